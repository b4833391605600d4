/** The match at one's own table of a class: the real table, with the team's panel beside it. */
import { useEffect } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { Match } from '../../match/match.tsx';
import { problem as refusal, together } from '../../match/ui.ts';
import { Notice } from '../../online/notice.tsx';
import { route } from '../../route.ts';
import { table as onScreen, seatOnline } from '../../session.ts';
import { calledBy, proposes, reasonDue, whose } from './committing.ts';
import { ClassPage } from './frame.tsx';
import { ReturnLink } from './gather.tsx';
import { LostPlace } from './gone.tsx';
import { leaveClass } from './lines.ts';
import { lostBy } from './lost.ts';
import { Proposed } from './proposals.tsx';
import { AboveButtons, NO_REASON } from './reason.tsx';
import { standsText } from './stage.ts';
import { MatchTop, TeamName, TeamPanel } from './team.tsx';
import { Top } from './top.tsx';

/** The match is off the screen: whoever is still at the class looks at another stage, or at another table. */
function offScreen(): void {
  if (route.value.split('/')[0] !== 'pupil') leaveClass();
}

interface Props {
  line: ClassLine<'student'>;
  view: StudentView;
  at: Attendance;
  /** The address that opens the place on another device. */
  link: string;
  covered: boolean;
  onAgain: () => void;
}

export function Play({ line, view, at, link, covered, onAgain }: Props) {
  const match = at.table.value;
  const info = at.info.value;
  const refused = at.problem.value;
  useEffect(() => {
    if (match && onScreen.value !== match) seatOnline(match, `pupil/${view.id}`, offScreen, 'pupil');
  }, [match, view.id]);
  const answered = match?.online?.refused.value ?? null;
  useEffect(() => {
    refusal.value = answered;
  }, [answered]);
  // Whether a press proposes or decides is said where it is pressed.
  useEffect(() => {
    together.value = {
      called: (what) => line.view.value && calledBy(at, line.view.value, what),
      choose: () => (proposes(at) ? t('pupil:team.chooseFirst') : null),
      whose: (state) => line.view.value && whose(at, line.view.value, state),
      stands: () => (line.view.value && standsText(line.view.value)) || t('online:refused.held'),
      first: () => <Proposed line={line} at={at} />,
      above: () => <AboveButtons line={line} at={at} />,
      menu: () => <ReturnLink link={link} />,
      proposes: () => proposes(at),
      lacks: () => (reasonDue(at) && !at.reason.value.trim() ? NO_REASON : null),
    };
    return () => {
      together.value = null;
    };
  }, [line, at, link]);
  // A match that was played at one screen has no table to come to.
  if (refused?.code === 'table-unknown')
    return (
      <ClassPage title={t('pupil:island.counted')}>
        <div class="pupil">
          <Top line={line} />
          <p class="lead" role="status">
            {t('pupil:island.countedWhat')}
          </p>
        </div>
      </ClassPage>
    );
  if (refused) return <LostPlace lost={lostBy(refused)} refusal={refused} onAgain={onAgain} />;
  if (!match || !info || onScreen.value !== match)
    return (
      <ClassPage title={t('app:home.loading')}>
        <div class="pupil">
          <Top line={line} />
        </div>
      </ClassPage>
    );
  return (
    <>
      <Notice table={match} id={info.id} />
      <Match
        table={match}
        covered={covered}
        desk={{
          top: <MatchTop line={line} />,
          name: <TeamName at={at} />,
          panel: <TeamPanel line={line} view={view} at={at} />,
        }}
        after={(onBoard) => (
          <>
            <Top line={line} slim />
            <p role="status">{t('pupil:after.wait')}</p>
            <p class="row">
              <button type="button" onClick={onBoard}>
                {t('pupil:after.board')}
              </button>
            </p>
          </>
        )}
      />
    </>
  );
}
