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
  return on.bids ? Math.min(numbers.bidMax, its(bloc, G.blocs).tokens.diplomacy) : 0;
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
  return supportOf(G, bloc) - its(bloc, G.blocs).support;
}

export type Ballot = { side: Side; bid: number };

export interface Tally {
  /** What each bloc's support rose by before, and what it rises by with the caucus and bids. */
  own: Record<Bloc, number>;
  rise: Record<Bloc, number>;
  caucus: Caucus | null;
  /** Whose rise is larger. */
  winner: Bloc | null;
  passed: boolean;
}

/** A bloc's whole rise with this ballot: its own, what it bids, and the caucus where it takes the same side. */
export function riseWith(G: Shared, bloc: Bloc, ballot: Ballot): number {
  return riseOf(G, bloc) + addedBy(G, ballot, caucusOf(G));
}

/** What a ballot adds to a bloc's own rise. */
function addedBy(G: Shared, { side, bid }: Ballot, caucus: Caucus | null): number {
  return bid * boardOf(G).scenario.numbers.bidVotes + helpOf(caucus, side);
}

/** The votes of the caucus for whoever takes a side. */
const helpOf = (caucus: Caucus | null, side: Side): number => (caucus?.side === side ? caucus.votes : 0);

/** What a Session comes to with these ballots. */
export function tally(G: Shared, ballot: Record<Bloc, Ballot>): Tally {
  const caucus = caucusOf(G);
  const own = { us: riseOf(G, 'us'), china: riseOf(G, 'china') };
  const rise = {
    us: own.us + addedBy(G, ballot.us, caucus),
    china: own.china + addedBy(G, ballot.china, caucus),
  };
  const winner = rise.us > rise.china ? 'us' : rise.china > rise.us ? 'china' : null;
  const agreed = ballot.us.side === ballot.china.side;
  const prevails = agreed ? ballot.us.side : winner ? ballot[winner].side : 'against';
  return { own, rise, caucus, winner, passed: prevails === 'for' };
}

/** Counts the ballots, and does what comes of them. */
export function count(x: Ctx, ballot: Record<Bloc, Ballot>): void {
  const { G } = x;
  const { own, rise, caucus, winner, passed } = tally(G, ballot);
  for (const bloc of BLOCS) {
    const { side, bid } = its(bloc, ballot);
    gainTokens(x, bloc, 'diplomacy', -bid);
    x.log?.push({ is: 'backed', bloc, side, bid, own: its(bloc, own), caucus: helpOf(caucus, side) });
    // The marker moves up by the rise; votes that were gained for this Session alone don't count.
    const me = its(bloc, G.blocs);
    me.support += its(bloc, own) - me.votes;
    me.votes = 0;
  }
  const { us, china } = G.blocs;
  x.log?.push({
    is: 'support',
    us: us.support,
    china: china.support,
    usRise: rise.us,
    chinaRise: rise.china,
    winner,
  });
  x.log?.push({
    is: 'session',
    resolution: G.resolution,
    passed,
    agreed: ballot.us.side === ballot.china.side,
    winner,
  });
  answerRequests(x, ballot);
  settleMotion(x, passed, winner);
}

/** Carries out what a motion does, passed or failed; before that, the winner's Standing and its turn of Lunar law. */
export function settleMotion(x: Ctx, passed: boolean, winner: Bloc | null): void {
  const { G, board } = x;
  G.sessionWinner = winner;
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
