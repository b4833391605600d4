/**
 * `npm run numbers -- [--scenario standard] [--players simple] [--matches 200] [--json]`: what random and simple
 * scripted players make of a scenario. Fails where matches don't end, a bloc can't win, or a phase doesn't matter.
 */
import { SCENARIO_IDS } from '../rules/content/scenarios/index.ts';
import type { ScenarioId } from '../rules/terms.ts';
import { fail, numberOf, readArguments, report } from './measure/cli.ts';
import { figuresOf, PLAYERS } from './measure/matches.ts';

const usage = 'npm run numbers -- [--scenario standard|lesson] [--players simple|random] [--matches 200] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage);
const scenario = (values.scenario ?? 'standard') as ScenarioId;
if (!SCENARIO_IDS.includes(scenario)) fail(`There is no scenario "${scenario}". Usage: ${usage}`);
const player = PLAYERS[values.players ?? 'simple'];
if (!player) fail(`There is no player "${values.players}". Usage: ${usage}`);
const matches = numberOf(values, 'matches', 200, 10, 100_000);
const figures = figuresOf(scenario, matches, player, player);
const least = (o: Record<string, number>) => Math.min(...Object.values(o));
report(figures, json, [
  [
    'both blocs win at least a tenth of decided matches',
    figures.usShare !== null && figures.usShare >= 10 && figures.usShare <= 90,
  ],
  ['each use is at least 2% of plays', least(figures.uses.us) >= 2 && least(figures.uses.china) >= 2],
  [
    'regions, missions, Sessions and events all give Standing',
    (['regions', 'missions', 'session', 'events'] as const).every(
      (s) => figures.standing.us[s] + figures.standing.china[s] !== 0,
    ),
  ],
]);
