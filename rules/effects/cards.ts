/** Effects on the deck and the hands. Hands and deck are hidden: a dry run stops before them. */
import { CARDS } from '../content/catalogue.ts';
import { type Ctx, draw, hidden } from '../engine.ts';
import { shuffle } from '../random.ts';
import type { Cause } from '../state.ts';
import type { Bloc, CardId, Suit } from '../terms.ts';
import type { Effect } from './types.ts';

/** Takes the top card; an empty deck reshuffles the discards that were not removed. Null where there is none. */
export function drawCard(x: Ctx): CardId | null {
  const { secret } = x.G;
  if (secret.deck.length === 0) {
    if (x.G.discards.length === 0) return null;
    secret.deck = shuffle(secret.rng, [...x.G.discards]);
    x.G.discards = [];
    x.log?.push({ is: 'reshuffled' });
  }
  x.sealed = true;
  return secret.deck.pop() ?? null;
}

/** Takes a card out of a list that it stands in; the others keep their order. (Several times quicker than `splice`.) */
export function takeOut(list: CardId[], card: CardId): void {
  for (let i = list.indexOf(card) + 1; i < list.length; i++) list[i - 1] = list[i];
  list.pop();
}

/** A card leaves a hand: nobody needs to remember having seen it. */
export function forget(x: Ctx, card: CardId): void {
  const { seen } = x.G.secret;
  if (seen.us.includes(card)) seen.us = seen.us.filter((c) => c !== card);
  if (seen.china.includes(card)) seen.china = seen.china.filter((c) => c !== card);
}

const ofSuit = (suit: Suit | undefined) => (id: CardId) => !suit || CARDS[id].suit === suit;

export function cardEffect(x: Ctx, e: Extract<Effect, { do: 'cards' }>, who: Bloc | null, cause: Cause): void {
  const { G } = x;
  if (e.op === 'retrieve') {
    if (who) retrieve(x, who, e.n, e.suit);
    return;
  }
  if (!who || hidden(x)) return;
  const { hands, seen } = G.secret;
  if (e.op === 'draw') {
    let n = 0;
    for (; n < e.n; n++) {
      const card = drawCard(x);
      if (!card) break;
      hands[who].push(card);
    }
    if (n > 0) x.log?.push({ is: 'drew', bloc: who, n });
  } else if (e.op === 'reveal') {
    const cards = hands[who].filter(ofSuit(e.suit));
    seen[cause.serves] = [...new Set([...seen[cause.serves], ...cards])];
    x.log?.push({ is: 'saw', bloc: cause.serves, cards, only: cause.serves });
  } else if (e.op === 'discard') {
    for (let i = 0; i < e.n; i++) {
      const pool = hands[who].filter(ofSuit(e.suit));
      if (pool.length === 0) return;
      const card = pool[draw(x, pool.length)];
      takeOut(hands[who], card);
      forget(x, card);
      G.discards.push(card);
      x.log?.push({ is: 'discarded', bloc: who, card });
    }
  } else if (e.op === 'remove') {
    for (let i = 0; i < e.n; i++) {
      const card = G.discards.pop();
      if (!card) return;
      G.removed.push(card);
      x.log?.push({ is: 'removed', card });
    }
  }
}

/** The newest discards (of a suit) go back to a hand. */
function retrieve(x: Ctx, who: Bloc, n: number, suit: Suit | undefined): void {
  const { G } = x;
  for (let i = 0; i < n; i++) {
    let at = -1;
    for (let k = G.discards.length - 1; k >= 0 && at < 0; k--) if (ofSuit(suit)(G.discards[k])) at = k;
    if (at < 0) return;
    const [card] = G.discards.splice(at, 1);
    if (!x.dry) G.secret.hands[who].push(card);
    x.log?.push({ is: 'retrieved', bloc: who, card });
  }
}
