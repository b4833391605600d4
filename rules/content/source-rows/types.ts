import type { Bloc, NationId } from '../../terms.ts';

export const ENTRY_KINDS = ['card', 'nation', 'resolution', 'world-event', 'mission', 'enterprise', 'offer'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
/** A content entry by kind and id. Kinds share ids: there are a card and a mission `artemis-ii`. */
export type EntryRef = `${EntryKind}:${string}`;
/** A rule by its number and name, so that renumbering the rulebook can't move a row to another rule unseen. */
export type RuleRef = `${number} ${string}`;

/** Something that the source article names, and where to look for it in the game. */
export interface SourceRow {
  /** Kebab case; no two rows share one. */
  id: string;
  /** What the article names, in our words. */
  name: string;
  /** Ids of the collection of facts (source-ids.ts). Entries whose `source` has one of them carry the row. */
  facts?: readonly string[];
  /** A whole programme: every mission of it carries the row. */
  programme?: Bloc;
  nations?: readonly NationId[];
  /** For what is a mechanism: the rules that it became. */
  rules?: readonly RuleRef[];
}

/** A statement of the article (its `name`) that the record gives otherwise. */
export interface PartsWays extends SourceRow {
  /** What the record has. */
  record: string;
  /** The entries that tell players both, with words of theirs from the article's reading and from the record's. */
  told: Readonly<Record<EntryRef, readonly [article: string, record: string]>>;
}

export interface Section {
  title: string;
  rows: readonly SourceRow[];
}
