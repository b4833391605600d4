/** Outreach: points of the card's suit and tokens place influence within reach; then nations may sign. */
import { type Board, boardOf } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import { await_, type Ctx, enqueue } from '../engine.ts';
import { DONE, DRAFT, type Move } from '../moves.ts';
import { lowest, type Places, placesOf } from '../places.ts';
import type { Known, Shared } from '../state.ts';
import { type Bloc, type CardId, inSuit, its, SUITS, type Suit } from '../terms.ts';
import { changeInfluence, placeCost, reachOf } from '../tracks/influence.ts';
import { takeOffer } from '../tracks/offers.ts';
import { modsOf } from '../tracks/policies.ts';
import { type AskOf, type Decision, refuse, unexpected } from './decision.ts';

/** Starts an Outreach: reach is measured now, before the play. */
export function startOutreach(x: Ctx, bloc: Bloc, id: CardId): void {
  const { G, board } = x;
  const card = CARDS[id];
  enqueue(x, { step: 'signing', bloc, left: signLimit(G, bloc), pool: null, waive: 0 });
  ask(x, {
    ask: 'place',
    bloc,
    suit: card.suit,
    points: card.value + modsOf(G, bloc).outreachPoints,
    tokens: board.scenario.on.tokens ? board.scenario.numbers.tokensPerPlay + modsOf(G, bloc).outreachTokens : 0,
    reach: reachOf(G, bloc),
  });
}

/** Nations that may sign in one turn. */
export function signLimit(G: Shared, bloc: Bloc): number {
  return its(bloc, boardOf(G).scenario.signings).turn + modsOf(G, bloc).signings;
}

/** Asks, unless nothing can be placed any more. */
function ask(x: Ctx, a: AskOf<'place'>): void {
  if (draft(x.G, a, 1) > 0) await_(x, a);
}

/** Points that can be paid in a suit. */
export function purse(G: Shared, a: AskOf<'place'>, suit: Suit): number {
  const tokens = Math.min(a.tokens, inSuit(suit, its(a.bloc, G.blocs).tokens));
  return suit === a.suit ? a.points + tokens : tokens;
}

/** Writes into the draft where one influence can be paid, and how; at most so many moves. How many there are. */
function draft(G: Shared, a: AskOf<'place'>, most = DRAFT.length): number {
  const board = boardOf(G);
  const { maxInfluence } = board.scenario.numbers;
  const { bloc } = a;
  const { status } = G;
  const reached = placesIn(a.reach, board);
  const own = its(bloc, G.influence);
  const surcharge = its(bloc, board.surcharge);
  let n = 0;
  for (let s = 0; s < SUITS.length; s++) {
    const suit = SUITS[s];
    const have = purse(G, a, suit);
    if (have === 0) continue;
    const place = inSuit(suit, board.place);
    const price = inSuit(suit, board.price);
    // Tokens of another suit than the card's count only where that suit is an interest.
    const allowed = suit === a.suit ? board.everywhere : inSuit(suit, board.wanting);
    for (let w = 0; w < reached.length; w++)
      for (let left = reached[w] & allowed[w]; left !== 0; left &= left - 1) {
        const at = lowest(w, left);
        if (own[at] >= maxInfluence || price[at] + surcharge[status[at]] > have) continue;
        DRAFT[n++] = place[at];
        if (n === most) return n;
      }
  }
  return n;
}

/** The reach that was last made a set: it is the same list for every point that an Outreach places. */
let last: { reach: readonly number[]; places: Places } = { reach: [], places: [] };

function placesIn(reach: readonly number[], { size }: Board): Places {
  if (last.reach !== reach) last = { reach, places: placesOf(size, reach) };
  return last.places;
}

export const outreach: Decision<'place'> = {
  legal(G, _bloc, a) {
    const n = draft(G, a);
    DRAFT[n] = DONE;
    return DRAFT.slice(0, n + 1);
  },

  apply(x, bloc, move, a) {
    if (move.type === 'done') return;
    if (move.type !== 'place') throw unexpected(move, 'place');
    const { nation, pay } = move;
    const { G, board } = x;
    const at = board.index[nation];
    const cost = placeCost(G, board, bloc, at, pay);
    const fromCard = pay === a.suit ? Math.min(a.points, cost) : 0;
    const fromTokens = cost - fromCard;
    if (fromTokens > 0) {
      its(bloc, G.blocs).tokens[pay] -= fromTokens;
      x.log?.push({ is: 'token', bloc, suit: pay, n: -fromTokens });
    }
    changeInfluence(x, bloc, at, 1);
    takeOffer(x, bloc, at);
    const { suit, reach } = a;
    ask(x, { ask: 'place', bloc, suit, points: a.points - fromCard, tokens: a.tokens - fromTokens, reach });
  },

  why: whyNotPlace,
};

function whyNotPlace(G: Known, bloc: Bloc, move: Move, a: AskOf<'place'>) {
  if (move.type !== 'place') return undefined;
  const board = boardOf(G);
  const at = board.index[move.nation];
  const nation = { nation: move.nation };
  if (at === undefined) return refuse('unknown-nation', `There is no nation ${move.nation} on this board.`, nation);
  if (!a.reach.includes(at))
    return refuse(
      'cannot-reach',
      `${move.nation} is not within your reach: you have no influence there, no link to it and no hub that reaches it.`,
      nation,
    );
  if (its(bloc, G.influence)[at] >= board.scenario.numbers.maxInfluence)
    return refuse('influence-full', `Your influence in ${move.nation} is already at its limit.`, nation);
  if (move.pay !== a.suit && !board.wants[move.pay][at])
    return refuse(
      'not-an-interest',
      `Tokens of another suit than the card's count only where that suit is an interest.`,
      nation,
    );
  const cost = placeCost(G, board, bloc, at, move.pay);
  return refuse(
    'cannot-afford',
    `One influence in ${move.nation} costs ${cost} points of that suit; you have ${purse(G, a, move.pay)}.`,
    {
      ...nation,
      cost,
      have: purse(G, a, move.pay),
    },
  );
}
