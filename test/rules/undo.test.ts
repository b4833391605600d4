/** Taking back, up to the last revealed or random fact: in random matches of all scenarios and what-ifs. */
import { describe, expect, it, vi } from 'vitest';
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import { below, seeded } from '../../rules/random.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, rivalOf } from '../../rules/terms.ts';
import { canUndo, rewind, undo, undoable, whyNotUndo } from '../../rules/undo.ts';
import { view } from '../../rules/view.ts';
import { anyStart } from '../../scripts/fuzz/start.ts';
import { ruleSeal, type Seal, uncovered, watch } from '../support/taking-back.ts';

vi.setConfig({ testTimeout: 120_000 });

const text = (G: State) => JSON.stringify(G);

/** A random match, with the state after each number of moves. */
function played(name: string): { start: ReturnType<typeof anyStart>['start']; turns: Turn[]; states: State[] } {
  const { start, rng } = anyStart(name);
  const G = setup(start.scenario, start.options, start.seed);
  const turns: Turn[] = [];
  const states = [copy(G)];
  while (!G.ending) {
    const by = G.awaiting[below(rng, G.awaiting.length)];
    const moves = legal(G, by);
    const turn = { by, move: moves[below(rng, moves.length)] };
    step(G, turn.by, turn.move);
    turns.push(turn);
    states.push(copy(G));
  }
  return { start, turns, states };
}

describe('taking back', () => {
  it('teaches nobody anything, at any position of random matches', () => {
    const sum = { open: 0, stand: 0 };
    const scenarios = new Set<string>();
    for (let i = 0; i < 50; i++) {
      const { open, stand } = watch(`back/${i}`, ruleSeal, ({ start, G }) => {
        scenarios.add(start.scenario);
        expect(canUndo(G, G.awaiting[0])).toBe(true);
        expect(canUndo(view(G, G.awaiting[0]), G.awaiting[0])).toBe(true);
        expect(whyNotUndo(G, rivalOf(G.awaiting[0]))?.code).toBe('not-your-decision');
      });
      sum.open += open;
      sum.stand += stand;
    }
    expect(scenarios.size).toBe(5);
    expect(sum.open).toBeGreaterThan(2500);
    expect(sum.stand).toBeGreaterThan(1200);
  });

  it('and doing again leads to the identical state, one move or all that are open', () => {
    let looked = 0;
    for (let i = 0; i < 16; i++)
      watch(`again/${i}`, ruleSeal, ({ start, turns, open, before, G, rng }) => {
        if (below(rng, 12) > 0) return;
        looked++;
        const me = G.awaiting[0];
        expect(undoable(G)).toBe(open);
        for (const n of new Set([1, open])) {
          const back = undo(start, turns, me, n);
          if (!back.ok) throw new Error(back.error.message);
          expect(back.turns).toEqual(turns.slice(0, turns.length - n));
          expect(text(back.state)).toBe(text(before[open - n]));
          for (const { by, move } of turns.slice(turns.length - n)) step(back.state, by, move);
          expect(text(back.state)).toBe(text(G));
        }
        expect(undo(start, turns, me, open + 1)).toMatchObject({ ok: false, error: { code: 'undo-sealed' } });
        expect(undo(start, turns, rivalOf(me))).toMatchObject({ ok: false, error: { code: 'not-your-decision' } });
      });
    expect(looked).toBeGreaterThan(40);
  });

  /** Rules that forget something; each must be found out within this many matches. */
  const passes: Seal = (_was, G, by) => G.ending !== null || G.awaiting.length !== 1 || G.awaiting[0] !== by;
  const rolled: Seal = (was, G) => was.secret.rng.join() !== G.secret.rng.join();
  const faulty: Record<string, Seal> = {
    'nothing stands': () => false,
    'chance and hidden cards are forgotten': passes,
    'hidden cards are forgotten': (was, G, by) => passes(was, G, by) || rolled(was, G, by),
    "the rival's decision is forgotten": (was, G, by) => G.ending !== null || uncovered(was, G, by).length > 0,
    'cards that were drawn are forgotten': (was, G, by) =>
      passes(was, G, by) || (ruleSeal(was, G, by) && !(was.secret.deck.length > G.secret.deck.length)),
    'cards that were shown are forgotten': (was, G, by) =>
      passes(was, G, by) ||
      (ruleSeal(was, G, by) && BLOCS.every((b) => G.secret.seen[b].length <= was.secret.seen[b].length)),
  };
  for (const [what, seal] of Object.entries(faulty))
    it(`is found to be wrong where ${what}, by either way of looking`, () => {
      for (const look of ['touched', 'learned'] as const)
        expect(() => {
          for (let i = 0; i < 400; i++) watch(`wrong/${i}`, seal, () => {}, [look]);
        }, look).toThrow(/may be taken back|learns/);
    });

  it('is refused with the reason, and changes nothing', () => {
    for (let i = 0; i < 6; i++) {
      const { start, turns, states } = played(`refused/${i}`);
      expect(undo(start, [], 'us')).toMatchObject({ ok: false, error: { code: 'undo-nothing' } });
      expect(undo(start, turns, 'us')).toMatchObject({ ok: false, error: { code: 'match-over' } });
      const at = states.findIndex((G) => G.moves > 0 && G.sealed === G.moves && !G.ending);
      const before = JSON.stringify(turns);
      for (const bloc of states[at].awaiting)
        expect(undo(start, turns.slice(0, at), bloc)).toMatchObject({ ok: false, error: { code: 'undo-sealed' } });
      const open = states.findIndex((G) => undoable(G) > 0);
      for (const n of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null])
        expect(undo(start, turns.slice(0, open), states[open].awaiting[0], n as never)).toMatchObject({
          ok: false,
          error: { code: 'rewind-range' },
        });
      const broken = [...turns.slice(0, open), { by: 'us', move: { type: 'fly' } } as never];
      expect(undo(start, broken, 'us').ok).toBe(false);
      expect(JSON.stringify(turns)).toBe(before);
    }
  });
});

describe('rewinding a record', () => {
  it('gives the record of the first moves, as if no others had been made', () => {
    for (let i = 0; i < 8; i++) {
      const { start, turns, states } = played(`rewind/${i}`);
      const record = toRecord({ ...start, names: { us: 'Ada' }, notes: ['Staged.'] }, turns);
      const kept = JSON.stringify(record);
      const rng = seeded(start.seed);
      for (const n of [0, 1, below(rng, turns.length), turns.length - 1, turns.length]) {
        const back = rewind(record, n);
        if (!back.ok) throw new Error(back.error.message);
        expect(text(back.state)).toBe(text(states[n]));
        expect(back.record).toEqual(
          toRecord({ ...start, names: { us: 'Ada' }, notes: ['Staged.'] }, turns.slice(0, n)),
        );
        expect(back.record.kind).toBe(n === turns.length ? 'finished' : 'live');
        expect(fromRecord(writeRecord(back.record)).ok).toBe(true);
      }
      for (const n of [-1, turns.length + 1, 1.5, Number.NaN, '3', null])
        expect(rewind(record, n as never)).toMatchObject({ ok: false, error: { code: 'rewind-range' } });
      expect(JSON.stringify(record)).toBe(kept);
    }
  });
});
