/** Figures that the tutorial's texts fill in: read from the position, never typed. */
import type { Happening, LogEntry } from '../../../rules/log.ts';
import type { Bloc, NationId } from '../../../rules/terms.ts';
import { type NationInfo, nationInfo } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';

/** What fills in a step's text. */
export type Figures = Record<string, string | number>;

/** A nation of this board, with all that is known of it. */
export function nation({ view }: TableState, id: NationId): NationInfo {
  const found = nationInfo(view, id);
  if (!found) throw new Error(`the tutorial speaks of ${id}, which is not on the board`);
  return found;
}

type Of<K extends Happening['is']> = Extract<LogEntry, { is: K }>;

/** The newest entry of a kind. */
export function last<K extends Happening['is']>({ log }: TableState, is: K): Of<K> {
  const found = log.findLast((e): e is Of<K> => e.is === is);
  if (!found) throw new Error(`the tutorial tells of “${is}”, which has not happened`);
  return found;
}

/** What a bloc's newest play brought, the play itself first. */
export function playOf({ log }: TableState, bloc: Bloc): LogEntry[] {
  return log.slice(log.findLastIndex((e) => e.is === 'play' && e.bloc === bloc));
}

/** The sum of what entries of a kind say, such as the Standing gained. */
export function sum(entries: readonly LogEntry[], is: 'standing' | 'influence', bloc: Bloc): number {
  return entries.reduce((n, e) => n + (e.is === is && e.bloc === bloc ? e.n : 0), 0);
}
