/**
 * What those who play may agree on, or ask for, while the match goes on: a pause, a bot for whoever
 * does not come back, and to go on at one screen.
 */
import { ABSENCE } from '../../wire/absence.ts';
import type { About } from './about.ts';
import type { Done } from './refusals.ts';
import { holders, people } from './seats.ts';
import { no } from './world.ts';

const NO_CLOCK = no('no-clock', 'Nobody is hurried at this table: there is nothing to pause.');
const BY_CLOCK = no('clock-decides', 'Here the clock decides how long somebody may be away.');
const IS_THERE = no('rival-there', 'It is not the decision of somebody who has been away for three minutes.');

/** The pause once this player wants it, or wants it no longer. Both must want it; either lets the match go on. */
export function pauseAsked(
  { pause, pace, seats }: About,
  player: string,
  on: boolean,
): Done<{ pause: About['pause'] }> {
  if (!pace) return NO_CLOCK;
  const others = pause.asked.filter((one) => one !== player);
  if (!on) return { ok: true, pause: { on: false, asked: pause.on ? [] : others } };
  const asked = [...others, player];
  return { ok: true, pause: { on: people(seats).every((one) => asked.includes(one)), asked } };
}

/** Who wants the match to go on at one screen; it does once all do who have a seat, whether a bot plays on or not. */
export function takeBackAsked({ takenBack, seats }: About, player: string, on: boolean): About['takenBack'] {
  const others = takenBack.asked.filter((one) => one !== player);
  const asked = on ? [...others, player] : others;
  return { done: on && holders(seats).every((one) => asked.includes(one)), asked };
}

/** The rival in whose place a bot may play on. */
export function standIn(
  { pace, pause, clock, seats }: Pick<About, 'pace' | 'pause' | 'clock' | 'seats'>,
  player: string,
  awaited: readonly string[],
  away: (player: string) => number,
): Done<{ player: string }> {
  // A live clock that has not begun decides nothing.
  if (pace && !(clock && clock.since === null && !pause.on)) return BY_CLOCK;
  const gone = people(seats).find((one) => one !== player && awaited.includes(one) && away(one) >= ABSENCE);
  return gone === undefined ? IS_THERE : { ok: true, player: gone };
}
