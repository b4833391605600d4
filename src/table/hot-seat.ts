/**
 * Two people at one screen: a Table over boardgame.io's own Client. Whenever the next decision is the other bloc's, a
 * curtain comes down; only what the person at the screen may know is ever handed out. The whole truth lives in this
 * function's variables: nothing that a page could reach by an object's properties leads to it.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { State as Hosted } from 'boardgame.io';
import { Client } from 'boardgame.io/client';
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { argsOf, blocOf, gameOf, type MatchStart, moveOf, playerOf } from '../../rules/game.ts';
import { hashOf } from '../../rules/hash.ts';
import { type Admitted, admit, legal } from '../../rules/legal.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import type { Move, MoveType, Refusal } from '../../rules/moves.ts';
import { type Preview, preview, refusedPreview } from '../../rules/preview.ts';
import { type RoundEnd, recordOf, type Turn, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { canUndo, undoable } from '../../rules/undo.ts';
import { view } from '../../rules/view.ts';
import { debugPanel } from './debug.ts';
import type { Table, TableState } from './types.ts';

export interface HotSeatStart extends MatchStart {
  /** Turns already played: the match goes on after them. They must be legal (a record that was checked). */
  turns?: readonly Turn[];
}

type Match = Hosted<State>;

/** The client and the log as they were before a move that may be taken back. */
interface Before {
  match: Match;
  log: number;
  fresh: number;
}

const CURTAIN: Refusal = { code: 'curtain-down', message: 'The curtain is down: take your seat first.' };
const OVER: Refusal = { code: 'match-over', message: 'This match has ended.' };

/** Starts a match for two at one screen, or goes on with one after `turns`. The curtain is down at first. */
export function createHotSeat({ turns: played = [], ...start }: HotSeatStart): Table {
  const panel = debugPanel();
  const client = Client<State>({ game: gameOf(start), numPlayers: 2, debug: panel });
  const truth = (): Match => client.store.getState() as Match;

  const turns: Turn[] = [];
  const rounds: RoundEnd[] = [];
  const log: LogEntry[] = [];
  setup(start.scenario, start.options, start.seed, log);
  /** Where the newest move's entries begin. */
  let fresh = 0;
  /** Where the log stood when each bloc made the move by which it handed the screen over. */
  const handed: Record<Bloc, number> = { us: 0, china: 0 };
  /** One for each move that the rules let be taken back. */
  let open: Before[] = [];
  let known = truth();
  let seat: Bloc | null = null;
  let version = 0;

  /** The bloc that decides next; of two in secret, the United States first. */
  const next = (): Bloc | null => {
    const { G } = truth();
    return G.ending ? null : (G.awaiting[0] ?? null);
  };

  /** Dispatches a checked move to the client and takes in what came of it. */
  const play = ({ by, move }: Turn): void => {
    if (client.playerID !== playerOf(by)) client.updatePlayerID(playerOf(by));
    client.moves[move.type](...argsOf(move));
    if (truth()._stateID === known._stateID) throw new Error(`boardgame.io refused a legal move: ${move.type}`);
    takeIn({ by, move });
  };

  const takeIn = (turn: Turn): void => {
    const before = known;
    known = truth();
    const { G } = known;
    // The state in the client is boardgame.io's; the log, private entries included, comes from the same rules.
    const entries: LogEntry[] = [];
    step(copy(before.G), turn.by, turn.move, entries);
    open.push({ match: before, log: log.length, fresh });
    open = open.slice(open.length - undoable(G));
    fresh = log.length;
    log.push(...entries);
    turns.push(turn);
    version++;
    if (G.round !== before.G.round) rounds.push({ moves: turns.length, hash: hashOf(G) });
    if (next() !== turn.by) handed[turn.by] = fresh;
  };

  for (const turn of played) play(turn);

  const look = (): TableState => {
    const { G } = truth();
    const decides = next();
    const viewer = G.ending ? 'spectator' : seat;
    const eyes = viewer ?? 'spectator';
    const visible = logFor(log, eyes);
    const mark = (at: number) => logFor(log.slice(0, at), eyes).length;
    const player = viewer === 'us' || viewer === 'china' ? playerOf(viewer) : null;
    if (client.playerID !== player) client.updatePlayerID(player);
    const seen = view(G, eyes);
    return {
      viewer,
      view: seen,
      next: decides,
      legal: viewer && viewer === decides ? legal(seen, viewer) : [],
      log: visible,
      fresh: mark(fresh),
      since: mark(viewer === 'spectator' || !decides ? fresh : handed[viewer ?? decides]),
      canUndo: seat !== null && canUndo(G, seat),
      names: { us: start.names?.us ?? '', china: start.names?.china ?? '' },
      ending: seen.ending,
      version,
    };
  };

  const state = signal(look());
  const show = () => {
    if (seat !== next()) seat = null;
    state.value = look();
  };

  let playing = false;
  let stopListening = () => {};
  client.start();
  if (panel)
    // Moves made in boardgame.io's panel are moves of the match as well; its reset and restore are not.
    stopListening = client.subscribe(() => {
      const now = truth()._stateID;
      if (playing || now === known._stateID) return;
      const action = client.log?.[client.log.length - 1]?.action;
      const made = now === known._stateID + 1 && action?.type === 'MAKE_MOVE' ? action.payload : null;
      const by = blocOf(made?.playerID);
      const move = made && moveOf(made.type as MoveType, made.args);
      if (!by || !move) return rewind(client, known);
      takeIn({ by, move });
      show();
    });

  /** What the rules say to a move of the person at the screen; reads only what that person may know. */
  const judge = (move: Move): Admitted => {
    const { viewer, view: seen } = state.value;
    if (viewer === 'us' || viewer === 'china') return admit(seen, viewer, move);
    return { ok: false, error: viewer === null ? CURTAIN : OVER };
  };
  const refusal = (move: Move): Refusal | null => {
    const judged = judge(move);
    return judged.ok ? null : judged.error;
  };

  return {
    get state(): ReadonlySignal<TableState> {
      return state;
    },

    move(move) {
      const judged = judge(move);
      if (!judged.ok) return judged.error;
      if (!seat) return CURTAIN;
      playing = true;
      try {
        play({ by: seat, move: judged.move });
      } finally {
        playing = false;
      }
      show();
      return null;
    },

    preview(move): Preview {
      const { viewer, view: seen } = state.value;
      if (viewer === 'us' || viewer === 'china') return preview(seen, viewer, move);
      return refusedPreview(seen, refusal(move));
    },

    whyNot: refusal,

    undo() {
      const last = state.value.canUndo ? open.pop() : undefined;
      if (!last) return false;
      turns.pop();
      log.length = last.log;
      fresh = last.fresh;
      known = last.match;
      version++;
      rewind(client, last.match);
      show();
      return true;
    },

    reveal() {
      seat = next();
      show();
    },

    save() {
      const { G } = truth();
      const end = { moves: turns.length, hash: hashOf(G) };
      return writeRecord(recordOf(start, turns, [...rounds, end], G.ending !== null));
    },

    dispose() {
      stopListening();
      client.stop();
    },
  };
}

/** Puts boardgame.io's client back to an earlier state of its own, as a transport does when it syncs. */
function rewind(client: ReturnType<typeof Client<State>>, match: Match): void {
  const log = (client.log ?? []).filter((entry) => entry._stateID < match._stateID);
  client.store.dispatch({ type: 'SYNC', state: match, log, initialState: client.getInitialState(), clientOnly: true });
}
