/** The rule numbers and switches of a scenario. Each name is that of `Numbers` and `Switches` of the rules. */
import { z } from 'zod';
import { ENTERPRISES } from '../../../rules/terms.ts';
import { count, int, ofEach, percent, yes } from './fields.ts';

const pips = (says: string) => count(`${says}, in pips`);

export const numbersSchema = z
  .strictObject({
    maxInfluence: count('Influence of a bloc in one nation, at most'),
    tokenLimit: count('Tokens of a suit in stock, at most'),
    tokensPerPlay: count('Tokens that one Outreach may use'),
    placeInterest: count('Points for one influence where the suit is an interest'),
    placeOther: count('Points for one influence elsewhere'),
    placeRival: count("Points on top at the rival's partner"),
    kessler: pips('Debris of both that ruins the orbit'),
    conflict: count('Tension that ends the match in conflict'),
    tensionByChance: count('Tension at which chance and world events stop'),
    driftToward: count('Tension toward which it drifts by 1 at each Reckoning'),
    orbitPercent: percent('Percentage points of the orbit check for each point of Congestion'),
    debrisCrowds: pips('Debris that endangers nobody'),
    collisionPips: z
      .tuple([count('Least'), count('Most')])
      .describe('Pips of Debris that a collision leaves: from, up to'),
    misreadBelowTraffic: count('Level of the Traffic file below which a collision is misread'),
    regionCap: count('Standing from one region in one scoring, at most'),
    sessionStanding: count('Standing for the winner of a Session'),
    lunarOrderLaw: count("Lunar law this far toward a bloc's own side allows it the Lunar order"),
    lawShared: int('Lunar law this far toward shared rules: cooperating costs nothing'),
    lawLicence: int('Lunar law this far toward national licence: constellations cost 1 point less'),
    launchMin: percent('Chance of a launch in percent, at least'),
    launchMax: percent('Chance of a launch in percent, at most'),
    missingContributor: percent('Percentage points off for each contributor missing'),
    failureRetry: percent('Percentage points on the next launch after a failure'),
    failurePip: percent('Chance in percent that a failure leaves a pip of Debris'),
    secondLaunch: count('Points on top of the price of a second launch in one round'),
    sharedFirst: count('Standing for a first that both programmes race for'),
    help: z
      .tuple([percent('Base'), percent('For each level of the Rescue file')])
      .describe('Chance in percent that help in distress succeeds: base, and for each level of the Rescue file'),
    launchSite: percent('Percentage points on a launch for each launch site of the bloc'),
    homeLaunch: z
      .strictObject({
        lowAt: count('Home this low'),
        low: int('Percentage points on launches there'),
        highAt: count('Home this high'),
        high: int('Percentage points on launches there'),
      })
      .describe('What Home does to launches'),
    promiseKept: count('Influence for a promise kept'),
    promiseBroken: count('Influence lost for a promise broken'),
    payload: count('Influence for a payload that a company carries for a partner'),
    request: z
      .strictObject({
        influence: count('Influence for whoever meets it'),
        standing: count('Standing for whoever meets it'),
        unmet: count('Influence that both lose there where nobody does'),
      })
      .describe('What a Request brings'),
    connectStanding: count('Standing for connecting a nation'),
    bidMax: count('Tokens bid in a Session, at most'),
    bidVotes: count('Votes for each token bid'),
    caucusMost: count('Votes that the caucus adds, at most'),
    traitIncome: z
      .tuple([count('For one token'), count('For two')])
      .describe("Committed partners with a suit's trait for one token, and for two"),
    homeIncome: z
      .strictObject({ tech: count('Home for a token of Technology'), second: count('Home for a second one') })
      .describe('Levels of Home that bring tokens'),
    enterpriseCost: ofEach(
      ENTERPRISES,
      (kind) => count(`Points for a ${kind}`),
      'Points to found each kind of enterprise',
    ),
    enterpriseLimit: z
      .strictObject({ company: count('Companies'), constellation: count('Constellations') })
      .describe('How many a bloc may have'),
    summitSteps: count('Steps that a Summit moves its topic'),
    summitVotes: count("Votes a step of a Summit's offer on the coming vote"),
    project: z
      .strictObject({ influence: count('Influence there'), token: count('Tokens of its first interest') })
      .describe('What a nation that joins the ILRS brings'),
    handDifference: count("Difference of the hands' values beyond which fresh cards are swapped"),
  })
  .describe('Rule numbers');

export const switchesSchema = z
  .strictObject({
    tokens: yes('Tokens'),
    companies: yes('Companies'),
    networks: yes('Networks'),
    promises: yes('Promises to contributors'),
    caucus: yes('The caucus of nations that belong to nobody'),
    worldEvents: yes('World events'),
    dual: yes('Partners of both'),
    bids: yes('Bids in the Session'),
    homeSwings: yes('Home moves, and cooperating costs the United States Home while the Wolf Amendment stands'),
    lunarOrder: yes('The Lunar order as an ending'),
    secondLaunch: yes('A second launch in one round'),
    fullSummit: yes('Topics of a Summit besides Tension and Debris'),
    fullEvents: yes("Cards' full events; otherwise the shorter ones of the Lesson, where a card has one"),
  })
  .describe('Mechanisms that are in the scenario');
