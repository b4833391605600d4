/** The server in a simulation: the real authority and the real transport's sockets, which can be killed and started. */
import { type Authority, createAuthority } from '../../src/server/authority/authority.ts';
import type { Hosting, Minds } from '../../src/server/authority/hosting.ts';
import { no, type World } from '../../src/server/authority/world.ts';
import { type Classes, createClasses } from '../../src/server/classroom/classes.ts';
import type { Storage } from '../../src/server/storage/types.ts';
import { LIMITS } from '../../src/server/transport/limits.ts';
import { serve } from '../../src/server/transport/sockets.ts';
import type { Answer } from '../../src/wire/messages.ts';
import { sha256 } from './digest.ts';
import type { Disk } from './disk.ts';
import type { Sim } from './sim.ts';
import type { Wire } from './wire.ts';

/** What is put between the parts, to break them on purpose. */
export interface Meddling {
  hosting?(hosting: Hosting): Hosting;
  storage?(storage: Storage, sim: Sim): Storage;
  authority?(authority: Authority): Authority;
}

/** A life of the process. */
interface Life {
  authority: Authority;
  classes: Classes;
  over: boolean;
  wires: Set<Wire>;
  kill(): void;
}

const BROKEN = no('server-error', 'Something went wrong on the server. Nothing was changed.');

export class Server {
  readonly #sim: Sim;
  readonly #disk: Disk;
  readonly #hosting: Hosting;
  readonly #meddling: Meddling;
  readonly #minds: Minds | null;
  #life: Life | null = null;

  /** @param minds absent where no bot plays */
  constructor(sim: Sim, disk: Disk, hosting: Hosting, minds: Minds | null, meddling: Meddling = {}) {
    this.#minds = minds;
    this.#sim = sim;
    this.#disk = disk;
    this.#hosting = meddling.hosting?.(hosting) ?? hosting;
    this.#meddling = meddling;
  }

  get up(): boolean {
    return this.#life !== null;
  }

  /** As it runs now. */
  get authority(): Authority | null {
    return this.#life?.authority ?? null;
  }

  start(): void {
    const { chance, time, note } = this.#sim;
    const { storage, kill } = this.#disk.boot();
    const life: Life = { authority: null as never, classes: null as never, over: false, wires: new Set(), kill };
    const world: World = {
      now: () => time.now,
      later: (ms, work) => time.after(ms, () => life.over || work()),
      bytes: (n) => chance.bytes(n),
      sha256,
    };
    const bounds = { watchers: 200, idle: chance.below(3) };
    const kept = this.#meddling.storage?.(storage, this.#sim) ?? storage;
    // Nothing damages this disk: what can't be read again is a fault.
    const damaged = (_row: unknown, error: unknown): never => {
      throw error;
    };
    const authority = createAuthority(this.#hosting, kept, world, bounds, {
      ...(this.#minds ? { minds: this.#minds } : {}),
      talk: 'free',
      damaged,
    });
    life.authority = this.#meddling.authority?.(authority) ?? authority;
    life.classes = createClasses({
      storage: kept.classes,
      steward: life.authority.steward,
      world,
      house: life.authority.house,
      keepDays: 0,
      finished: () => no('not-over', 'The match is not over yet.'),
      failed() {},
      damaged,
    });
    this.#life = life;
    note('the server starts');
    life.authority.resume().catch(() => {});
  }

  kill(): void {
    const life = this.#life;
    if (!life) return;
    this.#sim.note('the server is killed');
    this.#life = null;
    life.over = true;
    life.kill();
    for (const wire of life.wires) wire.kill();
  }

  /** Takes up a connection; false where nobody listens. */
  accept(wire: Wire): boolean {
    const { time } = this.#sim;
    const life = this.#life;
    if (!life) return false;
    life.wires.add(wire);
    serve(wire.socket as never, {
      authority: life.authority,
      classes: life.classes,
      world: { now: () => time.now } as World,
      limits: LIMITS,
      origins: [],
      trustProxy: false,
      metrics: { answered() {}, sockets() {} } as never,
      failed: () => {},
    });
    return true;
  }

  /** A request over HTTP: it, its answer, or both may be lost; null where none came. */
  ask<T>(work: (authority: Authority) => Promise<Answer<T>>, sent: (a: Answer<T>) => void): Promise<Answer<T> | null> {
    const { chance, time, faults } = this.#sim;
    const lost = () => chance.odds(faults.lost + faults.breaks);
    const delay = () => (chance.odds(faults.late) ? chance.between(500, 8000) : chance.between(1, 120));
    return new Promise((done) => {
      time.after(10_000, () => done(null));
      if (lost()) return;
      time.after(delay(), () => {
        const life = this.#life;
        if (!life) return;
        const answer = (a: Answer<T>) => {
          if (life.over) return;
          sent(a);
          const text = JSON.stringify(a);
          if (!lost()) time.after(delay(), () => done(JSON.parse(text) as Answer<T>));
        };
        work(life.authority).then(answer, () => answer(BROKEN));
      });
    });
  }
}
