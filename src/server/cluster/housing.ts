/** The homes that this node holds, and what lives in them: whatever is written here carries the epoch of its home. */
import type { World } from '../authority/world.ts';
import type { Claimed, Fence, Hold, Homes } from './types.ts';

interface Mine {
  hold: Hold;
  /** Since when this node has held it, in milliseconds since 1970. */
  since: number;
}

export class Housing implements Fence {
  readonly #mine = new Map<string, Mine>();
  /** The class of each table that has one, as far as this node has seen it. */
  readonly #classOf = new Map<string, string>();
  /** Homes of what is over or gone, given up once nobody is there: were they so when that was last looked at? */
  readonly #over = new Map<string, boolean>();
  readonly #deaf: () => void;

  /** @param lost told at once of each home that this node holds no longer, whatever it believes of it */
  constructor(
    readonly homes: Homes,
    readonly world: Pick<World, 'now'>,
    readonly lost: (home: string) => void,
  ) {
    this.#deaf = homes.watch((home) => {
      for (const one of home === null ? [...this.#mine.keys()] : [home]) if (!this.#holds(one)) this.drop(one);
    });
  }

  #holds(home: string): boolean {
    const mine = this.#mine.get(home);
    return mine !== undefined && this.homes.held(home)?.epoch === mine.hold.epoch;
  }

  /** The home of a table, or of a class, by its id. */
  homeOf(id: string): string {
    return this.#classOf.get(id) ?? id;
  }

  of(id: string): Hold | null {
    const home = this.homeOf(id);
    return this.#holds(home) ? (this.#mine.get(home)?.hold ?? null) : null;
  }

  /** A table of a class lives with it. */
  livesIn(table: string, home: string): void {
    if (table !== home) this.#classOf.set(table, home);
  }

  /** Since when this node has held the home of a table, in milliseconds since 1970. */
  since(id: string): number {
    return this.#mine.get(this.homeOf(id))?.since ?? this.world.now();
  }

  /** Takes a home where nobody else holds it. @param gained told where it was not this node's before */
  async claim(home: string, version: string, gained?: (home: string) => void): Promise<Claimed> {
    const known = this.of(home);
    if (known) return { hold: known, node: null };
    const claimed = await this.homes.claim(home, version);
    if (claimed.hold && this.#take(claimed.hold)) gained?.(home);
    return claimed;
  }

  #take(hold: Hold): boolean {
    const { home, epoch } = hold;
    if (this.#mine.get(home)?.hold.epoch === epoch) return false;
    // Another may have held it meanwhile: what is in memory of it is of then.
    if (this.#mine.has(home)) this.drop(home);
    this.#mine.set(home, { hold, since: this.world.now() });
    return true;
  }

  /** It is another's by now: it goes from memory. */
  drop(home: string): void {
    if (!this.#mine.delete(home)) return;
    this.#over.delete(home);
    this.lost(home);
    this.#empty(home);
  }

  /** Nothing lives in it any more. */
  #empty(home: string): void {
    for (const [table, its] of this.#classOf) if (its === home) this.#classOf.delete(table);
  }

  /** Is the match of this table over, or is the table, or the class, there no more? */
  ended(id: string, over: boolean): void {
    if (over && this.#mine.has(id)) this.#over.set(id, false);
    else this.#over.delete(id);
  }

  /** Nobody holds it any more; nothing is in memory of it. */
  async release(home: string): Promise<void> {
    this.#mine.delete(home);
    this.#over.delete(home);
    this.#empty(home);
    await this.homes.release(home);
  }

  /** A table is there no more. */
  forget(table: string): void {
    this.#classOf.delete(table);
  }

  /** Gives up homes of what was over when this was last called, and still are. @param busy is it in memory? */
  async tidy(busy: (table: string) => boolean): Promise<void> {
    for (const [home, before] of [...this.#over]) {
      if (before && !busy(home)) await this.release(home);
      else this.#over.set(home, true);
    }
  }

  /** All of it is another's from now on. */
  async close(): Promise<void> {
    this.#deaf();
    for (const home of [...this.#mine.keys()]) this.drop(home);
    await this.homes.close();
  }

  get size(): number {
    return this.#mine.size;
  }
}
