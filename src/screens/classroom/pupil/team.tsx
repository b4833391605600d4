/** Beside a match at a class's table: the class's news above the panels, and a panel about one's own team. */
import { blocOf, playerOf } from '../../../../rules/players.ts';
import { rivalOf } from '../../../../rules/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView, Teammate } from '../../../wire/classroom.ts';
import { tab } from '../../match/ui.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName } from '../../words.ts';
import { ownRole, ownTeam, proposes, whoCommits } from './committing.ts';
import { unseen } from './in-sight.ts';
import { Proposals } from './proposals.tsx';
import { Reason } from './reason.tsx';
import { Mates } from './roles.tsx';
import { TeamTalk, unreadIn } from './team-talk.tsx';
import { Top } from './top.tsx';

/** Above the panels: who one is, the class's clock and its news. */
export function MatchTop({ line }: { line: ClassLine<'student'> }) {
  return (
    <div class="pupil desk-top">
      <Top line={line} slim />
    </div>
  );
}

/** The panel's name, with what is unread and how much is proposed. */
export function TeamName({ at }: { at: Attendance }) {
  // Whoever reads the panel has it all in sight.
  const n = tab.value === 'table' ? 0 : unreadIn(at) + unseen(at);
  return (
    <>
      {t('pupil:team.tab')}
      {n > 0 && (
        <span class="unread num">
          {n}
          <span class="hidden"> {t('pupil:team.unread')}</span>
        </span>
      )}
    </>
  );
}

/** So many are named at once. */
const NAMED = 6;

/** Those of a side; where a whole class sits there, their number, and the names behind it. */
function Members({ mates, me }: { mates: readonly Teammate[]; me: string }) {
  if (mates.length <= NAMED) return <Mates mates={mates} me={me} />;
  const here = mates.filter(({ present }) => present).length;
  return (
    <details>
      <summary class="small">{t('pupil:team.members', { count: mates.length, here })}</summary>
      <Mates mates={mates} me={me} />
    </details>
  );
}

export function TeamPanel(props: { line: ClassLine<'student'>; view: StudentView; at: Attendance }) {
  const { view, at } = props;
  const role = ownRole(view);
  const bloc = blocOf(at.player.value);
  if (!bloc) return null;
  const of = (player: string) => view.team.filter((mate) => mate.player === player);
  const own = ownTeam(view);
  const rivals = of(playerOf(rivalOf(bloc)));
  const team = at.team.value;
  return (
    <div class="pupil team-panel">
      <section aria-label={t('pupil:team.tab')} class={bloc}>
        <p class="who-commits" role="status">
          <BlocMark bloc={bloc} /> <span class="hidden">{blocName(bloc)}</span> {role && t(`pupil:team.youAre.${role}`)}{' '}
          {whoCommits(at, view)}
        </p>
        <Reason at={at} />
        {proposes(at) && <p class="small soft">{t('pupil:team.propose')}</p>}
      </section>
      {team && own.length > 1 && <Proposals at={at} view={view} />}
      <section aria-label={t('pupil:roles.title')} class={bloc}>
        <Members mates={own} me={view.me.id} />
      </section>
      <TeamTalk at={at} view={view} />
      <section aria-label={t('pupil:team.rival')} class={rivalOf(bloc)}>
        <h3>
          <BlocMark bloc={rivalOf(bloc)} /> {t('pupil:team.rival')}
        </h3>
        {rivals.length > 0 ? (
          <Members mates={rivals} me={view.me.id} />
        ) : (
          <p class="small soft">{t('pupil:roles.nobody')}</p>
        )}
      </section>
    </div>
  );
}
