/** What the server has acknowledged to the simulated class, and how much of it is not there in the end. */
import { isDeepStrictEqual } from 'node:util';
import type { MoveEntry } from '../../src/server/authority/history.ts';
import type { LogEntry } from '../../src/server/classroom/log.ts';
import { openSqlite } from '../../src/server/storage/sqlite.ts';
import type { Storage } from '../../src/server/storage/types.ts';

export interface Acknowledged {
  table: string;
  /** Its place in the table's history, from 0. */
  n: number;
  player: string;
  type: string;
  args: unknown[];
}

export class Notes {
  readonly moves: Acknowledged[] = [];
  /** Milliseconds from each move to its acknowledgement. */
  readonly took: number[] = [];
  /** Ids of students who joined; who answered the questions. */
  readonly joined = new Set<string>();
  readonly answered = new Set<string>();
  /** How sure each was, by student and stage. */
  readonly forecasts = new Map<string, number>();
  readonly #asked = new Set<string>();

  /** True once for each: a forecast is to be made. */
  forecast(student: string, stage: number): boolean {
    const key = `${student}/${stage}`;
    if (this.forecasts.has(key) || this.#asked.has(key)) return false;
    this.#asked.add(key);
    return true;
  }

  /** A forecast that was not acknowledged is made again. */
  again(): void {
    this.#asked.clear();
  }
}

/** How much of what was acknowledged is not in the file. No server may be at work on it. */
export async function countLost(file: string, id: string, notes: Notes): Promise<number> {
  const storage = await openSqlite(file);
  try {
    return await countLostIn(storage, id, notes);
  } finally {
    await storage.close();
  }
}

/** The same of a storage that is open. @param id of the class */
export async function countLostIn(storage: Storage, id: string, notes: Notes): Promise<number> {
  let lost = 0;
  const log = (await storage.classes.load(id))?.log.map(({ what }) => what as unknown as LogEntry) ?? [];
  const has = (found: (entry: LogEntry) => boolean) => log.some(found);
  for (const student of notes.joined) if (!has((e) => e.what === 'enrol' && e.student === student)) lost++;
  for (const student of notes.answered) if (!has((e) => e.what === 'answers' && e.student === student)) lost++;
  for (const [key, sure] of notes.forecasts)
    if (!has((e) => e.what === 'forecast' && `${e.student}/${e.stage}` === key && e.forecast.sure === sure)) lost++;
  const entries = new Map<string, MoveEntry[]>();
  for (const table of new Set(notes.moves.map((move) => move.table)))
    entries.set(
      table,
      ((await storage.load(table))?.entries ?? []).map(({ what }) => what as unknown as MoveEntry),
    );
  for (const { table, n, player, type, args } of notes.moves) {
    const move = entries.get(table)?.[n]?.move;
    if (move?.player !== player || move.type !== type || !isDeepStrictEqual(move.args, args)) lost++;
  }
  return lost;
}
