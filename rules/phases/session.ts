/** Session of COPUOS: partners and the caucus vote on the round's resolution; who rose most wins the chair's favour. */
import { boardOf } from '../board.ts';
import { RESOLUTIONS } from '../content/catalogue.ts';
import { await_, type Ctx, end, enqueue } from '../engine.ts';
import { type Move, share } from '../moves.ts';
import { as, type Decision, picked, refuse, type SecretDecision } from '../plays/decision.ts';
import type { Cause, Shared } from '../state.ts';
import { BLOCS, type Bloc, its, NONE } from '../terms.ts';
import { changeLaw } from '../tracks/law.ts';
import { votesOf } from '../tracks/partners.ts';
import { modsOf } from '../tracks/policies.ts';
import { hasBase } from '../tracks/programme.ts';
import { meet } from '../tracks/requests.ts';
import { gainStanding } from '../tracks/standing.ts';
import { gainTokens } from '../tracks/stock.ts';

export type Side = 'for' | 'against';

export function startSession(x: Ctx): void {
  x.G.phase = 'session';
  x.log?.push({ is: 'phase', phase: 'session' });
  enqueue(x, { step: 'lunar-order' });
  await_(x, { ask: 'session', bloc: null });
}

const MOVES: Record<Side, Move[]> = {
  for: [0, 1, 2, 3].map((bid) => share({ type: 'vote', side: 'for', bid })),
  against: [0, 1, 2, 3].map((bid) => share({ type: 'vote', side: 'against', bid })),
};

function topBid(G: Shared, bloc: Bloc): number {
  const { on, numbers } = boardOf(G).scenario;
  return on.bids ? Math.min(numbers.bidMax, G.blocs[bloc].tokens.diplomacy) : 0;
}

export const session: SecretDecision<'session'> = {
  legal(G, bloc) {
    const top = topBid(G, bloc);
    return [...MOVES.for.slice(0, top + 1), ...MOVES.against.slice(0, top + 1)];
  },
  pick(move) {
    const { side, bid } = as(move, 'vote');
    return { pick: 'session', side, bid };
  },
  resolve(x, _a, us, china) {
    count(x, { us: picked(us, 'session'), china: picked(china, 'session') });
  },
  why(G, bloc, move) {
    if (move.type !== 'vote' || !(move.bid > topBid(G, bloc))) return undefined;
    return refuse('bid-too-high', `You may bid at most ${topBid(G, bloc)} Diplomacy tokens.`, {
      most: topBid(G, bloc),
    });
  },
};

/** Does a nation of this lean oppose backing this side of a motion? */
function opposes(lean: 'shared' | 'licence' | null, motion: 'shared' | 'licence' | null, side: Side): boolean {
  if (!lean || !motion) return false;
  return side === 'for' ? lean !== motion : lean === motion;
}

/** A bloc's support for a side: its partners' votes without those whose law lean opposes it, and what events added. */
export function supportOf(G: Shared, bloc: Bloc, side: Side): number {
  const board = boardOf(G);
  const motion = RESOLUTIONS[G.resolution]?.lean ?? null;
  let sum = its(bloc, G.blocs).votes + modsOf(G, bloc).votes;
  for (let i = 0; i < board.size; i++) {
    const votes = votesOf(G, board, bloc, i);
    if (votes > 0 && !opposes(board.lean[i], motion, side)) sum += votes;
  }
  return sum;
}

/** Votes of the unaligned nations that lean: positive for the motion. They vote together, by the sum of their weights. */
export function caucusOf(G: Shared): number {
  const board = boardOf(G);
  if (!board.scenario.on.caucus) return 0;
  const motion = RESOLUTIONS[G.resolution]?.lean ?? null;
  if (!motion) return 0;
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < board.size; i++) {
    const lean = board.lean[i];
    if (G.status[i] !== NONE || !lean) continue;
    weight += board.weight[i];
    sum += lean === motion ? board.weight[i] : -board.weight[i];
  }
  return sum > 0 ? weight : sum < 0 ? -weight : 0;
}

/**
 * Support for the status-quo marker does not depend on the motion, so that a changed subject is no rise:
 * votes of all partners and what policies and events added.
 */
export function standingSupport(G: Shared, bloc: Bloc): number {
  const board = boardOf(G);
  let sum = its(bloc, G.blocs).votes + modsOf(G, bloc).votes;
  for (let i = 0; i < board.size; i++) sum += votesOf(G, board, bloc, i);
  return sum;
}

/** What each bloc's support rose by since the last Session, before bids. */
export function riseOf(G: Shared, bloc: Bloc): number {
  return standingSupport(G, bloc) - G.blocs[bloc].support;
}

export type Ballot = { side: Side; bid: number };

export interface Tally {
  for: number;
  against: number;
  /** Votes of the unaligned: positive for the motion. */
  caucus: number;
  passed: boolean;
  /** What each bloc brings to its side, bids included. */
  votes: Record<Bloc, number>;
  /** What each bloc's support rises by, bids included. */
  rise: Record<Bloc, number>;
}

/** What a Session comes to with these ballots. */
export function tally(G: Shared, ballot: Record<Bloc, Ballot>): Tally {
  const { bidVotes } = boardOf(G).scenario.numbers;
  const caucus = caucusOf(G);
  const sum: Record<Side, number> = { for: Math.max(0, caucus), against: Math.max(0, -caucus) };
  const votes: Record<Bloc, number> = { us: 0, china: 0 };
  const rise: Record<Bloc, number> = { us: 0, china: 0 };
  for (const bloc of BLOCS) {
    const { side, bid } = ballot[bloc];
    votes[bloc] = supportOf(G, bloc, side) + bid * bidVotes;
    sum[side] += votes[bloc];
    rise[bloc] = riseOf(G, bloc) + bid * bidVotes;
  }
  return { ...sum, caucus, passed: sum.for > sum.against, votes, rise };
}

function count(x: Ctx, ballot: Record<Bloc, Ballot>): void {
  const { G, board } = x;
  const { for: yes, against: no, caucus, passed, votes, rise } = tally(G, ballot);
  const bare: Record<Bloc, number> = { us: 0, china: 0 };
  for (const bloc of BLOCS) {
    const { side, bid } = ballot[bloc];
    gainTokens(x, bloc, 'diplomacy', -bid);
    x.log?.push({ is: 'backed', bloc, side, bid, votes: votes[bloc] });
    bare[bloc] = standingSupport(G, bloc) - its(bloc, G.blocs).votes;
  }
  x.log?.push({ is: 'session', resolution: G.resolution, for: yes, against: no, caucus, passed });
  const winner: Bloc | null = rise.us > rise.china ? 'us' : rise.china > rise.us ? 'china' : null;
  x.log?.push({ is: 'support', ...bare, usRise: rise.us, chinaRise: rise.china, winner });
  G.sessionWinner = winner;
  for (const bloc of BLOCS) {
    G.blocs[bloc].support = bare[bloc];
    G.blocs[bloc].votes = 0;
  }
  answerRequests(x, ballot);
  const resolution = RESOLUTIONS[G.resolution];
  const cause: Cause = {
    actor: winner ?? 'us',
    serves: winner ?? 'us',
    capped: false,
    id: resolution.id,
    kind: 'resolution',
  };
  enqueue(x, { step: 'effects', list: passed ? resolution.pass : resolution.fail, at: 0, cause });
  if (winner) {
    gainStanding(x, winner, board.scenario.numbers.sessionStanding, 'session');
    enqueue(x, { step: 'turn-law', bloc: winner });
  }
}

function answerRequests(x: Ctx, ballot: Record<Bloc, Ballot>): void {
  x.G.requests.forEach((r, i) => {
    if (r.kind !== 'vote' || r.met) return;
    const who = BLOCS.filter((b) => ballot[b].side === r.side);
    if (who.length > 0) meet(x, i, who.length === 2 ? 'both' : who[0]);
  });
}

const LAW: Move[] = [share({ type: 'turn-law', toward: 'shared' }), share({ type: 'turn-law', toward: 'licence' })];

export const turnLaw: Decision<'turn-law'> = {
  legal: () => [...LAW],
  apply(x, _bloc, move) {
    changeLaw(x, as(move, 'turn-law').toward === 'licence' ? 1 : -1);
  },
};

/** Lunar order: a working base, this Session won, and Lunar law 3 or more toward one's side. */
export function lunarOrder(x: Ctx): void {
  const { G, board } = x;
  enqueue(x, { step: 'orbit-check' });
  const winner = G.sessionWinner;
  if (!board.scenario.on.lunarOrder || !winner || !hasBase(G, winner)) return;
  const toward = winner === 'us' ? G.law : -G.law;
  if (toward >= board.scenario.numbers.lunarOrderLaw) end(x, { kind: 'lunar-order', winner, by: winner });
}
