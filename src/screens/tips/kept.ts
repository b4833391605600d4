/** Which tips a reader has had, kept on this device. */
import { signal } from '@preact/signals';
import type { Bloc } from '../../../rules/terms.ts';

const KEY = 'soft-landing:tips';

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Ids of the tips that were put away. */
export const had = signal<readonly string[]>(read());

function keep(ids: readonly string[]): void {
  had.value = ids;
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // A browser that keeps nothing shows them again after a reload.
  }
}

/** This tip is not shown again. */
export const putAway = (id: string): void => keep([...had.value.filter((x) => x !== id), id]);

const readers = new Map<string, Set<Bloc>>();

/** A reader had this tip before its eyes until its time was over. Once all who play here had it, it is not shown again. */
export function wasRead(id: string, by: Bloc, people: readonly Bloc[]): void {
  const so = readers.get(id) ?? new Set();
  readers.set(id, so.add(by));
  if (people.every((bloc) => so.has(bloc))) putAway(id);
}

/** This reader had it on this device: it was put away, or that side's reader had it since the page was opened. */
export const hadBy = (id: string, by: Bloc): boolean => had.value.includes(id) || readers.get(id)?.has(by) === true;

/** All tips come again, each when its time comes. */
export function bringBack(): void {
  readers.clear();
  keep([]);
}
