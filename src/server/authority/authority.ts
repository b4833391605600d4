/**
 * The authority over all tables: creates them, finds them, and lets people in. It takes the game, the storage, the clock
 * and chance from whoever runs it; sockets and addresses are known to the transport alone.
 */
import type { Refusal } from '../../../rules/moves.ts';
import type { CreateBody, JoinBody, TableInfo, Taken, Whole } from '../../wire/messages.ts';
import { type Json, type ListQuery, type Storage, StorageError, type StoredTable } from '../storage/types.ts';
import { playsOf } from './history.ts';
import type { Hosting } from './hosting.ts';
import { type About, type Done, type Guest, infoOf } from './live.ts';
import { type Seats, takeSeat } from './seats.ts';
import { createTables } from './tables.ts';
import { no, randomCode, randomId, type World } from './world.ts';

export type { Done, Guest };

export const UNKNOWN: { ok: false; error: Refusal } = no(
  'table-unknown',
  'There is no such table, or no such seat at it.',
);
const FAILED = no('not-stored', 'This could not be saved just now, so it has not happened. Try again.');

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
  list(query: ListQuery): Promise<TableInfo[]>;
  /** Takes a place: the seat that the secret opens, or, without one, among those who watch. */
  attend(table: string, secret: string | undefined, guest: Omit<Guest, 'player'>): Promise<Done<{ place: Place }>>;
  /** Tables in memory. */
  readonly size: number;
}

export interface Bounds {
  /** So many may watch one table. */
  watchers: number;
}

export function createAuthority<G>(
  hosting: Hosting<G>,
  storage: Storage,
  world: World,
  bounds: Bounds = { watchers: 200 },
): Authority {
  const tables = createTables({ hosting, plays: playsOf(hosting), storage, world });

  return {
    get size() {
      return tables.size;
    },

    async create({ chosen, listed, name, player: wanted }) {
      const checked = hosting.check(chosen);
      if (!checked.ok) return checked;
      const chance = { seed: randomId(world), nonce: randomId(world) };
      const empty: Seats = { '0': null, '1': null };
      const player = wanted ?? String(world.bytes(1)[0] & 1);
      const { seats, secret } = takeSeat(world, empty, player, name);
      const about: About = { chosen, seats, commitment: world.sha256(`${chance.seed}/${chance.nonce}`), chance };
      const now = world.now();
      for (let n = 1; ; n++) {
        const row: StoredTable = {
          id: randomId(world),
          code: randomCode(world),
          status: 'waiting',
          listed,
          kind: checked.kind,
          created: now,
          changed: now,
          about: about as unknown as Json,
        };
        try {
          await storage.create(row);
          return { ok: true, table: infoOf(row), player, secret };
        } catch (error) {
          if (error instanceof StorageError && error.code === 'exists' && n < TRIES) continue;
          return FAILED;
        }
      }
    },

    join: (name, body) =>
      tables.at(name, UNKNOWN, async (table): Promise<Done<Taken>> => {
        const done = await table.join(body.name, body.player);
        return done.ok ? { ok: true, table: table.info(), player: done.player, secret: done.secret } : done;
      }),

    info: (name) => tables.at(name, UNKNOWN, async (table) => ({ ok: true, table: table.info() })),

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
