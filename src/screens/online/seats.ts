/** The seats that this device holds at online tables: their secrets stay here. */
import { hasTexts, keptList } from './kept-list.ts';
import { forgetMute } from './muted.ts';

export interface HeldSeat {
  /** The table's id. */
  table: string;
  player: string;
  secret: string;
  /** What it is called in a list: the scenario. */
  kind: string;
}

const seats = keptList<HeldSeat>(
  'soft-landing:seats:v1',
  40,
  ({ table }) => table,
  hasTexts('table', 'player', 'secret', 'kind'),
);
export const { all: heldSeats, hold: holdSeat, at: seatAt } = seats;

/** Forgets the table, with all that this device kept of it. */
export function dropSeat(table: string): void {
  seats.drop(table);
  forgetMute(table);
}

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
