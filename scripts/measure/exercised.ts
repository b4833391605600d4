/** Which content entries matches exercise. */
import { ENTRY_KINDS, type EntryKind, type EntryRef } from '../../rules/content/source-rows/index.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { Entry } from '../docs/entries.ts';

/**
 * The entry that a happening exercises: a card's event that happened, a nation that asked for something, got influence or
 * signed, a resolution decided, a world event resolved, a mission flown, an enterprise founded by name.
 */
export function exercises(e: LogEntry): EntryRef | null {
  switch (e.is) {
    case 'event':
      return `card:${e.card}`;
    case 'influence':
      return e.n > 0 ? `nation:${e.nation}` : null;
    case 'signed':
    case 'request':
      return `nation:${e.nation}`;
    case 'session':
      return `resolution:${e.resolution}`;
    case 'world-event':
      return `world-event:${e.id}`;
    case 'flown':
      return `mission:${e.mission}`;
    case 'offer-taken':
      return `offer:${e.id}`;
    case 'founded':
      return `enterprise:${e.name}`;
    default:
      return null;
  }
}

/** Adds what a log exercises. */
export function addExercised(to: Set<EntryRef>, log: readonly LogEntry[]): void {
  for (const e of log) {
    const ref = exercises(e);
    if (ref) to.add(ref);
  }
}

export interface Share {
  done: number;
  of: number;
  /** With one decimal; never rounded up to 100. */
  percent: number;
}

export const share = (done: number, of: number): Share => ({
  done,
  of,
  percent: of === 0 ? 100 : Math.floor((done / of) * 1000) / 10,
});

/** Shares of the entries exercised, by kind and in all. */
export function sharesOf(all: readonly Entry[], seen: ReadonlySet<EntryRef>): Record<EntryKind | 'all', Share> {
  const of = (list: readonly Entry[]) => share(list.filter((e) => seen.has(e.ref)).length, list.length);
  const kinds = ENTRY_KINDS.map((kind) => [kind, of(all.filter((e) => e.kind === kind))] as const);
  return { ...Object.fromEntries(kinds), all: of(all) } as Record<EntryKind | 'all', Share>;
}
