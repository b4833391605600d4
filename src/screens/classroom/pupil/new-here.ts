/** Whoever comes to a match in another way than with all the others: is it to be told, and what is to be done first? */
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { ownTeam } from './committing.ts';
import { notedAt } from './noted.ts';

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
