/** A match as it is stored, played again. */
import type { Loaded, Storage } from '../storage/types.ts';
import { type About, aboutOf } from './about.ts';
import { type Course, type Entry, keptCourse, movesOf, type Plays, toKeep } from './history.ts';
import type { Hosting } from './hosting.ts';
import { BROKEN, PAST, Unusable } from './refusals.ts';

export interface Player<G> {
  hosting: Hosting<G>;
  plays: Plays<G>;
  storage: Storage;
}

/** A position is kept after so many entries. */
const KEEP_EVERY = 64;

export const entriesOf = ({ entries }: Pick<Loaded, 'entries'>): Entry[] =>
  entries.map(({ what }) => what as unknown as Entry);

/** The match from its beginning, or from the position that was kept. Throws where it does not replay. */
export async function played<G>(
  { hosting, plays }: Player<G>,
  { chosen, chance }: About,
  entries: readonly Entry[] = [],
  snapshot: Loaded['snapshot'] = null,
): Promise<Course<G>> {
  const kept = keptCourse<G>(hosting.version, snapshot);
  const course = await plays.replay(hosting.start(chosen, chance.seed), entries, kept);
  if (!course) throw new Unusable(BROKEN);
  return course;
}

/** The match as it is stored; null where it has not begun. */
export async function courseOf<G>(by: Player<G>, loaded: Loaded): Promise<Course<G> | null> {
  const { table, snapshot } = loaded;
  const about = aboutOf(table);
  if (table.status !== 'waiting' && about.version !== by.hosting.version) throw new Unusable(PAST);
  // Of a match that was brought there are entries before it begins here.
  return table.status === 'waiting' || about.closed ? null : played(by, about, entriesOf(loaded), snapshot);
}

/**
 * Keeps a position from time to time, so that a long match is quickly there again. It need not succeed.
 * @param newest the number of entries after which one was kept last
 * @returns the same of now
 */
export function keep<G>({ hosting, storage }: Player<G>, id: string, course: Course<G>, newest: number): number {
  // What may still be taken back is no part of it.
  if (course.version < newest + KEEP_EVERY || course.before.length > 0) return newest;
  storage.keep(id, toKeep(hosting.version, course)).catch(() => {});
  return course.version;
}

/** A match as a text. */
export function recordOf<G>({ hosting }: Player<G>, about: About, entries: readonly Entry[]): string {
  const { chosen, chance, seats } = about;
  // Who was in a team stays with the class.
  const nameOf = (seat: About['seats'][string]) => (seat?.members ? '' : (seat?.name ?? ''));
  const names = Object.fromEntries(Object.entries(seats).map(([player, seat]) => [player, nameOf(seat)]));
  return hosting.record(hosting.start(chosen, chance.seed), movesOf(entries), names);
}
