/** Numbers that stand in the rulebook's sentences. */
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { FILE_TOP, WOLF_TOP } from '../../rules/tracks/cooperation.ts';
import type { Tag } from './language.ts';

const { standard } = SCENARIOS;
const n = standard.numbers;
const [base, perLevel] = n.help;

/**
 * The rule's number, or the part's id, that a sentence stands in; the value; and by language the words around it, with
 * {} for the number. A sentence that is not found is an error: reword both.
 */
export type Sentence = readonly [where: string, value: number, words: Record<Tag, string>];

export const PROSE: readonly Sentence[] = [
  ['learn', n.kessler, { en: 'fewer than {} pips' }],
  ['learn', n.conflict, { en: 'Tension at {}' }],
  ['learn', n.tokensPerPlay, { en: 'up to {} tokens' }],
  ['learn', n.regionCap, { en: 'at most {} Standing' }],
  ['learn', standard.rounds, { en: 'lasts {} rounds' }],
  ['learn', standard.plays, { en: 'play {} cards' }],
  ['learn', standard.hand, { en: 'up to {} cards' }],
  ['1.4', standard.counter.accords, { en: '{} Accords and' }],
  ['1.4', standard.counter.ilrs, { en: 'and {} ILRS signatories' }],
  ['2.1', n.maxInfluence, { en: '0 to {}' }],
  ['3.6', n.project.influence, { en: '{} influence there' }],
  ['3.6', n.project.token, { en: 'and {} token' }],
  ['4.1', n.tokenLimit, { en: 'at most {} of each' }],
  ['5.3', n.handDifference, { en: 'at most {}' }],
  ['5.8', n.request.influence, { en: '{} influence there' }],
  ['5.8', n.request.standing, { en: 'and {} Standing' }],
  ['5.9', n.request.unmet, { en: 'loses {} influence' }],
  ['5.11', n.bidMax, { en: 'bids 0 to {}' }],
  ['8.1', n.tokensPerPlay, { en: 'up to {} tokens' }],
  ['9.3', n.secondLaunch, { en: 'costs {} points more' }],
  ['9.6', n.promiseKept, { en: 'you gain {} influence' }],
  ['9.6', n.promiseBroken, { en: 'you lose {} influence' }],
  ['9.8', n.sharedFirst, { en: '{} Standing' }],
  ['9.9', n.failureRetry, { en: '{} percentage points surer' }],
  ['9.9', n.failurePip, { en: 'chance of {}%' }],
  ['9.12', base, { en: 'is {}%' }],
  ['9.12', perLevel, { en: '{}% for each level' }],
  ['10.1', n.tokensPerPlay, { en: 'up to {} Finance tokens' }],
  ['10.6', n.connectStanding, { en: 'and {} Standing' }],
  ['11.1', n.summitStrong, { en: 'value {} or more' }],
  ['12.1', n.bidMax, { en: 'bids 0 to {}' }],
  ['12.2', n.bidVotes, { en: 'counts {} votes' }],
  ['12.6', n.sessionStanding, { en: '{} Standing' }],
  ['13.2', n.orbitPercent, { en: '{}% for each point' }],
  ['13.3', n.collisionPips[0], { en: 'adds {} or' }],
  ['13.3', n.collisionPips[1], { en: 'or {} pips' }],
  ['13.4', n.misreadBelowTraffic, { en: 'below {}' }],
  ['14.1', n.conflict, { en: '0 to {}' }],
  ['14.2', n.tensionByChance, { en: 'past {}' }],
  ['14.3', n.driftToward, { en: 'toward {}' }],
  ['14.5', n.lawShared, { en: 'At {} or below' }],
  ['14.5', n.lawLicence, { en: 'At +{} or above' }],
  ['14.6', FILE_TOP, { en: '0 to {}' }],
  ['14.7', WOLF_TOP, { en: 'level {}' }],
  ['15.4', n.regionCap, { en: 'at most {}' }],
  ['16.4', n.lunarOrderLaw, { en: 'at {} or more' }],
  ['16.5', n.kessler, { en: 'number {}' }],
  ['16.7', n.conflict, { en: 'Tension {}' }],
];
