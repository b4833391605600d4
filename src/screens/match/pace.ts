/** How fast bots move, and when they wait for whoever is reading. */
import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { BLOCS } from '../../../rules/terms.ts';
import type { Table } from '../../table/types.ts';
import { leaving, moment, tellOf } from './ui.ts';

export const SPEEDS = ['slow', 'normal', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Milliseconds before each move: with movement on the board, and without. */
const MOVING: Record<Speed, number> = { slow: 3000, normal: 1300, fast: 500 };
const STILL: Record<Speed, number> = { slow: 2000, normal: 600, fast: 200 };

/** The chosen speed. */
export const pace = signal<Speed>('normal');

/**
 * Leads the bots of a table.
 * @param busy something covers the board
 * @param still nothing moves on the board
 */
export function useBots(table: Table, busy: boolean, still: boolean): void {
  const { bots } = table;
  const { version, mover, players } = table.state.value;
  const rest = (still ? STILL : MOVING)[pace.value];
  const reading = busy || moment.value !== null || leaving.value !== null;
  useEffect(() => bots?.pace(rest), [bots, rest]);
  useLayoutEffect(() => bots?.hold(reading), [bots, reading]);
  // What a bot's move has brought is told like that of one's own. What stood on the board before is not news. Of a
  // match that is played elsewhere, one's own moves are told as well when they have come back.
  useLayoutEffect(() => {
    // Of an online match a version is odd while a move is on its way: it has brought nothing yet.
    const position = table.online ? version >> 1 : version;
    if (position <= first(table) || !mover) return;
    if (table.online ? position === fresh.get(table) : !bots || players[mover] === 'person') return;
    fresh.set(table, position);
    // Nobody is stopped who only watches.
    tellOf(table, table.online ? table.online.rivalHere.peek() !== null : BLOCS.some((b) => players[b] === 'person'));
  }, [bots, version]);
}

/** What was told last of matches that are played elsewhere. */
const fresh = new WeakMap<Table, number>();
const firsts = new WeakMap<Table, number>();

/** The position in which a table was first shown. */
function first(table: Table): number {
  const { version } = table.state.value;
  const known = firsts.get(table) ?? (table.online ? version >> 1 : version);
  firsts.set(table, known);
  return known;
}
