/** The shape of facts.json: the few fields of the project's fact files that the derivation reads. */
export interface Fact {
  /** ISO 3166 alpha-3. */
  id: string;
  /** Region as the fact files name it. */
  region: string;
  /** Billions of USD, rounded. */
  gdp: number;
  /** Millions of people. */
  population: number;
  agency: boolean;
  launch: 'none' | 'suborbital' | 'orbital';
  launchNote?: string;
  /** How near the equator it could launch from. */
  equator: 'low' | 'medium' | 'high';
  assets: string[];
  bri: 'yes' | 'no' | 'left' | 'ambiguous' | 'initiator';
  moonAgreement: 'party' | 'signed_only' | 'withdrew' | 'not_party' | 'no_record_found';
  groups: string[];
  accords?: { date: string; precision: string; status: string; source: string };
  ilrs?: { date: string; precision: string; kind: string; source: string };
  story: string;
  storySource: string;
}

export interface Facts {
  /** Day up to which the facts were checked. */
  asOf: string;
  /** Board nations and the two homes; order is append-only. */
  nations: Fact[];
  /** Accords signatories without a space on the board, by date. Every ILRS state has one. */
  offBoard: { id: string; date: string; source: string }[];
  /** Ids in the order of signing, those of one day in the order of the official list; the homes included. */
  order: { accords: string[]; ilrs: string[] };
}
