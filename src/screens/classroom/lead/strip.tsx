/** What stands on every page of the class now, with the way to take it down: nobody else sees that it is out of date. */
import { language, t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { atText } from '../time.ts';
import type { Asks } from './console.tsx';

export function Strip({ view: { standing }, asks }: { view: LeadView; asks: Asks }) {
  if (!standing) return null;
  return (
    <p class="row announced-now">
      <span class="small soft">{t('lead:announce.stands', { time: atText(standing.at, language.value) })}</span>
      <b>{standing.text}</b>
      <button type="button" onClick={() => void asks({ what: 'take-down' })}>
        {t('lead:announce.takeDown')}
      </button>
    </p>
  );
}
