/** Quotas, so that one address or one socket can't take what is there for all. */

export interface Limits {
  /** Requests a minute from one address: any, tables created, matches brought to them, seats taken. */
  requests: number;
  creations: number;
  brought: number;
  joins: number;
  /** The same of classes: opened, joined, led or exported over HTTP. */
  classes: number;
  enrolments: number;
  exports: number;
  /** Sockets at once from one address. */
  sockets: number;
  /** Connections at once from one address, whatever is said over them, where no proxy stands before the server. */
  connections: number;
  /** Messages a second of one socket, on average, and at once. */
  messages: number;
  burst: number;
  /** Places taken a second by one socket, on average, and at once. */
  places: number;
  placesBurst: number;
  /** Watchers at one table. */
  watchers: number;
  /** Tables that nobody looks at and that stay in memory. */
  idle: number;
  /** Bytes of a request's body or a socket's message. */
  bytes: number;
}

/** For a whole school behind one address. */
export const LIMITS: Limits = {
  requests: 600,
  creations: 60,
  brought: 12,
  joins: 120,
  classes: 12,
  // A whole class joins at once, from one address.
  enrolments: 600,
  exports: 60,
  sockets: 500,
  connections: 2000,
  messages: 20,
  burst: 60,
  places: 1,
  placesBurst: 5,
  watchers: 200,
  idle: 64,
  bytes: 16_384,
};

/** For one room, whose devices may all come through one access point, and nobody else. */
export const CLASSROOM_LIMITS: Limits = {
  ...LIMITS,
  requests: 3000,
  classes: 60,
  enrolments: 1200,
  joins: 600,
  exports: 240,
  sockets: 1000,
  connections: 4000,
};

/** How many of something each address holds. */
export class Held {
  readonly #held = new Map<string, number>();
  constructor(readonly most: number) {}

  take(address: string): boolean {
    const n = this.#held.get(address) ?? 0;
    if (n >= this.most) return false;
    this.#held.set(address, n + 1);
    return true;
  }

  give(address: string): void {
    const n = (this.#held.get(address) ?? 0) - 1;
    if (n > 0) this.#held.set(address, n);
    else this.#held.delete(address);
  }
}
