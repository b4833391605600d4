/** Tells those who look at many tables what has changed at one: at most so often, and then how it stands. */
import type { Glance } from './steward.ts';
import type { World } from './world.ts';

/** Of one table something is told at most so often, in milliseconds. */
const APART = 250;

type Hear = (glance: Glance) => void;

export class Bulletin {
  readonly #hearers = new Map<string, Set<Hear>>();
  /** By table: how it will stand when it is told. */
  readonly #due = new Map<string, () => Glance>();

  constructor(readonly world: World) {}

  watch(group: string, hear: Hear): () => void {
    const hearers = this.#hearers.get(group) ?? new Set();
    // The same hearer twice is two.
    const one: Hear = (glance) => hear(glance);
    this.#hearers.set(group, hearers.add(one));
    return () => {
      hearers.delete(one);
      if (hearers.size === 0 && this.#hearers.get(group) === hearers) this.#hearers.delete(group);
    };
  }

  changed(group: string, table: string, glance: () => Glance): void {
    if (!this.#hearers.has(group)) return;
    const waits = this.#due.has(table);
    this.#due.set(table, glance);
    if (!waits) this.world.later(APART, () => this.#tell(group, table));
  }

  /** Nothing more is told at all. */
  end(): void {
    this.#hearers.clear();
  }

  /** Nothing more is told of it. */
  forget(table: string): void {
    this.#due.delete(table);
  }

  #tell(group: string, table: string): void {
    const glance = this.#due.get(table)?.();
    this.#due.delete(table);
    if (glance) for (const hear of [...(this.#hearers.get(group) ?? [])]) hear(glance);
  }
}
