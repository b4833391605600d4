/**
 * One table in memory: whoever is there, and the match. What changes it is done one after another: checked, stored, then
 * taken in and told. What could not be stored has not happened.
 */

import type { Refusal } from '../../../rules/moves.ts';
import { difference } from '../../wire/delta.ts';
import type { News, TableInfo, Whole } from '../../wire/messages.ts';
import {
  type Json,
  type Loaded,
  type Storage,
  StorageError,
  type StoredTable,
  type TableChange,
} from '../storage/types.ts';
import { type Course, type Entry, movesOf, type Plays } from './history.ts';
import type { Hosting } from './hosting.ts';
import { playerOfSecret, type Seats, takeSeat } from './seats.ts';
import { no, type World } from './world.ts';

/** What the storage keeps of a table beside its row and its history. */
export interface About {
  chosen: Record<string, unknown>;
  seats: Seats;
  commitment: string;
  /** Of the rules and the content that it is played under. */
  version: string;
  /** Never leaves the server before the ending. */
  chance: { seed: string; nonce: string };
  /** The table where the same people play again. */
  next?: string;
}

/** Somebody who is there: a socket, a test, a bot. */
export interface Guest {
  /** The seat; null: it watches. */
  readonly player: string | null;
  /** Whose place it is: one that comes again is not put out by itself. */
  readonly owner: object;
  news(news: News): void;
  table(table: TableInfo): void;
  whole(whole: Whole): void;
  /** It is put out, and hears nothing more. */
  bye(reason: Refusal): void;
}

export type Done<T = object> = ({ ok: true } & T) | { ok: false; error: Refusal };

export interface Deps<G> {
  hosting: Hosting<G>;
  plays: Plays<G>;
  storage: Storage;
  world: World;
}

const NOT_BEGUN = no('not-begun', 'The match begins when both seats are taken.');
const WATCHES = no('watch-only', 'This match is only being watched: nothing can be moved.');
export const NOT_STORED = no(
  'not-stored',
  'This could not be saved just now. Look whether it has happened, and try again.',
);
export const NOT_OVER = no('not-over', 'The match is not over yet.');
const BEHIND = no('behind', 'The match has gone on meanwhile: look again.');

/** Why a table that is stored can't be played. */
export class TableError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}
const PAST = no('table-past', 'This match was begun under other rules, which this server no longer has.').error;
const BROKEN = no('table-broken', 'What is stored of this match does not fit together.').error;

/** What everybody may know of a table where these are there. */
export function infoOf(row: StoredTable, here: readonly Guest[] = []): TableInfo {
  const { id, code, status, listed, created } = row;
  const { chosen, seats, commitment, chance, next } = row.about as unknown as About;
  return {
    id,
    code,
    status,
    listed,
    created,
    chosen,
    seats: Object.entries(seats).map(([player, seat]) => ({
      player,
      name: seat?.name ?? null,
      present: here.some((guest) => guest.player === player),
    })),
    watchers: here.filter((guest) => guest.player === null).length,
    commitment,
    next: next ?? null,
    chance: status === 'over' ? { ...chance } : null,
  };
}

export class LiveTable<G> {
  readonly #deps: Deps<G>;
  #row: StoredTable;
  #about: About;
  #course: Course<G> | null = null;
  readonly #guests = new Set<Guest>();
  /** What each player, and whoever watches, was last shown. */
  readonly #seen = new Map<string | null, unknown>();
  #queue: Promise<unknown> = Promise.resolve();
  /** How much is asked for and not yet done. */
  #working = 0;
  /** Memory may no longer be what is stored: it is to be read again. */
  #doubtful = false;

  constructor(deps: Deps<G>, loaded: Loaded) {
    this.#deps = deps;
    this.#row = loaded.table;
    this.#about = loaded.table.about as unknown as About;
    this.#replay(loaded);
  }

  /** Takes in what is stored. Throws, with nothing changed, where it does not replay. */
  #replay({ table, entries }: Loaded): void {
    const about = table.about as unknown as About;
    if (table.status !== 'waiting' && about.version !== this.#deps.hosting.version) throw new TableError(PAST);
    let course = table.status === 'waiting' ? null : this.#begin(about);
    for (const { what } of entries) {
      const done = course && this.#deps.plays.after(course, what as unknown as Entry);
      if (!done?.ok) throw new TableError(BROKEN);
      course = done.course;
    }
    this.#row = table;
    this.#about = about;
    this.#course = course;
    this.#seen.clear();
  }

  get id(): string {
    return this.#row.id;
  }

  get idle(): boolean {
    return this.#guests.size === 0 && this.#working === 0;
  }

  #begin({ chosen, chance }: About): Course<G> {
    const { hosting, plays } = this.#deps;
    return plays.begin(hosting.start(chosen, chance.seed));
  }

  info(): TableInfo {
    return infoOf(this.#row, [...this.#guests]);
  }

  playerOf(secret: string): string | null {
    return playerOfSecret(this.#deps.world, this.#about.seats, secret);
  }

  /** After all that was asked for before. */
  #next<T>(work: () => Promise<Done<T>>): Promise<Done<T>> {
    this.#working++;
    const done = this.#queue
      .then(async (): Promise<Done<T>> => ((await this.#certain()) ? work() : NOT_STORED))
      .finally(() => {
        this.#working--;
      });
    this.#queue = done.catch(() => {});
    return done;
  }

  /** Reads what is stored where memory is in doubt, and shows it to whoever is there. */
  async #certain(): Promise<boolean> {
    if (!this.#doubtful) return true;
    const loaded = await this.#deps.storage.load(this.id).catch(() => null);
    if (!loaded) return false;
    this.#replay(loaded);
    this.#doubtful = false;
    for (const guest of this.#guests) guest.whole(this.whole(guest.player));
    return true;
  }

  /** Stores, or says why not. Whether a write that failed is on disk is then read from there. */
  async #stored(work: () => Promise<void>): Promise<Done> {
    try {
      await work();
      return { ok: true };
    } catch (error) {
      this.#doubtful = true;
      await this.#certain();
      return error instanceof StorageError && error.code === 'stale' ? BEHIND : NOT_STORED;
    }
  }

  /** Takes a free seat; the match begins with the last. */
  join(name: string, wanted?: string, own?: string): Promise<Done<{ player: string; secret: string }>> {
    return this.#next(async () => {
      const { seats } = this.#about;
      const held = own === undefined ? null : this.playerOf(own);
      if (own !== undefined && held !== null) return { ok: true, player: held, secret: own };
      const free = Object.keys(seats).filter((player) => seats[player] === null);
      if (free.length === 0) return no('table-full', 'Both seats are taken: you can watch.');
      const player = wanted ?? free[0];
      if (!free.includes(player)) return no('seat-taken', 'This seat is taken: choose the other.');
      const taken = takeSeat(this.#deps.world, seats, player, name, own);
      // It is played under the rules of the hour at which it begins, however long it has waited.
      const about: About = { ...this.#about, seats: taken.seats, version: this.#deps.hosting.version };
      const status = free.length === 1 ? 'playing' : this.#row.status;
      const done = await this.#write({ about: about as unknown as Json, status });
      if (!done.ok) return done;
      if (status === 'playing') {
        this.#course = this.#begin(about);
        this.#seen.clear();
        for (const guest of this.#guests) guest.whole(this.whole(guest.player));
      } else this.#tellTable();
      return { ok: true, player, secret: taken.secret };
    });
  }

  /** Remembers where the same people play again, once; gives the table that is remembered. */
  setNext(make: () => Promise<Done<{ id: string }>>): Promise<Done<{ id: string }>> {
    return this.#next(async () => {
      if (this.#about.next) return { ok: true, id: this.#about.next };
      const made = await make();
      if (!made.ok) return made;
      const about: About = { ...this.#about, next: made.id };
      const done = await this.#write({ about: about as unknown as Json });
      if (!done.ok) return done;
      this.#tellTable();
      return made;
    });
  }

  /** What was chosen, and who sat where. */
  get setUp(): Pick<About, 'chosen' | 'seats'> {
    return { chosen: this.#about.chosen, seats: this.#about.seats };
  }

  /** The finished match as a text; why not, where it is not over. */
  async record(): Promise<Done<{ text: string }>> {
    const { hosting, storage } = this.#deps;
    if (this.#row.status !== 'over') return NOT_OVER;
    const loaded = await storage.load(this.id);
    const { chosen, chance, seats } = this.#about;
    const names = Object.fromEntries(Object.entries(seats).map(([player, seat]) => [player, seat?.name ?? '']));
    const moves = movesOf((loaded?.entries ?? []).map(({ what }) => what as unknown as Entry));
    return { ok: true, text: hosting.record(hosting.start(chosen, chance.seed), moves, names) };
  }

  async #write(change: TableChange): Promise<Done> {
    const at = this.#deps.world.now();
    const done = await this.#stored(() => this.#deps.storage.change(this.id, at, change));
    if (done.ok) this.#take(change, at);
    return done;
  }

  #take(change: TableChange, changed: number): void {
    this.#row = { ...this.#row, ...change, changed };
    this.#about = this.#row.about as unknown as About;
  }

  #tellTable(): void {
    const info = this.info();
    for (const guest of this.#guests) guest.table(info);
  }

  /** What a seat, or whoever watches, may know of it all. */
  whole(player: string | null): Whole {
    const { hosting } = this.#deps;
    const course = this.#course;
    const told = course?.told.filter(({ entry }) => hosting.mayRead(entry, player)) ?? [];
    return {
      table: this.info(),
      player,
      version: course?.version ?? 0,
      seen: course && this.#shown(player),
      told: [...told],
      movers: [...(course?.movers ?? [])],
      canUndo: this.#canUndo(player),
    };
  }

  #shown(player: string | null): unknown {
    let seen = this.#seen.get(player);
    if (seen === undefined && this.#course) {
      seen = this.#deps.hosting.seen(this.#course.state.G, player);
      this.#seen.set(player, seen);
    }
    return seen;
  }

  #canUndo(player: string | null): boolean {
    if (!this.#course || player === null || this.#course.before.length === 0) return false;
    return this.#deps.hosting.whyNotUndo(this.#course.state.G, player) === null;
  }

  enter(guest: Guest): Whole {
    // One seat, one place: whoever comes with the secret takes it over.
    for (const other of this.#guests)
      if (guest.player !== null && other.player === guest.player) {
        this.#guests.delete(other);
        if (other.owner === guest.owner) continue;
        other.bye({ code: 'taken-over', message: 'This seat was taken up in another window or on another device.' });
      }
    this.#guests.add(guest);
    this.#tellTable();
    return this.whole(guest.player);
  }

  leave(guest: Guest): void {
    if (this.#guests.delete(guest)) this.#tellTable();
  }

  /** Makes a move, or takes the last one back, for the seat. */
  act(player: string | null, version: number, entry: Entry): Promise<Done<{ version: number }>> {
    return this.#next(async () => {
      const { plays, storage, world, hosting } = this.#deps;
      const course = this.#course;
      if (player === null) return WATCHES;
      if (!course) return NOT_BEGUN;
      const leeway = 'undo' in entry ? 0 : plays.leeway(entry.move.type);
      if (version > course.version || version < course.version - leeway) return BEHIND;
      const done = plays.after(course, entry);
      if (!done.ok) return done;
      const over = hosting.over(done.course.state.G);
      const at = world.now();
      const change: TableChange = over ? { status: 'over' } : {};
      const stored = await this.#stored(() =>
        storage.append(this.id, course.version, { at, what: done.entry as unknown as Json }, change),
      );
      if (!stored.ok) return stored;
      this.#take(change, at);
      this.#publish(course, done.course, done.told, 'move' in entry ? player : null);
      if (over) this.#tellTable();
      return { ok: true, version: done.course.version };
    });
  }

  #publish(from: Course<G>, to: Course<G>, told: unknown[], mover: string | null): void {
    const { hosting } = this.#deps;
    this.#course = to;
    const viewers = new Set([...this.#guests].map((guest) => guest.player));
    const news = new Map<string | null, News>();
    for (const player of viewers) {
      const before = this.#seen.get(player) ?? hosting.seen(from.state.G, player);
      const now = hosting.seen(to.state.G, player);
      this.#seen.set(player, now);
      news.set(player, {
        from: from.version,
        version: to.version,
        patch: difference(before, now) ?? {},
        told: told.filter((entry) => hosting.mayRead(entry, player)),
        mover,
        canUndo: this.#canUndo(player),
      });
    }
    // Who is not there now is shown the whole when it comes.
    for (const player of [...this.#seen.keys()]) if (!viewers.has(player)) this.#seen.delete(player);
    for (const guest of this.#guests) guest.news(news.get(guest.player) as News);
  }
}
