/** What was done at one's own table without one: it stays on the page until it was read. */
import { language, t } from '../../../text/text.ts';
import type { StudentView, TableAct } from '../../../wire/classroom.ts';
import { atText } from '../time.ts';
import { note, notedAt } from './noted.ts';

/** So many are shown at once: the newest. */
const MOST = 3;

/** An act in a sentence. */
export function actText(act: TableAct, { mode }: Pick<StudentView['settings'], 'mode'>): string {
  switch (act.what) {
    case 'hurry':
      return t('pupil:acts.hurry', { seconds: act.seconds, context: mode === 'hall' ? 'hall' : undefined });
    case 'event':
      return t('pupil:acts.event', { event: t(`world-events:${act.event}.name`) });
    case 'role':
      return t('pupil:acts.role', { role: t(`pupil:role.${act.role}`) });
    default:
      return t(`pupil:acts.${act.what}`);
  }
}

export const unnoted = ({ id, acts, stage }: Pick<StudentView, 'id' | 'acts' | 'stage'>): TableAct[] =>
  stage.kind === 'debrief' ? [] : acts.filter(({ at }) => at > notedAt(id, 'acts')).slice(-MOST);

export function Acts({ view }: { view: StudentView }) {
  const fresh = unnoted(view);
  return (
    <div class={fresh.length > 0 ? 'announced' : ''} role="status">
      {fresh.length > 0 && (
        <>
          <ul>
            {fresh.map((act) => (
              <li key={`${act.at} ${act.what}`}>
                <span class="num soft small">{atText(act.at, language.value)}</span> {actText(act, view.settings)}
              </li>
            ))}
          </ul>
          <button type="button" class="small" onClick={() => note(view.id, 'acts', fresh.at(-1)?.at ?? 0)}>
            {t('pupil:top.noted')}
          </button>
        </>
      )}
    </div>
  );
}
