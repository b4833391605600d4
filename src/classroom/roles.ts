/** Who does what in a team: the chief negotiator commits what the team does; the others propose, and support. */
import type { Mode } from './terms.ts';

export const ROLES = ['chief', 'programme', 'treasurer', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

/** Is a bloc led by several, each with a role? Not where everybody plays alone, nor where a whole class votes. */
export const hasRoles = ({ mode, team }: { mode: Mode; team: number }): boolean => mode === 'teams' && team > 1;

/** So many sit on one side of a table at most. */
export const TEAM_MOST = ROLES.length;
