/** Who plays a day's matches, who judges them, and how often a plan is played on: what a position's figures rest on. */
import type { Bloc } from '../../../rules/terms.ts';
import type { Level } from '../../bots/types.ts';
import type { Player } from '../../continuations/players.ts';

/** Matches that are looked through before the clearest of their positions are tried. */
export const MATCHES = 30;
/** So often more matches are looked through for the use that was drawn; then any other will do too. */
export const LOOKS = 4;
/** Continuations of each plan by which it is seen whether the rest are worth it, from seeds of their own. */
export const FIRST_TIMES = 24;
/** Continuations of each plan. */
export const TIMES = 96;

/** Who plays the matches in which positions are looked for, and plays plans on: many, so they must be quick. */
export const PLAYERS: Level = 'attache';

/** The bot that judges; and the one that looks first, so that what is not worth it costs little. */
export const JUDGE: { level: Level; nodes: number } = { level: 'architect', nodes: 240 };
export const GLANCED: { level: Level; nodes: number } = { level: 'minister', nodes: 48 };

export const both = (skill: Level): Record<Bloc, Player> => ({
  us: { name: 'us', skill },
  china: { name: 'china', skill },
});
