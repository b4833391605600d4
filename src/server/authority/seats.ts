/** Seats and their secrets. Only hashes are kept: whoever reads the storage holds no seat. */
import { timingSafeEqual } from 'node:crypto';
import { randomId, type World } from './world.ts';

export interface Seat {
  /** Null: a bot's seat. */
  name: string | null;
  /** SHA-256, in hex, of the secret; null: no secret opens it. */
  secret: string | null;
  /** The level of the bot that plays: for good, or, where there is a secret, until its holder comes back. */
  bot?: string | null;
}

/** By boardgame.io player. */
export type Seats = Record<string, Seat | null>;

/** @param secret the page's own; left out: drawn */
export function takeSeat(
  world: World,
  seats: Seats,
  player: string,
  name: string,
  secret = randomId(world),
): { seats: Seats; secret: string } {
  return { seats: { ...seats, [player]: { name, secret: world.sha256(secret), bot: null } }, secret };
}

/** A bot's own seat. */
export const botSeat = (bot: string): Seat => ({ name: null, secret: null, bot });

/** Players whose seat nobody has. */
export const freeSeats = (seats: Seats): string[] => Object.keys(seats).filter((player) => seats[player] === null);

/** Players whose seat is somebody's, whether a bot plays on for them or not. */
export const holders = (seats: Seats): string[] => Object.keys(seats).filter((player) => seats[player]?.secret);

/** Players who are people, and play themselves at the moment. */
export const people = (seats: Seats): string[] => holders(seats).filter((player) => !seats[player]?.bot);

/** The player whose seat a secret opens; null where it opens none. Takes as long for a wrong secret as for a right one. */
export function playerOfSecret(world: World, seats: Seats, secret: string): string | null {
  const given = Buffer.from(world.sha256(secret));
  let found: string | null = null;
  for (const [player, seat] of Object.entries(seats)) {
    const kept = Buffer.from(seat?.secret ?? world.sha256(''));
    if (timingSafeEqual(given, kept) && seat?.secret) found = player;
  }
  return found;
}
