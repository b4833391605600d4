/**
 * The authority over all tables: creates them, finds them, and lets people in. It takes the game, the storage, the clock
 * and chance from whoever runs it; sockets and addresses are known to the transport alone.
 */
import {
  type AskMessage,
  type CreateBody,
  type HouseInfo,
  type JoinBody,
  type SayMessage,
  TALKS,
  type TableInfo,
  type Taken,
  type Talk,
  type Whole,
} from '../../wire/messages.ts';
import { type Json, type ListQuery, type Storage, StorageError, type StoredTable } from '../storage/types.ts';
import { type About, aboutOf, infoOf, PLAIN, type SetUp, stored } from './about.ts';
import { createAlarms } from './alarms.ts';
import { Bulletin } from './bulletin.ts';
import type { Guest } from './guests.ts';
import { playsOf } from './history.ts';
import type { Called, Hosting, Minds } from './hosting.ts';
import type { LiveTable } from './live.ts';
import { type Done, LEAD_ALONE, NO_BOTS, NOT_OVER, NOT_STORED, TALK_LESS, UNKNOWN } from './refusals.ts';
import { botSeat, freeSeats, type Seats, takeSeat } from './seats.ts';
import type { Steward } from './steward.ts';
import { createSteward } from './stewardship.ts';
import { createTables } from './tables.ts';
import { no, randomCode, randomId, type World } from './world.ts';

export type { Done, Guest };

const NO_SEAT_LEFT = no('seat-none', 'One seat is left for whoever sets up the table.');
const BROUGHT_ALONE = no(
  'brought-alone',
  'A match that was begun at one screen goes on as it is, at a table that no list shows.',
);
const CROWDED = no('table-crowded', 'So many watch this table that there is no room for more.');

/** Codes that are tried before giving up: one in a billion is taken. */
const TRIES = 5;

/** Somebody at a table, as the transport holds it. */
export interface Place {
  readonly whole: Whole;
  readonly player: string | null;
  /** @param reason why a team does it */
  move(version: number, type: string, args: unknown[], reason?: string): Promise<Done<{ version: number }>>;
  undo(version: number): Promise<Done<{ version: number }>>;
  ask(message: AskMessage): Promise<Done>;
  say(message: SayMessage): Promise<Done>;
  leave(): void;
}

/** A place at a table in this process's memory. */
export interface OwnPlace extends Place {
  /** All of it as it is now. */
  again(): Whole;
}

export interface Authority {
  create(body: CreateBody): Promise<Done<Taken>>;
  join(table: string, body: JoinBody): Promise<Done<Taken>>;
  info(table: string): Promise<Done<{ table: TableInfo }>>;
  /** Sets up a table for the same people, sides swapped, by whoever holds a seat: their secrets open the other seats there. */
  rematch(table: string, secret: string): Promise<Done<Taken>>;
  /** A finished match as a text. @param secret of whoever may watch at a table of a group: nobody else has it there */
  record(table: string, secret?: string): Promise<Done<{ text: string }>>;
  list(query: ListQuery): Promise<TableInfo[]>;
  /**
   * Takes a place: the seat that the secret opens, or, without one, among those who watch. A table of a group is watched by
   * the secret of whoever leads it alone, and without one there is none.
   */
  attend(
    table: string,
    secret: string | undefined,
    guest: Omit<Guest, 'player' | 'member'>,
  ): Promise<Done<{ place: Place }>>;
  /** How tables may be set up here. */
  readonly house: HouseInfo;
  /** What whoever leads a group of tables may do there: for code of the server's own. */
  readonly steward: Steward;
  /** Goes on with what was under way when the last authority over this storage ended: clocks and bots. */
  resume(): Promise<void>;
  /** No clock runs and no bot is asked any more. */
  end(): void;
  /** Tables in memory. */
  readonly size: number;
}

/** An authority over the tables in this process's memory. */
export interface OwnAuthority extends Authority {
  attend(
    table: string,
    secret: string | undefined,
    guest: Omit<Guest, 'player' | 'member'>,
  ): Promise<Done<{ place: OwnPlace }>>;
  /** @param ids these tables alone, and it rejects where one can't be read; left out: all that are not over */
  resume(ids?: readonly string[]): Promise<void>;
  /** Is the table in memory, or on its way there? */
  has(table: string): boolean;
  /** These tables are another's now: they go from memory as they are, and whoever is there is hung up. */
  letGo(concerns: (table: string) => boolean): void;
}

/** What a server allows at its tables. */
export interface House {
  /** Absent: no bot plays. */
  minds?: Minds;
  /** The most that may be said. */
  talk: Talk;
  /**
   * Since when this process has seen to a table, in milliseconds since 1970: before that no clock ran. Left out: since
   * the authority began.
   */
  since?: (table: string) => number;
  /** Told of each table that is stored and can't be used. */
  damaged?: (row: StoredTable, error: unknown) => void;
}

export interface Bounds {
  /** So many may watch one table. */
  watchers: number;
  /** So many tables that nobody looks at stay in memory, the last ones. */
  idle: number;
}

/** A seat at the next table: a bot that played on for somebody does not begin there. */
const again = (seat: Seats[string]): Seats[string] => seat && { ...seat, bot: seat.secret ? null : (seat.bot ?? null) };

export function createAuthority<G>(
  hosting: Hosting<G>,
  storage: Storage,
  world: World,
  bounds: Bounds = { watchers: 200, idle: 64 },
  { minds, talk: most, since, damaged = () => {} }: House = { talk: 'free' },
): OwnAuthority {
  const begun = world.now();
  const bulletin = new Bulletin(world);
  const alarms = createAlarms(world, (id) => void tables.at(id, UNKNOWN, (table) => table.ring()).catch(() => {}));
  const tables = createTables<G>(
    {
      hosting,
      plays: playsOf(hosting, world.rest),
      storage,
      world,
      ...(minds ? { minds } : {}),
      began: since ?? (() => begun),
      alarm: alarms.set,
      damaged,
      changed: (group, table, glance) => bulletin.changed(group, table, glance),
      rests: (id) => {
        const table = tables.known(id);
        if (table) tables.letGo(table);
      },
    },
    bounds.idle,
  );
  /** Takes the table into memory: what it has to do without anybody's doing begins. */
  const look = (id: string) => tables.at<object>(id, UNKNOWN, async () => ({ ok: true }));
  const house: HouseInfo = { bots: [...(minds?.levels ?? [])], talk: most };

  /** Stores a new table; tries another code where one is taken. `seed`: of a match that was begun elsewhere. */
  const store = async (
    kind: string,
    status: StoredTable['status'],
    listed: boolean,
    setUp: SetUp & Partial<About>,
    { seed = randomId(world), id }: { seed?: string; id?: string } = {},
  ): Promise<Done<{ row: StoredTable }>> => {
    const chance = { seed, nonce: randomId(world) };
    const about: About = {
      ...PLAIN,
      ...setUp,
      version: hosting.version,
      commitment: world.sha256(`${chance.seed}/${chance.nonce}`),
      chance,
    };
    const now = world.now();
    for (let n = 1; ; n++) {
      const row: StoredTable = {
        id: id ?? randomId(world),
        code: randomCode(world),
        status,
        listed,
        kind,
        created: now,
        changed: now,
        awaits: null,
        about: stored(about),
      };
      try {
        await storage.create(row);
        return { ok: true, row };
      } catch (error) {
        if (error instanceof StorageError && error.code === 'exists' && n < TRIES) continue;
        return NOT_STORED;
      }
    }
  };

  /** The seats that are left when bots have theirs; or why there are none. */
  const seatsWith = (bots: Record<string, string | undefined>): Done<{ seats: Seats }> => {
    const seats: Seats = { '0': null, '1': null };
    for (const [player, level] of Object.entries(bots)) {
      if (level === undefined || !house.bots.includes(level)) return NO_BOTS;
      seats[player] = botSeat(level);
    }
    return freeSeats(seats).length === 0 ? NO_SEAT_LEFT : { ok: true, seats };
  };

  const create: Authority['create'] = async ({ listed, name, player: wanted, bots = {}, brought, ...body }) => {
    const match = brought === undefined ? null : hosting.brought(brought);
    if (match && !match.ok) return match;
    if (match && (listed || Object.keys(body.chosen).length > 0)) return BROUGHT_ALONE;
    const chosen = match?.chosen ?? body.chosen;
    const checked = hosting.check(chosen);
    if (!checked.ok) return checked;
    const left = seatsWith(bots);
    if (!left.ok) return left;
    const talk = body.talk ?? most;
    if (TALKS.indexOf(talk) > TALKS.indexOf(most)) return TALK_LESS;
    const free = freeSeats(left.seats);
    const player = wanted ?? free[free.length > 1 ? world.bytes(1)[0] & 1 : 0];
    if (!free.includes(player)) return NO_SEAT_LEFT;
    const { seats, secret } = takeSeat(world, left.seats, player, name);
    const { pace = null, confirm = false } = body;
    const setUp: SetUp = { chosen, seats, host: player, confirm, pace, talk };
    const status = freeSeats(seats).length === 0 ? 'playing' : 'waiting';
    const done = match
      ? await bring(checked.kind, status, setUp, match)
      : await store(checked.kind, status, listed, setUp);
    if (!done.ok) return done;
    // A bot that has the first move makes it, and a clock runs.
    if (status === 'playing') await look(done.row.id);
    return { ok: true, table: infoOf(done.row), player, secret };
  };

  /** Stores a table with what was played elsewhere. Until all of it is there, nobody can use it. */
  const bring = async (
    kind: string,
    status: StoredTable['status'],
    setUp: SetUp,
    { seed, moves }: { seed: string; moves: readonly Called[] },
  ): Promise<Done<{ row: StoredTable }>> => {
    const done = await store(kind, 'over', false, { ...setUp, brought: true, closed: true }, { seed });
    if (!done.ok) return done;
    const { row } = done;
    const at = world.now();
    const about = { ...aboutOf(row), closed: false };
    try {
      // Writes that are asked for at once are committed together, in order.
      await Promise.all(moves.map((move, n) => storage.append(row.id, n, { at, what: { move } as unknown as Json })));
      await storage.change(row.id, at, { status, about: stored(about) });
    } catch {
      return NOT_STORED;
    }
    return { ok: true, row: { ...row, status, about: stored(about) } };
  };

  /** Works with a table of no group: of a group's nobody is told anything without a secret. */
  const open = <T>(name: string, work: (table: LiveTable<G>) => Promise<Done<T>>): Promise<Done<T>> =>
    tables.at(name, UNKNOWN, async (table) => (table.group === null ? work(table) : UNKNOWN));

  const join: Authority['join'] = (name, body) =>
    open(name, async (table): Promise<Done<Taken>> => {
      const done = await table.join(body.name, body.player, body.secret);
      return done.ok ? { ok: true, table: table.info(), player: done.player, secret: done.secret } : done;
    });

  const rematch: Authority['rematch'] = (name, secret) =>
    tables.at(name, UNKNOWN, async (table): Promise<Done<Taken>> => {
      const was = table.placeOf(secret)?.player;
      if (was === undefined) return UNKNOWN;
      if (table.group !== null) return LEAD_ALONE;
      const { status, closed } = table.info();
      if (status !== 'over' || closed) return NOT_OVER;
      const { setUp } = table;
      const { seats, host } = setUp;
      const checked = hosting.check(setUp.chosen);
      if (!checked.ok) return checked;
      // Who held a seat holds the other one there, by the secret that they have: nobody can come between.
      const swapped: Seats = { '0': again(seats['1']), '1': again(seats['0']) };
      const next = await table.setNext(async () => {
        const there = { ...setUp, seats: swapped, host: host && (host === '0' ? '1' : '0') };
        const done = await store(checked.kind, 'playing', false, there);
        return done.ok ? { ok: true, id: done.row.id } : done;
      });
      if (!next.ok) return next;
      return tables.at(next.id, UNKNOWN, async (there) => ({
        ok: true,
        table: there.info(),
        player: was === '0' ? '1' : '0',
        secret,
      }));
    });

  const list: Authority['list'] = async (query) => {
    const rows = await storage.list(query);
    const infos = rows.map(tables.info).flatMap((done) => (done.ok ? [done.table] : []));
    // What can't be used is left out, and others come in its place: a page that is short is taken for the last one.
    const [last, missing] = [rows.at(-1), rows.length - infos.length];
    if (!last || missing === 0 || rows.length < query.limit) return infos;
    return [...infos, ...(await list({ ...query, limit: missing, after: last }))];
  };

  return {
    get size() {
      return tables.size;
    },
    house,
    async resume(ids) {
      for (const id of ids ?? (await storage.unfinished())) {
        // What was begun under other rules, or does not fit together, waits for whoever asks for it.
        await look(id).catch((error: unknown) => {
          if (ids && error instanceof StorageError) throw error;
        });
      }
    },
    end() {
      alarms.end();
      bulletin.end();
    },
    has: tables.has,
    letGo(concerns) {
      for (const id of tables.drop(concerns)) {
        alarms.set(id, null);
        bulletin.forget(id);
      }
    },
    steward: createSteward({ world, hosting, storage, tables, bulletin, bots: house.bots, talk: most, store }),
    create,
    join,
    rematch,
    record: (name, secret) =>
      tables.at(name, UNKNOWN, async (table) =>
        table.group === null || table.mayWatch(secret) ? table.record() : UNKNOWN,
      ),

    // Looking costs no replay.
    async info(name) {
      const id = await tables.idOf(name);
      if (id === undefined) return UNKNOWN;
      const known = tables.known(id);
      if (known) return known.group === null ? { ok: true, table: known.info() } : UNKNOWN;
      const row = await storage.find(id);
      return row && aboutOf(row).group === null ? tables.info(row) : UNKNOWN;
    },

    list,

    attend: (name, secret, guest) =>
      tables.at(name, UNKNOWN, async (table): Promise<Done<{ place: OwnPlace }>> => {
        const place = secret === undefined ? null : table.placeOf(secret);
        if (table.erased || (place === null && !table.mayWatch(secret))) return UNKNOWN;
        const { player, member } = place ?? { player: null, member: null };
        if (player === null && table.info().watchers >= bounds.watchers) return CROWDED;
        const here: Guest = { ...guest, player, member };
        const whole = table.enter(here);
        const by = player ?? '';
        const own = member === null ? {} : { member };
        return {
          ok: true,
          place: {
            whole,
            player,
            move: (version, type, args, reason) =>
              table.act(here, version, {
                move: { player: by, type, args },
                ...own,
                // Of others nobody asks for one, and none is kept.
                ...(member !== null && reason !== undefined && { reason }),
              }),
            undo: (version) => table.act(here, version, { undo: { player: by }, ...own }),
            ask: (message) => table.ask(here, message),
            say: (message) => table.say(here, message),
            again: () => table.whole(here),
            leave() {
              table.leave(here);
              tables.letGo(table);
            },
          },
        };
      }),
  };
}
