/** What the person at the screen is looking at. None of it is part of the match; it starts anew with every move. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { LogEntry } from '../../../rules/log.ts';
import type { Move, Refusal } from '../../../rules/moves.ts';
import type { Preview } from '../../../rules/preview.ts';
import type { AskKind, View } from '../../../rules/state.ts';
import {
  type Bloc,
  type CardId,
  ENTERPRISES,
  type EnterpriseKind,
  type NationId,
  type Region,
  type Use,
} from '../../../rules/terms.ts';
import type { BoardHandle, BoardTarget } from '../../board/types.ts';
import { beginsPart } from '../../table/read.ts';
import type { Table, TableState } from '../../table/types.ts';
import { type Part, storyOf } from '../log-story.ts';
import { logText, telling } from '../log-words.ts';
import { permanenceOf } from '../permanence.ts';
import { sentences } from '../words.ts';
import { TOLD, unseenFrom } from './unseen.ts';

/** `table`: about an online table. */
export type Tab = 'act' | 'log' | 'info' | 'table';

export const tab = signal<Tab>('act');
/** What Information explains; null: the overview. */
export const selected = signal<BoardTarget | null>(null);
export const hovered = signal<BoardTarget | null>(null);
/** Where in a table one pressed something to have it explained: the way back leads there. */
export const came = signal<HTMLElement | null>(null);
/** The card and the use that are being weighed, and when the rival's event would happen. */
export const card = signal<CardId | null>(null);
export const use = signal<Use | null>(null);
export const order = signal<'before' | 'after'>('before');
/** The choice that is being weighed where several stand side by side: its move as text. */
export const weighed = signal<string | null>(null);
export const search = signal('');
export const region = signal<Region | 'all'>('all');
/** On a phone: does the panel leave room to the board, or take the screen? */
export type Sheet = 'small' | 'full';
/** What the reader chose last, and in which matter: it stays so until they choose again. Null: as the decision has it. */
export const sheet = signal<{ size: Sheet; at?: string } | null>(null);
/** The drawn board; null before it is there, and where it can't be drawn. */
export const board = signal<BoardHandle | null>(null);
/** The board could not be drawn: tables stand in for it. */
export const undrawn = signal(false);
/** Why the last try was refused. */
export const problem = signal<Refusal | null>(null);
/** What chance or a reveal has just brought, in the log from `since` on: told to everybody before anything else. */
export const moment = signal<{ log: readonly LogEntry[]; since: number } | null>(null);
/** A launch is yet to be seen on the board by whoever launched it: the curtain waits for that. */
export const aloft = signal(false);
/** How much of the log whoever sits here was told already. */
export const told = signal(0);
/** A move on the map or a list that can't be taken back: asked about once. */
export const leaving = signal<Move | null>(null);
/** One list for all times at which nothing is read of: the board is told nothing new by it. */
export const nothing: readonly BoardTarget[] = [];
/** What is read of in the log: it lights up on the board. */
export const pointed = signal<readonly BoardTarget[]>(nothing);
/** Information shows the deck tracker, where nothing else is pointed at. */
export const deckOpen = signal(false);
/** The moves after which the board is looked at; null: as it is now. */
export const rewound = signal<number | null>(null);
/** What the tutorial points at, in place of all that may be chosen; `reading`: the match waits for the reader. */
export const guide = signal<{ nations: readonly NationId[]; cards: readonly CardId[]; reading: boolean } | null>(null);
/** What just happened, for screen readers. */
export const news = signal('');

/** What a class has to say in a match, where several may decide together; null: as ever. */
export interface Together {
  /** What a button that makes a move is called. */
  called(what: string): string | null;
  /** What it is called before anything is chosen. */
  choose(): string | null;
  /** Whose decision it is, as a sentence. */
  whose(state: TableState): string | null;
  /** Why nothing moves. */
  stands(): string;
  /** What stands above a decision. */
  first(): ComponentChildren;
  /** What stands above its buttons. */
  above(): ComponentChildren;
  /** What the match's menu has beside its own. */
  menu(): ComponentChildren;
  /** Does a press only propose? */
  proposes(): boolean;
  /** Why nothing can be decided yet: what was chosen stays so. */
  lacks(): Refusal | null;
}
/** Null: whoever presses decides. */
export const together = signal<Together | null>(null);

/** What a button that makes a move is called. @param alone where whoever presses decides */
export const called = (what: string, alone = what): string => together.value?.called(what) ?? alone;

/** Forgets what was being weighed: after each move, and whenever the screen changes hands. */
export function reset(): void {
  card.value = null;
  use.value = null;
  order.value = 'before';
  weighed.value = null;
  problem.value = null;
  search.value = '';
  rewound.value = null;
}

/**
 * What was looked at in one matter is let go once another is asked, or the move is made; whoever reads about it in
 * Information keeps it, while others move.
 */
export function letGo(): void {
  if (tab.value === 'info') return;
  selected.value = null;
  hovered.value = null;
}

/** What is being decided: the same through all the steps of one question. */
export const matterOf = ({ view: { round, phase, plays, ask }, viewer }: TableState): string =>
  [viewer, round, phase, plays.us + plays.china, ask?.ask].join(' ');

/** As `reset`, and nothing looked at by one person stays open for the next. */
export function handOver(): void {
  reset();
  selected.value = null;
  hovered.value = null;
  pointed.value = nothing;
  deckOpen.value = false;
  told.value = 0;
  came.value = null;
  news.value = '';
  region.value = 'all';
  tab.value = 'act';
}

/** A bloc at the table whose decision it is: what every panel gets. */
export interface Seat {
  table: Table;
  state: TableState;
  view: View;
  me: Bloc;
  preview: (move: Move) => Preview;
  whyNot: (move: Move) => Refusal | null;
}

const trials = new WeakMap<View, Map<string, Preview>>();

/** The seat of a state; previews are remembered for its view. */
export function seatOf(table: Table, state: TableState): Seat | null {
  const { view, viewer } = state;
  if (viewer !== 'us' && viewer !== 'china') return null;
  const preview = (move: Move) => {
    let known = trials.get(view);
    if (!known) {
      known = new Map();
      trials.set(view, known);
    }
    const key = JSON.stringify(move);
    let found = known.get(key);
    if (!found) {
      found = table.preview(move);
      known.set(key, found);
    }
    return found;
  };
  return { table, state, view, me: viewer, preview, whyNot: (move) => table.whyNot(move) };
}

/** The kind of enterprise that is being founded: the chosen one, or the only one that can be. */
export function foundKind({ legal }: Pick<TableState, 'legal'>): EnterpriseKind | null {
  const chosen = ENTERPRISES.find((k) => k === weighed.value);
  const [only, ...others] = ENTERPRISES.filter((k) => legal.some((m) => m.type === 'found' && m.kind === k));
  return chosen ?? (others.length === 0 ? (only ?? null) : null);
}

/** Moves made by one press: on the map, in a list, beside Launch. Who lets a nation sign loses nothing by it. */
const byOnePress = ({ view }: Seat, move: Move): boolean =>
  (move.type === 'done' && view.ask?.ask === 'launch') ||
  ['place', 'target', 'contributor'].includes(move.type) ||
  (move.type === 'found' && move.nation !== undefined);

/** The nations that could sign where a bloc would finish without having let any; none where it loses nothing so. */
export const unsigned = ({ state: { legal, log }, me }: Seat, move: Move): NationId[] =>
  move.type === 'done' && !log.slice(log.findLastIndex(beginsPart)).some((e) => e.is === 'signed' && e.bloc === me)
    ? legal.flatMap((m) => (m.type === 'sign' ? m.nation : []))
    : [];

/**
 * Makes a move, or says why not.
 * @param sure the person has confirmed what can't be taken back
 */
export function commit(seat: Seat, move: Move, sure = false): void {
  // What is only proposed needs no second look: whoever decides has it.
  if (
    !sure &&
    !together.value?.proposes() &&
    (unsigned(seat, move).length > 0 || (byOnePress(seat, move) && permanenceOf(seat.preview(move)) !== 'undoable'))
  ) {
    leaving.value = move;
    return;
  }
  leaving.value = null;
  const refused = together.value?.lacks() ?? seat.table.move(move);
  if (refused) {
    problem.value = refused;
    return;
  }
  reset();
  letGo();
  // A move that is on its way has brought nothing yet.
  if (!seat.table.online) tellOf(seat.table);
}

/**
 * Tells what the newest move has brought, from where the reader was last told: the whole of the play or phase that is
 * one's own, all that others and the rules did since.
 * @param aloud what chance or a reveal brought interrupts the play
 */
export function tellOf(table: Table, aloud = true): void {
  tell(table);
  const { log, fresh, mover, viewer, ending } = table.state.value;
  // The curtain is down: whoever pressed is still there, and sees what came of it before the screen goes to the other.
  const own = ending || viewer === null || mover === viewer;
  const begun = own ? log.slice(0, fresh + 1).findLastIndex(beginsPart) : unseenFrom(table.state.value);
  const from = Math.max(told.value, begun, 0);
  // What was told is no news again after a step back.
  const news = log.slice(Math.max(fresh, told.value)).some((e) => !e.only && TOLD.includes(e.is));
  if (aloud && news) {
    // Whoever is at another screen goes on meanwhile: what is being read grows, and is not taken away.
    moment.value = { log, since: table.online && moment.value ? Math.min(moment.value.since, from) : from };
    told.value = log.length;
  } else if (!table.online) moment.value = null;
  aloft.value = viewer === null && board.value !== null && log.slice(fresh).some((e) => e.is === 'launch');
}

/** The curtain comes down once the launch has been seen; at once where nothing moves. @returns puts that off */
export function landing(still: boolean): (() => void) | undefined {
  if (still) aloft.value = false;
  if (!aloft.value || moment.value) return;
  const seen = setTimeout(() => {
    aloft.value = false;
  }, board.value?.flight);
  return () => clearTimeout(seen);
}

/** The story from an entry on, without what only one bloc may read: that is in its log. */
export function openStory(log: readonly LogEntry[], from: number): Part[] {
  const open = (entries: readonly LogEntry[]) => entries.filter((e) => !e.only);
  return storyOf(open(log), open(log.slice(0, from)).length);
}

export function undo(seat: Seat, said: string): void {
  if (!seat.table.undo()) return;
  reset();
  letGo();
  news.value = said;
}

/** Puts the newest happenings into the polite live region, unless the curtain fell: it tells them itself. */
function tell(table: Table): void {
  const { viewer, log, fresh } = table.state.value;
  news.value =
    viewer === null
      ? ''
      : sentences(
          telling(log.slice(fresh))
            .slice(0, 6)
            .map((e) => logText(e)),
        );
}

/** Opens what is known about something. */
export function inspect(target: BoardTarget): void {
  selected.value = target;
  tab.value = 'info';
}

/** Decisions that are answered on the map; and those answered from the hand, until a card is picked. */
const ON_MAP: AskKind[] = ['place', 'sign', 'target', 'contributor'];
const ON_HAND: AskKind[] = ['play', 'keep'];
export const onMap = ({ view, legal }: TableState): boolean =>
  !!view.ask && legal.length > 0 && ON_MAP.includes(view.ask.ask);

const onHand = ({ view }: TableState): boolean => !!view.ask && ON_HAND.includes(view.ask.ask);

/** What is before the reader: a card that is weighed, and a look back, are matters of their own. */
export const facing = (state: TableState): string =>
  [matterOf(state), card.value, onHand(state) && weighed.value, rewound.value].join(' ');

/** How much of a phone the panel takes where the reader has not chosen: what is pointed at on the board stays in sight. */
function sheetFor(state: TableState, open: Tab): Sheet {
  if (open !== 'act') return selected.value ? 'small' : 'full';
  // Nothing to decide: what others do is watched on the board.
  if (state.legal.length === 0 || onMap(state)) return 'small';
  return onHand(state) && !card.value && !weighed.value ? 'small' : 'full';
}

/**
 * How much of a phone the panel takes: what the reader chose last. Only what is looked at on the board, and what can
 * be answered in the panel alone, is shown where it stands, until the reader chooses otherwise in that very matter.
 */
export function sheetOf(state: TableState, open: Tab): Sheet {
  const own = sheetFor(state, open);
  if (sheet.value?.at === facing(state)) return sheet.value.size;
  if (rewound.value !== null || state.ending) return 'small';
  if (!sheet.value || (open === 'act' && own === 'full')) return own;
  return sheet.value.size;
}

export const nationTarget = (id: NationId): BoardTarget => ({ kind: 'nation', id });
