/** What a page knows of a match that is played elsewhere: positions it was shown, and what was told. Pure. */
import type { LogEntry } from '../../../rules/log.ts';
import type { View } from '../../../rules/state.ts';
import { patched } from '../../wire/delta.ts';
import type { News, Whole } from '../../wire/messages.ts';
import { lengthened } from '../../wire/told.ts';

export interface Known {
  version: number;
  view: View;
  /** All that was told, oldest first, each with the number of moves after which it stands. */
  told: readonly { moves: number; entry: LogEntry }[];
  movers: readonly string[];
  canUndo: boolean;
  /** The views after moves that this page has seen: by their number. */
  seen: ReadonlyMap<number, View>;
}

/** What is known from the whole; null before the match has begun. What was seen before is kept. */
export function fromWhole(whole: Whole, before: Known | null): Known | null {
  if (whole.seen === null) return null;
  const view = whole.seen as View;
  const { version, movers, canUndo } = whole;
  const told = whole.told as Known['told'];
  const seen = new Map([...(before?.seen ?? [])].filter(([moves]) => moves < movers.length));
  return { version, view, told, movers, canUndo, seen: seen.set(movers.length, view) };
}

/** What is known after the news; null where they don't follow from it: the whole is to be asked for. */
export function afterNews(known: Known, news: News): Known | null {
  if (news.version !== known.version + 1) return null;
  const movers = news.mover === null ? known.movers.slice(0, -1) : [...known.movers, news.mover];
  const moves = movers.length;
  const before = known.told.filter((told) => told.moves <= moves);
  let view: View;
  let entries: LogEntry[];
  try {
    // The old view stays as it is: screens and previews still hold it.
    view = patched(known.view, news.patch) as View;
    entries = lengthened(
      before.map(({ entry }) => entry),
      news.told,
    ) as LogEntry[];
  } catch {
    return null;
  }
  const told = [...before, ...entries.map((entry) => ({ moves, entry }))];
  const seen = new Map([...known.seen].filter(([at]) => at < moves)).set(moves, view);
  return { version: news.version, view, told, movers, canUndo: news.canUndo ?? false, seen };
}

/** How many entries of what was told stand after so many moves. */
export const mark = ({ told }: Known, moves: number): number => told.filter((one) => one.moves <= moves).length;
