/** The scenarios by id. */
import type { ScenarioId } from '../../terms.ts';
import { LESSON } from './lesson.ts';
import { STANDARD } from './standard.ts';
import type { Scenario } from './types.ts';

export const SCENARIOS: Record<ScenarioId, Scenario> = { standard: STANDARD, lesson: LESSON };
export const SCENARIO_IDS = Object.keys(SCENARIOS) as ScenarioId[];
export type { Numbers, Scenario, Switches } from './types.ts';
