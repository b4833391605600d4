/** A table as it is stored, in memory. What changes it is stored first; what could not be stored has not happened. */
import { isDeepStrictEqual } from 'node:util';
import type { Json, Loaded, StoredTable, TableChange } from '../storage/types.ts';
import { type About, aboutOf, stored } from './about.ts';
import type { Course, Entry } from './history.ts';
import type { Ledger } from './ledger.ts';
import { keep, type Player } from './played.ts';
import type { Done } from './refusals.ts';
import type { World } from './world.ts';

export class Kept<G> {
  #row: StoredTable;
  #about: About;
  /** Null before the match. */
  course: Course<G> | null = null;
  /** When the newest entry was made, in milliseconds since 1970; 0: there is none. */
  #since = 0;
  /** The version of the newest position that was kept. */
  #position = 0;

  constructor(
    readonly by: Player<G> & { world: World },
    readonly ledger: Ledger,
    loaded: Loaded,
    course: Course<G> | null,
  ) {
    this.#row = loaded.table;
    this.#about = aboutOf(loaded.table);
    this.takeIn(loaded, course);
  }

  get row(): StoredTable {
    return this.#row;
  }

  get about(): About {
    return this.#about;
  }

  get since(): number {
    return this.#since;
  }

  /** Takes in what is stored, played again. */
  takeIn({ table, entries, snapshot }: Loaded, course: Course<G> | null): void {
    this.#position = snapshot?.entries ?? 0;
    this.#since = entries.at(-1)?.at ?? 0;
    this.#row = table;
    this.#about = aboutOf(table);
    this.course = course;
  }

  /** It was removed from the storage. */
  removed(): void {
    this.#row = { ...this.#row, status: 'over' };
  }

  async write(change: TableChange): Promise<Done> {
    const at = this.by.world.now();
    const done = await this.ledger.stored(() => this.by.storage.change(this.#row.id, at, change));
    if (done.ok) this.#take(change, at);
    return done;
  }

  /** Stores an entry, with what it changes of the table. @param course after it @param over is the match over by it? */
  async append(entry: Entry, course: Course<G>, change: Partial<About>, over: boolean): Promise<Done> {
    const { storage, world } = this.by;
    const { id } = this.#row;
    const status = over ? 'over' : 'playing';
    const row: TableChange = {
      awaits: this.by.hosting.awaited(course.state.G),
      ...(status !== this.#row.status && { status }),
      ...(Object.keys(change).length > 0 && { about: stored({ ...this.#about, ...change }) }),
    };
    const at = world.now();
    const what = entry as unknown as Json;
    const done = await this.ledger.stored(() => storage.append(id, course.version - 1, { at, what }, row));
    if (!done.ok) return done;
    this.#take(row, at);
    this.#since = at;
    this.course = course;
    if (!over) this.#position = keep(this.by, id, course, this.#position);
    return done;
  }

  /** Sees that it is written whose decision it is: lists tell it of what is not in memory. It need not succeed. */
  note(): void {
    const { id, status, changed } = this.#row;
    if (status !== 'playing' || !this.course) return;
    const awaits = this.by.hosting.awaited(this.course.state.G);
    if (isDeepStrictEqual(awaits, this.#row.awaits)) return;
    this.#row = { ...this.#row, awaits };
    this.by.storage.change(id, changed, { awaits }).catch(() => {});
  }

  #take(change: TableChange, changed: number): void {
    this.#row = { ...this.#row, ...change, changed };
    this.#about = aboutOf(this.#row);
  }
}
