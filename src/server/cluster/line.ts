/** The line to another node, for as long as both are there: what is asked of it, and what its people here are told. */
import { io, type Socket } from 'socket.io-client';
import type { Done } from '../authority/refusals.ts';
import type { Found } from './directory.ts';
import { type Asked, answered, type Greeting, PATH, PATIENCE, told, WAITING_MOST } from './messages.ts';
import type { ClusterNode } from './types.ts';

/** How long a node may take to pick up, in milliseconds. */
const PICK_UP = 2_000;

/** Nothing was asked of the node, or it has done nothing: whoever asks may ask again. */
export class Unreached extends Error {}
/** The node may have done what was asked, or not. */
export class Unsure extends Error {}

/** Somebody here who has a place there. */
export interface Hears {
  /** `cut`: the place is gone, and nothing more is heard. */
  hear(what: 'news' | 'table' | 'whole' | 'said' | 'team' | 'bye' | 'cut', of: unknown): void;
}

interface Place extends Hears {
  home: string;
  /** It was answered that they have it. */
  taken: boolean;
  /** It was cut before that. */
  lost: boolean;
  /** What came right after the answer waits until that is taken in; null: nothing waits. */
  waits: (() => void)[] | null;
}

export class Line {
  readonly #socket: Socket;
  readonly #places = new Map<number, Place>();
  /** Places in each home. */
  readonly #in = new Map<string, Set<number>>();
  #waiting = 0;
  #ended = false;
  readonly #ready: Promise<void>;

  /** @param ended told once it has broken: it does not come back */
  constructor(node: ClusterNode, greeting: Greeting, ended: () => void) {
    this.#socket = io(`http://${node.address}`, {
      path: PATH,
      auth: greeting,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      timeout: PICK_UP,
    });
    this.#ready = new Promise((resolve, reject) => {
      this.#socket.once('connect', resolve);
      const broken = () => {
        reject(new Unreached('no such node'));
        this.#break(ended);
      };
      this.#socket.once('connect_error', broken);
      this.#socket.once('disconnect', broken);
    });
    this.#ready.catch(() => {});
    this.#socket.on('told', (message: unknown) => this.#told(message));
  }

  #break(ended: () => void): void {
    if (this.#ended) return;
    this.#ended = true;
    ended();
    for (const home of [...this.#in.keys()]) this.cut(home);
    this.#socket.disconnect();
  }

  close(): void {
    this.#socket.disconnect();
  }

  /** Has anybody here a place in this home there? */
  serves(home: string): boolean {
    return this.#in.has(home);
  }

  #forget(n: number): void {
    const home = this.#places.get(n)?.home;
    this.#places.delete(n);
    const others = home !== undefined && this.#in.get(home);
    if (home === undefined || !others) return;
    others.delete(n);
    if (others.size === 0) this.#in.delete(home);
  }

  /** Whoever has a place in this home has it no longer; whoever is about to take one is answered so. */
  cut(home: string): void {
    for (const n of [...(this.#in.get(home) ?? [])]) {
      const place = this.#places.get(n);
      this.#forget(n);
      if (place?.taken) place.hear('cut', undefined);
      else if (place) place.lost = true;
    }
  }

  #told(message: unknown): void {
    const read = told.safeParse(message);
    const place = read.success ? this.#places.get(read.data.place) : undefined;
    if (!read.success || !place) return;
    const { place: n, what, of } = read.data;
    const hear = () => {
      if (!this.#places.has(n)) return;
      if (what === 'bye' || what === 'cut') this.#forget(n);
      place.hear(what, of);
    };
    if (place.waits) place.waits.push(hear);
    else hear();
  }

  /** Asks, and gives what was answered. Rejects with Unreached or Unsure. @param at once, before anything else is heard */
  async ask(asked: Asked, at?: (answer: Done) => void): Promise<Done> {
    if (this.#ended || this.#waiting >= WAITING_MOST) throw new Unreached('too much waits');
    this.#waiting++;
    try {
      await this.#ready;
      return await this.#send(asked, at);
    } finally {
      this.#waiting--;
    }
  }

  #send(asked: Asked, at?: (answer: Done) => void): Promise<Done> {
    return new Promise((resolve, reject) => {
      // A line that breaks is an error as well.
      this.#socket.timeout(PATIENCE).emit('ask', asked, (error: unknown, answer: unknown) => {
        const read = error ? null : answered.safeParse(answer);
        if (!read?.success) reject(new Unsure('no answer'));
        else if ('elsewhere' in read.data) reject(new Unreached('not there'));
        else {
          const done = read.data as Done;
          at?.(done);
          resolve(done);
        }
      });
    });
  }

  /** Takes a place in a home there. Whoever has it hears all that is told, in order. */
  async take(n: number, home: string, hears: Hears, asked: Asked): Promise<Done> {
    const place: Place = { hear: (what, of) => hears.hear(what, of), home, taken: false, lost: false, waits: null };
    this.#places.set(n, place);
    this.#in.set(home, (this.#in.get(home) ?? new Set()).add(n));
    const settle = (answer: Done) => {
      if (!answer.ok) {
        this.#forget(n);
        return;
      }
      place.taken = true;
      place.waits = [];
      // By then whoever asked has been given the answer.
      setImmediate(() => {
        const waits = place.waits ?? [];
        place.waits = null;
        for (const hear of waits) hear();
      });
    };
    const leave = () => this.leave(n, asked.call === 'attend' ? 'leave' : 'class-leave');
    try {
      const done = await this.ask(asked, settle);
      if (!done.ok || !place.lost) return done;
    } catch (error) {
      // It may have been taken all the same.
      if (error instanceof Unsure) leave();
      this.#forget(n);
      throw error;
    }
    leave();
    throw new Unreached('it went elsewhere meanwhile');
  }

  leave(n: number, call: 'leave' | 'class-leave'): void {
    this.#forget(n);
    if (!this.#ended) this.ask({ call, place: n }).catch(() => {});
  }
}

/** The lines to all nodes that anything is asked of. */
export class Lines {
  readonly #lines = new Map<string, Line>();
  #closed = false;

  constructor(
    readonly self: ClusterNode,
    readonly secret: string,
  ) {}

  to(node: ClusterNode): Line {
    if (this.#closed) throw new Unreached('this node ends');
    const known = this.#lines.get(node.id);
    if (known) return known;
    const greeting = { secret: this.secret, from: this.self.id, to: node.id };
    const line = new Line(node, greeting, () => this.#lines.delete(node.id));
    this.#lines.set(node.id, line);
    return line;
  }

  /** A home has changed hands: whoever has a place in it by a line to another node than holds it now is hung up. */
  async moved(home: string, now: () => Promise<Found | null>): Promise<void> {
    if (![...this.#lines.values()].some((line) => line.serves(home))) return;
    const holds = (await now())?.node?.id;
    for (const [id, line] of this.#lines) if (id !== holds) line.cut(home);
  }

  close(): void {
    this.#closed = true;
    for (const line of [...this.#lines.values()]) line.close();
  }
}
