/** A class's tables, as the authority is asked for them. */
import type { Member, TeamSetUp } from '../authority/steward.ts';
import { PLAYERS } from './seating.ts';
import { planOf, type Session, type SessionTable, type Student, teamBefore, teamOf } from './session.ts';

/**
 * A student at a table. Whoever leads the class can watch there: where names are not for them, the table has numbers, and
 * the page of a student has the names of those who sit with them.
 */
const member = ({ settings }: Session, { id, n, name, secret, role, muted }: Student): Member => ({
  id,
  name: settings.names ? name : `#${n}`,
  secret,
  role,
  ...(muted ? { muted } : {}),
});

/** At a table of the first matches, those who sat there then. */
export const membersOf = (session: Session, { id, series }: SessionTable, player: string): Member[] =>
  (series < session.series ? teamBefore : teamOf)(session, id, player).map((student) => member(session, student));

/**
 * @param watch SHA-256, in hex, of the secret of whoever leads the class, who may watch
 * @param common the world that all tables share; undefined: each has its own
 */
export function setUpOf(
  session: Session,
  table: SessionTable,
  level: string,
  talk: TeamSetUp['talk'],
  watch: string,
  common?: string,
): TeamSetUp {
  const { mode, reasons } = session.settings;
  const { scenario, hours } = planOf(session);
  return {
    table: table.id,
    chosen: { scenario },
    teams: Object.fromEntries(PLAYERS.map((player) => [player, membersOf(session, table, player)])),
    level,
    pace: hours === undefined ? null : { hours },
    talk,
    group: session.id,
    watch,
    by: mode === 'hall' ? 'vote' : 'chief',
    reasons,
    ...(common !== undefined && { world: common }),
  };
}
