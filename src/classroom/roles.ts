/** Who does what in a team: the chief negotiator commits what the team does; the others propose, and support. */
export const ROLES = ['chief', 'programme', 'treasurer', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

/** So many sit on one side of a table at most. */
export const TEAM_MOST = ROLES.length;
