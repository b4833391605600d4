import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { isSource } from '../../../rules/content/source-ids.ts';
import { invariants } from '../../../rules/invariants.ts';
import { setup } from '../../../rules/setup.ts';
import { launchOdds } from '../../../rules/tracks/programme.ts';
import { type Change, changeState, underChanges } from '../../../src/continuations/changes.ts';
import { continuations } from '../../../src/continuations/continuations.ts';
import {
  DIAL_IDS,
  DIALS,
  type Dial,
  type DialId,
  dialsOf,
  isDial,
  isOnDial,
} from '../../../src/continuations/dials.ts';
import { playOn } from '../../../src/continuations/match.ts';
import type { Result } from '../../../src/continuations/tally.ts';

const random = (name: string) => ({ name, skill: 'random' as const });
const players = { us: random('a'), china: random('b') };
const of = { scenario: 'standard' as const, options: {} };
const start = { ...of, seed: 'dials', turns: [] };
const dial = (id: DialId, value: number): Change => ({ of: 'dial', dial: id, value });

const debris = (r: Result) => r.debris.us + r.debris.china;
/** What each dial raises in Standard matches between random players. */
const RAISES: Partial<Record<DialId, (r: Result) => number>> = {
  'orbit-percent': debris,
  'collision-most': debris,
  kessler: (r) => (r.kind === 'kessler' ? 0 : 1),
  'misread-below': (r) => r.tension,
  'failure-pip': debris,
  'drift-toward': (r) => r.tension,
  conflict: (r) => r.rounds,
  'opening-tension': (r) => r.tension,
  'reliability-us': (r) => r.from.us.missions,
  'reliability-china': (r) => r.from.china.missions,
  'ilrs-signings': (r) => r.partners.china,
  'session-standing': (r) => r.from.us.session + r.from.china.session,
};
const plays = (changes: Change[], n = 20) => continuations(start, { players, chance: 'worlds', changes }, n, 's');

describe('every dial', () => {
  it.each(DIAL_IDS)('%s has the value of every scenario in its range, and turning it there changes nothing', (id) => {
    const { own, turned, sources } = DIALS[id];
    for (const scenario of SCENARIO_IDS) {
      const s = SCENARIOS[scenario];
      expect(isOnDial(id, own(s))).toBe(true);
      expect(turned(s, own(s))).toEqual(s);
    }
    for (const source of sources) expect(isSource(source)).toBe(true);
  });

  it.each(DIAL_IDS)('%s holds what it is turned to, and leaves the rules as they were', (id) => {
    const { own, from, to } = DIALS[id] as Dial;
    const { scenario } = boardOf(of);
    const before = JSON.stringify(scenario);
    for (const value of [from, to]) {
      if (id.startsWith('reliability')) continue;
      underChanges(of, [dial(id, value)], () => expect(own(boardOf(of).scenario)).toBe(value));
    }
    plays([dial(id, to)], 1);
    expect(boardOf(of).scenario).toBe(scenario);
    expect(JSON.stringify(scenario)).toBe(before);
  });

  it.each(Object.entries(RAISES))('%s moves what it is about', (id, figure) => {
    const sum = (results: Result[]) => results.reduce((a, r) => a + figure(r), 0);
    const { from, to } = DIALS[id as DialId];
    expect(sum(plays([dial(id as DialId, to)]))).toBeGreaterThan(sum(plays([dial(id as DialId, from)])));
  });

  it('of what unaligned nations add changes Sessions, that of missing contributors the odds', () => {
    const { from, to } = DIALS['caucus-most'];
    expect(plays([dial('caucus-most', from)])).not.toEqual(plays([dial('caucus-most', to)]));
    const G = setup('standard', {}, 'odds');
    const chance = (value: number) =>
      underChanges(of, [dial('contributor-missing', value)], () => launchOdds(G, 'china').chance);
    expect(chance(0) - chance(20)).toBe(20);
  });
});

describe('dials', () => {
  it('keep the laws of every state at both ends, alone and with each other', () => {
    const low = DIAL_IDS.map((id) => dial(id, DIALS[id].from));
    const high = DIAL_IDS.map((id) => dial(id, DIALS[id].to));
    for (const changes of [low, high, ...[...low, ...high].map((one) => [one])])
      underChanges(of, changes, () => {
        const G = setup('standard', {}, 'laws');
        playOn(G, { players, seed: 'laws', watch: invariants });
        invariants(G);
      });
  });

  it('lie within each other, and a throw leaves the rules as they were', () => {
    const found = boardOf(of).scenario;
    const work = () => {
      const { numbers } = boardOf(of).scenario;
      expect([numbers.kessler, numbers.conflict, numbers.tensionByChance, numbers.driftToward]).toEqual([
        16, 12, 11, 0,
      ]);
      throw new Error('broken');
    };
    const changes: Change[] = [dial('kessler', 16), dial('conflict', 12), { of: 'rule', off: 'drift' }];
    expect(() => underChanges(of, changes, work)).toThrow('broken');
    expect(boardOf(of).scenario).toBe(found);
  });

  it('refuse what is not on them, an opening once the match has begun, and an edge that is passed already', () => {
    expect(() => plays([dial('orbit-percent', 16)], 1)).toThrow(RangeError);
    expect(() => plays([dial('orbit-percent', 0.5)], 1)).toThrow(RangeError);
    expect(isDial('constructor')).toBe(false);
    const G = setup('standard', {}, 'begun');
    expect(() => changeState(G, dial('opening-tension', 2))).not.toThrow();
    G.moves = 1;
    expect(() => changeState(G, dial('opening-tension', 2))).toThrow('the match has begun');
    G.tension = 9;
    expect(() => changeState(G, dial('conflict', 9))).toThrow('9 is reached already');
    expect(() => changeState(G, dial('conflict', 10))).not.toThrow();
    G.debris = { us: 4, china: 4 };
    expect(() => changeState(G, dial('kessler', 8))).toThrow('8 is reached already');
  });

  it('are those that act in a scenario', () => {
    expect(dialsOf(SCENARIOS.standard)).toEqual(DIAL_IDS);
    expect(dialsOf(SCENARIOS.lesson)).not.toContain('caucus-most');
  });
});
