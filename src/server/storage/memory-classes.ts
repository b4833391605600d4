/** Classes that are forgotten when the process ends: the part of the storage in memory that keeps them. */
import { existingClass, staleClass, unknownClass } from './errors.ts';
import { type ClassLogRow, type ClassRow, fromClassRow, fromEntry, toClassRow, toText } from './schema.ts';
import type { ClassStorage } from './types.ts';

interface Kept {
  row: ClassRow;
  log: Pick<ClassLogRow, 'at' | 'what'>[];
}

/** @param open throws once the storage is closed */
export function memoryClasses(open: () => unknown): ClassStorage {
  const kept = new Map<string, Kept>();

  const all = (): Map<string, Kept> => {
    open();
    return kept;
  };
  const withCode = (code: string) => [...all().values()].find(({ row }) => row.code === code);

  return {
    async create(given) {
      const row = toClassRow(given);
      if (all().has(row.id) || withCode(row.code)) throw existingClass();
      kept.set(row.id, { row, log: [] });
    },

    async append(id, entries, given, change) {
      const one = all().get(id);
      if (!one) throw unknownClass();
      if (one.log.length !== entries) throw staleClass(entries, one.log.length);
      const log = given.map(({ at, what }) => ({ at, what: toText(what) }));
      if (change) one.row = { ...one.row, about: toText(change.about) };
      one.log.push(...log);
    },

    async load(id) {
      const one = all().get(id);
      return one ? { row: fromClassRow(one.row), log: one.log.map(fromEntry) } : null;
    },

    async byCode(code) {
      const one = withCode(code);
      return one ? fromClassRow(one.row) : null;
    },

    async unerased() {
      const rows = [...all().values()].map(({ row }) => row);
      rows.sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
      return rows.map(fromClassRow);
    },

    async remove(id) {
      all().delete(id);
    },
  };
}
