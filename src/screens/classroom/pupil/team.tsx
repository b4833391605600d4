/** Beside a match at a class's table: the class's news above the panels, and a panel about one's own team. */
import { blocOf, playerOf } from '../../../../rules/players.ts';
import { rivalOf } from '../../../../rules/terms.ts';
import { REASON_MOST } from '../../../classroom/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName } from '../../words.ts';
import { Proposals } from './proposals.tsx';
import { Mates } from './roles.tsx';
import { TeamTalk, unreadIn } from './team-talk.tsx';
import { Top } from './top.tsx';

/** May this member commit now, alone? */
export function commitsNow(at: Attendance): boolean {
  const team = at.team.value;
  return team !== null && !team.votes && team.commits !== null && team.commits === at.member.value;
}

/** Is it this bloc's decision? */
const ourTurn = (at: Attendance): boolean => {
  const state = at.table.value?.state.value;
  const bloc = blocOf(at.player.value);
  return !!state && bloc !== null && state.view.awaiting.includes(bloc);
};

/** Why: asked of whoever commits, where the class wants it written down. */
function Reason({ at }: { at: Attendance }) {
  const team = at.team.value;
  if (!team?.reason || !ourTurn(at) || !(commitsNow(at) || team.votes)) return null;
  return (
    <label class="reason">
      <span>{t('pupil:team.reason')}</span>
      <input
        type="text"
        maxLength={REASON_MOST}
        value={at.reason.value}
        autocomplete="off"
        placeholder={t('pupil:team.reasonFirst')}
        aria-describedby="reason-note"
        onInput={(e) => {
          at.reason.value = e.currentTarget.value;
        }}
      />
      <span id="reason-note" class="small soft">
        {t('pupil:team.reasonNote')}
      </span>
    </label>
  );
}

/** Above the panels: the class's clock and news, and what is asked of whoever commits. */
export function MatchTop({ line, at }: { line: ClassLine<'student'>; at: Attendance }) {
  return (
    <div class="pupil desk-top">
      <Top line={line} slim />
      <Reason at={at} />
    </div>
  );
}

/** The panel's name, with what is unread and how much is proposed. */
export function TeamName({ at }: { at: Attendance }) {
  const n = unreadIn(at) + (at.team.value?.proposals.length ?? 0);
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

/** Who decides now, in a sentence. */
export function whoCommits(at: Attendance, view: StudentView): string {
  const team = at.team.value;
  if (!ourTurn(at)) return t('pupil:team.notNow');
  if (!team) return t('pupil:roles.alone');
  if (team.votes) return t('pupil:team.votes');
  if (commitsNow(at)) return t('pupil:team.decide');
  const chief = view.team.find(({ id }) => id === team.commits);
  return chief ? t('pupil:team.decides', { name: chief.name }) : t('pupil:team.nobodyHere');
}

export function TeamPanel(props: { line: ClassLine<'student'>; view: StudentView; at: Attendance }) {
  const { view, at } = props;
  const bloc = blocOf(at.player.value);
  if (!bloc) return null;
  const of = (player: string) => view.team.filter((mate) => mate.player === player);
  const own = of(playerOf(bloc));
  const rivals = of(playerOf(rivalOf(bloc)));
  const decides = ourTurn(at);
  const team = at.team.value;
  const proposes = team !== null && decides && (team.votes || !commitsNow(at));
  return (
    <div class="pupil team-panel">
      <section aria-label={t('pupil:team.tab')} class={bloc}>
        <h3>
          <BlocMark bloc={bloc} /> {blocName(bloc)}
        </h3>
        <p class="who-commits" role="status">
          {whoCommits(at, view)}
        </p>
        {proposes && <p class="small soft">{t('pupil:team.propose')}</p>}
      </section>
      {team && decides && <Proposals at={at} view={view} />}
      <section aria-label={t('pupil:roles.title')} class={bloc}>
        <Mates mates={own} me={view.me.id} />
      </section>
      <TeamTalk at={at} view={view} />
      <section aria-label={t('pupil:team.rival')} class={rivalOf(bloc)}>
        <h3>
          <BlocMark bloc={rivalOf(bloc)} /> {t('pupil:team.rival')}
        </h3>
        {rivals.length > 0 ? (
          <Mates mates={rivals} me={view.me.id} />
        ) : (
          <p class="small soft">{t('pupil:roles.nobody')}</p>
        )}
      </section>
    </div>
  );
}
