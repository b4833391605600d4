/** The last thing that happened at a table that is worth telling a room. */
import type { LogEntry } from '../../rules/log.ts';
import { NEWS, type News } from '../wire/room-news.ts';

const isNews = (entry: LogEntry): entry is News => !entry.only && (NEWS as readonly string[]).includes(entry.is);

/** @param told what was told of a match, in order @returns null: nothing yet */
export const newsOf = (told: readonly LogEntry[]): News | null => told.findLast(isNews) ?? null;
