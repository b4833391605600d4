/**
 * The course of a match at this screen, over boardgame.io's own Client: its moves, its log, what may be taken back. The
 * whole truth lives in this function's variables; a table keeps the course in a variable of its own and hands out what
 * `look` gives.
 */
import type { State as Hosted } from 'boardgame.io';
import { Client } from 'boardgame.io/client';
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { argsOf, blocOf, gameOf, type MatchStart, moveOf, playerOf } from '../../rules/game.ts';
import { hashOf } from '../../rules/hash.ts';
import { legal } from '../../rules/legal.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import type { MoveType } from '../../rules/moves.ts';
import { type RoundEnd, recordOf, type Turn, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { canUndo, undoable } from '../../rules/undo.ts';
import { view } from '../../rules/view.ts';
import { debugPanel } from './debug.ts';
import { createPositions, seenAt } from './past.ts';
import { type Players, writePlayers } from './players.ts';
import type { Past, TableState } from './types.ts';

export interface CourseStart extends MatchStart {
  players: Players;
  /** Turns already played: the match goes on after them. They must be legal (a record that was checked). */
  turns?: readonly Turn[];
}

/** What of a table's state depends on the match and the viewer alone. */
export type Seen = Omit<TableState, 'stalled'>;

export interface Course {
  /** The whole truth: for whoever keeps the course, never to be handed out. */
  truth(): State;
  /** The bloc whose decision is next at this screen. */
  next(): Bloc | null;
  /** Makes a move that was found legal. */
  play(turn: Turn): void;
  /** Takes the newest move back, where the rules let it. */
  takeBack(): boolean;
  look(viewer: TableState['viewer']): Seen;
  /** The positions that have been, for whoever `viewer` names when it is asked. */
  past(viewer: () => TableState['viewer']): Past;
  /** The same in every match with this seed at this point of it, and telling nothing of the seed. */
  seedFor(what: string): string;
  save(): string;
  dispose(): void;
}

type Match = Hosted<State>;

/**
 * Starts a match, or goes on with one after its `turns`.
 * @param first of blocs that decide at once in secret, the one that is asked first
 * @param changed called after moves that were made in boardgame.io's own panel
 */
export function createCourse(
  { turns: played = [], players, ...start }: CourseStart,
  first: Bloc,
  changed: () => void,
): Course {
  const panel = debugPanel();
  const client = Client<State>({ game: gameOf(start), numPlayers: 2, debug: panel });
  const truth = (): Match => client.store.getState() as Match;

  const rounds: RoundEnd[] = [];
  const opening: LogEntry[] = [];
  const positions = createPositions(setup(start.scenario, start.options, start.seed, opening), opening);
  const { turns, log } = positions;
  const names = { us: start.names?.us ?? '', china: start.names?.china ?? '' };
  /** How many moves had been made when each bloc made the one by which it handed the screen over; null before that. */
  const handed: Record<Bloc, number | null> = { us: null, china: null };
  /** The client before each move that the rules let be taken back. */
  let open: Match[] = [];
  let known = truth();
  let version = 0;

  const next = (): Bloc | null => {
    const { G } = truth();
    if (G.ending) return null;
    return G.awaiting.includes(first) ? first : (G.awaiting[0] ?? null);
  };

  /** Does nothing hear of the client's changes? True while the course itself makes them. */
  let playing = false;

  const play = ({ by, move }: Turn): void => {
    playing = true;
    try {
      if (client.playerID !== playerOf(by)) client.updatePlayerID(playerOf(by));
      client.moves[move.type](...argsOf(move));
      if (truth()._stateID === known._stateID) throw new Error(`boardgame.io refused a legal move: ${move.type}`);
      takeIn({ by, move });
    } finally {
      playing = false;
    }
  };

  const takeIn = (turn: Turn): void => {
    const before = known;
    known = truth();
    const { G } = known;
    // The state in the client is boardgame.io's; the log, private entries included, comes from the same rules.
    const entries: LogEntry[] = [];
    const after = copy(before.G);
    step(after, turn.by, turn.move, entries);
    open.push(before);
    open = open.slice(open.length - undoable(G));
    positions.add(turn, after, entries);
    version++;
    if (G.round !== before.G.round) rounds.push({ moves: turns.length, hash: hashOf(G) });
    if (next() !== turn.by) handed[turn.by] = turns.length - 1;
  };

  for (const turn of played) play(turn);

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
      changed();
    });

  return {
    truth: () => truth().G,
    next,
    play,

    takeBack() {
      const last = open.pop();
      if (!last) return false;
      positions.takeBack();
      known = last;
      version++;
      rewind(client, last);
      return true;
    },

    look(viewer) {
      const { G } = truth();
      const decides = next();
      const eyes = viewer ?? 'spectator';
      const bloc = viewer === 'us' || viewer === 'china' ? viewer : null;
      const player = bloc && playerOf(bloc);
      if (client.playerID !== player) client.updatePlayerID(player);
      const seen = view(G, eyes);
      const mark = (moves: number | null) =>
        moves === null ? 0 : logFor(log.slice(0, positions.mark(moves)), eyes).length;
      const fresh = turns.length === 0 ? null : turns.length - 1;
      const since = viewer === 'spectator' || !decides ? fresh : handed[viewer ?? decides];
      return {
        viewer,
        view: seen,
        next: decides,
        players: { ...players },
        legal: bloc && bloc === decides ? legal(seen, bloc) : [],
        log: logFor(log, eyes),
        fresh: mark(fresh),
        since: mark(since),
        replied: mark(since === null ? null : since + 1),
        mover: turns.at(-1)?.by ?? null,
        canUndo: bloc !== null && canUndo(G, bloc),
        names,
        ending: seen.ending,
        version,
      };
    },

    past: (viewer) => ({
      moves: () => turns.length,
      movesOf: (entry) => positions.movesOf(entry, viewer() ?? 'spectator'),
      look: (moves) => seenAt(positions, Math.min(turns.length, Math.max(0, moves)), viewer(), { players, names }),
    }),

    seedFor: (what) => hashOf([start.seed, truth().G.moves, what]),

    save() {
      const { G } = truth();
      const end = { moves: turns.length, hash: hashOf(G) };
      return writePlayers(writeRecord(recordOf(start, [...turns], [...rounds, end], G.ending !== null)), players);
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
