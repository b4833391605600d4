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
import { note, notedAt } from './noted.ts';
import { RoleMark } from './role-mark.tsx';
import { Mates } from './roles.tsx';
import { Top } from './top.tsx';

type Seen = Pick<StudentView, 'id' | 'me'>;

/** Has one come to a seat in another way than with all the others, and not been told so yet? */
export const isNewHere = ({ id, me: { came } }: Seen): boolean =>
  came !== null && came.how !== 'drawn' && came.at > notedAt(id, 'came');

/** What to do first, as the class plays and by one's role. */
export function firstThing(view: Pick<StudentView, 'team' | 'me' | 'settings'>): string {
  if (view.settings.mode === 'hall') return t('pupil:welcome.first.vote');
  if (ownTeam(view).length < 2) return t('pupil:welcome.first.alone');
  return t(view.me.role === 'chief' ? 'pupil:welcome.first.chief' : 'pupil:welcome.first.propose');
}

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
