/**
 * The tutorial as data: one round of the Lesson, laid down move by move. Each step says (in `learn:steps.<id>`) what one
 * sees and why it matters; its moves are made with it. The other side's moves are as legal as one's own.
 */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { Move } from '../../../rules/moves.ts';
import type { Turn } from '../../../rules/record.ts';
import { dialogueInfo, odds, orbitInfo, programmeInfo, scoringNow, stockInfo, turnInfo } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { cardName, fileName, list, missionName, nationName, plainly, regionName, signed, suitName } from '../words.ts';
import { type Figures, last, nation, playOf, sum } from './figures.ts';
import type { Light } from './spots.tsx';

/** What the match of the tutorial begins with. Its dice suit the story: both first launches fly, the orbit check does not. */
export const SETTING = { scenario: 'lesson', options: {}, seed: 'learn-101178' } as const;

export interface Step {
  id: string;
  /** Moves made with this step, the rival's included; none: it is only read. */
  turns?: readonly Turn[];
  /** What is lit, on the board and beside it. Whatever is to be pressed next is lit by itself. */
  lights?: readonly Light[];
  /** The nation that Info explains meanwhile. */
  shows?: string;
  /** What its text fills in. */
  say?: (seen: TableState) => Figures;
}

const us = (move: Move): Turn => ({ by: 'us', move });
const china = (move: Move): Turn => ({ by: 'china', move });
const at = (id: string): Light => ({ kind: 'nation', id });

const COURTED = ['NGA', 'ARG', 'THA', 'TUR', 'ZAF', 'PAK'];

export const STEPS: readonly Step[] = [
  { id: 'welcome' },
  {
    id: 'goal',
    lights: ['standing'],
    say: ({ view }) => ({
      us: view.blocs.us.standing,
      china: view.blocs.china.standing,
      rounds: turnInfo(view).rounds,
    }),
  },
  {
    id: 'shared',
    lights: [
      { kind: 'track', id: 'orbit' },
      { kind: 'track', id: 'tension' },
    ],
    say: ({ view }) => {
      const { total, kessler } = orbitInfo(view);
      return { debris: total, kessler, tension: view.tension, conflict: boardOf(view).scenario.numbers.conflict };
    },
  },
  {
    id: 'dialogue',
    turns: [us({ type: 'dialogue', choice: 'cooperate' }), china({ type: 'dialogue', choice: 'cooperate' })],
    say: ({ view }) => {
      const { file, table } = dialogueInfo(view);
      const own = (mine: string, theirs: string) =>
        signed(table.find((c) => c.own === mine && c.rival === theirs)?.cell.standing[0] ?? 0);
      return {
        file: fileName(file),
        gain: own('exploit', 'cooperate'),
        exposed: own('exploit', 'abstain'),
        both: own('cooperate', 'cooperate'),
      };
    },
  },
  {
    id: 'agreed',
    lights: [
      { kind: 'track', id: 'traffic' },
      { kind: 'track', id: 'tension' },
    ],
    say: (seen) => ({
      file: fileName(last(seen, 'file').file),
      level: last(seen, 'file').level,
      tension: seen.view.tension,
      debris: orbitInfo(seen.view).total,
    }),
  },
  {
    id: 'turns',
    turns: [
      china({ type: 'play', card: 'bri-launched', use: 'event' }),
      ...COURTED.map((id) => china({ type: 'target', nation: id })),
    ],
  },
  {
    id: 'courted',
    lights: [at('NGA'), at('ARG')],
    shows: 'NGA',
    say: (seen) => {
      const n = nation(seen, 'NGA');
      return {
        card: cardName('bri-launched'),
        count: playOf(seen, 'china').filter((e) => e.is === 'influence').length,
        nation: nationName(n.id),
        margin: n.us.margin,
        autonomy: n.autonomy,
        line: n.waverLine,
      };
    },
  },
  {
    id: 'prospect',
    lights: [at('KEN')],
    shows: 'KEN',
    say: (seen) => {
      const n = nation(seen, 'KEN');
      return {
        nation: nationName(n.id),
        suits: list(n.wants.map(suitName)),
        autonomy: n.autonomy,
        margin: n.us.margin,
      };
    },
  },
  {
    id: 'outreach',
    turns: [us({ type: 'play', card: 'cosmos-1408', use: 'outreach' })],
    say: () => ({ card: cardName('cosmos-1408'), value: CARDS['cosmos-1408'].value }),
  },
  {
    id: 'place',
    turns: ['KEN', 'KEN', 'ARG'].map((id) => us({ type: 'place', nation: id, pay: 'technology' })),
    say: (seen) => {
      const n = nation(seen, 'KEN');
      return {
        nation: nationName(n.id),
        suit: suitName('technology'),
        cost: n.us.cost.technology,
        autonomy: n.autonomy,
        other: nationName('ARG'),
      };
    },
  },
  {
    id: 'sign',
    turns: [us({ type: 'sign', nation: 'KEN' })],
    say: () => ({ nation: nationName('KEN') }),
  },
  {
    id: 'partner',
    lights: [at('KEN'), 'scoring'],
    say: (seen) => {
      const n = nation(seen, 'KEN');
      return { nation: nationName(n.id), weight: n.weight, counts: n.us.votes, region: regionName(n.region) };
    },
  },
  {
    id: 'rocket',
    turns: [china({ type: 'play', card: 'artemis-i', use: 'mission' }), china({ type: 'launch' })],
  },
  {
    id: 'mission',
    turns: [us({ type: 'play', card: 'qianfan-first', use: 'mission' })],
    say: ({ view }) => {
      const { next, price } = programmeInfo(view, 'us');
      return {
        theirs: cardName('artemis-i'),
        card: cardName('qianfan-first'),
        value: CARDS['qianfan-first'].value,
        mission: missionName(next?.id ?? ''),
        price,
      };
    },
  },
  {
    id: 'launch',
    turns: [us({ type: 'launch' })],
    say: ({ view }) => ({ chance: odds(view).launch.us, file: fileName('rescue') }),
  },
  {
    id: 'flown',
    lights: [{ kind: 'track', id: 'mission-us' }],
    say: (seen) => ({
      roll: last(seen, 'launch').roll,
      chance: last(seen, 'launch').chance,
      standing: signed(sum(playOf(seen, 'us'), 'standing', 'us')),
    }),
  },
  {
    id: 'offered',
    turns: [
      china({ type: 'play', card: 'cnsa-calls-nasa', use: 'summit' }),
      china({ type: 'offer', topic: 'tension' }),
    ],
  },
  {
    id: 'match',
    lights: [{ kind: 'track', id: 'tension' }],
    turns: [us({ type: 'answer', yes: true })],
    say: ({ view }) => ({ tension: view.tension }),
  },
  {
    id: 'connect',
    turns: [
      us({ type: 'play', card: 'extraction-dispute', use: 'enterprise' }),
      us({ type: 'found', kind: 'constellation', nation: 'NGA' }),
    ],
    say: ({ view }) => ({
      nation: nationName('NGA'),
      card: cardName('extraction-dispute'),
      value: CARDS['extraction-dispute'].value,
      cost: stockInfo(view, 'us').enterprises.constellation,
    }),
  },
  {
    id: 'connected',
    lights: [at('NGA'), { kind: 'track', id: 'orbit' }],
    say: (seen) => ({
      nation: nationName('NGA'),
      standing: signed(sum(playOf(seen, 'us'), 'standing', 'us')),
      margin: nation(seen, 'NGA').us.margin,
      chance: odds(seen.view).collision,
    }),
  },
  {
    id: 'lastPlay',
    turns: [
      china({ type: 'play', card: 'spd-3', use: 'outreach', order: 'before' }),
      china({ type: 'place', nation: 'THA', pay: 'science' }),
      china({ type: 'place', nation: 'THA', pay: 'science' }),
      china({ type: 'sign', nation: 'THA' }),
    ],
  },
  {
    id: 'bites',
    lights: [at('THA')],
    say: (seen) => ({
      card: cardName('spd-3'),
      count: playOf(seen, 'china').filter((e) => e.is === 'influence' && e.bloc === 'us').length,
      nation: nationName(last(seen, 'signed').nation),
    }),
  },
  {
    id: 'clean',
    lights: [{ kind: 'track', id: 'orbit' }],
    turns: [us({ type: 'play', card: 'kessler-paper', use: 'summit' }), us({ type: 'offer', topic: 'debris' })],
    say: ({ view }) => ({ card: cardName('kessler-paper'), value: CARDS['kessler-paper'].value, ...view.debris }),
  },
  {
    id: 'vote',
    turns: [us({ type: 'vote', side: 'for', bid: 0 }), china({ type: 'vote', side: 'for', bid: 0 })],
    say: ({ view }) => ({
      pass: t(`resolutions:${view.resolution}.pass`, { context: plainly(view) }),
      standing: signed(boardOf(view).scenario.numbers.sessionStanding),
    }),
  },
  {
    id: 'outvoted',
    say: (seen) => {
      const { usRise, chinaRise } = last(seen, 'support');
      return {
        us: signed(usRise),
        china: signed(chinaRise),
        theirs: nationName('THA'),
        theirWeight: nation(seen, 'THA').weight,
        mine: nationName('KEN'),
        myWeight: nation(seen, 'KEN').weight,
        standing: signed(last(seen, 'standing').n),
      };
    },
  },
  {
    id: 'reckoning',
    turns: [china({ type: 'turn-law', toward: 'shared' }), china({ type: 'sign', nation: 'TUR' })],
  },
  {
    id: 'collision',
    lights: [
      { kind: 'track', id: 'orbit' },
      { kind: 'track', id: 'tension' },
    ],
    say: (seen) => {
      const { chance, roll } = last(seen, 'orbit-check');
      const from = seen.log.findLastIndex((e) => e.is === 'orbit-check');
      const { numbers } = boardOf(seen.view).scenario;
      return {
        chance,
        roll,
        pips: seen.log.slice(from).filter((e) => e.is === 'debris').length,
        file: fileName('traffic'),
        safe: numbers.misreadBelowTraffic,
        free: numbers.debrisCrowds,
      };
    },
  },
  {
    id: 'scored',
    lights: ['scoring'],
    say: (seen) => {
      const scored = seen.log.filter((e) => e.is === 'scored');
      const won = scored.find((e) => e.bloc === 'us');
      const even = scored.find((e) => e.bloc === null);
      if (!won || !even) throw new Error('the tutorial tells of one region won and one that did not move');
      return {
        region: regionName(won.region),
        n: won.n,
        other: regionName(even.region),
        next: list(scoringNow(seen.view).map((r) => regionName(r.region))),
      };
    },
  },
  {
    id: 'end',
    say: ({ view }) => ({
      us: view.blocs.us.standing,
      china: view.blocs.china.standing,
      left: turnInfo(view).rounds - view.round + 1,
    }),
  },
];
