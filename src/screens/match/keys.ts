/** Single keys in a match. Whoever speaks to the computer, or has a screen reader of their own keys, turns them off. */
import { useEffect } from 'preact/hooks';
import type { Table } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { openDeck } from '../info/deck.tsx';
import { settings } from '../settings.ts';
import { goTo, toHeading } from './focus.ts';
import { leave } from './info.tsx';
import { lookAt } from './look-back.tsx';
import { tabular } from './place.tsx';
import { came, card, deckOpen, rewound, type Seat, selected, type Tab, tab, undo, use, weighed } from './ui.ts';

/** What a key does, as the help lists it. `Escape` works even when single keys are off: it is no character. */
export const KEYS = ['?', 'd', 'c', 'h', 'k', 's', 'n', 'l', 'i', ',', '.', 'u', 'b', 'm', 'Escape'] as const;
export type Key = (typeof KEYS)[number];

/** What a key is called among the words that say what it does. */
const NAMED: Partial<Record<Key, string>> = { '?': 'help', ',': 'earlier', '.': 'later' };
export const keyName = (key: Key): string => NAMED[key] ?? key.toLowerCase();

/** What keys act on. */
export interface Screen {
  table: Table;
  /** Whoever decides now; null where nobody does, and while one looks at what was. */
  seat: Seat | null;
  menu: () => void;
  help: () => void;
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

function open(which: Tab): void {
  tab.value = which;
  toHeading();
}

/** To a part of the tables; in the drawn board, to the same of its own. */
function toPart(part: string, drawn: string): void {
  goTo(find(tabular() ? `#part-${part}` : `.board-${drawn} button[tabindex="0"]`));
}

/** One step back: from an explanation, then from the choice that was weighed, then from the card. */
function back(): void {
  if (tab.value === 'info' && (selected.value || came.value || deckOpen.value)) {
    leave();
    return;
  }
  if (weighed.value) weighed.value = null;
  else if (use.value) use.value = null;
  else card.value = null;
  toHeading();
}

function toNations(): void {
  if (tabular()) find('#find-nation')?.focus();
  else toPart('nations', 'map');
}

/** A move earlier or later than what is shown; later than all is now. */
function lookBy(table: Table, moves: number): void {
  lookAt(table, (rewound.value ?? table.past.moves()) + moves);
}

function switchBoard(): void {
  settings.value = { ...settings.value, board: settings.value.board === 'map' ? 'table' : 'map' };
}

const DOES: Record<Key, (screen: Screen) => void> = {
  '?': ({ help }) => help(),
  d: () => open('act'),
  c: () => find('#panel .foot :is(.primary, button)')?.focus(),
  h: () => toPart('hand', 'hand'),
  k: openDeck,
  s: () => toPart('state', 'tracks'),
  n: toNations,
  l: () => open('log'),
  i: () => open('info'),
  ',': ({ table }) => lookBy(table, -1),
  '.': ({ table }) => lookBy(table, 1),
  u: ({ seat }) => {
    if (seat?.state.canUndo) undo(seat, t('match:undone'));
  },
  b: switchBoard,
  m: ({ menu }) => menu(),
  Escape: back,
};

/** Where letters are written they are letters. */
const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select') !== null;

/** Listens while nothing else is open over the match. */
export function useKeys(screen: Screen, listening: boolean): void {
  useEffect(() => {
    if (!listening) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const key = KEYS.find((k) => k === (event.key.length === 1 ? event.key.toLowerCase() : event.key));
      if (!key || writes(event.target) || find('dialog[open]')) return;
      if (key !== 'Escape' && !settings.value.keys) return;
      event.preventDefault();
      DOES[key](screen);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
