/** Asks bots for their moves when it is their decision. */
import type { Act, Course } from './history.ts';
import type { Hosting, Minds } from './hosting.ts';
import type { Done } from './refusals.ts';
import type { Seats } from './seats.ts';
import type { World } from './world.ts';

/** How long a bot that failed is left alone, in milliseconds. */
const AGAIN = 5_000;
/** Refusals of a table that stands still. */
const STANDS = ['paused', 'held'];

export interface Prompted<G> {
  hosting: Hosting<G>;
  minds: Minds;
  world: World;
  /** Makes a bot's move, for the position that it was asked for. */
  act(player: string, version: number, entry: Act): Promise<Done>;
  /** The table is not idle until the returned is called. */
  busy(): () => void;
  /** Looks at the table anew. */
  wake(): void;
  /** Something of its own is done: the table may not be needed in memory. */
  rests(): void;
}

export class Prompter<G> {
  /** The version and the player that a bot was last asked for. */
  #asked = '';
  /** How often a bot was asked. */
  #n = 0;

  constructor(readonly at: Prompted<G>) {}

  /** What it was asked for is no longer what there is. */
  forget(): void {
    this.#asked = '';
  }

  /** @param secret with what it was asked for, decides what the bot draws on; it tells nobody of the match's own chance */
  prompt(course: Course<G>, seats: Seats, secret: string): void {
    const { hosting, minds, world } = this.at;
    const { G } = course.state;
    const player = hosting.awaited(G).find((one) => seats[one]?.bot);
    const asked = `${course.version}/${player}`;
    if (player === undefined || asked === this.#asked) return;
    this.#asked = asked;
    const rest = this.at.busy();
    const done = () => {
      rest();
      this.at.rests();
    };
    const mine = ++this.#n;
    /** Has no bot been asked since? */
    const latest = () => this.#n === mine;
    const again = () => {
      if (latest()) {
        this.#asked = '';
        this.at.wake();
      }
      done();
    };
    const failed = () => {
      if (!latest()) return done();
      // The table may have been read again, and forgotten this: it is left alone for a while all the same.
      this.#asked = asked;
      world.later(AGAIN, again);
    };
    const since = world.now();
    const move = (entry: Act) => {
      void this.at.act(player, course.version, entry).then((answer) => {
        const stands = !answer.ok && STANDS.includes(answer.error.code);
        if (!answer.ok && !stands) return failed();
        // It is asked anew once the table goes on.
        if (stands && latest()) this.#asked = '';
        done();
      }, failed);
    };
    minds
      .think(hosting.seen(G, player), player, seats[player]?.bot ?? '', world.sha256(`${secret}/${asked}`))
      .then((called) => {
        // The clock may have been put back meanwhile.
        const spent = Math.max(0, world.now() - since);
        world.later(Math.max(0, minds.pace - spent), () => move({ move: called, by: 'bot' }));
      }, failed);
  }
}
