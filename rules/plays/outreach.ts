/** Outreach: points of the card's suit and tokens place influence within reach; then nations may sign. */
import { ableFor, keepAble } from '../able.ts';
import { boardOf } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import { await_, type Ctx, enqueue } from '../engine.ts';
import { DONE, DRAFT, type Move } from '../moves.ts';
import { addPlace, isEmpty, lowest, type Places } from '../places.ts';
import type { Known, Shared } from '../state.ts';
import { type Bloc, type CardId, inSuit, its, SUITS, type Suit } from '../terms.ts';
import { changeInfluence, placeCost, reachOf } from '../tracks/influence.ts';
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
  const sets = payable(x.G, a);
  if (isEmpty(sets)) return;
  keepAble(x.G, a, sets);
  await_(x, a);
}

/** Points that can be paid in a suit. */
export function purse(G: Shared, a: AskOf<'place'>, suit: Suit): number {
  const tokens = Math.min(a.tokens, inSuit(suit, its(a.bloc, G.blocs).tokens));
  return suit === a.suit ? a.points + tokens : tokens;
}

/** How many influence a nation may be given in all with what a suit has in hand; to where it is full. */
export function affordable(G: Shared, a: AskOf<'place'>, at: number, suit: Suit): number {
  const board = boardOf(G);
  const room = board.scenario.numbers.maxInfluence - its(a.bloc, G.influence)[at];
  return Math.min(room, Math.floor(purse(G, a, suit) / placeCost(G, board, a.bloc, at, suit)));
}

/** Where one influence can be paid: a set of positions for each suit, one set after the other. */
function payable(G: Shared, a: AskOf<'place'>): Places {
  const board = boardOf(G);
  const { maxInfluence } = board.scenario.numbers;
  const { bloc, reach } = a;
  const { status } = G;
  const own = its(bloc, G.influence);
  const dear = its(bloc, board.dear);
  const open = board.near.none.slice();
  const dearer = board.near.none.slice();
  for (let i = 0; i < reach.length; i++) {
    const at = reach[i];
    if (own[at] < maxInfluence) addPlace(dear[status[at]] ? dearer : open, at);
  }
  const sets: number[] = [];
  for (let s = 0; s < SUITS.length; s++) {
    const suit = SUITS[s];
    const have = purse(G, a, suit);
    const priced = inSuit(suit, board.priced);
    for (let w = 0; w < open.length; w++) {
      let word = 0;
      for (let p = 0; p < priced.length; p++) {
        const { interest, dear, points, at } = priced[p];
        // Tokens of another suit than the card's count only where that suit is an interest.
        if (have >= points && (interest || suit === a.suit)) word |= (dear ? dearer[w] : open[w]) & at[w];
      }
      sets.push(word);
    }
  }
  return sets;
}

export const outreach: Decision<'place'> = {
  legal(G, _bloc, a) {
    const board = boardOf(G);
    const sets = ableFor(G, a) ?? payable(G, a);
    const words = sets.length / SUITS.length;
    let n = 0;
    for (let s = 0; s < SUITS.length; s++) {
      const place = inSuit(SUITS[s], board.place);
      for (let w = 0; w < words; w++)
        for (let left = sets[s * words + w]; left !== 0; left &= left - 1) DRAFT[n++] = place[lowest(w, left)];
    }
    DRAFT[n++] = DONE;
    return DRAFT.slice(0, n);
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
