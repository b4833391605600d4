/** What a mission costs and earns: its tables differ by scenario. */

import type { Mission } from '../../rules/content/missions/types.ts';
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { BLOCS, type ScenarioId } from '../../rules/terms.ts';
import type { Line } from './article.ts';
import type { Item } from './items.ts';
import { clauses, row, type Speech } from './speech.ts';

interface InScenario {
  scenario: ScenarioId;
  mission: Mission;
}

function tablesOf({ id, scenarios }: Item): InScenario[] {
  return scenarios.flatMap((scenario) =>
    BLOCS.flatMap((bloc) => SCENARIOS[scenario].missions[bloc])
      .filter((m) => m.id === id)
      .map((mission) => ({ scenario, mission })),
  );
}

/** Its place in the programme: `3`, or `2 or 3` where scenarios differ. */
export const ordersOf = (speech: Speech, item: Item): string =>
  [...new Set(tablesOf(item).map(({ mission }) => mission.order))].sort().join(speech.say('gazetteer:join.or'));

function numbers(speech: Speech, { cost, reliability, contributors, standing, crewed, firsts }: Mission): string {
  const { say } = speech;
  const [first, second] = standing;
  return clauses(speech, [
    contributors > 0
      ? say('gazetteer:mission.numbers', { cost, reliability, contributors })
      : say('gazetteer:mission.numbersAlone', { cost, reliability }),
    first === second
      ? say('gazetteer:mission.earns', { first })
      : say('gazetteer:mission.earnsFirst', { first, second }),
    ...(crewed ? [say('gazetteer:mission.crewed')] : []),
    ...firsts.map((f) => say('gazetteer:mission.sharedFirst', { first: say(`match:terms.first.${f}`) })),
  ]);
}

/** Its figures, a line for each set of scenarios in which they are the same. */
export function missionLines(speech: Speech, item: Item): Line[] {
  const byText = new Map<string, ScenarioId[]>();
  for (const { scenario, mission } of tablesOf(item)) {
    const text = numbers(speech, mission);
    byText.set(text, [...(byText.get(text) ?? []), scenario]);
  }
  return [...byText].map(([text, scenarios]) => ({
    label: row(
      speech,
      scenarios.map((s) => speech.say(`match:terms.scenario.${s}`)),
    ),
    text,
  }));
}
