import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { CARDS, RESOLUTIONS } from '../../../rules/content/catalogue.ts';
import { copy } from '../../../rules/copy.ts';
import { determinize } from '../../../rules/determinize.ts';
import { legal } from '../../../rules/legal.ts';
import type { LogEntry } from '../../../rules/log.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { BLOCS, type Bloc, REGIONS, rivalOf, type ScenarioId } from '../../../rules/terms.ts';
import { isCommitted, isPartner } from '../../../rules/tracks/influence.ts';
import { balanceOf, forecast, sign } from '../../../rules/tracks/partners.ts';
import { view } from '../../../rules/view.ts';
import {
  deckState,
  groupedBy,
  motionOutlook,
  nationInfo,
  placesOf,
  regionReasons,
  sessionInfo,
  voteOutlook,
} from '../../../src/table/read.ts';
import { anyTurn, playTo } from './play.ts';

const POSITIONS = [0, 7, 25, 60, 95, 130, 160];
const at = (seed: string) => POSITIONS.map((turns) => playTo('standard', seed, turns));

/** Calls back before every turn of a match that is played at random. */
function through(scenario: ScenarioId, seed: string, each: (G: State, log: LogEntry[]) => void): void {
  const log: LogEntry[] = [];
  const G = setup(scenario, {}, seed, log);
  const rng = seeded(`through/${seed}`);
  for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
    each(G, log);
    step(G, turn.by, turn.move, log);
  }
}

/** Matches when their Session is voted on: as they are, and with votes so near that a bid can turn them. */
function sessions(): State[] {
  const found: State[] = [];
  through('standard', 'votes', (G) => {
    if (G.ask?.ask !== 'session' || G.awaiting.length < 2) return;
    found.push(copy(G));
    const near = copy(G);
    const { rise } = sessionInfo(near);
    for (const b of BLOCS) near.blocs[b].tokens.diplomacy = 3;
    near.blocs.china.votes += rise.us - rise.china - 1;
    found.push(near);
  });
  return found;
}

describe('the outlook of a vote', () => {
  it('is what comes of it, for every side and bid of both', () => {
    const all = sessions();
    expect(all.length).toBeGreaterThan(1);
    let turned = 0;
    let certain = 0;
    for (const G of all)
      for (const me of BLOCS)
        for (const mine of legal(G, me)) {
          if (mine.type !== 'vote') continue;
          const outlook = voteOutlook(view(G, me), me, mine.side, mine.bid);
          for (const theirs of legal(G, rivalOf(me))) {
            if (theirs.type !== 'vote') continue;
            const after = copy(G);
            const log: LogEntry[] = [];
            step(after, me, mine, log);
            step(after, rivalOf(me), theirs, log);
            const result = log.find((e) => e.is === 'session')!;
            const said = outlook.cases.find((c) => c.theirs === theirs.side)!;
            const support = log.find((e) => e.is === 'support')!;
            expect(said.rise.own).toBe(support[`${me}Rise`]);
            expect(support[`${rivalOf(me)}Rise`]).toBeLessThanOrEqual(said.rise.most);
            if (theirs.bid === 0) {
              expect(said).toMatchObject({ passed: result.passed, winner: result.winner });
              expect(said.rise.theirs).toBe(support[`${rivalOf(me)}Rise`]);
              certain += Number(expectStanding(after, said.standing));
            }
            const turns = result.passed !== said.passed || result.winner !== said.winner;
            if (turns) turned++;
            expect(turns).toBe(said.turnedBy !== null && theirs.bid >= said.turnedBy);
          }
        }
    expect(turned).toBeGreaterThan(0);
    expect(certain).toBeGreaterThan(0);
  });
});

/** Where the motion itself waits for nothing, the law is turned to its turner's own side, as the outlook has it. */
function expectStanding(after: State, said: Record<Bloc, number>): boolean {
  const turner = after.ask?.ask === 'turn-law' ? after.ask.bloc : null;
  if (!turner) return false;
  const log: LogEntry[] = [];
  step(after, turner, { type: 'turn-law', toward: turner === 'us' ? 'licence' : 'shared' }, log);
  if (after.ask?.ask === 'target' || log.some((e) => e.is === 'scored' || e.is === 'dialogue')) return false;
  expect(said).toEqual({ us: after.blocs.us.standing, china: after.blocs.china.standing });
  return true;
}

describe('the outlook of a motion', () => {
  it('is what the rules do where it passes or fails, by who wins the Session', () => {
    for (const G of sessions())
      for (const me of BLOCS)
        for (const passed of [true, false]) {
          const { cases, law } = motionOutlook(view(G, me), me, passed);
          expect(cases.flatMap((c) => c.winners).sort()).toEqual(['china', 'us']);
          for (const winner of BLOCS) {
            const own = winner === 'us' ? 1 : -1;
            const { pass, fail } = RESOLUTIONS[G.resolution];
            const by = (passed ? pass : fail).reduce((n, e) => n + (e.do === 'law' ? e.n : 0), 0);
            const bound = (n: number) => Math.max(-5, Math.min(5, n));
            expect(law[winner]).toBe(bound(bound(G.law + own) + by));
          }
          for (const { scores } of cases)
            expect(scores.map((s) => s.region)).toEqual(boardOf(G).scenario.regions[G.round - 1]);
        }
  });
});

describe('a region’s reasons', () => {
  it('add up to its balance', () => {
    for (const G of at('regions'))
      for (const region of REGIONS) {
        const { sum, shares } = regionReasons(G, region);
        expect(sum.us - sum.china).toBe(balanceOf(G, region));
        for (const b of BLOCS) expect(shares.filter((s) => s.bloc === b).reduce((n, s) => n + s.n, 0)).toBe(sum[b]);
      }
  });

  it('foretell what the next partner would change, as a signature then does', () => {
    let tried = 0;
    for (const G of at('next'))
      for (const region of REGIONS)
        for (const bloc of BLOCS) {
          const next = regionReasons(G, region).next[bloc];
          if (!next) continue;
          const before = nationInfo(G, next.nation)!;
          expect(before[bloc].need).toBe(next.need);
          const after = copy(G);
          const board = boardOf(after);
          const place = board.index[next.nation];
          const room = board.scenario.numbers.maxInfluence - after.influence[bloc][place];
          after.influence[bloc][place] += Math.min(next.need, room);
          after.influence[rivalOf(bloc)][place] -= Math.max(0, next.need - room);
          sign({ G: after, board } as never, bloc, place);
          expect(isPartner(after, bloc, place)).toBe(true);
          expect(isCommitted(after, board, bloc, place) || after.status[place] === 3).toBe(true);
          const { bloc: who, n } = forecast(after, region);
          expect(next.then).toEqual({ bloc: who, n });
          tried++;
        }
    expect(tried).toBeGreaterThan(30);
  });
});

describe('the deck tracker', () => {
  it('says the same of two states that look the same to the seat', () => {
    const rng = seeded('tracker');
    let different = 0;
    for (const G of at('tracker'))
      for (const bloc of BLOCS) {
        const seen = view(G, bloc);
        for (let n = 0; n < 4; n++) {
          const other = determinize(seen, rng);
          if (JSON.stringify(other.secret.deck) !== JSON.stringify(G.secret.deck)) different++;
          expect(deckState(view(other, bloc))).toEqual(deckState(seen));
        }
      }
    // What is hidden did differ: the sameness is not for want of difference.
    expect(different).toBeGreaterThan(20);
  });

  it('puts every card of the match in one place, and those known where they are', () => {
    for (const G of at('places'))
      for (const bloc of BLOCS) {
        const { cards, deck, hands } = deckState(view(G, bloc));
        expect(cards.map((c) => c.id)).toEqual(boardOf(G).scenario.cards);
        const place = (p: string) =>
          cards
            .filter((c) => c.place === p)
            .map((c) => c.id)
            .sort();
        expect(place('hand')).toEqual([...G.secret.hands[bloc]].sort());
        expect(place('discards')).toEqual([...G.discards].sort());
        expect(place('unseen')).toHaveLength(deck + hands);
        for (const id of G.secret.hands[rivalOf(bloc)])
          expect(['seen', 'unseen']).toContain(cards.find((c) => c.id === id)?.place);
        expect(groupedBy(cards, 'suit').reduce((n, g) => n + g.cards.length, 0)).toBe(cards.length);
      }
  });

  it('tells a card seen in the other hand from one that is nowhere yet', () => {
    const G = playTo('standard', 'seen', 25);
    const [id] = G.secret.hands.china;
    expect(placesOf(view(G, 'us'))(id)).toBe('unseen');
    G.secret.seen.us = [id];
    expect(placesOf(view(G, 'us'))(id)).toBe('seen');
    const { scenario } = boardOf(G);
    const later = scenario.cards.filter((c) => scenario.eras[CARDS[c].era] > G.round);
    expect(later.length).toBeGreaterThan(0);
    for (const c of later) expect(placesOf(view(G, 'us'))(c)).toBe('later');
  });

  it('foretells the round in which the discards are shuffled back, later only where events draw more', () => {
    let met = 0;
    for (const seed of ['s1', 's2', 's3', 's4', 's5', 's6']) {
      const told: Record<number, number | null> = {};
      let first = 0;
      through('founding', seed, (G, log) => {
        told[G.round] ??= deckState(view(G, 'us')).reshuffle;
        if (first === 0 && log.some((e) => e.is === 'reshuffled')) first = G.round;
      });
      if (first < 2) continue;
      expect(told[first - 1]).toBeGreaterThanOrEqual(first);
      if (told[first - 1] === first) met++;
    }
    expect(met).toBeGreaterThan(0);
  });
});
