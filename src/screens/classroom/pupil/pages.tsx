/** The pages of the stages in which no match is on the screen. */
import { hasRoles } from '../../../classroom/roles.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { Brief } from './brief.tsx';
import { Debrief } from './debrief/debrief.tsx';
import { ForecastStop } from './forecast.tsx';
import { ClassPage } from './frame.tsx';
import { Gather, ReturnLink } from './gather.tsx';
import { HandIn } from './hand-in.tsx';
import { Roles } from './roles.tsx';
import { type Shown, shownOf } from './stage.ts';
import { Top } from './top.tsx';

interface Props {
  line: ClassLine<'student'>;
  view: StudentView;
  /** One's own table; null where there is none. */
  at: Attendance | null;
  link: string;
}

/** `match`: the line to the table is not there yet. */
const TITLES: Record<Shown, string> = {
  gather: 'pupil:gather.title',
  brief: 'pupil:brief.title',
  roles: 'pupil:roles.title',
  late: 'pupil:late.title',
  match: 'app:home.loading',
  forecast: 'pupil:forecast.title',
  debrief: 'pupil:debrief.title',
};

export function StagePage({ line, view, at, link }: Props) {
  const shown = shownOf(view);
  return (
    <ClassPage key={shown} title={t(shown === 'roles' && !hasRoles(view.settings) ? 'pupil:roles.own' : TITLES[shown])}>
      <div class={`pupil stage-${shown}`}>
        <Top line={line} />
        {shown === 'gather' && <Gather view={view} link={link} />}
        {shown === 'brief' && <Brief line={line} view={view} />}
        {shown === 'roles' && <Roles line={line} view={view} />}
        {shown === 'late' && (
          <>
            <p class="lead" role="status">
              {t('pupil:late.what')}
            </p>
            {view.settings.mode !== 'hall' && <HandIn line={line} />}
            <ReturnLink link={link} />
          </>
        )}
        {shown === 'forecast' && <ForecastStop line={line} view={view} at={at} />}
        {shown === 'debrief' && <Debrief view={view} at={at} />}
      </div>
    </ClassPage>
  );
}
