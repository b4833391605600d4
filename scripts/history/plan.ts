/**
 * Plays both blocs of one seed toward the real record: a beam search over the legal moves of the unmodified rules.
 * It knows the seed, so it sees every card and roll to come: it stages, it does not forecast.
 */
import { step } from '../../rules/apply.ts';
import { boardOf } from '../../rules/board.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import type { LogEntry } from '../../rules/log.ts';
import { DONE, type Move } from '../../rules/moves.ts';
import type { Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { Options, State } from '../../rules/state.ts';
import { BLOCS, type Bloc, SIGNED } from '../../rules/terms.ts';
import { placeCost } from '../../rules/tracks/influence.ts';
import { roundOfCard } from './dated.ts';
import { byCard, GOAL_AT, isOrdered, SCENARIO, SIGNINGS } from './goals.ts';
import { BOTH, nationScore, score } from './score.ts';

/** A position on the way: turns are a chain, so that branches share them. */
interface Node {
  G: State;
  chain: Chain | null;
  /** What happened on the way that the position does not show: order of signings, dated events. */
  path: number;
  value: number;
}
interface Chain {
  turn: Turn;
  before: Chain | null;
}

export interface Plan {
  seed: string;
  turns: Turn[];
  state: State;
  value: number;
}

const board = boardOf(SCENARIO);

/** One sub-decision, by one look ahead. */
function choose(G: State, bloc: Bloc): Move {
  const moves = legal(G, bloc);
  const { ask } = G;
  if (moves.length === 1 || !ask) return moves[0];
  if (ask.ask === 'sign') return firstDue(G, bloc, moves);
  if (ask.ask === 'place') return bestPlace(G, bloc, moves);
  let best = moves[0];
  let top = Number.NEGATIVE_INFINITY;
  for (const move of moves) {
    const trial = copy(G);
    step(trial, bloc, move);
    const value = score(trial);
    if (value > top) {
      top = value;
      best = move;
    }
  }
  return best;
}

/**
 * Of those who may sign by the record, whoever really signed first; nobody yet, where others signed before it and
 * enough occasions of this round are left.
 */
function firstDue(G: State, bloc: Bloc, moves: readonly Move[]): Move {
  const open = SIGNINGS.filter((g) => g.round <= G.round && (G.status[g.at] & SIGNED[g.bloc]) === 0);
  const mine = open.filter((g) => g.bloc === bloc);
  const inTurn = mine.filter((g) => !byCard(bloc, g.at));
  const goal = mine.find((g) => moves.some((m) => m.type === 'sign' && m.nation === g.nation));
  if (!goal) return DONE;
  const { plays, signings } = board.scenario;
  const { turn, reckoning } = signings[bloc];
  const left = G.phase === 'actions' ? Math.min(turn, 1) * (plays - G.plays[bloc]) + reckoning : 0;
  const early = open[0] !== goal && open[0].date < goal.date;
  return early && left > inTurn.length ? DONE : board.sign[goal.at];
}

/** The influence that brings most for its price. */
function bestPlace(G: State, bloc: Bloc, moves: readonly Move[]): Move {
  let best: Move = DONE;
  let top = 0.01;
  for (const move of moves) {
    if (move.type !== 'place') continue;
    const at = board.index[move.nation];
    const us = G.influence.us[at] + (bloc === 'us' ? 1 : 0);
    const china = G.influence.china[at] + (bloc === 'china' ? 1 : 0);
    const gain = nationScore(G, at, us, china) - nationScore(G, at);
    const order = SIGNINGS.findIndex((g) => g.bloc === bloc && g.at === at);
    const worth = gain / placeCost(G, board, bloc, at, move.pay) - (order < 0 ? 0 : 0.001 * order);
    if (worth > top) {
      top = worth;
      best = move;
    }
  }
  return best;
}

/** Does a move and every sub-decision after it, up to the next play or the next choice of both. */
function advance(node: Node, by: Bloc, move: Move): Node {
  const G = copy(node.G);
  const log: LogEntry[] = [];
  let chain: Chain = { turn: { by, move }, before: node.chain };
  step(G, by, move, log);
  while (G.ask && G.ask.bloc !== null && G.ask.ask !== 'play') {
    const { bloc } = G.ask;
    const next = choose(G, bloc);
    chain = { turn: { by: bloc, move: next }, before: chain };
    step(G, bloc, next, log);
  }
  const path = node.path + pathScore(node.G, log);
  return { G, chain, path, value: score(G) + path };
}

/** Signings out of their real order, dated events in and out of their round, failures, Outreach that reaches nobody. */
function pathScore(before: State, log: readonly LogEntry[]): number {
  let sum = 0;
  const status = [...before.status];
  for (const e of log) {
    if (e.is === 'signed' || e.is === 'dual') {
      const at = board.index[e.nation];
      const bloc = e.is === 'signed' ? e.bloc : status[at] === SIGNED.us ? 'china' : 'us';
      const goal = GOAL_AT[bloc][at];
      if (goal)
        for (const other of SIGNINGS)
          if (other.date < goal.date && isOrdered(other, goal) && (status[other.at] & SIGNED[other.bloc]) === 0)
            sum -= other.bloc === goal.bloc ? 5 : 3;
      status[at] |= SIGNED[bloc];
    } else if (e.is === 'event') {
      const round = roundOfCard(e.card);
      if (round !== undefined) sum += round === before.round ? 6 : -3;
    } else if (e.is === 'failed' || e.is === 'left') sum -= 12;
  }
  const [first] = log;
  if (first?.is === 'play' && first.use === 'outreach')
    if (!log.some((e) => (e.is === 'influence' || e.is === 'signed') && e.bloc === first.bloc)) sum -= 4;
  return sum;
}

/** What both may choose at once, as pairs. Bids are left out, and the United States keeps the card that it waits for. */
function pairs(G: State): [Move, Move][] {
  const list = (bloc: Bloc): Move[] => {
    const moves = legal(G, bloc).filter((m) => m.type !== 'vote' || m.bid === 0);
    if (G.ask?.ask === 'keep') {
      const both = moves.filter((m) => m.type === 'keep' && m.card === BOTH);
      return bloc === 'us' && both.length > 0 ? both : moves;
    }
    return moves;
  };
  const us = list('us');
  const china = list('china');
  return us.flatMap((u) => china.map((c): [Move, Move] => [u, c]));
}

function expand(node: Node): Node[] {
  const { G } = node;
  if (G.ask?.bloc) {
    const { bloc } = G.ask;
    const moves = legal(G, bloc);
    const last = G.round === board.scenario.rounds;
    const wise = moves.filter((m) => m.type !== 'play' || m.card !== BOTH || (m.use === 'event' && last));
    return (wise.length > 0 ? wise : moves).map((move) => advance(node, bloc, move));
  }
  if (G.awaiting.length === 1) return legal(G, G.awaiting[0]).map((move) => advance(node, G.awaiting[0], move));
  return pairs(G).map(([us, china]) => {
    const half = copy(G);
    step(half, 'us', us);
    const chain = { turn: { by: BLOCS[0], move: us }, before: node.chain };
    return advance({ ...node, G: half, chain }, 'china', china);
  });
}

/** Positions that differ only in what is hidden or in the way they came about count as one. */
const kindOf = ({ G, value }: Node): string =>
  `${value.toFixed(3)} ${G.influence.us.join('')} ${G.influence.china.join('')} ${G.secret.hands.us.length} ${G.secret.hands.china.length}`;

/**
 * The best match that the search finds for one seed.
 * @param width positions kept after each play
 */
export function planSeed(seed: string, width: number, options: Options = {}): Plan {
  const start = setup(SCENARIO, options, seed);
  let beam: Node[] = [{ G: start, chain: null, path: 0, value: score(start) }];
  while (beam.some((n) => !n.G.ending)) {
    const next: Node[] = [];
    for (const node of beam) {
      if (node.G.ending) {
        next.push(node);
        continue;
      }
      const children = expand(node).sort((a, b) => b.value - a.value);
      next.push(...children.slice(0, Math.max(3, Math.ceil(width / 2))));
    }
    next.sort((a, b) => b.value - a.value);
    const seen = new Set<string>();
    beam = [];
    for (const node of next) {
      const kind = kindOf(node);
      if (seen.has(kind)) continue;
      seen.add(kind);
      beam.push(node);
      if (beam.length >= width) break;
    }
  }
  const [best] = beam;
  const turns: Turn[] = [];
  for (let c = best.chain; c; c = c.before) turns.push(c.turn);
  turns.reverse();
  return { seed, turns, state: best.G, value: best.value };
}
