/** How often students may ask: each asks some things a second, and what is handed in takes as long as a whole match. */
import { Bucket } from '../authority/bucket.ts';
import { no } from '../authority/world.ts';

export const TOO_FAST = no('too-many', 'Too many messages at once: wait a moment.');

/** A student asks once a second on average, and so often at once. */
const RATE = 1;
const BURST = 12;
/** Records of one class: one every ten seconds, and so many at once. */
const RECORD_RATE = 0.1;
const RECORD_BURST = 20;

export class Asks {
  readonly #students = new Map<string, Bucket>();
  #records: Bucket | null = null;

  /** @param now milliseconds */
  take(student: string, record: boolean, now: number): boolean {
    const own = this.#students.get(student) ?? new Bucket(RATE, BURST, now);
    this.#students.set(student, own);
    if (!own.take(now)) return false;
    this.#records ??= new Bucket(RECORD_RATE, RECORD_BURST, now);
    return !record || this.#records.take(now);
  }
}
