/**
 * Work under another scenario. The rules look their scenario up in a table; for as long as a piece of work lasts, the
 * board's entry there is another one. Nothing in the rules knows of it, no state or record names it, and afterwards
 * everything is as before. What a board has worked out of its scenario once and for all (prices, nations, cards) stays.
 */
import { boardOf } from '../../rules/board.ts';
import type { Scenario } from '../../rules/content/scenarios/index.ts';
import type { Options } from '../../rules/state.ts';
import type { ScenarioId } from '../../rules/terms.ts';

/** Does some work while a scenario is as `change` makes it. One may lie within another: each changes what it finds. */
export function under<T>(
  change: (s: Scenario) => Scenario,
  of: { scenario: ScenarioId; options: Options },
  work: () => T,
): T {
  const board = boardOf(of);
  const found = board.scenario;
  board.scenario = change(found);
  try {
    return work();
  } finally {
    board.scenario = found;
  }
}
