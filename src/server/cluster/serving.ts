/** What this node does for another: whoever came there is served here as if they had come here. */
import type { Authority, Done, Guest, Place } from '../authority/authority.ts';
import { UNKNOWN } from '../authority/refusals.ts';
import type { Classes, ClassGuest, ClassPlace } from '../classroom/classes.ts';
import { NO_CLASS } from '../classroom/refusals.ts';
import { StorageError } from '../storage/types.ts';
import { BROKEN, NOWHERE } from '../transport/hearing.ts';
import type { Directory } from './directory.ts';
import type { Answered, Asked, Told } from './messages.ts';

export interface ServedHere {
  authority: Authority;
  classes: Classes;
  directory: Directory;
  /** Told of what should not happen. */
  failed(error: unknown): void;
}

/** A place that somebody at the other node has, or is about to have. */
interface Entry<P> {
  place: P | null;
  left: boolean;
  owner?: number;
}

type Call<C extends Asked['call']> = Extract<Asked, { call: C }>;

const ELSEWHERE = { elsewhere: true as const };

/** Those of one node. */
export class ServedNode {
  readonly #at = new Map<number, Entry<Place>>();
  readonly #looking = new Map<number, Entry<ClassPlace>>();
  /** Owners of places, by their number, and how many places each has. */
  readonly #owners = new Map<number, { owner: object; places: number }>();
  #gone = false;

  constructor(
    readonly here: ServedHere,
    readonly tell: (told: Told) => void,
  ) {}

  /** The node has gone, and all of its people with it. */
  leave(): void {
    this.#gone = true;
    for (const n of [...this.#at.keys()]) this.#leave(this.#at, n);
    for (const n of [...this.#looking.keys()]) this.#leave(this.#looking, n);
  }

  #leave<P extends { leave(): void }>(entries: Map<number, Entry<P>>, n: number): void {
    const entry = entries.get(n);
    if (!entry) return;
    entry.left = true;
    this.#forget(entries, n);
    entry.place?.leave();
  }

  #forget(entries: Map<number, Entry<unknown>>, n: number): void {
    const whose = entries.get(n)?.owner;
    const owned = whose !== undefined && this.#owners.get(whose);
    entries.delete(n);
    if (whose !== undefined && owned && --owned.places === 0) this.#owners.delete(whose);
  }

  /** Does what is asked for; never throws. */
  async answer(asked: Asked): Promise<Answered> {
    try {
      return await this.#answer(asked);
    } catch (error) {
      if (error instanceof StorageError && error.code === 'elsewhere') return ELSEWHERE;
      this.here.failed(error);
      return BROKEN;
    }
  }

  async #answer(asked: Asked): Promise<Answered> {
    if ('place' in asked && !('table' in asked) && !('class' in asked)) return this.#placed(asked);
    const { directory } = this.here;
    const where = 'table' in asked ? await directory.table(asked.table) : await directory.class(asked.class);
    if (!where) return 'table' in asked ? UNKNOWN : NO_CLASS;
    return where.node ? ELSEWHERE : this.#held(asked);
  }

  #held(asked: Exclude<Asked, { place: number }> | Call<'attend'> | Call<'class-attend'>): Promise<Answered> {
    const { authority, classes } = this.here;
    switch (asked.call) {
      case 'info':
        return authority.info(asked.table);
      case 'join':
        return authority.join(asked.table, asked.body);
      case 'rematch':
        return authority.rematch(asked.table, asked.secret);
      case 'record':
        return authority.record(asked.table, asked.secret);
      case 'attend':
        return this.#attend(asked);
      case 'class-info':
        return classes.info(asked.code);
      case 'class-enrol':
        return classes.enrol(asked.code, asked.body);
      case 'class-results':
        return classes.results(asked.class, asked.secret);
      case 'class-erase':
        return classes.erase(asked.class, asked.secret);
      case 'class-attend':
        return this.#look(asked);
    }
  }

  async #placed(
    asked: Exclude<Extract<Asked, { place: number }>, { table: string } | { class: string }>,
  ): Promise<Answered> {
    if (asked.call === 'leave' || asked.call === 'class-leave') {
      if (asked.call === 'leave') this.#leave(this.#at, asked.place);
      else this.#leave(this.#looking, asked.place);
      return { ok: true };
    }
    if (asked.call === 'class-lead') return this.#looking.get(asked.place)?.place?.lead(asked.message) ?? NOWHERE;
    if (asked.call === 'class-student') return this.#looking.get(asked.place)?.place?.student(asked.message) ?? NOWHERE;
    const place = this.#at.get(asked.place)?.place;
    if (!place) return NOWHERE;
    switch (asked.call) {
      case 'move': {
        const { version, type, args, reason } = asked.message;
        return place.move(version, type, args, reason);
      }
      case 'undo':
        return place.undo(asked.message.version);
      case 'ask':
        return place.ask(asked.message);
      case 'say':
        return place.say(asked.message);
    }
  }

  /** Takes a place for somebody at the other node. */
  async #take<P extends { leave(): void }>(
    entries: Map<number, Entry<P>>,
    n: number,
    owner: number | undefined,
    take: () => Promise<Done<{ place: P }>>,
  ): Promise<Done<{ place: P }>> {
    const entry: Entry<P> = { place: null, left: false, ...(owner !== undefined && { owner }) };
    entries.set(n, entry);
    const done = await take().catch((error: unknown) => {
      this.#forget(entries, n);
      throw error;
    });
    if (!done.ok) this.#forget(entries, n);
    else if (entry.left || this.#gone) done.place.leave();
    else entry.place = done.place;
    return done;
  }

  async #attend({
    table,
    secret,
    place: n,
    owner: whose,
    came,
  }: Call<'attend'>): Promise<Done<Pick<Place, 'whole' | 'player'>>> {
    if (this.#gone || this.#at.has(n)) return NOWHERE;
    const owned = this.#owners.get(whose) ?? { owner: {}, places: 0 };
    owned.places++;
    this.#owners.set(whose, owned);
    const told = (what: Told['what']) => (of: unknown) => this.tell({ place: n, what, of });
    const guest: Omit<Guest, 'player' | 'member'> = {
      owner: owned.owner,
      came,
      news: told('news'),
      table: told('table'),
      whole: told('whole'),
      said: told('said'),
      team: told('team'),
      bye: (reason) => {
        this.#forget(this.#at, n);
        told('bye')(reason);
      },
      cut: () => {
        this.#forget(this.#at, n);
        this.tell({ place: n, what: 'cut' });
      },
    };
    const done = await this.#take(this.#at, n, whose, () => this.here.authority.attend(table, secret, guest));
    return done.ok ? { ok: true, whole: done.place.whole, player: done.place.player } : done;
  }

  async #look({ message, place: n }: Call<'class-attend'>): Promise<Done<Pick<ClassPlace, 'n' | 'view' | 'as'>>> {
    if (this.#gone || this.#looking.has(n)) return NOWHERE;
    const told = (what: Told['what']) => (of: unknown) => this.tell({ place: n, what, of });
    const guest: ClassGuest = {
      news: told('news'),
      bye: (reason) => {
        this.#looking.delete(n);
        told('bye')(reason);
      },
      cut: () => {
        this.#looking.delete(n);
        this.tell({ place: n, what: 'cut' });
      },
    };
    const done = await this.#take(this.#looking, n, undefined, () => this.here.classes.attend(message, guest));
    return done.ok ? { ok: true, n: done.place.n, view: done.place.view, as: done.place.as } : done;
  }
}
