/** What a move would do, before it is made: a dry run that stops before chance and before hidden facts. */
import { advance, run } from './apply.ts';
import { boardOf } from './board.ts';
import { CARDS } from './content/catalogue.ts';
import { copyShared } from './copy.ts';
import { mostRaised } from './effects/inside.ts';
import type { Effect } from './effects/types.ts';
import { type Ctx, context } from './engine.ts';
import { admit, legal } from './legal.ts';
import { type LogEntry, logFor } from './log.ts';
import type { Move, Refusal } from './moves.ts';
import { type Ballot, count, lunarOrder, settleMotion } from './phases/session.ts';
import { eventOf, setsOff } from './plays/play.ts';
import type { AskKind, Known, Shared, State } from './state.ts';
import type { Bloc, CardId, NationId } from './terms.ts';
import { changeLaw, SIDE } from './tracks/law.ts';
import { collisionChance, totalDebris } from './tracks/orbit.ts';
import { sign } from './tracks/partners.ts';
import { fly, launchOdds, launchPrice, nextMission } from './tracks/programme.ts';

export interface Preview {
  /** Why the move is not legal, or null. An illegal move has no consequences. */
  refusal: Refusal | null;
  /** What happens for certain, in order, up to the next choice, chance or hidden fact. */
  happens: LogEntry[];
  /** How many of these the move itself brings about; the rest was due, or is set off. */
  own: number;
  /** Percent, where the dry run met chance. */
  odds: number | null;
  /** The parts that the odds are made of, in percentage points (launches). */
  parts: { what: string; n: number }[];
  /** Where the dry run stopped: at a choice of somebody's, at chance, at a hidden fact, or at the match's end. */
  stops: 'choice' | 'chance' | 'hidden' | 'over' | null;
  /** What the same bloc decides next, where the dry run stopped at a choice of its own. */
  next: AskKind | null;
  /** The rival's event that this play also sets off, and when. */
  event: { card: CardId; when: 'before' | 'after' } | null;
  /** Chance of a collision at the next orbit check, now and after, in percent. */
  collision: { now: number; after: number };
  /** Another bloc decides next for certain, and the screen passes on. */
  handsOver: boolean;
  /** Where it hands over: the card's play is not over by it, and the same bloc may be asked in it again. */
  comesBack: boolean;
  /** Where it hands over for a choice of nations: those that the other may choose; else empty. */
  among: NationId[];
  /** The dry run stopped in the middle of the card's play: more of it is to come. */
  unfinished: boolean;
  /** This move certainly ends the match with a loss for the bloc that makes it. */
  loses: boolean;
  /** It may end so: by what its event raises after a choice, chance or a hidden fact, where the dry run stopped. */
  mayLose: boolean;
}

const nationsOf = (moves: readonly Move[]): NationId[] =>
  moves.flatMap((m) => (m.type === 'target' || m.type === 'sign' ? [m.nation] : []));

/** The preview of what can't be done: no consequences, and the reason. */
export function refusedPreview(G: Shared, refusal: Refusal | null): Preview {
  const now = collisionChance(G);
  return {
    refusal,
    happens: [],
    own: 0,
    odds: null,
    parts: [],
    stops: null,
    next: null,
    event: null,
    collision: { now, after: now },
    handsOver: false,
    comesBack: false,
    among: [],
    unfinished: false,
    loses: false,
    mayLose: false,
  };
}

/** May a bloc's own event end the match by what it raises? The rival's event that is set off stops short of that. */
function mayEnd(G: Shared, event: readonly Effect[]): boolean {
  const { conflict, kessler } = boardOf(G).scenario.numbers;
  return (
    G.tension + mostRaised(event, 'tension') >= conflict || totalDebris(G) + mostRaised(event, 'debris') >= kessler
  );
}

/**
 * Previews a move for a bloc. Reads only what the bloc may know: give it the bloc's view (or a state).
 * Never throws on a malformed move: the refusal says what is wrong.
 */
export function preview(G: Known, bloc: Bloc, given: Move): Preview {
  const admitted = admit(G, bloc, given);
  if (!admitted.ok) return refusedPreview(G, admitted.error);
  const { move } = admitted;
  const trial = copyShared(G, bloc) as State;
  const log: LogEntry[] = [];
  const x = context(trial, log, true);
  run(x, bloc, move);
  const order = move.type === 'play' ? move.order : undefined;
  const card = move.type === 'play' ? CARDS[move.card] : null;
  const { ending } = trial;
  const unfinished = ending === null && trial.play !== null;
  const handsOver = !x.halt && trial.ask !== null && !trial.awaiting.includes(bloc);
  return {
    refusal: null,
    happens: logFor(log, bloc),
    own: logFor(log.slice(0, x.made), bloc).length,
    odds: x.odds,
    parts: move.type === 'launch' ? launchOdds(G, bloc).parts : [],
    stops: x.halt ?? (ending ? 'over' : trial.ask ? 'choice' : null),
    next: !x.halt && trial.ask?.bloc === bloc ? trial.ask.ask : null,
    event: card && order && setsOff(G, card, bloc) ? { card: card.id, when: order } : null,
    // Past this phase the launches of the round have left the sum: no consequence of the move.
    collision: { now: collisionChance(G), after: collisionChance(trial.phase === G.phase ? trial : G) },
    handsOver,
    comesBack: handsOver && trial.play !== null,
    among: handsOver ? nationsOf(legal(trial, trial.awaiting[0])) : [],
    unfinished,
    loses: ending !== null && ending.winner !== bloc,
    mayLose: unfinished && card !== null && move.type === 'play' && move.use === 'event' && mayEnd(G, eventOf(G, card)),
  };
}

/** All that the next mission of a bloc would bring if it flew now. */
export function flight(G: Known, bloc: Bloc): LogEntry[] {
  const mission = nextMission(G, bloc);
  if (!mission) return [];
  const log: LogEntry[] = [];
  fly(context(copyShared(G, bloc) as State, log, true), bloc, mission, launchPrice(G, bloc));
  return logFor(log, bloc);
}

/** The position once a nation has signed with a bloc: the signature, and what comes with it. */
export function signature(G: Known, bloc: Bloc, at: number): Shared {
  const trial = copyShared(G, bloc) as State;
  sign(context(trial, [], true), bloc, at);
  return trial;
}

/** What a Session would come to, as far as it is certain. */
export interface Foreseen {
  happens: LogEntry[];
  /** How many of these come before what the motion does. */
  before: number;
  /** The position then. */
  after: Shared;
  /** Who would choose next, where the motion's effects wait for a choice. */
  chooses: Bloc | null;
  /** Chance or a hidden fact has a part in what the motion does. */
  chance: boolean;
}

/**
 * Does what comes of a Session, up to the orbit check. Which way its winner turns Lunar law is its own affair: toward its own
 * side here.
 */
function foresee(G: Known, viewer: Bloc, begin: (x: Ctx) => void): Foreseen {
  const trial = copyShared(G, viewer) as State;
  const log: LogEntry[] = [];
  const x = context(trial, log, true);
  Object.assign(trial, { ask: null, awaiting: [], queue: [] });
  begin(x);
  const turns = trial.queue.at(-1);
  if (turns?.step === 'turn-law') {
    trial.queue.pop();
    changeLaw(x, SIDE[turns.bloc]);
  }
  const before = logFor(log, viewer).length;
  advance(x);
  if (!trial.ask && !x.halt) lunarOrder(x);
  return {
    happens: logFor(log, viewer),
    before,
    after: trial,
    chooses: trial.ask?.bloc ?? null,
    chance: x.halt === 'chance' || x.halt === 'hidden',
  };
}

/** What a Session with these ballots would come to. */
export const afterVotes = (G: Known, viewer: Bloc, ballots: Record<Bloc, Ballot>): Foreseen =>
  foresee(G, viewer, (x) => count(x, ballots));

/** What its motion would do, passed or failed, with a winner of the Session (or none). */
export const afterMotion = (G: Known, viewer: Bloc, passed: boolean, winner: Bloc | null): Foreseen =>
  foresee(G, viewer, (x) => settleMotion(x, passed, winner));
