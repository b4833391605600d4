/** The seats that this device holds at online tables: their secrets stay here. */
const KEY = 'soft-landing:seats:v1';
/** Older ones are forgotten: whoever has the seat's link can come back all the same. */
const MOST = 40;

export interface HeldSeat {
  /** The table's id. */
  table: string;
  player: string;
  secret: string;
  /** What it is called in a list: the scenario. */
  kind: string;
}

const isSeat = (one: unknown): one is HeldSeat =>
  typeof one === 'object' &&
  one !== null &&
  (['table', 'player', 'secret', 'kind'] as const).every((key) => typeof (one as HeldSeat)[key] === 'string');

/** The newest first; none where the browser keeps nothing. */
export function heldSeats(): HeldSeat[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSeat) : [];
  } catch {
    return [];
  }
}

const store = (seats: HeldSeat[]): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(seats.slice(0, MOST)));
  } catch {
    // Full or blocked: the link to the seat is all there is.
  }
};

export const holdSeat = (seat: HeldSeat): void =>
  store([seat, ...heldSeats().filter((one) => one.table !== seat.table)]);
export const dropSeat = (table: string): void => store(heldSeats().filter((one) => one.table !== table));
export const seatAt = (table: string): HeldSeat | undefined => heldSeats().find((one) => one.table === table);

const NAME = 'soft-landing:name:v1';
/** The name last given on this device. */
export function lastName(): string {
  try {
    return localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}
export function keepName(name: string): void {
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // Asked again next time.
  }
}

/** A name that nobody gave: the server asks for one. */
export const nameOr = (given: string, standIn: string): string => given.trim() || standIn;

/** A secret for a seat: 128 random bits in 22 letters, digits, `-` and `_`. */
export function drawnSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
