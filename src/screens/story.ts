/** A whole match as sentences: what is told at the table, for readers elsewhere. */
import type { LogEntry } from '../../rules/log.ts';
import { loadTexts, MATCH_TEXTS } from '../text/text.ts';
import { logText } from './log-words.ts';

/** Entries that begin a section of the story. */
const HEADS: ReadonlySet<LogEntry['is']> = new Set(['round', 'phase']);
/** What only one bloc may know while the match runs, and what was chosen but not shown yet. */
const UNSAID: ReadonlySet<LogEntry['is']> = new Set(['chose']);

/** A line of the story; `depth` 0 begins a round or a phase, 1 a play, 2 is what came of it. */
export interface StoryLine {
  depth: 0 | 1 | 2;
  text: string;
}

/** Tells a log in the language of the screen. */
export async function storyOf(log: readonly LogEntry[]): Promise<StoryLine[]> {
  await loadTexts(...MATCH_TEXTS);
  return log
    .filter((e) => !UNSAID.has(e.is))
    .map((e) => ({ depth: HEADS.has(e.is) ? 0 : e.is === 'play' ? 1 : 2, text: logText(e) }));
}
