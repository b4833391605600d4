/** One thing made different in a position, or in the rules from there on: the "if" of every "what if". Plain data. */

import { step } from '../../rules/apply.ts';
import type { Move } from '../../rules/moves.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { type Ablation, without } from './ablation.ts';
import type { Position } from './position.ts';

export type Change =
  /** A bloc whose decision is awaited (`by`; absent: the first of two) makes this move, first of all. It must be legal. */
  | { of: 'move'; move: Move; by?: Bloc }
  /** The Wolf Amendment stands from here on, or is repealed. */
  | { of: 'wolf'; stands: boolean }
  /** A mechanism is left out from here on. */
  | { of: 'rule'; off: Ablation };

/** Makes a change of the position itself. */
export function changeState(G: State, change: Change): void {
  if (change.of === 'wolf') G.wolf = change.stands;
  if (change.of === 'move') step(G, change.by ?? G.awaiting[0], change.move);
}

/** Does some work under the rules as the changes make them; afterwards they are as before. */
export function underChanges<T>(
  of: Pick<Position, 'scenario' | 'options'>,
  changes: readonly Change[],
  work: () => T,
): T {
  const [next, ...rest] = changes.filter((change) => change.of === 'rule');
  if (!next) return work();
  return without(next.off, of, () => underChanges(of, rest, work));
}
