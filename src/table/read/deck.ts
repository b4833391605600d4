/** Where every card of the match is, as far as one seat can know: from its own view alone. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { View } from '../../../rules/state.ts';
import { BLOCS, type Bloc, type CardId, ERAS, type Era, SUITS, type Suit } from '../../../rules/terms.ts';
import { deckTracker, handOf } from './cards.ts';

/** In the own hand; seen in the other one; in the deck or the other hand; being played; and so on. */
export const PLACES = ['hand', 'seen', 'unseen', 'play', 'policy', 'discards', 'removed', 'later'] as const;
export type CardPlace = (typeof PLACES)[number];

export interface TrackedCard {
  id: CardId;
  era: Era;
  suit: Suit;
  owner: Bloc | 'neutral';
  value: number;
  place: CardPlace;
}

export interface DeckState {
  cards: TrackedCard[];
  /** Cards in the deck; unseen ones that are in hands; and how many the next Briefing deals, if nothing else is drawn. */
  deck: number;
  hands: number;
  deals: number;
  /** Eras to come: when they join, and with how many cards. */
  joins: { era: Era; round: number; n: number }[];
  /** The round whose Briefing shuffles the discards back in, at this pace; null: none before the end. */
  reshuffle: number | null;
}

/** Where each card is, as far as the viewer knows; `later` for one whose era has not joined. */
export function placesOf(view: View): (id: CardId) => CardPlace {
  const tracker = deckTracker(view);
  const places: [CardPlace, readonly CardId[]][] = [
    ['hand', handOf(view)],
    ['seen', tracker.seen],
    ['play', view.play ? [view.play.card] : []],
    ['policy', tracker.policies],
    ['removed', tracker.removed],
    ['discards', tracker.discards],
    ['unseen', tracker.unseen],
  ];
  return (id) => places.find(([, ids]) => ids.includes(id))?.[0] ?? 'later';
}

export function deckState(view: View): DeckState {
  const { scenario } = boardOf(view);
  const tracker = deckTracker(view);
  const placeOf = placesOf(view);
  const cards = scenario.cards.map((id): TrackedCard => {
    const { era, suit, owner, value } = CARDS[id];
    return { id, era, suit, owner, value, place: placeOf(id) };
  });
  const joins = ERAS.filter((era) => scenario.eras[era] > view.round && scenario.eras[era] <= scenario.rounds)
    .map((era) => ({ era, round: scenario.eras[era], n: cards.filter((c) => c.era === era).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.round - b.round);
  // One card is kept; both hands are filled up again.
  const deals = BLOCS.length * (scenario.hand - 1);
  return { cards, deck: tracker.deck, hands: tracker.hands, deals, joins, reshuffle: reshuffleAt(view, deals, joins) };
}

function reshuffleAt(view: View, deals: number, joins: DeckState['joins']): number | null {
  let left = view.counts.deck;
  for (let round = view.round + 1; round <= boardOf(view).scenario.rounds; round++) {
    left += joins.find((j) => j.round === round)?.n ?? 0;
    if (left < deals) return round;
    left -= deals;
  }
  return null;
}

export const GROUPINGS = ['era', 'suit', 'owner'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Cards by era, suit or owner, in the order of these; within a group by value, the highest first. */
export function groupedBy(cards: readonly TrackedCard[], by: Grouping): { group: string; cards: TrackedCard[] }[] {
  const order: readonly string[] = { era: ERAS, suit: SUITS, owner: [...BLOCS, 'neutral'] }[by];
  return order
    .map((group) => ({
      group,
      cards: cards.filter((c) => c[by] === group).sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)),
    }))
    .filter((g) => g.cards.length > 0);
}
