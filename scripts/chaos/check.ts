/**
 * The checker: compares what clients sent and were told with what is stored, and with the match as the rules alone make
 * it of what is stored. It takes nothing from a server's memory.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { hashOf } from '../../rules/hash.ts';
import type { About } from '../../src/server/authority/about.ts';
import type { Entry } from '../../src/server/authority/history.ts';
import type { StoredTable } from '../../src/server/storage/types.ts';
import { large } from '../simulate/large.ts';
import { Oracle } from '../simulate/oracle.ts';
import type { Attempt, Notes, Seated, Shown } from './notes.ts';

/** A table as it is stored in the end. */
export interface Held {
  table: StoredTable;
  entries: { at: number; what: unknown }[];
}

/** What is wrong, each in words. */
export interface Findings {
  /** A move that was acknowledged is not stored at its place; a seat that was given is not stored. */
  lost: string[];
  /** What is stored was never sent, or was refused; what was shown is not stored; one move happened twice. */
  phantom: string[];
  /** Two were shown different things at one version; or what is stored does not replay to what was shown. */
  forks: string[];
}

const LATE = large.hosting.game.moves ?? {};
/** A secret choice may be stored one entry after the version that it was made at. */
const leeway = (type: string): number => {
  const move = Object.hasOwn(LATE, type) ? LATE[type] : null;
  return move && typeof move === 'object' && move.ignoreStaleStateID ? 1 : 0;
};

const called = ({ event, player, type, args }: Attempt) =>
  event === 'move' ? { move: { player, type, args } } : { undo: { player } };

/** The part of an entry that whoever sent it decided. */
function decided(entry: Entry | undefined): unknown {
  if (entry === undefined || 'rewind' in entry) return entry;
  if ('undo' in entry) return { undo: entry.undo };
  const { player, type, args } = entry.move;
  return { move: { player, type, args } };
}

const told = (attempt: Attempt) =>
  `${attempt.event} ${attempt.type} of seat ${attempt.player} at ${attempt.table}, version ${attempt.version}`;

/** @param stored gives a table as it is stored; null where there is none */
export async function check(notes: Notes, stored: (id: string) => Promise<Held | null>): Promise<Findings> {
  const found: Findings = { lost: [], phantom: [], forks: [] };
  const attempts = byTable([...notes.attempts.values()]);
  const shown = byTable([...notes.shown.values()]);
  const seats = byTable(notes.seats);
  for (const id of new Set([...attempts.keys(), ...shown.keys(), ...seats.keys()])) {
    const held = await stored(id);
    if (!held) {
      found.lost.push(`table ${id} is not stored`);
      continue;
    }
    const sent = attempts.get(id) ?? [];
    checkSeats(held, seats.get(id) ?? [], found);
    checkTaken(held, sent, found);
    checkStored(held, sent, found);
    checkShown(held, shown.get(id) ?? [], found);
  }
  return found;
}

function byTable<T extends { table: string }>(all: readonly T[]): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const one of all) {
    const others = out.get(one.table);
    if (others) others.push(one);
    else out.set(one.table, [one]);
  }
  return out;
}

function checkSeats({ table }: Held, seats: readonly Seated[], { lost }: Findings): void {
  const about = table.about as unknown as About;
  for (const { player, secret } of seats)
    if (about.seats[player]?.secret !== createHash('sha256').update(secret).digest('hex'))
      lost.push(`seat ${player} of table ${table.id}`);
}

/** What was acknowledged is at its place, once. */
function checkTaken({ entries }: Held, sent: readonly Attempt[], { lost, phantom }: Findings): void {
  for (const attempt of sent) {
    for (const version of attempt.taken)
      if (!isDeepStrictEqual(decided(entries[version - 1]?.what as Entry), called(attempt)))
        lost.push(`${told(attempt)}, was acknowledged as ${version}`);
    if (attempt.taken.length > 1) phantom.push(`${told(attempt)}, was taken as ${attempt.taken.join(' and ')}`);
  }
}

/** Whatever is stored was sent, at its version, and not refused each time; nothing that was sent once is there twice. */
function checkStored({ table, entries }: Held, sent: readonly Attempt[], { phantom }: Findings): void {
  const open = new Set(sent.filter(({ sent: times, refused }) => refused < times));
  const about = table.about as unknown as About;
  // In a class a bot decides once for whoever has been away for long, as a clock that jumps makes it seem.
  const mayPlay = (player: string) => about.group !== null || Boolean(about.seats[player]?.bot);
  entries.forEach(({ what }, n) => {
    const entry = what as Entry;
    if ('move' in entry && entry.by === 'bot' && mayPlay(entry.move.player)) return;
    const fits = (attempt: Attempt) =>
      attempt.version <= n &&
      attempt.version >= n - leeway(attempt.type) &&
      isDeepStrictEqual(decided(entry), called(attempt));
    // The oldest first: the newer may be the next one's.
    const mine = [...open].filter(fits).sort((a, b) => a.version - b.version)[0];
    if (mine && !('by' in entry)) open.delete(mine);
    else phantom.push(`entry ${n} of table ${table.id} was not sent: ${JSON.stringify(what)}`);
  });
}

/** What was shown is what the stored history gives, and the same to all who may see the same. */
function checkShown(held: Held, shown: readonly Shown[], { phantom, forks }: Findings): void {
  const { table, entries } = held;
  const oracle = new Oracle(large, { table, entries: entries as never, talk: [] });
  const wrong = entries.length > 0 ? oracle.wrong() : null;
  if (wrong) forks.push(`table ${table.id}: ${wrong}`);
  const first = new Map<string, Shown>();
  for (const one of shown) {
    const { player, version, view, told } = one;
    const where = `${player === null ? 'who watches' : `seat ${player}`} of table ${table.id} at version ${version}`;
    if (version > entries.length) {
      phantom.push(`${where} was shown what is not stored`);
      continue;
    }
    const other = first.get(`${player}/${version}`) ?? one;
    first.set(`${player}/${version}`, other);
    const truth = oracle.truth(version, player);
    const same =
      typeof truth !== 'string' &&
      view === hashOf(truth.view) &&
      (told === null || told === hashOf([truth.told, truth.movers]));
    if (other.view !== view) forks.push(`${where} was shown different things`);
    else if (!same) forks.push(`${where} was shown what the stored history does not give`);
  }
}
