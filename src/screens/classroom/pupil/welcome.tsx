/** For whoever comes to a match that is under way, late or from another seat: whom one plays for, and what is to be done. */
import { blocOf } from '../../../../rules/players.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocMid } from '../../words.ts';
import { Brief } from './brief.tsx';
import { ownRole, ownTeam } from './committing.ts';
import { ClassPage } from './frame.tsx';
import { firstThing } from './new-here.ts';
import { note } from './noted.ts';
import { RoleMark } from './role-mark.tsx';
import { Mates } from './roles.tsx';
import { Top } from './top.tsx';

export function Welcome({ line, view }: { line: ClassLine<'student'>; view: StudentView }) {
  const { id, me } = view;
  const { came } = me;
  const bloc = blocOf(me.player);
  const role = ownRole(view);
  const mates = ownTeam(view);
  if (!bloc || !came) return null;
  return (
    <ClassPage title={t(`pupil:welcome.${came.how}`)}>
      <div class="pupil welcome">
        <Top line={line} />
        <p class={`big-name ${bloc}`}>
          <BlocMark bloc={bloc} /> {t('pupil:roles.side', { bloc: blocMid(bloc) })}
        </p>
        {mates.length > 1 && view.settings.mode !== 'hall' && (
          <section aria-label={t('pupil:roles.title')} class={bloc}>
            <Mates mates={mates} me={me.id} />
          </section>
        )}
        {role && (
          <p>
            <RoleMark role={role} /> <b>{t(`pupil:role.${role}`)}</b>
            {t('app:join.colon')}
            {t(`pupil:roles.what.${role}`)}
          </p>
        )}
        <p class="lead">{firstThing(view)}</p>
        <p class="row">
          <button type="button" class="primary big" onClick={() => note(id, 'came', came.at)}>
            {t('pupil:welcome.go')}
          </button>
        </p>
        <details>
          <summary>{t('pupil:welcome.brief')}</summary>
          <div>
            <Brief line={line} view={view} />
          </div>
        </details>
      </div>
    </ClassPage>
  );
}
