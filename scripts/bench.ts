/**
 * `npm run bench -- core [--json]`: uniformly random legal play of the Standard scenario through the bare core, legal
 * moves listed at every step, beside boardgame.io's reducer applying a move that does nothing to the same G (its checks
 * and its view included); copies of states, and whether an action costs more late in a match. One process, production
 * mode, all warmed up, medians of five alternating runs, by processor time.
 */
import { readArguments, report } from './measure/cli.ts';

// Before boardgame.io is loaded: it freezes and checks more in development.
process.env.NODE_ENV = 'production';
const { benchCore } = await import('./measure/core.ts');

const { words, json } = readArguments(process.argv.slice(2), ['core'], 'npm run bench -- core [--json]');
const what = words[0] ?? 'core';
if (what === 'core') {
  const figures = await benchCore();
  report(figures, json, [
    ['ratio of core to reducer at least 25', figures.ratio >= 25],
    ['at least 3,000 matches a second', figures.matchesPerSecond >= 3000],
    ['a copy in at most 30 microseconds', figures.copyMicroseconds <= 30],
    ['growth of the cost of an action below 1.3', figures.growth < 1.3],
    ['state at most 15,000 bytes', figures.stateBytes <= 15_000],
  ]);
}
