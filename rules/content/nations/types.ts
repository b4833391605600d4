import type { Bloc, NationId, Region, Suit } from '../../terms.ts';

/**
 * What the rules know about a nation. Names, stories and wishes are in `assets/locales/<language>/nations.json`;
 * how each value is derived from the facts is in `docs/nations.md`.
 */
/** The homes: they occur as link ends, never as spaces. */
export type HomeId = 'USA' | 'CHN';
/** 'shared' = shared rules, 'licence' = national licence, null = no leaning on the record. */
export type LawLean = 'shared' | 'licence' | null;
export type BeltAndRoad = 'yes' | 'left' | 'ambiguous' | 'no';

export const TRAITS = [
  'launch-site',
  'ground-station',
  'astronauts',
  'finance',
  'industry',
  'agency',
  'belt-and-road',
  'works-with-china',
  'unconnected',
  'debris-sensitive',
  'dual',
  'founder',
  'corridor-node',
] as const;
export type Trait = (typeof TRAITS)[number];

/** The dates of the legal record. All are ISO days; a date known only as "listed by month M" is the last day of M. */
export interface NationHistory {
  /** Day on which the nation signed the Artemis Accords. */
  accords?: string;
  /** True if that signing was still only scheduled at the facts' horizon: counted nowhere unless asked for. */
  accordsScheduled?: true;
  /** Day from which the nation is counted as an ILRS member. */
  ilrs?: string;
  bri: BeltAndRoad;
}

export interface Nation {
  id: NationId;
  region: Region;
  /** 1-3: votes and scoring. */
  weight: 1 | 2 | 3;
  /** 1-4: the margin of influence needed to sign it and to keep it Committed. */
  autonomy: 1 | 2 | 3 | 4;
  /** One or two suits; the first is primary. */
  interests: Suit[];
  lean: LawLean;
  /** In the order of TRAITS. */
  traits: Trait[];
  /** Symmetric, 2-5 each, alphabetical. A link to 'USA' or 'CHN' counts as reach for that bloc. */
  links: NationId[];
  /** Only for hubs of more than national range: the regions that the bloc it is Committed to may reach through it. */
  reaches?: Region[];
  history: NationHistory;
  /** Where the facts behind this entry come from. */
  sources: string[];
}

/** A home of a bloc: not a space, holds no influence, is an end of links. */
export interface Home {
  id: HomeId;
  bloc: Bloc;
  region: Region;
  lean: LawLean;
  links: NationId[];
  history: NationHistory;
  sources: string[];
}
