/** Seats and their secrets. Only hashes are kept: whoever reads the storage holds no seat. */
import { timingSafeEqual } from 'node:crypto';
import { randomId, type World } from './world.ts';

export interface Seat {
  name: string;
  /** SHA-256, in hex, of the secret. */
  secret: string;
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
  return { seats: { ...seats, [player]: { name, secret: world.sha256(secret) } }, secret };
}

/** The player whose seat a secret opens; null where it opens none. Takes as long for a wrong secret as for a right one. */
export function playerOfSecret(world: World, seats: Seats, secret: string): string | null {
  const given = Buffer.from(world.sha256(secret));
  let found: string | null = null;
  for (const [player, seat] of Object.entries(seats)) {
    const kept = Buffer.from(seat?.secret ?? world.sha256(''));
    if (timingSafeEqual(given, kept) && seat) found = player;
  }
  return found;
}
