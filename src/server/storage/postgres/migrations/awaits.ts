/** Whose decision it is at a table, for lists. Of tables that were there before nobody has said it yet. */
import { type Migration, sql } from 'kysely';

export const AWAITS: Migration = {
  async up(db) {
    await sql`alter table tables add column awaits json`.execute(db);
  },
};
