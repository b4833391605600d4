/** What whoever leads a group may do at its tables. It opens no other tables than those of groups. */
import { TALKS, type Talk } from '../../wire/messages.ts';
import type { Storage, StoredTable } from '../storage/types.ts';
import { type About, aboutOf, type SetUp } from './about.ts';
import type { Bulletin } from './bulletin.ts';
import type { Entry } from './history.ts';
import type { Hosting } from './hosting.ts';
import { bring, close, hold, reveal, rewind, seat, stand, writtenOf } from './leading.ts';
import type { LiveTable } from './live.ts';
import { decide } from './proposing.ts';
import { BROKEN, type Done, NO_BOTS, NOT_STORED, PAST, TALK_LESS, UNKNOWN } from './refusals.ts';
import { teamSeat } from './seats.ts';
import type { Steward, TeamSetUp } from './steward.ts';
import type { Tables } from './tables.ts';
import { damageOf } from './whole.ts';
import { randomId, type World } from './world.ts';

export interface Stewarded<G> {
  world: World;
  hosting: Hosting<G>;
  storage: Storage;
  tables: Tables<G>;
  bulletin: Bulletin;
  /** Levels of bots that play here, and the most that may be said. */
  bots: readonly string[];
  talk: Talk;
  store(
    kind: string,
    status: StoredTable['status'],
    listed: boolean,
    setUp: SetUp & Partial<About>,
    more?: { id?: string; seed?: string },
  ): Promise<Done<{ row: StoredTable }>>;
}

/** Of tables whose match is not to be had. */
const UNPLAYABLE = [PAST.code, BROKEN.code];

export function createSteward<G>({
  world,
  hosting,
  storage,
  tables,
  bulletin,
  bots,
  talk: most,
  store,
}: Stewarded<G>): Steward {
  /** Works with a table of a group. */
  const at = <T>(id: string, work: (table: LiveTable<G>) => Promise<Done<T>>): Promise<Done<T>> =>
    tables.at(id, UNKNOWN, async (table) => (table.group === null ? UNKNOWN : work(table)));

  const open: Steward['open'] = async (asked: TeamSetUp) => {
    const { table, chosen, teams, level, pace, talk, group, watch = null, by, reasons } = asked;
    // Whoever named it may not know whether it was opened before the server went.
    const known =
      table === undefined ? null : await tables.at(table, UNKNOWN, async (one) => ({ ok: true, of: one.group }));
    if (table !== undefined && known?.ok) return known.of === group ? { ok: true, table } : UNKNOWN;
    if (known && !known.ok && UNPLAYABLE.includes(known.error.code)) return known;
    const checked = hosting.check(chosen);
    if (!checked.ok) return checked;
    if (TALKS.indexOf(talk) > TALKS.indexOf(most)) return TALK_LESS;
    const seats = Object.fromEntries(['0', '1'].map((player) => [player, teamSeat(teams[player] ?? [], level)]));
    // A bot plays for whoever does not come: without any there is no table for teams.
    if (!bots.includes(level)) return NO_BOTS;
    const plain = { host: null, confirm: false, sealed: true, touched: false };
    const setUp = { chosen, seats, ...plain, pace, talk, group, watch, by, reasons };
    const own = randomId(world);
    const seed = asked.world === undefined ? own : (hosting.inWorld?.(asked.world, own) ?? own);
    const done = await store(checked.kind, 'playing', false, setUp, {
      seed,
      ...(table !== undefined && { id: table }),
    });
    if (!done.ok) return done;
    const { id } = done.row;
    // A bot that has the first move makes it, and a clock runs.
    return at(id, async () => ({ ok: true, table: id }));
  };

  return {
    open,
    seat: (id, player, members, level) => at(id, (table) => table.lead((match) => seat(match, player, members, level))),
    hold: (id, on) => at(id, (table) => table.lead((match) => hold(match, on))),
    stand: (id, player, level, once, absent = false) =>
      at(id, (table) => table.lead((match) => stand(match, player, level, once, absent))),
    decide: (id, player) => at(id, (table) => table.lead((match) => decide(match, player))),
    bring: (id, what) => at(id, (table) => table.lead((match) => bring(match, what))),
    rewind: (id, moves) => at(id, (table) => table.lead((match) => rewind(match, moves))),
    close: (id) => at(id, (table) => table.lead(close)),
    reveal: (id) => at(id, (table) => table.lead(reveal)),
    glance: (id) => at(id, async (table) => ({ ok: true, glance: table.glance() })),

    written: (id) =>
      at(id, async (table) => {
        const loaded = await storage.load(id);
        if (!loaded) return UNKNOWN;
        const entries = loaded.entries.map(({ at, what }) => ({ at, what: what as unknown as Entry }));
        const record = await table.record();
        return { ok: true, entries: writtenOf(entries), record: record.ok ? record.text : null };
      }),

    async erase(id) {
      const done = await at(id, (table) => table.erase());
      if (!done.ok && !UNPLAYABLE.includes(done.error.code)) return done;
      // What can't be played any more, under other rules or damaged, can be erased all the same.
      if (!done.ok) {
        const loaded = await storage.load(id).catch(() => null);
        // Of what is damaged nobody can say whose it was: whoever leads knows it by its id.
        if (!loaded || (aboutOf(loaded.table).group === null && !damageOf(loaded.table))) return UNKNOWN;
        try {
          await storage.remove(id);
        } catch {
          return NOT_STORED;
        }
      }
      tables.forget(id);
      bulletin.forget(id);
      return { ok: true };
    },

    watch: (group, hear) => bulletin.watch(group, hear),
  };
}
