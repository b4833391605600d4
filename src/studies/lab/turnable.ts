/** Which dials turn something where mechanisms are left out. */
import type { Scenario } from '../../../rules/content/scenarios/index.ts';
import { type Ablation, scenarioWithout } from '../../continuations/ablation.ts';
import { actsIn, DIALS, type DialId, dialsOf } from '../../continuations/dials.ts';

/** Those of a scenario without these mechanisms: a dial of what is left out turns nothing, or would bring it back. */
export function turnable(scenario: Scenario, off: readonly Ablation[]): DialId[] {
  const left = off.reduce((s, name) => scenarioWithout(name, s) ?? s, scenario);
  return dialsOf(scenario).filter((id) => actsIn(id, left) && DIALS[id].own(left) === DIALS[id].own(scenario));
}
