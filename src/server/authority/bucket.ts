/** Counts what flows out of a bucket that is filled at a steady rate. */
export class Bucket {
  #left: number;
  #at: number;
  constructor(
    readonly rate: number,
    readonly most: number,
    now: number,
  ) {
    this.#left = most;
    this.#at = now;
  }

  /** Takes one; false where none is left. @param now milliseconds */
  take(now: number): boolean {
    this.#left = Math.min(this.most, this.#left + (Math.max(0, now - this.#at) / 1000) * this.rate);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
