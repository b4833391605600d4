/** What whoever leads a group may do at one of its tables, each thing after all that came before. */
import { isDeepStrictEqual } from 'node:util';
import type { StoredTable } from '../storage/types.ts';
import { standsStill } from './clockwork.ts';
import type { Entry } from './history.ts';
import { giveTo, seatsBecome } from './meanwhile.ts';
import { type Done, NO_BOTS, NOT_BEGUN, OVER, REVEALED, REWIND_RANGE } from './refusals.ts';
import type { Match } from './room.ts';
import { type Seats, teamSeat } from './seats.ts';
import type { Glance, Member, Written } from './steward.ts';
import { goingOn, losesOnTime } from './time.ts';
import { no } from './world.ts';

const MOVED = { code: 'seat-moved', message: 'Whoever leads the class has changed who sits here.' };
const NOT_AWAITED = no('not-awaited', 'It is not the decision of this side now.');
const NOTHING_BROUGHT = no('bring-nothing', 'Nothing can be brought into this match.');
const NO_SEAT = no('seat-unknown', 'There is no such seat at this table.');

const playing = <G>({ status }: Match<G>): Done => (status === 'playing' ? { ok: true } : OVER);
const knows = <G>({ minds }: Match<G>, level: string): boolean => minds?.levels.includes(level) ?? false;

const idsOf = (members: readonly Member[] = []): string[] => members.map(({ id }) => id);

/** Whoever sat on the other side sits here alone. @param here is this member there? */
function seatsWith(
  seats: Seats,
  player: string,
  members: Member[],
  level: string,
  here: (id: string) => boolean,
): Seats {
  const next: Seats = { ...seats };
  const ids = idsOf(members);
  for (const [other, seat] of Object.entries(seats)) {
    const left = other === player ? members : (seat?.members ?? []).filter(({ id }) => !ids.includes(id));
    const stays = idsOf(left).join() === idsOf(seat?.members).join();
    if (seat && stays && left.length > 0) next[other] = { ...seat, name: left[0].name, members: left };
    else if (!stays || other === player) {
      // A bot that plays on for those who are all away goes on.
      const goesOn = seat?.members?.length && !idsOf(left).some(here);
      next[other] = teamSeat(left, level, goesOn ? seat.bot : null);
    }
  }
  return next;
}

/** Who sits there from now on; who no longer does is put out. */
export async function seat<G>(match: Match<G>, player: string, members: Member[], level: string): Promise<Done> {
  const { about, guests } = match;
  if (!about.seats[player]?.members) return NO_SEAT;
  if (!knows(match, level)) return NO_BOTS;
  const seats = seatsWith(about.seats, player, members, level, guests.sits);
  const changed = Object.keys(seats).filter((one) => !isDeepStrictEqual(seats[one], about.seats[one]));
  if (changed.length === 0) return { ok: true };
  const done = await seatsBecome(match, seats, changed);
  if (!done.ok) return done;
  for (const [other, was] of Object.entries(about.seats))
    for (const one of was?.members ?? []) {
      const stays = seats[other]?.members?.some(({ id, secret }) => id === one.id && secret === one.secret);
      if (!stays) match.putOut(other, MOVED, one.id);
    }
  return done;
}

/** Nothing is moved until it is let go on; clocks stand. */
export async function hold<G>(match: Match<G>, on: boolean): Promise<Done> {
  const { about, clocks, course, world, status } = match;
  if (status !== 'playing') return OVER;
  const clock = clocks.settled;
  if (on || !clock || standsStill({ ...about, held: false }))
    return match.alter({ held: on, clock: on ? clocks.stopped : clock });
  // A live clock that had not begun begins once all are there.
  const begun = !about.pace || !losesOnTime(about.pace) || (course?.movers.length ?? 0) > 0;
  return match.alter({ held: on, clock: begun ? goingOn(clock, world.now()) : clock });
}

/** A bot decides this once, or until somebody of the seat comes back. */
export async function stand<G>(
  match: Match<G>,
  player: string,
  level: string,
  once: boolean,
  absent: boolean,
): Promise<Done> {
  const { about, course, hosting } = match;
  const now = playing(match);
  if (!now.ok) return now;
  if (!about.seats[player]) return NO_SEAT;
  if (!knows(match, level)) return NO_BOTS;
  if (once && !(course && hosting.awaited(course.state.G).includes(player))) return NOT_AWAITED;
  // Somebody came back meanwhile.
  if (absent && match.guests.present(player)) return { ok: true };
  // A bot's own seat stays so.
  return about.seats[player].members?.length ? giveTo(match, [player], level, once) : { ok: true };
}

/** Brings something into the match with the next move, in place of what was brought and has not come yet. */
export async function bring<G>(match: Match<G>, what: string): Promise<Done> {
  const { course, hosting } = match;
  const now = playing(match);
  if (!now.ok || !course) return now.ok ? NOT_BEGUN : now;
  if (!hosting.whyNotBring) return NOTHING_BROUGHT;
  const error = hosting.whyNotBring(course.state.G, what);
  return error ? { ok: false, error } : match.alter({ brings: what });
}

/**
 * The match stands as it was after so many moves, whatever came after them. One that has ended goes on by it as long as
 * its chance was revealed to nobody: else it would go on with draws that are known.
 */
export async function rewind<G>(match: Match<G>, moves: number): Promise<Done> {
  const { about, course, status, hosting } = match;
  if (!course) return NOT_BEGUN;
  // It was ended by whoever leads, for good.
  if (status === 'over' && !hosting.over(course.state.G)) return OVER;
  if (status === 'over' && !about.sealed) return REVEALED;
  const possible = Number.isInteger(moves) && moves >= 0 && moves <= course.movers.length;
  return possible ? match.setBack(moves) : REWIND_RANGE;
}

/** The match ends as it stands. */
export async function close<G>(match: Match<G>): Promise<Done> {
  const now = playing(match);
  return now.ok ? match.alter({ held: false, clock: match.clocks.stopped, status: 'over' }) : now;
}

/** What a finished match was drawn from may be known. */
export const reveal = <G>(match: Match<G>): Promise<Done> =>
  match.about.sealed ? match.alter({ sealed: false }) : Promise.resolve({ ok: true });

/** How the table stands. */
export function glanceOf<G>(
  match: Match<G>,
  { id, created }: Pick<StoredTable, 'id' | 'created'>,
  since: number,
): Glance {
  const { about, status, course, hosting, guests } = match;
  const seats = Object.entries(about.seats);
  return {
    table: id,
    status,
    version: course?.version ?? 0,
    moves: course?.movers.length ?? 0,
    played: about.touched && (course?.movers.length ?? 0) > 0,
    last: course?.last ?? null,
    roundFrom: course?.round?.from ?? null,
    figures:
      (course &&
        hosting.figures?.(
          course.state.G,
          course.told.map(({ entry }) => entry),
        )) ??
      null,
    awaiting: course && status === 'playing' ? [...hosting.awaited(course.state.G)] : [],
    since: Math.max(since, created),
    held: about.held,
    bots: Object.fromEntries(seats.flatMap(([player, seat]) => (seat?.bot ? [[player, seat.bot]] : []))),
    present: seats.flatMap(([, seat]) => (seat?.members ?? []).map(({ id }) => id).filter(guests.sits)),
  };
}

/** A history, for whoever writes it down. */
export function writtenOf(entries: readonly { at: number; what: Entry }[]): Written[] {
  let stand = 0;
  return entries.map(({ at, what }): Written => {
    if ('move' in what) {
      const { move, member = null, reason = null, by = null, support } = what;
      return { at, move, stand: ++stand, member, reason, by, ...(support && { support }) };
    }
    stand = 'rewind' in what ? Math.min(stand, what.rewind) : Math.max(0, stand - 1);
    const member = 'undo' in what ? (what.member ?? null) : null;
    return { at, move: null, stand, member, reason: null, by: 'rewind' in what ? 'lead' : null };
  });
}
