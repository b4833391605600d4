/** The scenarios by id. */
import type { Options } from '../../state.ts';
import { SCENARIO_IDS, type ScenarioId } from '../../terms.ts';
import { FOUNDING } from './founding.ts';
import { LESSON } from './lesson.ts';
import { SHORT } from './short.ts';
import { STANDARD } from './standard.ts';
import { TODAY } from './today.ts';
import type { Scenario } from './types.ts';
import { onBoard, withOptions } from './what-if.ts';

/** As written: an opening may name nations that this scenario has no space for, for sets of one's own. */
const WRITTEN: Record<ScenarioId, Scenario> = {
  lesson: LESSON,
  short: SHORT,
  standard: STANDARD,
  founding: FOUNDING,
  today: TODAY,
};

/** The scenarios without any switch. */
export const SCENARIOS = Object.fromEntries(SCENARIO_IDS.map((id) => [id, onBoard(WRITTEN[id])])) as Record<
  ScenarioId,
  Scenario
>;

/** A scenario as the what-if switches make it. */
export const scenarioOf = (id: ScenarioId, options: Options): Scenario => withOptions(WRITTEN[id], options);

export { SCENARIO_IDS } from '../../terms.ts';
export type { Numbers, Scenario, Switches } from './types.ts';
export * from './what-if.ts';
