import type { NationId } from '../../terms.ts';
import { HOMES, NATIONS, OFF_BOARD_ACCORDS } from './nations.ts';

/** The legal record on one day. */
export interface Alignment {
  /** Board nations that have signed the Accords, in board order, the home left out. */
  accords: NationId[];
  /** Board nations counted as ILRS members, in board order, the home left out. Those in both lists are dual. */
  ilrs: NationId[];
  /** All states in the record on that day, homes and off-board signatories included. */
  counters: { accords: number; ilrs: number };
}

const by = (date: string | undefined, day: string): boolean => date !== undefined && date <= day;

/**
 * Who had signed what on a day.
 * @param day ISO day, e.g. '2025-01-31' (30 Accords and 12 ILRS partners on the board; 53 and 13 in all).
 * @param withScheduled counts ceremonies that were only scheduled when the facts were gathered; they are left out otherwise.
 * Source: facts.json. A membership known only as "listed by a month" counts from that month's last day.
 */
export function alignmentOn(day: string, withScheduled = false): Alignment {
  const accords = NATIONS.filter(
    ({ history }) => by(history.accords, day) && (withScheduled || !history.accordsScheduled),
  ).map((nation) => nation.id);
  const ilrs = NATIONS.filter(({ history }) => by(history.ilrs, day)).map((nation) => nation.id);
  const homes = Object.values(HOMES);
  return {
    accords,
    ilrs,
    counters: {
      accords:
        accords.length +
        homes.filter(({ history }) => by(history.accords, day)).length +
        OFF_BOARD_ACCORDS.filter(([, date]) => by(date, day)).length,
      ilrs: ilrs.length + homes.filter(({ history }) => by(history.ilrs, day)).length,
    },
  };
}
