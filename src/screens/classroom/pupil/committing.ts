/** Who of a team decides now, as its members see it. */
import { blocOf } from '../../../../rules/players.ts';
import type { Role } from '../../../classroom/roles.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { isBot } from '../../../table/players.ts';
import type { TableState } from '../../../table/types.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';

/** Those on one's own side of the table. */
export const ownTeam = ({ team, me }: Pick<StudentView, 'team' | 'me'>): StudentView['team'] =>
  team.filter(({ player }) => player === me.player);

/** One's role in a team. Whoever plays alone needs none, and where a class votes there are none. */
export const ownRole = ({ team, me, settings }: Pick<StudentView, 'team' | 'me' | 'settings'>): Role | null =>
  settings.mode === 'teams' && ownTeam({ team, me }).length > 1 ? me.role : null;

/** What of a place at a table says who decides. */
export type Deciding = Pick<Attendance, 'team' | 'member' | 'player' | 'table'>;
type Seen = Pick<StudentView, 'team' | 'me'>;

/** May this member commit now, alone? */
export function commitsNow(at: Deciding): boolean {
  const team = at.team.value;
  return team !== null && !team.votes && team.commits !== null && team.commits === at.member.value;
}

/** Is it this bloc's decision? */
export const ourTurn = (at: Deciding): boolean => {
  const state = at.table.value?.state.value;
  const bloc = blocOf(at.player.value);
  return !!state && bloc !== null && state.view.awaiting.includes(bloc);
};

/** Must whoever sits here write down why, with the next move? */
export const reasonDue = (at: Deciding): boolean => !!at.team.value?.reason && ourTurn(at) && commitsNow(at);

/** Is what is pressed here only proposed? Else it is done. */
export const proposes = (at: Deciding): boolean => at.team.value !== null && ourTurn(at) && !commitsNow(at);

/** Who decides now, in a sentence. */
export function whoCommits(at: Deciding, view: Seen): string {
  const team = at.team.value;
  if (!ourTurn(at)) return t('pupil:team.notNow');
  if (!team) return t('pupil:roles.alone');
  if (team.votes) return t('pupil:team.votes');
  if (commitsNow(at)) return t(ownTeam(view).length > 1 ? 'pupil:team.decide' : 'pupil:roles.alone');
  const chief = view.team.find(({ id }) => id === team.commits);
  return chief ? t('pupil:team.decides', { name: chief.name }) : t('pupil:team.nobodyHere');
}

/** Whose decision it is, for the header: null where the bloc says enough, or nothing moves. */
export function whose(
  at: Deciding,
  view: Seen,
  { next, waits, players, view: { awaiting } }: TableState,
): string | null {
  const bloc = blocOf(at.player.value);
  if (!next || !bloc || waits === 'paused' || !awaiting.includes(bloc) || isBot(players[bloc])) return null;
  const team = at.team.value;
  const both = awaiting.length > 1 ? 'both' : undefined;
  if (team?.votes) return t('pupil:turn.vote', { context: both });
  if (!team || commitsNow(at)) return t('pupil:turn.you', { context: both });
  const chief = view.team.find(({ id }) => id === team.commits);
  return chief ? t('pupil:turn.mate', { name: chief.name, context: both }) : null;
}

/** What a button that makes a move is called in a team; null where nobody is asked: one plays alone. */
export function calledBy(at: Deciding, view: Seen, what: string): string | null {
  if (proposes(at)) return t('pupil:team.proposeThis', { what });
  return commitsNow(at) && ownTeam(view).length > 1 ? t('pupil:team.decideThis', { what }) : null;
}
