/**
 * `npm run bench -- core [--json]`: uniformly random legal play of the Standard scenario through the bare core, legal
 * moves listed at every step, beside boardgame.io's reducer applying a move that does nothing to the same G (its checks
 * and its view included). One process, production mode, both warmed up, medians of five alternating runs.
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
    ['ratio of core to reducer at least 10', figures.ratio >= 10],
    ['state at most 15,000 bytes', figures.stateBytes <= 15_000],
  ]);
}
