/** What PostgreSQL has besides the tables that SQLite has too: whose turn it is to write what, where several servers do. */
import type { Kysely } from 'kysely';
import type { Db } from '../connection.ts';
import type { Schema, TableRow } from '../schema.ts';

export interface HomeRow {
  /** The id of a table, or of a class. */
  id: string;
  /** The node that holds it; null: none. */
  node: string | null;
  /** How many times it has been taken. */
  epoch: number;
  /** Of rules and content. */
  version: string;
  /** Milliseconds since 1970. */
  created: number;
  /** Is a match played there, or is it a class? The database sees to it itself. */
  busy: boolean;
}

export interface NodeRow {
  id: string;
  /** `host:port`. */
  address: string;
  /** Of rules and content. */
  version: string;
  /** When it was heard of last, by the database's clock. */
  seen: Date;
}

// A type, not an interface: Kysely adds it to what it knows.
export type ClusterSchema = {
  /** Beside what `TableRow` has. */
  tables: TableRow & {
    /** How many entries there are: the row that everybody who writes has to lock knows it. */
    entries: number;
    /** The table's own id, or that of its class. */
    home: string;
  };
  homes: HomeRow;
  nodes: NodeRow;
  /** One row. */
  cluster: { secret: string };
};

/** The same database, with all that stands in it. */
export const clusterOf = (db: Db): Kysely<Schema & ClusterSchema> => db.withTables<ClusterSchema>();
