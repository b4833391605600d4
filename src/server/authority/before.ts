/** A table before its match begins: seats are taken, filled, left and freed. Each is done after all that came before. */
import type { About } from './about.ts';
import type { Done } from './refusals.ts';
import type { Room } from './room.ts';
import { botSeat, freeSeats, placeOfSecret, takeSeat } from './seats.ts';
import { no } from './world.ts';

const BEGUN = no('begun-already', 'The match has begun already.');
const CLOSED = no('table-closed', 'This table was given up before its match began.');
const NOT_HOST = no('not-host', 'Whoever set up the table decides this.');
const NO_FREE = no('table-full', 'Both seats are taken: you can watch.');
const NOT_FULL = no('seat-free', 'A seat is still free.');
const SENT_AWAY = { code: 'sent-away', message: 'Whoever set up the table gave this seat to somebody else.' };
const GIVEN_UP = { code: 'table-closed', message: CLOSED.error.message };
const LEFT = { code: 'seat-left', message: 'You have left this table.' };

const waits = ({ about, status }: Room): Done => (status === 'waiting' ? { ok: true } : about.closed ? CLOSED : BEGUN);

/** The match begins with the last seat, unless the host wants to look at who has come. */
const begins = ({ about }: Room, seats: About['seats']) =>
  freeSeats(seats).length === 0 && !about.confirm ? 'playing' : undefined;

/** Takes a free seat. */
export async function join(
  room: Room,
  name: string,
  wanted?: string,
  own?: string,
): Promise<Done<{ player: string; secret: string }>> {
  const { seats, closed } = room.about;
  const held = own === undefined ? null : placeOfSecret(room.world, seats, own);
  if (own !== undefined && held !== null) return { ok: true, player: held.player, secret: own };
  if (closed) return CLOSED;
  const free = freeSeats(seats);
  if (free.length === 0) return NO_FREE;
  const player = wanted ?? free[0];
  if (!free.includes(player)) return no('seat-taken', 'This seat is taken: choose the other.');
  const taken = takeSeat(room.world, seats, player, name, own);
  const done = await room.become({ ...room.about, seats: taken.seats }, begins(room, taken.seats));
  return done.ok ? { ok: true, player, secret: taken.secret } : done;
}

/** The host lets the match begin. */
export async function begin(room: Room, player: string): Promise<Done> {
  const waiting = waits(room);
  if (!waiting.ok) return waiting;
  if (player !== room.about.host) return NOT_HOST;
  if (freeSeats(room.about.seats).length > 0) return NOT_FULL;
  return room.become(room.about, 'playing');
}

/** The host gives the free seat to a bot. */
export async function fill(room: Room, player: string, level: string): Promise<Done> {
  const waiting = waits(room);
  if (!waiting.ok) return waiting;
  if (player !== room.about.host) return NOT_HOST;
  const [free] = freeSeats(room.about.seats);
  if (free === undefined) return NO_FREE;
  return room.become({ ...room.about, seats: { ...room.about.seats, [free]: botSeat(level) } }, 'playing');
}

/** The host frees the other seat. */
export async function sendAway(room: Room, player: string): Promise<Done> {
  const waiting = waits(room);
  if (!waiting.ok) return waiting;
  const { host, seats } = room.about;
  if (player !== host) return NOT_HOST;
  const other = Object.keys(seats).find((one) => one !== player && seats[one] !== null);
  if (other === undefined) return NOT_FULL;
  const done = await room.become({ ...room.about, seats: { ...seats, [other]: null } });
  if (done.ok) room.putOut(other, SENT_AWAY);
  return done;
}

/** Gives one's own seat up; where the host does, there is no table any more. */
export async function quit(room: Room, player: string): Promise<Done> {
  const waiting = waits(room);
  if (!waiting.ok) return waiting;
  const { host, seats } = room.about;
  if (player !== host) {
    const freed = await room.become({ ...room.about, seats: { ...seats, [player]: null } });
    // Whoever takes the seat next has it alone.
    if (freed.ok) room.putOut(player, LEFT);
    return freed;
  }
  const done = await room.become({ ...room.about, closed: true }, 'over');
  if (done.ok) for (const one of Object.keys(seats)) if (one !== player) room.putOut(one, GIVEN_UP);
  return done;
}
