/**
 * The authority over all tables: creates them, finds them, and lets people in. It takes the game, the storage, the clock
 * and chance from whoever runs it; sockets and addresses are known to the transport alone.
 */
import type { Refusal } from '../../../rules/moves.ts';
import type { CreateBody, JoinBody, TableInfo, Taken, Whole } from '../../wire/messages.ts';
import { type Json, type ListQuery, type Storage, StorageError, type StoredTable } from '../storage/types.ts';
import { playsOf } from './history.ts';
import type { Hosting } from './hosting.ts';
import { type About, type Done, type Guest, infoOf, NOT_OVER, NOT_STORED } from './live.ts';
import { type Seats, takeSeat } from './seats.ts';
import { createTables } from './tables.ts';
import { no, randomCode, randomId, type World } from './world.ts';

export type { Done, Guest };

export const UNKNOWN: { ok: false; error: Refusal } = no(
  'table-unknown',
  'There is no such table, or no such seat at it.',
);
const CROWDED = no('table-crowded', 'So many watch this table that there is no room for more.');

/** Codes that are tried before giving up: one in a billion is taken. */
const TRIES = 5;

/** Somebody at a table, as the transport holds it. */
export interface Place {
  readonly whole: Whole;
  readonly player: string | null;
  move(version: number, type: string, args: unknown[]): Promise<Done<{ version: number }>>;
  undo(version: number): Promise<Done<{ version: number }>>;
  /** All of it as it is now. */
  again(): Whole;
  leave(): void;
}

export interface Authority {
  create(body: CreateBody): Promise<Done<Taken>>;
  join(table: string, body: JoinBody): Promise<Done<Taken>>;
  info(table: string): Promise<Done<{ table: TableInfo }>>;
  /** Sets up a table for the same people, sides swapped, by whoever holds a seat: their secrets open the other seats there. */
  rematch(table: string, secret: string): Promise<Done<Taken>>;
  /** A finished match as a text. */
  record(table: string): Promise<Done<{ text: string }>>;
  list(query: ListQuery): Promise<TableInfo[]>;
  /** Takes a place: the seat that the secret opens, or, without one, among those who watch. */
  attend(table: string, secret: string | undefined, guest: Omit<Guest, 'player'>): Promise<Done<{ place: Place }>>;
  /** Tables in memory. */
  readonly size: number;
}

export interface Bounds {
  /** So many may watch one table. */
  watchers: number;
  /** So many tables that nobody looks at stay in memory, the last ones. */
  idle: number;
}

export function createAuthority<G>(
  hosting: Hosting<G>,
  storage: Storage,
  world: World,
  bounds: Bounds = { watchers: 200, idle: 64 },
): Authority {
  const tables = createTables({ hosting, plays: playsOf(hosting), storage, world }, bounds.idle);

  /** Stores a new table; tries another code where one is taken. */
  const store = async (
    kind: string,
    status: StoredTable['status'],
    listed: boolean,
    setUp: Omit<About, 'chance' | 'commitment' | 'version'>,
  ): Promise<Done<{ row: StoredTable }>> => {
    const chance = { seed: randomId(world), nonce: randomId(world) };
    const about: About = {
      ...setUp,
      version: hosting.version,
      commitment: world.sha256(`${chance.seed}/${chance.nonce}`),
      chance,
    };
    const now = world.now();
    for (let n = 1; ; n++) {
      const row: StoredTable = {
        id: randomId(world),
        code: randomCode(world),
        status,
        listed,
        kind,
        created: now,
        changed: now,
        about: about as unknown as Json,
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

  const create: Authority['create'] = async ({ chosen, listed, name, player: wanted }) => {
    const checked = hosting.check(chosen);
    if (!checked.ok) return checked;
    const player = wanted ?? String(world.bytes(1)[0] & 1);
    const { seats, secret } = takeSeat(world, { '0': null, '1': null }, player, name);
    const done = await store(checked.kind, 'waiting', listed, { chosen, seats });
    return done.ok ? { ok: true, table: infoOf(done.row), player, secret } : done;
  };

  const join: Authority['join'] = (name, body) =>
    tables.at(name, UNKNOWN, async (table): Promise<Done<Taken>> => {
      const done = await table.join(body.name, body.player, body.secret);
      return done.ok ? { ok: true, table: table.info(), player: done.player, secret: done.secret } : done;
    });

  const rematch: Authority['rematch'] = (name, secret) =>
    tables.at(name, UNKNOWN, async (table): Promise<Done<Taken>> => {
      const was = table.playerOf(secret);
      if (was === null) return UNKNOWN;
      if (table.info().status !== 'over') return NOT_OVER;
      const { chosen, seats } = table.setUp;
      const checked = hosting.check(chosen);
      if (!checked.ok) return checked;
      // Who held a seat holds the other one there, by the secret that they have: nobody can come between.
      const swapped: Seats = { '0': seats['1'], '1': seats['0'] };
      const next = await table.setNext(async () => {
        const done = await store(checked.kind, 'playing', false, { chosen, seats: swapped });
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

  return {
    get size() {
      return tables.size;
    },
    create,
    join,
    rematch,
    record: (name) => tables.at(name, UNKNOWN, (table) => table.record()),

    // Looking costs no replay.
    async info(name) {
      const id = await tables.idOf(name);
      if (id === undefined) return UNKNOWN;
      const known = tables.known(id);
      if (known) return { ok: true, table: known.info() };
      const loaded = await storage.load(id);
      return loaded ? { ok: true, table: infoOf(loaded.table) } : UNKNOWN;
    },

    list: async (query) => (await storage.list(query)).map((row) => tables.known(row.id)?.info() ?? infoOf(row)),

    attend: (name, secret, guest) =>
      tables.at(name, UNKNOWN, async (table): Promise<Done<{ place: Place }>> => {
        const player = secret === undefined ? null : table.playerOf(secret);
        if (secret !== undefined && player === null) return UNKNOWN;
        if (player === null && table.info().watchers >= bounds.watchers) return CROWDED;
        const here: Guest = { ...guest, player };
        const whole = table.enter(here);
        const by = player ?? '';
        return {
          ok: true,
          place: {
            whole,
            player,
            move: (version, type, args) => table.act(player, version, { move: { player: by, type, args } }),
            undo: (version) => table.act(player, version, { undo: { player: by } }),
            again: () => table.whole(player),
            leave() {
              table.leave(here);
              tables.letGo(table);
            },
          },
        };
      }),
  };
}
