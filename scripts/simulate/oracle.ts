/** What is true of a table: its course, played from what is on the disk, by nothing of what the server has in memory. */
import { isDeepStrictEqual } from 'node:util';
import type { About } from '../../src/server/authority/about.ts';
import { type Act, type Course, type Entry, movesOf, playsOf, type Told } from '../../src/server/authority/history.ts';
import type { OnDisk } from './disk.ts';
import type { Subject } from './subject.ts';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What a page must know of a match at a version. */
export interface Truth {
  view: unknown;
  told: Told[];
  movers: readonly string[];
  canUndo: boolean;
}

/** Made once for each game: it takes as long as some moves. */
const made = new WeakMap<Subject, ReturnType<typeof playsOf>>();

export class Oracle {
  readonly #subject: Subject;
  readonly #held: OnDisk;
  readonly #plays: ReturnType<typeof playsOf>;
  readonly #courses: Course<unknown>[] = [];
  readonly #truths = new Map<string, Truth>();

  constructor(subject: Subject, held: OnDisk) {
    this.#subject = subject;
    this.#held = held;
    this.#plays = made.get(subject) ?? playsOf(subject.hosting);
    made.set(subject, this.#plays);
  }

  get about(): About {
    return this.#held.table.about as unknown as About;
  }

  #start(): unknown {
    return this.#subject.hosting.start(this.about.chosen, this.about.chance.seed);
  }

  /** The course after so many entries; a text: why there is none. */
  at(version: number): Course<unknown> | string {
    const { entries } = this.#held;
    if (version > entries.length) return `version ${version} of a table with ${entries.length} entries on the disk`;
    if (this.#courses.length === 0) this.#courses.push(this.#plays.begin(this.#start()));
    for (let n = this.#courses.length; n <= version; n++) {
      const done = this.#plays.after(this.#courses[n - 1], entries[n - 1].what as unknown as Act);
      if (!done.ok) return `entry ${n} on the disk is not possible: ${done.error.message}`;
      this.#courses.push(done.course);
    }
    return this.#courses[version];
  }

  /** What a player, or whoever watches, must know at a version. */
  truth(version: number, player: string | null): Truth | string {
    const key = `${version}/${player}`;
    const known = this.#truths.get(key);
    if (known) return known;
    const course = this.at(version);
    if (typeof course === 'string') return course;
    const { hosting } = this.#subject;
    const { G } = course.state;
    const truth: Truth = {
      view: plain(hosting.seen(G, player)),
      told: plain(course.told.filter(({ entry }) => hosting.mayRead(entry, player))),
      movers: course.movers,
      canUndo: player !== null && course.before.length > 0 && hosting.whyNotUndo(G, player) === null,
    };
    this.#truths.set(key, truth);
    return truth;
  }

  /** What is wrong with the whole history; null: it gives the same state by the rules alone. */
  wrong(): string | null {
    const course = this.at(this.#held.entries.length);
    if (typeof course === 'string') return course;
    const moves = movesOf(this.#held.entries.map(({ what }) => what as unknown as Entry));
    const again = this.#subject.again?.(this.#start(), moves);
    if (again !== undefined && !isDeepStrictEqual(plain(again), plain(course.state.G)))
      return 'the moves that stand give another state by the rules alone';
    return this.#subject.over(plain(this.#subject.hosting.seen(course.state.G, null))) ===
      (this.#held.table.status === 'over')
      ? null
      : `the match and its row do not agree on whether it is over`;
  }
}
