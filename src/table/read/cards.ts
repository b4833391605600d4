/** Reading a view: cards, where they are, and the legal moves sorted the way a hand shows them. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { Move } from '../../../rules/moves.ts';
import { affordable } from '../../../rules/plays/outreach.ts';
import type { Shared, View } from '../../../rules/state.ts';
import { BLOCS, type CardId, type NationId, rivalOf, type Suit, type Use } from '../../../rules/terms.ts';
import { marginOf, placeCost } from '../../../rules/tracks/influence.ts';
import { LEAD } from '../../../rules/tracks/offers.ts';
import { nationInfo } from './nations.ts';

/** Cards of the eras that have joined, in the deck's order of building. */
export function cardsInPlay(view: Shared): CardId[] {
  const { cards, eras } = boardOf(view).scenario;
  return cards.filter((id) => eras[CARDS[id].era] <= view.round);
}

export interface DeckTracker {
  /** In the deck or in a hand that the viewer can't see: nobody at this screen knows which. */
  unseen: CardId[];
  /** How many of the unseen are in the deck, and in hands. */
  deck: number;
  hands: number;
  /** Cards that the viewer knows to be in the rival's hand. */
  seen: CardId[];
  discards: CardId[];
  removed: CardId[];
  policies: CardId[];
}

/** What is left in the deck, as far as the viewer can know: from public facts and its own hand alone. */
export function deckTracker(view: View): DeckTracker {
  const known = new Set<CardId>([...view.discards, ...view.removed, ...view.policies.map((p) => p.card)]);
  if (view.play) known.add(view.play.card);
  for (const bloc of BLOCS) for (const id of view.secret.hands[bloc] ?? []) known.add(id);
  const viewer = view.viewer === 'us' || view.viewer === 'china' ? view.viewer : null;
  const seen = viewer ? [...(view.secret.seen[viewer] ?? [])] : [];
  for (const id of seen) known.add(id);
  const hidden = BLOCS.reduce((n, b) => n + (view.secret.hands[b] ? 0 : view.counts.hands[b]), 0);
  return {
    unseen: cardsInPlay(view).filter((id) => !known.has(id)),
    deck: view.counts.deck,
    hands: Math.max(0, hidden - seen.length),
    seen,
    discards: [...view.discards],
    removed: [...view.removed],
    policies: view.policies.map((p) => p.card),
  };
}

/** The viewer's own hand, or both where they lie open; empty for a spectator or behind the curtain. */
export function handOf(view: View): CardId[] {
  return BLOCS.flatMap((bloc) => view.secret.hands[bloc] ?? []);
}

/** Is this the rival's card, so that a use other than Mission sets its event off? */
export function isRivals(view: View, id: CardId): boolean {
  return (view.viewer === 'us' || view.viewer === 'china') && CARDS[id]?.owner === rivalOf(view.viewer);
}

/** The legal plays of a card by use: one move, or two where the rival's event may come before or after. */
export function usesOf(legal: readonly Move[], card: CardId): Partial<Record<Use, Move[]>> {
  const uses: Partial<Record<Use, Move[]>> = {};
  for (const m of legal) {
    if (m.type !== 'play' || m.card !== card) continue;
    const list = uses[m.use] ?? [];
    list.push(m);
    uses[m.use] = list;
  }
  return uses;
}

/** The legal moves that point at a nation, by its id: what the map lights. */
export function movesByNation(legal: readonly Move[]): Map<NationId, Move[]> {
  const map = new Map<NationId, Move[]>();
  for (const m of legal) {
    const nation = 'nation' in m ? m.nation : undefined;
    if (!nation) continue;
    const list = map.get(nation);
    if (list) list.push(m);
    else map.set(nation, [m]);
  }
  return map;
}

/** The cheapest way to place one influence in a nation now: the fewest tokens, the card's own suit before others. */
export function bestPlace(view: Shared, moves: readonly Move[]): Move | null {
  const { ask } = view;
  if (ask?.ask !== 'place') return null;
  const places = moves.filter((m) => m.type === 'place');
  const board = boardOf(view);
  const tokens = (m: (typeof places)[number]) => {
    const cost = placeCost(view, board, ask.bloc, board.index[m.nation], m.pay);
    return m.pay === ask.suit ? Math.max(0, cost - ask.points) : cost + 0.5;
  };
  return [...places].sort((a, b) => tokens(a) - tokens(b))[0] ?? null;
}

/**
 * What all that is in hand would make of a nation, paid as this one influence is: ready to sign, or a partner Committed;
 * null where it falls short of that, or is so far already.
 */
export function enoughFor(view: Shared, { nation, pay }: { nation: NationId; pay: Suit }): 'signs' | 'commits' | null {
  const { ask } = view;
  const info = nationInfo(view, nation);
  if (ask?.ask !== 'place' || !info || info.status === 'dual') return null;
  const { partner, need, margin } = info[ask.bloc];
  const short = info.autonomy - margin;
  if ((!partner && need === null) || short <= 0) return null;
  if (short > affordable(view, ask, boardOf(view).index[nation], pay)) return null;
  return partner ? 'commits' : 'signs';
}

/** Would the points in hand take the lead in a nation where an Offer is open, and so the Offer? */
export function enoughToLead(view: Shared, { nation, pay }: { nation: NationId; pay: Suit }): boolean {
  const { ask, offer } = view;
  if (ask?.ask !== 'place' || offer?.nation !== nation || offer.taken) return false;
  const at = boardOf(view).index[nation];
  const short = LEAD - marginOf(view, ask.bloc, at);
  return short > 0 && short <= affordable(view, ask, at, pay);
}
