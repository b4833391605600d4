/**
 * Several servers over one database. Each is a node. What must be done once, and in order, is done at one node: it holds
 * the home of a table, or of a class with all of its tables, and alone may write there. Whoever comes to another node is
 * passed on to it.
 */

/** A node that is alive, as others reach it. */
export interface ClusterNode {
  /** 22 letters, digits, `-` or `_`: drawn at each start. */
  id: string;
  /** Where it listens for other nodes: `host:port`. */
  address: string;
  /** Of rules and content: `Hosting.version`. */
  version: string;
}

/**
 * A home that this node holds. The epoch grows by one whenever a home changes hands: whatever is written carries it, and
 * is refused once it is an old one.
 */
export interface Hold {
  /** The id of a table of no group, or of a class. */
  home: string;
  epoch: number;
}

/** Where what is asked for is served. */
export type Claimed = { hold: Hold; node: null } | { hold: null; node: ClusterNode };

/**
 * Who holds what. All of it stands in the database that the nodes share, by the database's clock. Every call rejects
 * with a `StorageError` of the code `failed` where the database does not answer.
 */
export interface Homes {
  readonly self: ClusterNode;
  /** What nodes show one another, so that nobody else takes part: 22 letters, digits, `-` or `_`. */
  readonly secret: string;
  /** The database's clock less this computer's, in milliseconds, as last measured. */
  readonly ahead: number;
  /** The homes that this node holds, as far as it knows. Never waits. */
  held(home: string): Hold | null;
  /**
   * Takes the home where nobody who is alive holds it; else says who does. Where a node of this home's version is alive,
   * one of another version does not take it, but says which does.
   * @param version of a home that nobody held yet: it keeps it
   */
  claim(home: string, version: string): Promise<Claimed>;
  /** Nobody holds it any more; nothing happens where this node does not. */
  release(home: string): Promise<void>;
  /**
   * Homes that nobody who is alive holds, where something goes on by itself: a match that is played, or a class that is
   * not erased; a table that waits is taken by whoever comes to it. Those that were held longest ago for the first time
   * come first. What was never held at all comes after them, and is looked for when this is called first, and about
   * once a minute from then on. At most `limit`.
   */
  orphans(limit: number): Promise<string[]>;
  /** Told of each home that changes hands, of this node's as well, until what is given back is called; null: of any, as after a lost connection. */
  watch(hear: (home: string | null) => void): () => void;
  /** Gives up all homes, and is no node any more. */
  close(): Promise<void>;
}

/** What may be written by this node: storage that several share asks it of every write. */
export interface Fence {
  /** The home of a table, or of a class, by its id; null: this node holds none, and nothing may be written. */
  of(id: string): Hold | null;
}
