import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { copy } from '../../../rules/copy.ts';
import { context } from '../../../rules/engine.ts';
import { legal } from '../../../rules/legal.ts';
import type { LogEntry } from '../../../rules/log.ts';
import { riseWith } from '../../../rules/phases/session.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { View } from '../../../rules/state.ts';
import { BLOCS, rivalOf } from '../../../rules/terms.ts';
import { balanceOf } from '../../../rules/tracks/partners.ts';
import { launch } from '../../../rules/tracks/programme.ts';
import { view } from '../../../rules/view.ts';
import {
  cardsInPlay,
  deckTracker,
  dialogueInfo,
  handOf,
  lateSigners,
  metByFlight,
  movesByNation,
  nationInfo,
  nationsInfo,
  onceItSigns,
  orbitInfo,
  partnerCounts,
  programmeInfo,
  regionInfo,
  regionsInfo,
  scoringNow,
  sessionInfo,
  stockInfo,
  timetable,
  turnInfo,
  usesOf,
} from '../../../src/table/read.ts';
import { anyTurn, playTo } from './play.ts';

describe('reading a view', () => {
  const G = setup('standard', {}, 'read');
  const us = view(G, 'us');

  it('describes every nation of the board', () => {
    const list = nationsInfo(us);
    expect(list).toHaveLength(boardOf('standard').size);
    expect(nationInfo(us, 'XXX')).toBeNull();
    const japan = nationInfo(us, 'JPN');
    expect(japan).toMatchObject({ founder: 'us', status: 'us', us: { partner: true, committed: true, need: null } });
    expect(japan?.china.need).toBeNull();
    const kenya = nationInfo(us, 'KEN');
    expect(kenya?.us.need).toBe(Math.max(0, (kenya?.autonomy ?? 0) - (kenya?.us.margin ?? 0)));
    for (const n of list) expect(n.us.margin + n.china.margin).toBe(0);
  });

  it('counts partners and shows what scores now and later', () => {
    const counts = partnerCounts(us);
    expect(counts.us.signed).toBeGreaterThan(counts.china.signed);
    expect(counts.us.signed).toBeGreaterThanOrEqual(counts.us.committed);
    expect(scoringNow(us).map((r) => r.region)).toEqual(boardOf('standard').scenario.regions[0]);
    for (const r of regionsInfo(us)) expect(r.now).toBe(balanceOf(G, r.region));
    expect(timetable(us)).toHaveLength(5);
  });

  it('warns of who may still sign at the Reckoning, in the regions that it scores', () => {
    const board = boardOf('standard');
    const open = setup('standard', {}, 'read');
    const at = board.index.KEN;
    expect(lateSigners(view(open, 'us')).flatMap((l) => l.nations)).not.toContain('KEN');
    open.influence.china[at] = open.influence.us[at] + board.autonomy[at];
    const [late, ...others] = lateSigners(view(open, 'us'));
    expect(late).toMatchObject({ bloc: 'china', most: board.scenario.signings.china.reckoning });
    expect(late.nations).toContain('KEN');
    // The Accords sign at once, as many as are ready.
    expect(others).toEqual([]);
    for (const id of late.nations)
      expect(board.scenario.regions[0]).toContain(nationInfo(view(open, 'us'), id)?.region);
  });

  it('once this round’s regions are scored, shows the next round’s; after the last, none', () => {
    const { regions } = boardOf('standard').scenario;
    let turns = 0;
    let state = playTo('standard', 'scored', 0);
    while (state.ask?.ask !== 'keep') state = playTo('standard', 'scored', ++turns);
    expect(scoringNow(view(state, 'us')).map((r) => r.region)).toEqual(regions[state.round]);
    for (const r of regionsInfo(view(state, 'us'))) expect(r.rounds).not.toContain(state.round);
    const over: View = { ...us, round: 5, ending: { kind: 'order', winner: 'us', by: null } };
    expect(scoringNow(over)).toEqual([]);
  });

  it('foretells what a signature brings its region, just as the signature then gives it', () => {
    const seen = { signatures: 0, leftRival: 0, scoreSame: 0 };
    for (let n = 0; n < 12; n++) {
      const at = setup('standard', {}, `signs ${n}`);
      const rng = seeded(`signs ${n}`);
      for (let turn = anyTurn(at, rng); turn; turn = anyTurn(at, rng)) {
        for (const move of legal(at, turn.by)) {
          if (move.type !== 'sign') continue;
          const rival = rivalOf(turn.by);
          const told = onceItSigns(view(at, turn.by), turn.by, move.nation);
          const before = regionInfo(view(at, turn.by), told.region);
          const trial = copy(at);
          step(trial, turn.by, move);
          // Where the next signature is asked for at once nothing else has happened.
          if (trial.ask?.ask !== 'sign') continue;
          const after = regionInfo(view(trial, turn.by), told.region);
          expect(told.then).toMatchObject({ bloc: after.bloc, n: after.n });
          expect(told.moved).toBe(turn.by === 'us' ? after.now - before.now : before.now - after.now);
          seen.signatures++;
          if (before.bloc === after.bloc && before.n === after.n) seen.scoreSame++;
          if (nationInfo(view(at, turn.by), move.nation)?.[rival].partner) seen.leftRival++;
        }
        step(at, turn.by, turn.move);
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('sums up orbit, programmes, Session, Dialogue and stock', () => {
    const orbit = orbitInfo(us);
    expect(orbit.total + orbit.left).toBe(orbit.kessler);
    expect(
      Math.max(
        0,
        orbit.parts.reduce((s, p) => s + p.n, 0),
      ),
    ).toBe(orbit.chance);
    for (const bloc of BLOCS) {
      const p = programmeInfo(us, bloc);
      expect(p.missions.filter((m) => m.state === 'next').map((m) => m.mission)).toEqual([p.next]);
      expect(stockInfo(us, bloc).limit).toBe(4);
    }
    const { caucus, rise } = sessionInfo(us);
    expect(caucus).not.toBeNull();
    for (const side of ['for', 'against'] as const)
      expect(riseWith(us, 'us', { side, bid: 0 }) - rise.us).toBe(caucus?.side === side ? caucus.votes : 0);
    expect(dialogueInfo(us).table).toHaveLength(9);
    expect(turnInfo(us)).toMatchObject({ round: 1, rounds: 5, plays: 6, playsLeft: { us: 6, china: 6 } });
  });

  it('foretells what a flight brings by Requests, just as the launch then gives it', () => {
    const request = { nation: 'SAU', kind: 'seat', side: null, met: null } as const;
    for (const scenario of ['lesson', 'standard'] as const) {
      const open = setup(scenario, {}, 'flight');
      open.requests = [request, { ...request, nation: 'KEN', kind: 'cleaner-orbit' }];
      open.blocs.china.odds = 100;
      open.blocs.china.paid = 20;
      const told = metByFlight(view(open, 'china'), 'china');
      expect(open.requests[0].met).toBeNull();
      const log: LogEntry[] = [];
      launch(context(open, log), 'china');
      expect(log.some((e) => e.is === 'flown')).toBe(true);
      const by = log.filter((e) => e.is === 'standing' && e.source === 'requests');
      expect(told).toEqual({
        nations: log.flatMap((e) => (e.is === 'request-met' ? [e.nation] : [])),
        standing: by.reduce((sum, e) => sum + (e.is === 'standing' ? e.n : 0), 0),
      });
      // Where parts are promised, the promise met it already.
      expect(told.nations).toEqual(scenario === 'lesson' ? ['SAU'] : []);
      expect(told.standing).toBe(scenario === 'lesson' ? boardOf(open).scenario.numbers.request.standing : 0);
    }
  });

  it('calls no nation unconnected once it is connected', () => {
    const seen = view(G, 'us');
    const at = boardOf(G).ids.findIndex((id) => nationInfo(seen, id)?.traits.includes('unconnected'));
    const id = boardOf(G).ids[at];
    const rest = nationInfo(seen, id)?.traits.filter((trait) => trait !== 'unconnected');
    const connected = { ...seen, connected: seen.connected.map((c, i) => (i === at ? 1 : c)) } as View;
    expect(nationInfo(connected, id)).toMatchObject({ connected: true, traits: rest });
  });

  it('tracks the deck from what the viewer may know', () => {
    for (const viewer of ['us', 'china', 'spectator'] as const) {
      for (const turns of [0, 20, 60, 120]) {
        const state = playTo('standard', 'deck', turns);
        const seen = deckTracker(view(state, viewer));
        const hidden = [...state.secret.deck];
        for (const bloc of BLOCS)
          if (bloc !== viewer) hidden.push(...state.secret.hands[bloc].filter((id) => !seen.seen.includes(id)));
        expect([...seen.unseen].sort()).toEqual(hidden.sort());
        expect(seen.deck + seen.hands).toBe(hidden.length);
        expect(cardsInPlay(state).length).toBeGreaterThanOrEqual(hidden.length);
      }
    }
  });

  it('sorts legal plays by card and use, and placings by nation', () => {
    for (let turns = 0; turns < 80; turns++) {
      const state = playTo('standard', 'hand', turns);
      for (const bloc of state.awaiting) {
        const moves = legal(state, bloc);
        const hand = handOf(view(state, bloc));
        const plays = hand.flatMap((card) => Object.values(usesOf(moves, card)).flat());
        expect(plays).toHaveLength(moves.filter((m) => m.type === 'play').length);
        const placed = [...movesByNation(moves).values()].flat();
        expect(placed).toHaveLength(moves.filter((m) => 'nation' in m && m.nation).length);
      }
    }
    expect(handOf(view(G, 'spectator'))).toEqual([]);
  });
});
