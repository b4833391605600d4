/** One match between two players, from a seed. */
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import type { LogEntry } from '../../rules/log.ts';
import { type Move, sameMove } from '../../rules/moves.ts';
import { letOtherOpen } from '../../rules/phases/actions.ts';
import { setup } from '../../rules/setup.ts';
import type { Options, State, View } from '../../rules/state.ts';
import type { Bloc, ScenarioId } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { bare, whyNotBring } from '../../rules/world.ts';
import { type Ablation, without } from './ablation.ts';
import type { Follower } from './follow.ts';
import { type Choose, choose, type Player } from './players.ts';
import { type Result, Tally } from './tally.ts';

export interface MatchSpec {
  scenario: ScenarioId;
  options?: Options;
  /** Deals and dice come from it, and with each player's name and each move's number what that player decides. */
  seed: string;
  players: Record<Bloc, Player>;
  /** The other bloc than the rules say opens the first round's Actions; later rounds follow the rules. */
  otherOpens?: boolean;
  /** A mechanism that this match is played without. */
  off?: Ablation;
}

/** No match of six rounds comes near this many decisions. */
const TOO_LONG = 3000;

/** The seed of one decision. */
export const decisionSeed = (seed: string, player: Player, bloc: Bloc, G: State): string =>
  `${seed}/${player.name}/${bloc}/${G.moves}`;

export interface PlayOn {
  players: Record<Bloc, Player>;
  /** What the players' decisions are drawn from. */
  seed: string;
  otherOpens?: boolean;
  /** Called before every decision. */
  watch?: (G: State) => void;
  choose?: Choose;
  /** Makes decisions of a match that was played again. Absent: the players make all. */
  follow?: Follower;
}

/** A decision that is awaited, and all that whoever makes it may know. */
export interface Asked {
  bloc: Bloc;
  player: Player;
  view: View;
  /** What a bot draws its choice from. */
  seed: string;
  /** Set by whoever answers, where it is known: by how much the move is ahead of the next best, in points of Standing. */
  ahead?: number;
}

/** Is the move legal, with the world event that it may bring? */
function fits(G: State, move: Move, moves: readonly Move[]): boolean {
  if (move.brings !== undefined && whyNotBring(G, move.brings)) return false;
  const made = bare(move);
  return made.type === 'concede' || moves.some((m) => sameMove(m, made));
}

/**
 * Plays a state on to its end and changes it: gives each decision that is awaited, takes a move for it; none that is made
 * again as it was. Throws where the move is not legal: whoever answers for somebody outside looks before.
 */
export function* playing(G: State, on: Omit<PlayOn, 'choose'>): Generator<Asked, Result, Move> {
  const tally = new Tally(G);
  let opened = !on.otherOpens;
  for (let n = 0; !G.ending; n++) {
    if (n > TOO_LONG) throw new Error(`a match that does not end: ${on.seed}`);
    on.watch?.(G);
    const again = on.follow?.(G);
    const bloc = again?.by ?? G.awaiting[0];
    const player = on.players[bloc];
    let move = again?.move;
    let ahead: number | undefined;
    if (!move) {
      const asked: Asked = { bloc, player, view: view(G, bloc), seed: decisionSeed(on.seed, player, bloc, G) };
      move = yield asked;
      ahead = asked.ahead;
    }
    const moves = legal(G, bloc);
    if (!fits(G, move, moves))
      throw new Error(`${player.skill} answers a ${G.ask?.ask} decision with ${JSON.stringify(move)}, seed ${on.seed}`);
    if (again) tally.again(moves);
    tally.before(G, bloc, move, moves, ahead);
    const log: LogEntry[] = [];
    step(G, bloc, move, log);
    if (!opened && G.ask?.ask === 'play') {
      opened = true;
      letOtherOpen(G);
    }
    tally.after(G, log);
  }
  return tally.result(G, on.follow !== undefined);
}

/** Plays a state on to its end; changes it. Players see `view(G, bloc)` and nothing else. */
export function playOn(G: State, on: PlayOn): Result {
  const pick = on.choose ?? choose;
  const match = playing(G, on);
  let next = match.next();
  while (!next.done) {
    const asked = next.value;
    const move = pick(asked.player, asked.view, asked.seed, (ahead) => {
      asked.ahead = ahead;
    });
    next = match.next(move);
  }
  return next.value;
}

/** Plays a match to its end. Equal specs give equal results, everywhere. */
export function playMatch(spec: MatchSpec, more: Pick<PlayOn, 'watch' | 'choose'> = {}): Result {
  const { scenario, options = {}, seed, players, otherOpens, off } = spec;
  return without(off, { scenario, options }, () => {
    const G = setup(scenario, options, seed);
    return playOn(G, { players, seed, otherOpens, ...more });
  });
}
