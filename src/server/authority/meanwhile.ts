/**
 * What those who play may agree on, or ask for, while the match goes on: a pause, a bot for whoever
 * does not come back, and to go on at one screen.
 */
import { ABSENCE } from '../../wire/absence.ts';
import type { About } from './about.ts';
import { standsStill } from './clockwork.ts';
import { type Done, NO_BOTS, NOT_BEGUN, OVER } from './refusals.ts';
import type { Match } from './room.ts';
import { holders, people } from './seats.ts';
import { goingOn, stopped } from './time.ts';
import { no } from './world.ts';

const NO_CLOCK = no('no-clock', 'Nobody is hurried at this table: there is nothing to pause.');
const BY_CLOCK = no('clock-decides', 'Here the clock decides how long somebody may be away.');
const IS_THERE = no('rival-there', 'It is not the decision of somebody who has been away for three minutes.');

/** The pause once this player wants it, or wants it no longer. Both must want it; either lets the match go on. */
function pauseAsked({ pause, pace, seats }: About, player: string, on: boolean): Done<{ pause: About['pause'] }> {
  if (!pace) return NO_CLOCK;
  const others = pause.asked.filter((one) => one !== player);
  if (!on) return { ok: true, pause: { on: false, asked: pause.on ? [] : others } };
  const asked = [...others, player];
  return { ok: true, pause: { on: people(seats).every((one) => asked.includes(one)), asked } };
}

/** Who wants the match to go on at one screen; it does once all do who have a seat, whether a bot plays on or not. */
function takeBackAsked({ takenBack, seats }: About, player: string, on: boolean): About['takenBack'] {
  const others = takenBack.asked.filter((one) => one !== player);
  const asked = on ? [...others, player] : others;
  return { done: on && holders(seats).every((one) => asked.includes(one)), asked };
}

/** The rival in whose place a bot may play on. */
function gone(
  { pace, pause, clock, seats }: Pick<About, 'pace' | 'pause' | 'clock' | 'seats'>,
  player: string,
  awaited: readonly string[],
  away: (player: string) => number,
): Done<{ player: string }> {
  // A live clock that has not begun decides nothing.
  if (pace && !(clock && clock.since === null && !pause.on)) return BY_CLOCK;
  const found = people(seats).find((one) => one !== player && awaited.includes(one) && away(one) >= ABSENCE);
  return found === undefined ? IS_THERE : { ok: true, player: found };
}

/** Why nothing can be asked for at this hour; null where it can. */
const notNow = <G>({ status, course }: Match<G>): Done =>
  status === 'playing' ? { ok: true } : course ? OVER : NOT_BEGUN;

/** Stops the clocks, or lets them go on, where those who play agree. */
export async function pause<G>(match: Match<G>, player: string, on: boolean): Promise<Done> {
  const { about, clocks, world } = match;
  const now = notNow(match);
  if (!now.ok) return now;
  const asked = pauseAsked(about, player, on);
  if (!asked.ok) return asked;
  const clock = clocks.settled;
  const { pause } = asked;
  // What was only asked for, or withdrawn, moves no clock: one that has not begun does not begin by it.
  const resumes = about.pause.on && !pause.on && !standsStill({ ...about, pause });
  return match.alter({
    pause,
    clock: clock && (pause.on ? stopped(clock) : resumes ? goingOn(clock, world.now()) : clock),
  });
}

/** The match goes on at one screen: here it is over, and all of it is open. */
export async function takeBack<G>(match: Match<G>, player: string, on: boolean): Promise<Done> {
  const now = notNow(match);
  if (!now.ok) return now;
  const takenBack = takeBackAsked(match.about, player, on);
  return match.alter(takenBack.done ? { takenBack, clock: match.clocks.stopped, status: 'over' } : { takenBack });
}

/** A bot plays on for a rival who has been away for long. */
export async function standIn<G>(match: Match<G>, player: string): Promise<Done> {
  const { course, minds, hosting, guests, clocks, about, world } = match;
  if (!course || match.status !== 'playing') return NOT_BEGUN;
  if (!minds) return NO_BOTS;
  const away = (other: string) => guests.away(other, world.now());
  const found = gone({ ...about, clock: clocks.clock }, player, hosting.awaited(course.state.G), away);
  return found.ok ? giveTo(match, [found.player], minds.standIn) : found;
}

/** Bots play in these seats, or, where there is no level, those who have them again. @param once one move, and no more */
export async function giveTo<G>(
  match: Match<G>,
  players: readonly string[],
  level: string | null,
  once = false,
): Promise<Done> {
  const seats = { ...match.about.seats };
  for (const player of players) {
    const seat = seats[player];
    if (seat) seats[player] = { ...seat, bot: level, once };
  }
  return seatsBecome(match, seats, players);
}

/** Others play from now on in these seats. */
export function seatsBecome<G>(match: Match<G>, seats: About['seats'], players: readonly string[]): Promise<Done> {
  const { clocks, about, course } = match;
  const clock = clocks.handedOver(about, players, match.deciding(seats), course?.movers.length ?? 0);
  return match.alter({ seats, clock });
}
