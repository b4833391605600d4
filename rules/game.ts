/**
 * The match as boardgame.io hosts it: its phases, turns and stages are read off the state, its moves are ours by name,
 * and chance comes from the generator in G. No rule lives here: the rules decide whose decision is awaited.
 *
 * Player '0' is the United States, '1' China. `ctx.phase` is the phase of the match, `ctx.activePlayers` are exactly
 * the awaited blocs, each in a stage named after what it is asked ('play', 'place', 'sign', ...), and `ctx.currentPlayer`
 * is the first of them. A turn is one stretch of one bloc's decisions: a card play, an answer, a secret choice.
 */
import type { Game, LongFormMove, PhaseConfig, PlayerID, TurnConfig } from 'boardgame.io';
import { INVALID_MOVE } from 'boardgame.io/core';
import { step } from './apply.ts';
import { readOptions, SCENARIO_IDS } from './content/scenarios/index.ts';
import { admit, legal } from './legal.ts';
import { type LogEntry, logFor } from './log.ts';
import type { Move, MoveType } from './moves.ts';
import { entriesOf, fieldsOf } from './plain.ts';
import { blocOf, playerOf } from './players.ts';
import type { RecordStart } from './record.ts';
import { setup } from './setup.ts';
import type { State } from './state.ts';
import { BLOCS, type Bloc, PHASES, type ScenarioId } from './terms.ts';
import { view } from './view.ts';

/** What a match starts from: boardgame.io's `setupData`. */
export type MatchStart = RecordStart;

export { blocOf, playerOf };

/** A move's fields besides its type, in the order of its arguments. */
const FIELDS: Record<MoveType, readonly string[]> = {
  play: ['card', 'use', 'order'],
  place: ['nation', 'pay'],
  sign: ['nation'],
  target: ['nation'],
  option: ['option'],
  pay: ['suit'],
  skip: [],
  contributor: ['nation'],
  launch: [],
  found: ['kind', 'nation'],
  offer: ['topic'],
  answer: ['yes'],
  'world-event': ['choice'],
  dialogue: ['choice'],
  vote: ['side', 'bid'],
  'turn-law': ['toward'],
  plan: ['suit'],
  keep: ['card'],
  done: [],
  concede: [],
};
/** Every kind of move, by name. */
export const MOVE_TYPES = Object.keys(FIELDS) as MoveType[];

/** Moves that may be secret: their arguments stay out of the other's log, and both may be on their way at once. */
const SECRET: readonly MoveType[] = ['world-event', 'dialogue', 'vote', 'keep'];

/** The arguments with which boardgame.io calls a move. */
export function argsOf(move: Move): unknown[] {
  const values = FIELDS[move.type].map((field) => (move as Record<string, unknown>)[field]);
  while (values.length > 0 && values[values.length - 1] === undefined) values.pop();
  return values;
}

/** The move behind a call: its fields one by one, or all of them in one object. Anything may come in; null: too much. */
export function moveOf(type: MoveType, args: readonly unknown[]): Move | null {
  const [first] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) {
    const fields = fieldsOf(first);
    return fields && ({ ...fields, type } as Move);
  }
  const fields = FIELDS[type];
  if (args.length > fields.length) return null;
  const given = fields.map((field, i) => [field, args[i]] as const).filter(([, v]) => v !== undefined && v !== null);
  return { type, ...Object.fromEntries(given) } as Move;
}

function hosted(type: MoveType): LongFormMove<State> {
  const secret = SECRET.includes(type);
  return {
    move: ({ G, playerID, log }, ...args) => {
      const bloc = blocOf(playerID);
      const move = moveOf(type, args);
      const admitted = bloc && move ? admit(G, bloc, move) : null;
      if (!bloc || !admitted?.ok) return INVALID_MOVE;
      const entries: LogEntry[] = [];
      step(G, bloc, admitted.move, entries);
      // boardgame.io shows metadata to everybody: private entries stay out.
      log.setMetadata(logFor(entries, 'spectator'));
    },
    // A client of a networked match knows neither the generator nor what is hidden: the authority alone moves.
    client: false,
    redact: secret,
    ignoreStaleStateID: secret,
  };
}

/** Position in boardgame.io's order of play of the bloc that decides (of both: the United States). */
const first = (G: State): number => (G.awaiting[0] === 'china' ? 1 : 0);

const turn: TurnConfig<State> = {
  order: { first: ({ G }) => first(G), next: ({ G }) => first(G) },

  /** A new turn where the decision passes to the other bloc, and with each card play. */
  endIf: ({ G, ctx }) => {
    if (!G.ask) return false;
    const next = playerOf(G.awaiting[0]);
    const played = G.ask.ask === 'play' && (ctx.numMoves ?? 0) > 0;
    return next !== ctx.currentPlayer || played ? { next } : false;
  },

  onBegin: ({ G, events }) => {
    events.setActivePlayers(awaited(G));
  },
  onMove: ({ G, ctx, events }) => {
    if (!asBefore(G, ctx.activePlayers)) events.setActivePlayers(awaited(G));
    const ending = read(G, 'ending');
    // A copy: G may be a draft here, and the event is handled after it.
    if (ending) events.endGame({ ...ending });
  },
};

/**
 * A field of G as it is. Hooks are given a draft of G: to read a list or a record from it in the usual way copies all of
 * G first, to note what might be written.
 */
const read = <K extends keyof State>(G: State, key: K): State[K] => Object.getOwnPropertyDescriptor(G, key)?.value;

/** Are the same awaited as before, and asked the same? An event that changes nothing costs as much as any. */
function asBefore(G: State, active: Record<PlayerID, string> | null): boolean {
  const awaiting = read(G, 'awaiting');
  const asked = read(G, 'ask')?.ask ?? null;
  const players = Object.keys(active ?? {});
  return players.length === awaiting.length && awaiting.every((bloc) => active?.[playerOf(bloc)] === asked);
}

/** The awaited blocs, each in the stage of what it is asked. */
function awaited(G: State) {
  const stage = read(G, 'ask')?.ask ?? null;
  return { value: Object.fromEntries(read(G, 'awaiting').map((bloc) => [playerOf(bloc), stage])) as never };
}

const phases = () =>
  Object.fromEntries(
    PHASES.filter((phase) => phase !== 'over').map((phase): [string, PhaseConfig<State>] => [
      phase,
      {
        start: phase === 'briefing',
        endIf: ({ G }) => (G.ending || G.phase === phase ? false : { next: G.phase }),
        turn: { ...turn },
      },
    ]),
  );

const isText = (value: unknown, most: number) => typeof value === 'string' && value.length <= most;

/** What is wrong with a match start that came from outside, as a sentence; undefined where nothing is. */
export function startProblem(data: unknown): string | undefined {
  const given = fieldsOf(data);
  if (!given) return 'A match starts from a scenario, options and a seed.';
  const { scenario, options, seed, names, notes, ...rest } = given;
  if (!SCENARIO_IDS.includes(scenario as ScenarioId))
    return `Unknown scenario: choose one of ${SCENARIO_IDS.join(', ')}.`;
  if (typeof seed !== 'string' || seed.length === 0 || seed.length > 80)
    return 'The seed is a text of 1 to 80 characters.';
  const read = readOptions(options);
  if (!read.ok) return read.error.message;
  const named = names === undefined || names === null ? {} : fieldsOf(names);
  if (!named || Object.entries(named).some(([k, v]) => !BLOCS.includes(k as Bloc) || !isText(v, 40)))
    return 'Names are texts of at most 40 characters.';
  const said = notes === undefined ? [] : entriesOf(notes, 20);
  if (!said?.every((n) => isText(n, 400))) return 'Notes are at most 20 sentences of at most 400 characters.';
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return `Unknown part of a match start: ${unknown.slice(0, 20)}.`;
  return undefined;
}

/**
 * The boardgame.io Game.
 * @param start the match to play where the host gives no `setupData` (boardgame.io's own Client and Local give none);
 *   without either there is no match
 */
export function gameOf(start?: MatchStart): Game<State> {
  return {
    name: 'soft-landing',
    minPlayers: 2,
    maxPlayers: 2,
    disableUndo: true,
    setup: (_context, data: unknown) => {
      const from = data ?? start;
      const problem = startProblem(from);
      if (problem) throw new Error(problem);
      const { scenario, options, seed } = from as MatchStart;
      const read = readOptions(options);
      return setup(scenario, read.ok ? read.options : {}, seed);
    },
    validateSetupData: (data: unknown) => startProblem(data ?? start),
    // Without a prototype: a client may call a move `constructor`.
    moves: Object.assign(Object.create(null), Object.fromEntries(MOVE_TYPES.map((type) => [type, hosted(type)]))),
    phases: phases(),
    // Only the rules say when a turn, a phase or the match ends.
    events: {
      endGame: false,
      endPhase: false,
      endTurn: false,
      setPhase: false,
      endStage: false,
      setStage: false,
      pass: false,
      setActivePlayers: false,
    },
    playerView: ({ G, playerID }) => view(G, blocOf(playerID) ?? 'spectator'),
    ai: {
      enumerate: (G, _ctx, playerID) => {
        const bloc = blocOf(playerID);
        return bloc ? legal(G, bloc).map((move) => ({ move: move.type, args: argsOf(move) })) : [];
      },
    },
  };
}

/** The Game for hosts that give `setupData` (a `MatchStart`). */
export const SoftLanding: Game<State> = gameOf();
