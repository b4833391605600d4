/** The scenarios by id. */
import type { Options } from '../../state.ts';
import type { MissionId } from '../../terms.ts';
import { FOUNDING } from './founding.ts';
import { LESSON } from './lesson.ts';
import { SHORT } from './short.ts';
import { STANDARD } from './standard.ts';
import { TODAY } from './today.ts';
import type { Scenario } from './types.ts';
import { onBoard, withOptions } from './what-if.ts';

/**
 * All scenarios as written, in the order in which they are offered. An opening may name nations that its scenario has
 * no space for, for sets of one's own.
 */
const WRITTEN = {
  lesson: LESSON,
  short: SHORT,
  standard: STANDARD,
  founding: FOUNDING,
  today: TODAY,
} satisfies Record<string, Scenario>;

export type ScenarioId = keyof typeof WRITTEN;
export const SCENARIO_IDS = Object.keys(WRITTEN) as readonly ScenarioId[];

/** The scenarios without any switch. */
export const SCENARIOS = Object.fromEntries(SCENARIO_IDS.map((id) => [id, onBoard(WRITTEN[id])])) as Record<
  ScenarioId,
  Scenario
>;

/** Do both programmes of a scenario have this mission's milestone, so that one of them reaches it first? */
export const isContested = (id: MissionId): boolean =>
  Object.values(WRITTEN).some(({ missions: { us, china } }: Scenario) =>
    us.some((a) => china.some((b) => a.milestone === b.milestone && (a.id === id || b.id === id))),
  );

/** A scenario as the what-if switches make it. */
export const scenarioOf = (id: ScenarioId, options: Options): Scenario => withOptions(WRITTEN[id], options);

export type { Numbers, Scenario, Switches } from './types.ts';
export * from './what-if.ts';
