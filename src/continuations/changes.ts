/** One thing made different in a position, or in the rules from there on: the "if" of every "what if". Plain data. */

import { step } from '../../rules/apply.ts';
import type { Scenario } from '../../rules/content/scenarios/index.ts';
import type { Move } from '../../rules/moves.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { type Ablation, scenarioWithout } from './ablation.ts';
import { checkTurn, type DialId, turned } from './dials.ts';
import type { Position } from './position.ts';
import { under } from './under.ts';

export type Change =
  /** A bloc whose decision is awaited (`by`; absent: the first of two) makes this move, first of all. It must be legal. */
  | { of: 'move'; move: Move; by?: Bloc }
  /** The Wolf Amendment stands from here on, or is repealed. */
  | { of: 'wolf'; stands: boolean }
  /** A mechanism is left out from here on. */
  | { of: 'rule'; off: Ablation }
  /** An assumption is another one from here on. Some dials change the opening: those need a match about to begin. */
  | { of: 'dial'; dial: DialId; value: number };

/** Makes a change of the position itself. Throws where it can't be made there. */
export function changeState(G: State, change: Change): void {
  if (change.of === 'wolf') G.wolf = change.stands;
  if (change.of === 'move') step(G, change.by ?? G.awaiting[0], change.move);
  if (change.of === 'dial') checkTurn(change.dial, change.value, G);
}

/** What a change makes of the rules; null where it leaves them. */
function ruleOf(change: Change): ((s: Scenario) => Scenario) | null {
  if (change.of === 'rule') return (s) => scenarioWithout(change.off, s) ?? s;
  if (change.of === 'dial') return (s) => turned(change.dial, change.value, s);
  return null;
}

/** Does some work under the rules as the changes make them; afterwards they are as before. */
export function underChanges<T>(
  of: Pick<Position, 'scenario' | 'options'>,
  changes: readonly Change[],
  work: () => T,
): T {
  const [first, ...rest] = changes;
  if (!first) return work();
  const rule = ruleOf(first);
  const on = () => underChanges(of, rest, work);
  return rule ? under(rule, of, on) : on();
}
