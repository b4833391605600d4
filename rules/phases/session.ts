/**
 * Session of COPUOS. Not who has more partners counts, but whose support rose more since the last Session, with the
 * caucus of undecided nations and what was bid. That bloc wins the Session, and its side of the round's resolution where
 * the blocs back different ones.
 */
import { boardOf } from '../board.ts';
import { RESOLUTIONS } from '../content/catalogue.ts';
import { await_, type Ctx, end, enqueue } from '../engine.ts';
import { type Move, share } from '../moves.ts';
import { as, type Decision, picked, refuse, type SecretDecision } from '../plays/decision.ts';
import type { Cause, Shared } from '../state.ts';
import { BLOCS, type Bloc, DUAL, its, NONE } from '../terms.ts';
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

/** The caucus of leaning nations that are no bloc's or both blocs' partners: the side it takes, and its votes. */
export interface Caucus {
  side: Side;
  votes: number;
}

/**
 * The caucus speaks with one voice, to the side that most of its weight leans to; null where it has no view: the motion
 * points to neither end of Lunar law, nobody is in it, or it is divided evenly.
 */
export function caucusOf(G: Shared): Caucus | null {
  const board = boardOf(G);
  const { on, numbers } = board.scenario;
  const motion = RESOLUTIONS[G.resolution]?.lean ?? null;
  if (!on.caucus || !motion) return null;
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < board.size; i++) {
    const lean = board.lean[i];
    if (!lean || (G.status[i] !== NONE && G.status[i] !== DUAL)) continue;
    weight += board.weight[i];
    sum += lean === motion ? board.weight[i] : -board.weight[i];
  }
  return sum === 0 ? null : { side: sum > 0 ? 'for' : 'against', votes: Math.min(numbers.caucusMost, weight) };
}

/** A bloc's support: the votes of all its partners and what its policies add. */
export function supportOf(G: Shared, bloc: Bloc): number {
  const board = boardOf(G);
  let sum = its(bloc, G.blocs).votes + modsOf(G, bloc).votes;
  for (let i = 0; i < board.size; i++) sum += votesOf(G, board, bloc, i);
  return sum;
}

/** What a bloc's support rose by since the last Session, before the caucus and bids. */
export function riseOf(G: Shared, bloc: Bloc): number {
  return supportOf(G, bloc) - G.blocs[bloc].support;
}

export type Ballot = { side: Side; bid: number };

export interface Tally {
  /** What each bloc's support rises by, the caucus and bids included. */
  rise: Record<Bloc, number>;
  /** Whose rise is larger. */
  winner: Bloc | null;
  passed: boolean;
}

/** A bloc's whole rise with this ballot: its own, what it bids, and the caucus where it takes the same side. */
export function riseWith(G: Shared, bloc: Bloc, { side, bid }: Ballot): number {
  const caucus = caucusOf(G);
  const helped = caucus?.side === side ? caucus.votes : 0;
  return riseOf(G, bloc) + bid * boardOf(G).scenario.numbers.bidVotes + helped;
}

/** What a Session comes to with these ballots. */
export function tally(G: Shared, ballot: Record<Bloc, Ballot>): Tally {
  const rise = { us: riseWith(G, 'us', ballot.us), china: riseWith(G, 'china', ballot.china) };
  const winner = rise.us > rise.china ? 'us' : rise.china > rise.us ? 'china' : null;
  const agreed = ballot.us.side === ballot.china.side;
  const prevails = agreed ? ballot.us.side : winner ? ballot[winner].side : 'against';
  return { rise, winner, passed: prevails === 'for' };
}

function count(x: Ctx, ballot: Record<Bloc, Ballot>): void {
  const { G, board } = x;
  const { rise, winner, passed } = tally(G, ballot);
  const caucus = caucusOf(G);
  const bare: Record<Bloc, number> = { us: 0, china: 0 };
  for (const bloc of BLOCS) {
    const { side, bid } = ballot[bloc];
    const own = riseOf(G, bloc);
    gainTokens(x, bloc, 'diplomacy', -bid);
    x.log?.push({ is: 'backed', bloc, side, bid, own, caucus: caucus?.side === side ? caucus.votes : 0 });
    bare[bloc] = supportOf(G, bloc) - its(bloc, G.blocs).votes;
  }
  x.log?.push({ is: 'support', ...bare, usRise: rise.us, chinaRise: rise.china, winner });
  x.log?.push({
    is: 'session',
    resolution: G.resolution,
    passed,
    agreed: ballot.us.side === ballot.china.side,
    winner,
  });
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
