/** Terms that the classroom's server and pages share. */

/**
 * How a class plays. `teams`: teams of up to four, bloc against bloc. `pairs`: one against one. `bots`: each alone, against
 * a bot. `hall`: one table for all, each bloc's decisions by vote.
 */
export const MODES = ['teams', 'pairs', 'bots', 'hall'] as const;
export type Mode = (typeof MODES)[number];

/** For whom the briefing is written: `plain` sentences for younger students, or `full` ones. */
export const READING = ['plain', 'full'] as const;
export type Reading = (typeof READING)[number];

/** When the chief negotiator must write down why: never, once a round, or with each card. */
export const REASONS = ['never', 'rounds', 'cards'] as const;
export type Reasons = (typeof REASONS)[number];

/** Questions of the rules check, by name; the texts have three answers to each. */
export const QUESTIONS = ['goal', 'rival-event', 'commons', 'partners', 'dialogue'] as const;
export type Question = (typeof QUESTIONS)[number];
/** The number of the right answer to each, from 0. */
export const ANSWERS: Record<Question, 0 | 1 | 2> = { goal: 1, 'rival-event': 2, commons: 0, partners: 1, dialogue: 2 };

/** A forecast: who will lead in Standing at the end, how the commons will fare, and how sure one is, in percent. */
export interface Forecast {
  winner: 'us' | 'china' | 'even';
  grade: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /** 34 to 100: that `winner` is right; a third is no knowledge at all. */
  sure: number;
}

/** Students in one class at most. */
export const CLASS_MOST = 240;
/** Letters of a reason, or of an announcement, at most. */
export const REASON_MOST = 240;
/** Days after which a class is erased: whoever sets it up chooses within these. */
export const KEEP_LEAST = 1;
export const KEEP_MOST = 180;
