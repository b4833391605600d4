/**
 * One thing after another is done at a table. Where a write failed, nobody knows whether it is on disk: memory is in doubt,
 * and is read again from there before anything else is done.
 */
import type { Refusal } from '../../../rules/moves.ts';
import { StorageError } from '../storage/types.ts';
import { BEHIND, type Done, NOT_STORED } from './refusals.ts';
import type { World } from './world.ts';

/** How long a storage that failed is left alone, in milliseconds. */
const AGAIN = 5_000;

export class Ledger {
  #queue: Promise<unknown> = Promise.resolve();
  /** How much is asked for and not yet done. */
  #working = 0;
  #doubtful = false;
  /** Nothing is done any more; why. */
  #ended: { ok: false; error: Refusal } | null = null;
  /** It will look there by itself. */
  #looks: (() => void) | null = null;

  /** @param reload takes in what is stored; false where that can't be read just now */
  constructor(
    readonly world: World,
    readonly reload: () => Promise<boolean>,
  ) {}

  get idle(): boolean {
    return this.#working === 0;
  }

  /** What is done outside the order, such as a bot's thinking: the table is not idle until the returned is called. */
  busy(): () => void {
    this.#working++;
    let done = false;
    return () => {
      if (!done) this.#working--;
      done = true;
    };
  }

  /** After all that was asked for before. */
  next<T>(work: () => Promise<Done<T>>): Promise<Done<T>> {
    const rest = this.busy();
    const done = this.#queue
      .then(async (): Promise<Done<T>> => this.#ended ?? ((await this.#certain()) ? work() : NOT_STORED))
      .finally(rest);
    this.#queue = done.catch(() => {});
    return done;
  }

  /** Whatever is asked for later is refused. */
  end(why: { ok: false; error: Refusal }): void {
    this.#ended = why;
  }

  get ended(): boolean {
    return this.#ended !== null;
  }

  async #certain(): Promise<boolean> {
    if (!this.#doubtful) return true;
    if (!(await this.reload())) {
      this.#lookAgain();
      return false;
    }
    this.#doubtful = false;
    return true;
  }

  /** Looks again by itself: nobody may be there to ask, and whoever waits would wait for good. */
  #lookAgain(): void {
    this.#looks ??= this.world.later(AGAIN, () => {
      this.#looks = null;
      this.next(async () => ({ ok: true })).catch(() => {});
    });
  }

  /** Stores, or says why not. Whether a write that failed is on disk is then read from there. */
  async stored(work: () => Promise<void>): Promise<Done> {
    // It may have ended while it was decided what to store.
    if (this.#ended) return this.#ended;
    try {
      await work();
      return { ok: true };
    } catch (error) {
      // Nothing was written, and nothing will be: the table is another's now.
      if (error instanceof StorageError && error.code === 'elsewhere') return NOT_STORED;
      this.#doubtful = true;
      await this.#certain();
      return error instanceof StorageError && error.code === 'stale' ? BEHIND : NOT_STORED;
    }
  }
}
