/** Who plays a day's matches, who judges them, and how often a plan is played on: what a position's figures rest on. */
import type { Bloc, ScenarioId } from '../../../rules/terms.ts';
import type { Level } from '../../bots/types.ts';
import type { Player } from '../../continuations/players.ts';

interface Measure {
  /** Matches that are looked through before the clearest of their positions are tried. */
  matches: number;
  /** So often more matches are looked through for the use that was drawn; then any other will do too. */
  looks: number;
  /** Continuations of each plan by which it is seen whether the rest are worth it, from seeds of their own. */
  firstTimes: number;
  /** Continuations of each plan. */
  times: number;
}
const LONG: Measure = { matches: 8, looks: 3, firstTimes: 12, times: 40 };
const MEASURES: Partial<Record<ScenarioId, Measure>> = {
  lesson: { matches: 30, looks: 4, firstTimes: 24, times: 96 },
};
export const measureOf = (scenario: ScenarioId): Measure => MEASURES[scenario] ?? LONG;

/** Who plays the matches in which positions are looked for, and plays plans on: many, so they must be quick. */
export const PLAYERS: Level = 'attache';

/** The bot that judges; and the one that looks first, so that what is not worth it costs little. */
export const JUDGE: { level: Level; nodes: number } = { level: 'architect', nodes: 240 };
export const GLANCED: { level: Level; nodes: number } = { level: 'minister', nodes: 48 };

export const both = (skill: Level): Record<Bloc, Player> => ({
  us: { name: 'us', skill },
  china: { name: 'china', skill },
});
