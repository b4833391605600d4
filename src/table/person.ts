/** What every table gives a person in its seat: the rules' answers to what it might do, and hints. */
import type { ReadonlySignal } from '@preact/signals';
import { type Admitted, admit } from '../../rules/legal.ts';
import type { Move, Refusal } from '../../rules/moves.ts';
import { preview, refusedPreview } from '../../rules/preview.ts';
import type { Bloc } from '../../rules/terms.ts';
import type { Level } from '../bots/types.ts';
import type { Course } from './course.ts';
import { createThinker, type Thinker } from './thinker.ts';
import type { Table, TableState } from './types.ts';

/** Makes the thinker of a table, when it is first needed. */
export type Helper = () => Thinker;

const OVER: Refusal = { code: 'match-over', message: 'This match has ended.' };

/** Reads only what the viewer may know. `closed`: why nobody at the screen may move just now. */
export function answersOf(state: ReadonlySignal<TableState>, closed: Refusal) {
  const judge = (move: Move): Admitted => {
    const { viewer, view: seen, ending } = state.value;
    if (viewer === 'us' || viewer === 'china') return admit(seen, viewer, move);
    return { ok: false, error: ending ? OVER : closed };
  };
  const whyNot = (move: Move): Refusal | null => {
    const judged = judge(move);
    return judged.ok ? null : judged.error;
  };
  return {
    judge,
    whyNot,
    preview: (move: Move) => {
      const { viewer, view: seen } = state.value;
      if (viewer === 'us' || viewer === 'china') return preview(seen, viewer, move);
      return refusedPreview(seen, whyNot(move));
    },
  };
}

/** Hints are given as this level would play: better than most people, and soon. */
const HINTS: Level = 'minister';

/** A thinker that starts when it is first asked, and again after it was put away. */
export function lazily(help: Helper = createThinker): Thinker {
  let thinker: Thinker | null = null;
  return {
    think(question, signal) {
      thinker ??= help();
      return thinker.think(question, signal);
    },
    hurry: () => thinker?.hurry(),
    dispose() {
      thinker?.dispose();
      thinker = null;
    },
  };
}

/** Hints for whoever decides: from that bloc's own view, whatever the truth is. */
export const hinting = (course: Course, state: ReadonlySignal<TableState>, thinker: Thinker) =>
  hintsFrom(state, thinker, (bloc) => course.seedFor(`hint/${bloc}`));

/** @param seedFor gives the same text at the same point of the match */
export function hintsFrom(
  state: ReadonlySignal<TableState>,
  thinker: Thinker,
  seedFor: (bloc: Bloc) => string,
): NonNullable<Table['hint']> {
  return (signal) => {
    const { viewer, legal, view: seen } = state.value;
    if ((viewer !== 'us' && viewer !== 'china') || legal.length === 0)
      return Promise.reject(new Error('hints are for whoever decides'));
    return thinker.think({ view: seen, level: HINTS, seed: seedFor(viewer), why: true }, signal);
  };
}
