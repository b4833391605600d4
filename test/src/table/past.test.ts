import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { logFor } from '../../../rules/log.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { View } from '../../../rules/state.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { createHotSeat } from '../../../src/table/hot-seat.ts';
import { anyTurn } from './play.ts';

/** Plays a match at a table, keeping what each bloc might know after every move. */
function played(seed: string, most: number) {
  const table = createHotSeat({ scenario: 'standard', options: {}, seed });
  const G = setup('standard', {}, seed);
  const rng = seeded(`past/${seed}`);
  const known: Record<Bloc | 'spectator', View>[] = [];
  const keep = () => known.push({ us: view(G, 'us'), china: view(G, 'china'), spectator: view(G, 'spectator') });
  keep();
  for (let i = 0; i < most; i++) {
    const turn = anyTurn({ ...G, awaiting: G.awaiting.slice(0, 1) }, rng);
    if (!turn) break;
    if (table.state.value.viewer === null) table.reveal();
    expect(table.move(turn.move)).toBeNull();
    step(G, turn.by, turn.move);
    keep();
  }
  return { table, known };
}

describe('looking back', () => {
  it('shows a seat what it could see then, and the curtain what everybody could', () => {
    const { table, known } = played('back', 90);
    const seen = new Set<string>();
    for (let turn = 0; turn < 2; turn++) {
      const viewer = table.state.value.viewer ?? 'spectator';
      seen.add(viewer);
      known.forEach((then, moves) => {
        const past = table.past.look(moves);
        expect(past.view).toEqual(then[viewer]);
        expect(past).toMatchObject({ viewer: table.state.value.viewer, legal: [], canUndo: false });
        for (const b of BLOCS) if (b !== viewer) expect(past.view.secret.hands[b]).toBeUndefined();
        expect(past.log.every((e) => !e.only || e.only === viewer)).toBe(true);
      });
      if (table.state.value.viewer === null) table.reveal();
    }
    expect(seen.size).toBeGreaterThan(0);
    // From now on is now.
    expect(table.past.look(table.past.moves()).view).toEqual(table.state.value.view);
    expect(table.past.look(9999).view).toEqual(table.state.value.view);
    table.dispose();
  });

  it('finds the position in which an entry of the viewer’s own log is the newest', () => {
    const { table } = played('entries', 70);
    if (table.state.value.viewer === null) table.reveal();
    const { log, viewer } = table.state.value;
    expect(logFor(log, viewer as Bloc)).toEqual(log);
    log.forEach((entry, i) => {
      const moves = table.past.movesOf(i);
      const then = table.past.look(moves);
      expect(then.log[i]).toEqual(entry);
      // It stands in the log, and did not a move earlier.
      if (moves > 0) expect(table.past.look(moves - 1).log.length).toBeLessThanOrEqual(i);
    });
    table.dispose();
  });

  it('forgets what was taken back', () => {
    const { table } = played('undo', 40);
    for (let i = 0; i < 200 && !table.state.value.canUndo; i++) {
      if (table.state.value.viewer === null) table.reveal();
      const rng = seeded(`undo/${i}`);
      const { legal } = table.state.value;
      table.move(legal[rng[0] % legal.length] ?? legal[0]);
    }
    const before = table.past.moves();
    expect(table.undo()).toBe(true);
    expect(table.past.moves()).toBe(before - 1);
    expect(table.past.look(before - 1).view).toEqual(table.state.value.view);
    table.dispose();
  });
});
