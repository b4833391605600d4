/** A match that is played elsewhere, as a Table: the rules judge what may be tried, the server decides. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { argsOf, blocOf, playerOf } from '../../../rules/game.ts';
import { hashOf } from '../../../rules/hash.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move, Refusal } from '../../../rules/moves.ts';
import { type Bloc, rivalOf } from '../../../rules/terms.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { answersOf, type Helper, hintsFrom, lazily } from '../person.ts';
import { LEVELS, type Player } from '../players.ts';
import type { Past, Table, TableState } from '../types.ts';
import { type Known, mark } from './known.ts';

/** The line to the server, as a match uses it. */
export interface Line {
  readonly info: ReadonlySignal<TableInfo>;
  readonly known: ReadonlySignal<Known>;
  readonly here: ReadonlySignal<boolean>;
  readonly player: string | null;
  nameBot(level: string): string;
  /** Are those who sit there called by their names? Else by their blocs. */
  readonly named: boolean;
  /** Does one commit what one's side does? Else a move is a proposal to one's team. */
  readonly commits: ReadonlySignal<boolean>;
  /** Answers once the server has: null where it has taken the move, or the proposal. */
  move(version: number, type: string, args: unknown[]): Promise<Refusal | null>;
  undo(version: number): Promise<Refusal | null>;
}

const WAIT: Refusal = { code: 'not-your-decision', message: 'It is not your decision now.' };
const SENT: Refusal = { code: 'move-sent', message: 'Your move is on its way: wait a moment.' };
const AWAY: Refusal = { code: 'line-down', message: 'There is no connection just now. The match waits for you.' };
const PAUSED: Refusal = { code: 'paused', message: 'The match is paused: let it go on first.' };
const HELD: Refusal = { code: 'held', message: 'This table stands still: whoever leads the class lets it go on.' };
const OVER: Refusal = { code: 'match-over', message: 'This match has ended.' };
const WATCHED: Refusal = { code: 'watch-only', message: 'This match is only being watched: nothing can be moved.' };

/** Where the log stood when the bloc made the move that handed the decision over, and after it; 0 before any. */
function handed(known: Known, me: Bloc | null, next: Bloc | null): { since: number; replied: number } {
  const { movers } = known;
  const last = movers.length - 1;
  if (last < 0) return { since: 0, replied: 0 };
  if (!me) return { since: mark(known, last), replied: mark(known, last + 1) };
  const mine = playerOf(me);
  const at = movers.findLastIndex((p, i) => p === mine && (i === last ? next !== me : movers[i + 1] !== mine));
  return at < 0 ? { since: 0, replied: 0 } : { since: mark(known, at), replied: mark(known, at + 1) };
}

/** Who plays a bloc: a bot may play for somebody who is away. */
const playerIn = (info: TableInfo, bloc: Bloc): Player => {
  const bot = info.seats.find((seat) => seat.player === playerOf(bloc))?.bot;
  return LEVELS.find((level) => level === bot) ?? 'person';
};

function stateOf(known: Known, line: Line, me: Bloc | null, busy: boolean): TableState {
  const info = line.info.value;
  const { view, told, movers, version } = known;
  const next = view.ending ? null : me && view.awaiting.includes(me) ? me : (view.awaiting[0] ?? null);
  const nameOf = (bloc: Bloc) => {
    const seat = info.seats.find(({ player }) => player === playerOf(bloc));
    return (line.named ? seat?.name : seat?.name && '') ?? (seat?.bot ? line.nameBot(seat.bot) : '');
  };
  const mover = movers.at(-1);
  return {
    viewer: view.ending ? 'spectator' : (me ?? 'spectator'),
    view,
    next,
    players: { us: playerIn(info, 'us'), china: playerIn(info, 'china') },
    legal: me && next === me && !busy ? legal(view, me) : [],
    log: told.map(({ entry }) => entry),
    fresh: movers.length === 0 ? 0 : mark(known, movers.length - 1),
    ...handed(known, me, next),
    mover: mover === undefined ? null : blocOf(mover),
    canUndo: known.canUndo && !busy && line.commits.value,
    names: { us: nameOf('us'), china: nameOf('china') },
    ending: view.ending,
    stalled: null,
    waits: view.ending
      ? undefined
      : info.pause.on || info.held
        ? 'paused'
        : view.awaiting.length > 1
          ? 'both'
          : undefined,
    version: version * 2 + (busy ? 1 : 0),
  };
}

/** The match behind a line that knows one. */
export function createOnline(line: Line, help?: Helper): Table {
  const me = blocOf(line.player);
  const busy = signal(false);
  const refused = signal<Refusal | null>(null);
  const state = computed(() => stateOf(line.known.value, line, me, busy.value));
  const { judge, ...answers } = answersOf(state, WATCHED);
  const thinker = lazily(help);

  const send = (work: () => Promise<Refusal | null>): void => {
    busy.value = true;
    refused.value = null;
    void work().then((refusal) => {
      busy.value = false;
      refused.value = refusal;
    });
  };
  const closed = (): Refusal | null => {
    if (!me) return WATCHED;
    if (!line.here.value) return AWAY;
    const { pause, held, status } = line.info.value;
    if (status === 'over') return OVER;
    if (held) return HELD;
    if (pause.on) return PAUSED;
    return busy.value ? SENT : null;
  };

  const past: Past = {
    moves: () => line.known.value.movers.length,
    movesOf: (entry) => line.known.value.told[entry]?.moves ?? 0,
    look(moves) {
      const known = line.known.value;
      // What this page has not seen it can't show: the nearest later position stands for it.
      const at = [...known.seen.keys()].sort((a, b) => a - b).find((n) => n >= moves) ?? known.movers.length;
      const then: Known = {
        ...known,
        view: known.seen.get(at) ?? known.view,
        movers: known.movers.slice(0, at),
        told: known.told.filter((one) => one.moves <= at),
        canUndo: false,
      };
      return { ...stateOf(then, line, me, true), version: at * 2 };
    },
  };

  return {
    state,
    ...answers,
    past,
    online: {
      here: line.here,
      sending: busy,
      refused,
      late: computed(() => blocOf(line.info.value.outOfTime)),
      rivalHere: computed(() => {
        if (!me) return null;
        const rival = playerOf(rivalOf(me));
        return line.info.value.seats.some((seat) => seat.player === rival && seat.present);
      }),
    },
    ...(me ? { hint: hintsFrom(state, thinker, () => hashOf([line.known.value.version, me])) } : {}),

    move(move: Move) {
      const shut = closed();
      const judged = judge(move);
      if (!judged.ok) return judged.error;
      if (shut) return shut;
      if (state.value.next !== me) return WAIT;
      const { version } = line.known.value;
      send(() => line.move(version, judged.move.type, argsOf(judged.move)));
      return null;
    },

    undo() {
      if (closed() || !state.value.canUndo) return false;
      const { version } = line.known.value;
      send(() => line.undo(version));
      return true;
    },

    reveal() {},

    save: () => '',

    dispose: () => thinker.dispose(),
  };
}
