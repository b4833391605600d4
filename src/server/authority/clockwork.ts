/** The clocks of one table: when they begin, stand and go on. How much time there is, and for what: `time.ts`. */
import type { About } from './about.ts';
import { people } from './seats.ts';
import {
  beginClock,
  type Clock,
  goingOn,
  losesOnTime,
  onward,
  outOfTime,
  type Present,
  runsOutAt,
  settled,
  stopped,
} from './time.ts';
import type { World } from './world.ts';

/** Does the table stand still? */
export const standsStill = ({ pause, held }: Pick<About, 'pause' | 'held'>): boolean => pause.on || held;

export class Clockwork {
  /** As they were when somebody last moved, came or went; null: there are none. */
  clock: Clock | null = null;

  /** @param present is somebody in the seat? */
  constructor(
    readonly world: Pick<World, 'now'>,
    readonly present: Present,
  ) {}

  /** As they are now. */
  get settled(): Clock | null {
    return this.clock && settled(this.clock, this.world.now(), this.present);
  }

  get ticks(): boolean {
    return this.clock !== null && this.clock.since !== null;
  }

  /** When somebody has no time left, in milliseconds since 1970. */
  get due(): number | null {
    return this.clock && runsOutAt(this.clock, this.present);
  }

  /** Those who have no time left, who had the least first. */
  get outOfTime(): string[] {
    const clock = this.settled;
    return clock ? outOfTime(clock).sort((a, b) => clock.left[a] - clock.left[b]) : [];
  }

  #complete(seats: About['seats']): boolean {
    return people(seats).every(this.present);
  }

  /** As a match begins. @param deciding people whose decision it is */
  first(about: About, deciding: string[], moves: number): Clock | null {
    const { pace, seats } = about;
    if (!pace) return null;
    const clock = beginClock(pace, Object.keys(seats), deciding, this.world.now(), moves);
    // Whoever set the table up may not have seen yet that somebody has come.
    const waits = losesOnTime(pace) && !this.#complete(seats);
    return waits || standsStill(about) ? stopped(clock) : clock;
  }

  /** As they were stored. While there was no server nobody could move: that time is nobody's. @param began when it began */
  restore(clock: Clock | null, began: number): void {
    const slept = clock !== null && clock.since !== null && clock.since < began;
    this.clock = slept ? goingOn(clock, this.world.now()) : clock;
  }

  /** A live clock begins once all are here who play. */
  begin(about: About): void {
    if (!this.clock || this.ticks || !about.pace || standsStill(about) || !this.#complete(about.seats)) return;
    this.clock = goingOn(this.clock, this.world.now());
  }

  /** Somebody comes or goes: until now they ran as they did. */
  settle(): void {
    this.clock = this.settled;
  }

  /** Settled, and standing. */
  get stopped(): Clock | null {
    const clock = this.settled;
    return clock && stopped(clock);
  }

  /** Once the match was set back: hours are given anew. */
  anew(about: About, deciding: string[], moves: number): Clock | null {
    const clock = this.settled;
    const { pace } = about;
    if (!pace || !clock) return clock;
    const next = losesOnTime(pace)
      ? { ...clock, running: deciding, since: this.world.now() }
      : beginClock(pace, Object.keys(about.seats), deciding, this.world.now(), moves);
    return standsStill(about) ? stopped(next) : next;
  }

  /** Settled, once others play in these seats. */
  handedOver({ pace }: About, players: readonly string[], deciding: string[], moves: number): Clock | null {
    let clock = this.settled;
    if (!pace || !clock) return clock;
    for (const player of players) clock = onward(pace, clock, player, deciding, moves);
    return clock;
  }
}
