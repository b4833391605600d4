/** What a room is told of a table, one thing at a time: as everybody may read it in the match's log. */
import type { LogEntry } from '../../rules/log.ts';

/** Partners won and lost, flights, Dialogues, votes, Debris. */
export const NEWS = ['signed', 'left', 'dual', 'flown', 'failed', 'dialogue', 'session', 'debris'] as const;

export type News = Extract<LogEntry, { is: (typeof NEWS)[number] }>;
