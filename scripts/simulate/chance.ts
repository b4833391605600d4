/** The one source of chance of a schedule: whatever happens in it, and when, is drawn from here. */
import { below, seeded } from '../../rules/random.ts';

export class Chance {
  readonly #rng: number[];
  constructor(seed: string) {
    this.#rng = seeded(seed);
  }

  /** A whole number from 0 to n - 1. */
  below(n: number): number {
    return below(this.#rng, n);
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Comes true so many times in a thousand. */
  odds(perMille: number): boolean {
    return perMille > 0 && this.below(1000) < perMille;
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  bytes(n: number): Uint8Array {
    return Uint8Array.from({ length: n }, () => this.below(256));
  }
}
