/** What the map lights and a press on it does, where something is to be founded; what is asked where a signature would be left. */
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import { activate, litOf } from '../../../src/screens/match/lit.ts';
import { commit, handOver, leaving, seatOf, weighed } from '../../../src/screens/match/ui.ts';
import { createHotSeat } from '../../../src/table/hot-seat.ts';
import { bestPlace, enoughFor, movesByNation, nationInfo } from '../../../src/table/read.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

/** A table at which somebody has begun an Enterprise. */
function founding() {
  const table = createHotSeat({ scenario: 'standard', options: {}, seed: 'lit', names: { us: 'Ada', china: 'Bo' } });
  for (let n = 0; n < 60; n++) {
    if (table.state.value.viewer === null) table.reveal();
    const { legal: moves, view } = table.state.value;
    if (view.ask?.ask === 'found' && moves.some((m) => m.type === 'found' && m.nation)) break;
    const play = moves.find((m: Move) => m.type === 'play' && m.use === 'enterprise');
    table.move(play ?? moves.filter((m) => m.type !== 'concede')[0]);
  }
  return table;
}

it('takes a press for the place of what was chosen, and lights where that may stand', async () => {
  await loadTexts(...MATCH_TEXTS);
  const table = founding();
  const seat = seatOf(table, table.state.value);
  if (!seat) throw new Error('nobody decides');
  const found = seat.state.legal.flatMap((m) => (m.type === 'found' && m.nation ? [m] : []));
  const { kind, nation } = found[0];
  const { moves } = seat.view;
  const others = seat.state.legal.filter((m) => m.type === 'found' && m.kind !== kind);
  expect(others).not.toEqual([]);
  // Before anything is chosen a press explains.
  activate(seat, { kind: 'nation', id: nation as string });
  expect([table.state.value.view.moves, leaving.value]).toEqual([moves, null]);
  // Where nothing else can be founded, nothing need be chosen.
  const only = { ...seat, state: { ...seat.state, legal: seat.state.legal.filter((m) => !others.includes(m)) } };
  activate(only, { kind: 'nation', id: nation as string });
  expect(leaving.value).toMatchObject({ type: 'found', kind, nation });
  leaving.value = null;
  weighed.value = kind;
  const where = found.filter((m) => m.kind === kind).map((m) => m.nation);
  expect(Object.keys(litOf(seat).nations).sort()).toEqual([...new Set(where)].sort());
  activate(seat, { kind: 'nation', id: nation as string });
  // It ends the play: one is asked once more.
  expect(leaving.value).toMatchObject({ type: 'found', kind, nation });
  leaving.value = null;
  handOver();
});

it('asks once before a possible signature is left, and not after one', async () => {
  await loadTexts(...MATCH_TEXTS);
  const table = createHotSeat({ scenario: 'lesson', options: {}, seed: 'sign', names: { us: 'Ada', china: 'Bo' } });
  const now = () => {
    if (table.state.value.viewer === null) table.reveal();
    return table.state.value;
  };
  for (let n = 0; n < 400 && !now().legal.some((m) => m.type === 'sign'); n++) {
    const open = now().legal.filter((m) => m.type !== 'concede');
    const going = open.filter((m) => m.type !== 'done');
    table.move(going.find((m) => m.type === 'play' && m.use === 'outreach') ?? going[n % going.length] ?? open[0]);
  }
  const seat = seatOf(table, now());
  if (seat?.view.ask?.ask !== 'sign') throw new Error('nobody may sign');
  const { moves } = seat.view;
  commit(seat, { type: 'done' });
  expect(leaving.value).toEqual({ type: 'done' });
  expect(table.state.value.view.moves).toBe(moves);
  leaving.value = null;
  // To let one sign is not asked about.
  commit(seat, seat.state.legal.find((m) => m.type === 'sign') as Move);
  expect(leaving.value).toBeNull();
  expect(table.state.value.view.moves).toBe(moves + 1);
  handOver();
});

it('lets stand out what all that is in hand makes ready to sign or Committed, as playing it on shows', async () => {
  await loadTexts(...MATCH_TEXTS);
  const G = setup('standard', {}, 'brings');
  const rng = seeded('brings');
  const found = { signs: 0, commits: 0, less: 0 };
  while (!G.ending && (found.signs < 6 || found.commits < 2)) {
    const bloc = G.awaiting[0];
    const moves = legal(copy(G), bloc);
    if (G.ask?.ask === 'place')
      for (const [id, its] of movesByNation(moves)) {
        const best = bestPlace(G, its);
        if (best?.type !== 'place') continue;
        const what = enoughFor(G, best);
        const was = nationInfo(G, id)?.[bloc];
        if (was?.need === 0 || was?.committed) {
          expect(what).toBeNull();
          continue;
        }
        // Everything is put here, as long as it may be paid so.
        const trial = copy(G);
        for (let on: Move | undefined = best; on; ) {
          step(trial, bloc, on);
          const { ask } = trial;
          on = legal(copy(trial), bloc).find((m) => ask?.ask === 'place' && isDeepStrictEqual(m, best));
        }
        const now = nationInfo(trial, id)?.[bloc];
        const reached = now?.committed ? 'commits' : now?.need === 0 ? 'signs' : null;
        expect([id, what]).toEqual([id, reached]);
        found[reached ?? 'less']++;
      }
    const play = moves.filter((m) => m.type === 'play' && m.use === 'outreach');
    const going = play.length > 0 ? play : moves.filter((m) => m.type !== 'done');
    step(G, bloc, (going.length > 0 ? going : moves)[below(rng, (going.length > 0 ? going : moves).length)]);
  }
  expect(found.less).toBeGreaterThan(20);
  expect(found.signs).toBeGreaterThan(5);
  expect(found.commits).toBeGreaterThan(1);
});
