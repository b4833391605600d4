/** The game's terms: the closed sets of names that rules, content, screens and records share. */

export const BLOCS = ['us', 'china'] as const;
/** A side of the match: the United States (Accords) or China (ILRS). */
export type Bloc = (typeof BLOCS)[number];

/** The other bloc. */
export const rivalOf = (bloc: Bloc): Bloc => (bloc === 'us' ? 'china' : 'us');

/**
 * A bloc's part of what both have: `both[bloc]`, several times quicker, because engines make a name that is written out
 * a fixed place and must look up one that varies. For what every action reads, and for each nation.
 */
export const its = <Both extends Readonly<Partial<Record<Bloc, unknown>>>>(bloc: Bloc, both: Both): Both[Bloc] =>
  bloc === 'us' ? both.us : both.china;

export const SUITS = ['diplomacy', 'finance', 'technology', 'science'] as const;
/** A soft-power resource: the suit of a card, a token or a nation's interest. */
export type Suit = (typeof SUITS)[number];

/** A suit's part: `all[suit]`, as `its` is for blocs. */
export const inSuit = <T>(suit: Suit, all: Readonly<Record<Suit, T>>): T =>
  suit === 'diplomacy'
    ? all.diplomacy
    : suit === 'finance'
      ? all.finance
      : suit === 'technology'
        ? all.technology
        : all.science;

export const REGIONS = ['americas', 'europe', 'africa', 'mideast', 'asia-pacific'] as const;
export type Region = (typeof REGIONS)[number];

export const FILES = ['traffic', 'rescue', 'framework'] as const;
/** A cooperation file: Space traffic, Rescue, Lunar framework. */
export type FileId = (typeof FILES)[number];

export const PHASES = ['briefing', 'dialogue', 'actions', 'session', 'reckoning', 'over'] as const;
export type Phase = (typeof PHASES)[number];

export const USES = ['event', 'outreach', 'mission', 'enterprise', 'summit'] as const;
/** The one thing a bloc does with the card it plays. */
export type Use = (typeof USES)[number];

export const ERAS = ['founding', 'return', 'base'] as const;
export type Era = (typeof ERAS)[number];

export const DIALOGUE_CHOICES = ['cooperate', 'exploit', 'abstain'] as const;
export type DialogueChoice = (typeof DIALOGUE_CHOICES)[number];

export const NETWORKS = ['ground-station', 'launch-site', 'corridor-node', 'navigation'] as const;
export type NetworkKind = (typeof NETWORKS)[number];

export const ENTERPRISES = ['company', 'constellation', ...NETWORKS] as const;
export type EnterpriseKind = (typeof ENTERPRISES)[number];

export const TOPICS = ['tension', 'debris', 'home', 'law-shared', 'law-licence', 'votes', 'plan'] as const;
/** What a Summit offers. `plan` (China only) turns the Five-Year Plan to the played card's suit. */
export type Topic = (typeof TOPICS)[number];

export const REQUESTS = ['seat', 'station', 'connectivity', 'cleaner-orbit', 'vote'] as const;
/** What a nation asks for at the Briefing. */
export type RequestKind = (typeof REQUESTS)[number];

export const SOURCES = [
  'opening',
  'regions',
  'missions',
  'session',
  'dialogue',
  'requests',
  'events',
  'summits',
  'connectivity',
  'law',
] as const;
/** Where a bloc's Standing came from. */
export type StandingSource = (typeof SOURCES)[number];

export const ENDINGS = ['order', 'lunar-order', 'kessler', 'conflict', 'concession'] as const;
export type EndingKind = (typeof ENDINGS)[number];

/** What a bloc's partner state in a nation can be: bit 1 the Accords, bit 2 the ILRS, 3 dual. */
export const NONE = 0;
export const SIGNED: Record<Bloc, 1 | 2> = { us: 1, china: 2 };
export const DUAL = 3;
/** All of them, each at its own place. */
export const STATES = [NONE, SIGNED.us, SIGNED.china, DUAL];

export type NationId = string;
export type CardId = string;
export type MissionId = string;
export type ResolutionId = string;
export type WorldEventId = string;
export type OfferId = string;

/** A scenario: the list of them makes this type. */
export type { ScenarioId } from './content/scenarios/index.ts';
