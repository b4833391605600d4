/**
 * `npm run bench -- core [--json]`: uniformly random legal play of the Standard scenario through the bare core, legal
 * moves listed at every step, beside boardgame.io's reducer applying a move that does nothing to the same G (its checks
 * and its view included); copies of states, and whether an action costs more late in a match. One process, production
 * mode, all warmed up, medians of five alternating runs, by processor time.
 *
 * `npm run bench -- bots [--json]`: decisions and search nodes a second by level, beside the iterations of boardgame.io's
 * MCTSBot on the same position.
 *
 * `npm run bench -- mcts [--level architect] [--scenario standard] [--matches 20] [--json]`: a level against that
 * MCTSBot, which sees everything and has five times the time.
 */
import { SCENARIO_IDS } from '../rules/content/scenarios/index.ts';
import type { ScenarioId } from '../rules/terms.ts';
import { LEVELS, type Level } from '../src/bots/types.ts';
import { fail, numberOf, readArguments, report } from './measure/cli.ts';

// Before boardgame.io is loaded: it freezes and checks more in development.
process.env.NODE_ENV = 'production';

const usage =
  'npm run bench -- core|bots|mcts [--level architect] [--scenario standard] [--matches 20] [--seed mcts] [--json]';
const { words, values, json } = readArguments(process.argv.slice(2), ['core', 'bots', 'mcts'], usage);
const what = words[0] ?? 'core';
if (what === 'core') {
  const { benchCore } = await import('./measure/core.ts');
  const figures = await benchCore();
  report(figures, json, [
    ['ratio of core to reducer at least 25', figures.ratio >= 25],
    ['at least 3,000 matches a second', figures.matchesPerSecond >= 3000],
    ['a copy in at most 30 microseconds', figures.copyMicroseconds <= 30],
    ['growth of the cost of an action below 1.3', figures.growth < 1.3],
    ['state at most 15,000 bytes', figures.stateBytes <= 15_000],
  ]);
} else if (what === 'bots') {
  const { benchBots } = await import('./measure/bots.ts');
  report(await benchBots(), json, []);
} else {
  const { against } = await import('./measure/mcts.ts');
  const level = (values.level ?? 'architect') as Level;
  const scenario = (values.scenario ?? 'standard') as ScenarioId;
  if (!LEVELS.includes(level)) fail(`There is no bot "${level}": choose from ${LEVELS.join(', ')}.`);
  if (!SCENARIO_IDS.includes(scenario))
    fail(`There is no scenario "${scenario}": choose from ${SCENARIO_IDS.join(', ')}.`);
  const matches = numberOf(values, 'matches', 20, 1, 10_000);
  const seed = values.seed ?? 'mcts';
  const figures = await against(level, scenario, { matches, seed }, (line) => process.stderr.write(line));
  report(figures, json, [
    ['at least 90% won', figures.share >= 0.9],
    ["the interval's lower bound above 75%", figures.ci[0] > 0.75],
    ['at least five times the time', figures.timesTheTime >= 4.9],
  ]);
}
