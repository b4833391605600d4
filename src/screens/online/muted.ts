/** The tables at which the rival is not heard, by the seat that this device holds there: kept for as long as the seat is. */
import { signal } from '@preact/signals';
import { hasTexts, keptList } from './kept-list.ts';

interface Muted {
  /** The table's id. */
  table: string;
  player: string;
}

const kept = keptList<Muted>('soft-landing:muted:v1', 40, ({ table }) => table, hasTexts('table', 'player'));
/** The same where the browser keeps nothing. */
const now = signal<readonly Muted[]>(kept.all());

export const isMuted = (table: string, player: string): boolean =>
  now.value.some((one) => one.table === table && one.player === player);

export function mute(table: string, player: string, on: boolean): void {
  if (on) kept.hold({ table, player });
  else kept.drop(table);
  const others = now.peek().filter((one) => one.table !== table);
  now.value = on ? [{ table, player }, ...others] : others;
}

/** The seat is held no longer. */
export const forgetMute = (table: string): void => mute(table, '', false);
