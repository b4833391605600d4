/** Every table of the rulebook by name. */
import type { Made } from './markdown.ts';
import { EVIDENCE_TABLES } from './tables/evidence.ts';
import { MEANS_TABLES } from './tables/means.ts';
import { MISSION_TABLES } from './tables/missions.ts';
import { NATION_TABLES } from './tables/nations.ts';
import { ROUND_TABLES } from './tables/round.ts';
import { SCENARIO_TABLES } from './tables/scenarios.ts';
import { STANDING_TABLES } from './tables/standing.ts';

export const TABLES: Readonly<Record<string, Made>> = {
  ...SCENARIO_TABLES,
  ...NATION_TABLES,
  ...MEANS_TABLES,
  ...ROUND_TABLES,
  ...MISSION_TABLES,
  ...STANDING_TABLES,
  ...EVIDENCE_TABLES,
};
