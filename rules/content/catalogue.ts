/** All content by id. Lists are written in their folders; everything else looks entries up here. */
import type { Card } from '../effects/types.ts';
import type { Bloc, CardId, EnterpriseKind, OfferId, ResolutionId, WorldEventId } from '../terms.ts';
import { CHINA_CARDS } from './cards/china.ts';
import { NEUTRAL_CARDS } from './cards/neutral.ts';
import { US_CARDS } from './cards/us.ts';
import { ENTERPRISE_NAMES } from './enterprises/enterprises.ts';
import { OFFERS as OFFER_LIST } from './offers/offers.ts';
import type { Offer } from './offers/types.ts';
import { RESOLUTIONS as RESOLUTION_LIST } from './resolutions/resolutions.ts';
import type { Resolution } from './resolutions/types.ts';
import type { WorldEvent } from './world-events/types.ts';
import { WORLD_EVENTS as WORLD_EVENT_LIST } from './world-events/world-events.ts';

/**
 * A card with all fields that cards may have, in one order: what is looked up at every play is quicker to read where
 * all entries have one form.
 */
const inOneForm = (card: Card): Card => ({
  id: card.id,
  owner: card.owner,
  era: card.era,
  suit: card.suit,
  value: card.value,
  event: card.event,
  after: card.after,
  needs: card.needs,
  source: card.source,
  lesson: card.lesson,
  war: card.war,
});

function byId<T extends { id: string }>(what: string, list: readonly T[]): Readonly<Record<string, T>> {
  const record: Record<string, T> = {};
  for (const entry of list) {
    if (record[entry.id]) throw new Error(`two ${what} are called ${entry.id}`);
    record[entry.id] = entry;
  }
  return record;
}

/** Every card, in the order in which decks are built before they are shuffled. */
export const CARD_LIST: readonly Card[] = [...US_CARDS, ...CHINA_CARDS, ...NEUTRAL_CARDS].map(inOneForm);
export const CARDS: Readonly<Record<CardId, Card>> = byId('cards', CARD_LIST);

export const RESOLUTIONS: Readonly<Record<ResolutionId, Resolution>> = byId('resolutions', RESOLUTION_LIST);
export const WORLD_EVENTS: Readonly<Record<WorldEventId, WorldEvent>> = byId('world events', WORLD_EVENT_LIST);

export const OFFERS: Readonly<Record<OfferId, Offer>> = byId('offers', OFFER_LIST);

/**
 * The id of a real enterprise for what a bloc founds: one that it has not named yet, while there are any.
 * @param at any whole number from 0: which of those
 */
export function enterpriseName(bloc: Bloc, kind: EnterpriseKind, named: readonly string[], at: number): string {
  const names = ENTERPRISE_NAMES[bloc][kind];
  const free = names.filter((n) => !named.includes(n.id));
  const pool = free.length > 0 ? free : names;
  return pool[at % pool.length].id;
}
