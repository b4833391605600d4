/** Seats and their secrets. Only hashes are kept: whoever reads the storage holds no seat. */
import { timingSafeEqual } from 'node:crypto';
import type { Member } from './steward.ts';
import { randomId, type World } from './world.ts';

export interface Seat {
  /** Null: a bot's seat. */
  name: string | null;
  /** SHA-256, in hex, of the secret; null: no secret opens it, or each of a team has one. */
  secret: string | null;
  /** The level of the bot that plays: for good, or, where somebody has the seat, until they come back. */
  bot?: string | null;
  /** The bot makes one move, and no more. */
  once?: boolean;
  /** A team's seat: those who sit there. Where nobody does, a bot plays. */
  members?: Member[];
}

/** A place at a table: a seat, and, where a team has it, who of the team. */
export interface Sitter {
  player: string;
  member: string | null;
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

/** A team's seat. @param level of the bot that plays where nobody sits @param bot the one that plays for those who do */
export const teamSeat = (members: Member[], level: string, bot: string | null = null): Seat => ({
  name: members[0]?.name ?? null,
  secret: null,
  bot: members.length > 0 ? bot : level,
  members,
});

/** Players whose seat nobody has. */
export const freeSeats = (seats: Seats): string[] => Object.keys(seats).filter((player) => seats[player] === null);

/** Players whose seat is somebody's, whether a bot plays on for them or not. */
export const holders = (seats: Seats): string[] =>
  Object.keys(seats).filter((player) => seats[player]?.secret || seats[player]?.members?.length);

/** Players who are people, and play themselves at the moment. */
export const people = (seats: Seats): string[] => holders(seats).filter((player) => !seats[player]?.bot);

/** The places of a seat, one or one of each member, with the hashes by which they are opened; a bot's has none. */
function placesOf(player: string, seat: Seat | null | undefined): (Sitter & { secret: string | null })[] {
  if (!seat) return [];
  const { secret, members = [] } = seat;
  return [{ player, member: null, secret }, ...members.map(({ id, secret }) => ({ player, member: id, secret }))];
}

/** The hash by which somebody has their place; null: they need none, as a bot; undefined: there is no such place. */
export const secretOf = (seats: Seats, { player, member }: Sitter): string | null | undefined =>
  placesOf(player, seats[player]).find((place) => place.member === member)?.secret;

/** Is the kept hash the one of this secret? */
export const opens = (world: World, kept: string, secret: string): boolean => {
  const [was, given] = [Buffer.from(kept), Buffer.from(world.sha256(secret))];
  return was.length === given.length && timingSafeEqual(was, given);
};

/** The place that a secret opens; null where it opens none. Takes as long for a wrong secret as for a right one. */
export function placeOfSecret(world: World, seats: Seats, secret: string): Sitter | null {
  const given = Buffer.from(world.sha256(secret));
  let found: Sitter | null = null;
  for (const place of Object.entries(seats).flatMap(([player, seat]) => placesOf(player, seat))) {
    const kept = Buffer.from(place.secret ?? world.sha256(''));
    const fits = kept.length === given.length && timingSafeEqual(given, kept);
    if (fits && place.secret) found = { player: place.player, member: place.member };
  }
  return found;
}
