/** What the page keeps of a reader who knows how each scenario is won: nothing is told when a match begins. */
import { SCENARIO_IDS } from '../../rules/content/scenarios/index.ts';

export const BRIEFED = {
  name: 'soft-landing:tips',
  value: JSON.stringify(SCENARIO_IDS.map((id) => `match-${id}`)),
};
