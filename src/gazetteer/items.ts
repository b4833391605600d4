/**
 * Everything that the content holds, entry by entry: what it is, whose, of which era, and which scenarios can bring it.
 *
 * The gazetteer lives in three places. Here, in src/gazetteer, is what the content says of itself (lists, who reaches
 * whom, openings, articles in words): it knows neither page nor file, so that both show the same. src/screens/gazetteer
 * is the page, scripts/docs/gazetteer.ts writes docs/GAZETTEER*.md.
 */
import { CARD_LIST, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { ENTERPRISE_NAMES } from '../../rules/content/enterprises/enterprises.ts';
import { MISSIONS_2025, MISSIONS_2026, MISSIONS_LESSON } from '../../rules/content/missions/missions.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { SCENARIO_IDS, SCENARIOS, type Scenario } from '../../rules/content/scenarios/index.ts';
import type { EntryKind } from '../../rules/content/source-rows/types.ts';
import {
  BLOCS,
  type Bloc,
  ENTERPRISES,
  type EnterpriseKind,
  type Era,
  NETWORKS,
  type Region,
  type ScenarioId,
  type Suit,
} from '../../rules/terms.ts';

export type Kind = EntryKind;

/** In the order in which the gazetteer has them. */
export const KINDS = ['card', 'nation', 'mission', 'resolution', 'world-event', 'offer', 'enterprise'] as const;

export type Owner = Bloc | 'neutral';

export interface Item {
  kind: Kind;
  id: string;
  /** Of cards, missions and enterprises. */
  owner?: Owner;
  /** Of cards and Offers. */
  era?: Era;
  /** Of a card, or of a bid; the interests of a nation. */
  suits: readonly Suit[];
  /** Of nations, and of Offers: their nation's. */
  region?: Region;
  /** What an enterprise is. */
  enterprise?: EnterpriseKind;
  /** Ids of the collection of facts; none for nations, whose sources are sentences. */
  source: readonly string[];
  /** Scenarios in which it can occur or stands from the start. */
  scenarios: readonly ScenarioId[];
}

/** The names that a scenario can give to what a bloc has of a kind, those that it opens with included. */
function namesIn(s: Scenario, bloc: Bloc, kind: EnterpriseKind): string[] {
  const network = (NETWORKS as readonly string[]).includes(kind);
  if (network ? !s.on.networks : kind === 'company' && !s.on.companies) return [];
  return ENTERPRISE_NAMES[bloc][kind].map((e) => e.id);
}

/** Ids of a kind that can occur in a scenario. */
function idsIn(s: Scenario, kind: Kind): readonly string[] {
  switch (kind) {
    case 'card':
      return s.cards;
    case 'nation':
      return s.nations;
    case 'resolution':
      return s.resolutions;
    case 'world-event':
      return s.on.worldEvents ? s.worldEvents : [];
    case 'offer':
      return s.offers;
    case 'mission':
      return BLOCS.flatMap((bloc) => s.missions[bloc]).map((m) => m.id);
    case 'enterprise':
      return BLOCS.flatMap((bloc) => ENTERPRISES.flatMap((e) => namesIn(s, bloc, e)));
  }
}

type Written = Omit<Item, 'kind' | 'scenarios'>;

/** Missions of all tables; one that tables of different dates cite differently has the sources of all. */
function missions(): Written[] {
  const tables = [MISSIONS_2025, MISSIONS_2026, MISSIONS_LESSON, ...SCENARIO_IDS.map((id) => SCENARIOS[id].missions)];
  const byId = new Map<string, Written>();
  for (const bloc of BLOCS)
    for (const m of tables.flatMap((t) => t[bloc])) {
      const known = byId.get(m.id)?.source ?? [];
      byId.set(m.id, { id: m.id, owner: bloc, suits: [], source: [...new Set([...known, ...m.source])] });
    }
  return [...byId.values()];
}

const regionOf = new Map(NATIONS.map((n) => [n.id, n.region]));

const WRITTEN: Record<Kind, () => readonly Written[]> = {
  card: () => CARD_LIST.map(({ id, owner, era, suit, source }) => ({ id, owner, era, suits: [suit], source })),
  nation: () => NATIONS.map(({ id, interests, region }) => ({ id, suits: interests, region, source: [] })),
  resolution: () => Object.values(RESOLUTIONS).map(({ id, source }) => ({ id, suits: [], source })),
  'world-event': () =>
    Object.values(WORLD_EVENTS).map((e) => ({ id: e.id, suits: e.kind === 'bid' ? [e.suit] : [], source: e.source })),
  offer: () =>
    Object.values(OFFERS).map(({ id, era, nation, source }) => ({
      id,
      era,
      suits: [],
      region: regionOf.get(nation),
      source,
    })),
  mission: missions,
  enterprise: () =>
    BLOCS.flatMap((owner) =>
      ENTERPRISES.flatMap((enterprise) =>
        ENTERPRISE_NAMES[owner][enterprise].map(({ id, source }) => ({
          id,
          owner,
          enterprise,
          suits: [],
          source: [source],
        })),
      ),
    ),
};

const known = new Map<Kind, readonly Item[]>();

/** All entries of a kind, in the order in which content lists them. */
export function itemsOf(kind: Kind): readonly Item[] {
  const before = known.get(kind);
  if (before) return before;
  const brought = SCENARIO_IDS.map((id) => [id, new Set(idsIn(SCENARIOS[id], kind))] as const);
  const items = WRITTEN[kind]().map((entry) => ({
    ...entry,
    kind,
    scenarios: brought.filter(([, ids]) => ids.has(entry.id)).map(([scenario]) => scenario),
  }));
  known.set(kind, items);
  return items;
}

export const isKind = (word: string): word is Kind => (KINDS as readonly string[]).includes(word);

/** The entry of an id; null where there is none. */
export const itemOf = (kind: Kind, id: string): Item | null => itemsOf(kind).find((item) => item.id === id) ?? null;
