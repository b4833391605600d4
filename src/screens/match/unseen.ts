/** What somebody who comes back to the screen has not seen yet. */
import type { LogEntry } from '../../../rules/log.ts';
import { beginsPart } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';

/** What a person wants to see with their own eyes: dice, reveals, votes, scoring. It is told at once, to its end. */
export const TOLD: LogEntry['is'][] = ['launch', 'help', 'dialogue', 'world-event', 'session', 'scored', 'roll'];

/**
 * Where in the log begins what others and the rules have done since the reader's last decision. What the reader did
 * itself is no news, nor what was told when it did so; what it set going without being told, such as a new round, is.
 */
export function unseenFrom({ log, since, replied }: Pick<TableState, 'log' | 'since' | 'replied'>): number {
  const own = log.slice(since, replied);
  if (own.some((e) => !e.only && TOLD.includes(e.is))) return replied;
  const begun = own.findIndex((e) => e.is !== 'play' && beginsPart(e));
  return begun < 0 ? replied : since + begun;
}
