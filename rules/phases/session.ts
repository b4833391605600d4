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

type Ballot = { side: Side; bid: number };

function count(x: Ctx, ballot: Record<Bloc, Ballot>): void {
  const { G, board } = x;
  const { numbers } = board.scenario;
  const caucus = caucusOf(G);
  let yes = Math.max(0, caucus);
  let no = Math.max(0, -caucus);
  const rise: Record<Bloc, number> = { us: 0, china: 0 };
  const bare: Record<Bloc, number> = { us: 0, china: 0 };
  for (const bloc of BLOCS) {
    const { side, bid } = ballot[bloc];
    gainTokens(x, bloc, 'diplomacy', -bid);
    const votes = supportOf(G, bloc, side) + bid * numbers.bidVotes;
    if (side === 'for') yes += votes;
    else no += votes;
    x.log?.push({ is: 'backed', bloc, side, bid, votes });
    const support = standingSupport(G, bloc);
    const { votes: events, support: before } = its(bloc, G.blocs);
    rise[bloc] = support - before + bid * numbers.bidVotes;
    bare[bloc] = support - events;
  }
  const passed = yes > no;
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
    gainStanding(x, winner, numbers.sessionStanding, 'session');
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
