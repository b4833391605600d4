/** Who plays a day's matches, who judges them, and how often a plan is played on: what a position's figures rest on. */
import type { Bloc, ScenarioId } from '../../../rules/terms.ts';
import type { Level } from '../../bots/types.ts';
import type { Player } from '../../continuations/players.ts';

export const PLAYERS: Level = 'envoy';

/** The bot that judges; and the one that looks first, so that what is not worth it costs little. */
export const JUDGE: { level: Level; nodes: number } = { level: 'architect', nodes: 240 };
export const GLANCED: { level: Level; nodes: number } = { level: 'minister', nodes: 48 };

export const playersOf = (): Record<Bloc, Player> => ({
  us: { name: 'us', skill: PLAYERS },
  china: { name: 'china', skill: PLAYERS },
});

interface Measure {
  /** Rounds from the end on in which a position may lie: further from it, what one play is worth drowns. */
  lastRounds: number;
  /** Matches that are looked through before the best of their positions is tried. */
  matches: number;
  /** Continuations of each plan: the longer a match, the fewer, so that making a position takes a few seconds. */
  times: number;
}
const LONG: Measure = { lastRounds: 1, matches: 3, times: 32 };
const MEASURES: Partial<Record<ScenarioId, Measure>> = {
  lesson: { lastRounds: 2, matches: 6, times: 64 },
  short: { lastRounds: 1, matches: 4, times: 48 },
};
export const measureOf = (scenario: ScenarioId): Measure => MEASURES[scenario] ?? LONG;
