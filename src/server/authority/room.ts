/** A table, as far as it matters to what is done there beside moves. */
import type { Refusal } from '../../../rules/moves.ts';
import type { StoredTable } from '../storage/types.ts';
import type { About } from './about.ts';
import type { Clockwork } from './clockwork.ts';
import type { Guests } from './guests.ts';
import type { Act, Course, Outcome } from './history.ts';
import type { Hosting, Minds } from './hosting.ts';
import type { Done } from './refusals.ts';
import type { Teams } from './teams.ts';
import type { World } from './world.ts';

/** Before its match begins. */
export interface Room {
  readonly about: About;
  readonly status: StoredTable['status'];
  readonly world: World;
  /** Stores what the table is now, tells whoever is there, and begins the match where it is to begin. */
  become(about: About, status?: StoredTable['status']): Promise<Done>;
  /** @param member of a team, that one alone */
  putOut(player: string, reason: Refusal, member?: string): void;
}

/** What changes at a table in its match. `clock`: settled; left out: as it stands. */
export type Alteration = Partial<About> & { status?: StoredTable['status'] };

/** In its match. */
export interface Match<G> extends Room {
  readonly course: Course<G> | null;
  readonly hosting: Hosting<G>;
  readonly minds: Minds | undefined;
  readonly clocks: Clockwork;
  readonly guests: Guests;
  readonly teams: Teams;
  /** People whose decision it is: bots have all the time there is. */
  deciding(seats?: About['seats']): string[];
  /** Stores what the table is from now on, tells whoever is there, and sees to what is to come. */
  alter(change: Alteration): Promise<Done>;
  /** What would come of it; nothing is changed. */
  tried(act: Act): Outcome<G>;
  /** Has the match gone on since this version, as far as it matters to the act? */
  stale(version: number, act: Act): boolean;
  /** Makes a move, or takes one back, where the match goes on. */
  commit(player: string, act: Act): Promise<Done<{ version: number }>>;
  /** The match stands as it was after so many moves. */
  setBack(moves: number): Promise<Done>;
  tellTeams(): void;
}
