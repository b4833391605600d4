/** One table: two who play legal moves of the real game, or one and a bot, and now and then somebody who watches. */
import { randomBytes } from 'node:crypto';
import type { CreateBody, Taken } from '../../src/wire/messages.ts';
import { post } from '../load/wire.ts';
import type { Chance } from '../simulate/chance.ts';
import { large } from '../simulate/large.ts';
import type { Made, Notes } from './notes.ts';
import { type Outcome, Page, type Transports } from './page.ts';

export interface MatchOptions {
  n: number;
  chance: Chance;
  /** Where the first, the second and whoever watches connect. */
  addresses: readonly [string, string, string];
  transports: Transports;
  notes: Notes;
  /** Milliseconds that somebody thinks, on average. */
  think: number;
}

export interface Seat {
  player: string;
  secret: string;
  address: string;
  page: Page;
  /** What it sent last. */
  last: Made | null;
}

/** How a move is sent. */
interface How {
  /** A move is taken back in its place, where that can be done. */
  undoes?: boolean;
  /** What was sent before comes once more, ahead of it. */
  stale?: boolean;
  /** Another page of the seat sends it as well, and stays. */
  elsewhere?: boolean;
  twice?: boolean;
}

/** Milliseconds after which what failed is asked for again. */
const AGAIN = 300;
/** So long a second page may take to find its place, in milliseconds. */
const COMES = 3000;
/** Odds in a thousand that a message is sent twice, that an old one comes once more, that another page sends it as well; that a move is taken back. */
const TWICE = 100;
const STALE = 60;
const ELSEWHERE = 15;
const UNDO = 60;

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));
/** Each fourth table has a bot, each fourth a live clock: more time than any clock here is moved by. */
const hasBot = (n: number) => n % 4 === 3;
const hasClock = (n: number) => n % 4 === 1;
const PACE = { bank: 14_400, plus: 10 };

export class Match {
  id: string | null = null;
  /** Nothing is done twice any more. */
  calm = false;
  /** Nobody does anything more. */
  rests = false;
  readonly o: MatchOptions;
  readonly seats: Seat[] = [];
  readonly watchers: Page[] = [];

  constructor(options: MatchOptions) {
    this.o = options;
  }

  get pages(): Page[] {
    return [...this.seats.map(({ page }) => page), ...this.watchers];
  }

  get hasBot(): boolean {
    return hasBot(this.o.n);
  }

  /** Is the match over, as far as somebody sees? */
  get over(): boolean {
    return this.pages.some(({ known }) => known !== null && large.over(known.view));
  }

  /** Asks until it is answered, as whoever looks at an error does. */
  async #until<T>(work: () => Promise<T>): Promise<T | null> {
    while (!this.rests) {
      try {
        return await work();
      } catch {
        await pause(AGAIN);
      }
    }
    return null;
  }

  #page(address: string, table: string, seat?: { player: string; secret: string }): Page {
    const { notes, transports } = this.o;
    const { player = null, secret } = seat ?? {};
    return new Page({ address, table, notes, transports, player, ...(secret ? { secret } : {}) });
  }

  #sit(address: string, { table, player, secret }: Taken): void {
    this.o.notes.seats.push({ table: table.id, player, secret });
    const page = this.#page(address, table.id, { player, secret });
    this.seats.push({ player, secret, address, page, last: null });
  }

  /** Sets the table up, and all sit down. */
  async begin(): Promise<void> {
    const { n, addresses, chance } = this.o;
    const body: CreateBody = {
      chosen: { scenario: n % 3 === 0 ? 'lesson' : 'standard' },
      listed: false,
      name: 'Ada',
      player: chance.one(['0', '1'] as const),
      ...(hasClock(n) && { pace: PACE }),
    };
    if (hasBot(n)) body.bots = { [body.player === '0' ? '1' : '0']: 'attache' };
    const first = await this.#until(() => post<Taken>(`${addresses[0]}/api/tables`, body));
    if (!first) return;
    const { id } = first.table;
    this.id = id;
    this.#sit(addresses[0], first);
    if (!hasBot(n)) {
      const secret = randomBytes(16).toString('base64url');
      const join = () => post<Taken>(`${addresses[1]}/api/tables/${id}/join`, { name: 'Bo', secret });
      const second = await this.#until(join);
      if (!second) return;
      this.#sit(addresses[1], second);
    }
    if (n % 2 === 0) this.watchers.push(this.#page(addresses[2], id));
  }

  /** All play until the match is over, or they rest. */
  async play(): Promise<void> {
    await Promise.all(this.seats.map((seat) => this.#live(seat)));
  }

  async #live(seat: Seat): Promise<void> {
    const { chance, think } = this.o;
    while (!this.rests && !this.over) {
      await pause(think * (0.5 + chance.below(1000) / 1000));
      if (!this.rests) await this.act(seat);
    }
  }

  /** What a person does beside sending a move once, as chance has it. */
  #drawn(): How {
    const { chance } = this.o;
    if (this.calm) return {};
    return {
      undoes: chance.odds(UNDO),
      stale: chance.odds(STALE),
      elsewhere: chance.odds(ELSEWHERE),
      twice: chance.odds(TWICE),
    };
  }

  /** Does what comes to mind; undefined: there is nothing to do for the seat now, or what became of it is not known. */
  async act(seat: Seat, how: How = this.#drawn()): Promise<Outcome | undefined> {
    const { chance } = this.o;
    if (!this.id) return undefined;
    // Of two pages of one seat the one that came back last put the other out: whoever has the seat opens it again.
    if (seat.page.out) seat.page = this.#page(seat.address, this.id, seat);
    const { known, here } = seat.page;
    if (!known || !here) return undefined;
    const { player } = seat;
    const undoes = known.canUndo && how.undoes;
    const tried = undoes ? { type: '', args: [] } : large.pick(known.view, player, () => '', chance);
    if (!tried) return undefined;
    const event = undoes ? 'undo' : 'move';
    return this.#send(seat, { table: this.id, player, event, version: known.version, ...tried }, how);
  }

  async #send(seat: Seat, made: Made, { stale, elsewhere, twice }: How): Promise<Outcome> {
    const { page, last } = seat;
    const other = elsewhere ? await this.#second(seat) : null;
    seat.last = made;
    if (stale && last) void page.send(last);
    if (other) void other.send(made);
    const sent = page.send(made);
    if (twice) void page.send(made);
    const done = await sent;
    if (other) {
      page.close();
      seat.page = other;
    }
    return done;
  }

  /** Another page with the same secret: the first is put out. */
  async #second({ player, secret, address }: Seat): Promise<Page> {
    const other = this.#page(address, this.id as string, { player, secret });
    for (const until = performance.now() + COMES; !other.here && performance.now() < until; ) await pause(20);
    return other;
  }

  close(): void {
    this.rests = true;
    for (const page of this.pages) page.close();
  }
}
