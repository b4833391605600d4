/** How students come: the code in large letters, the QR code, the address; and the way to the view for all. */
import { t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { Copied } from '../../online/copied.tsx';
import { sentences } from '../../words.ts';
import { leadAddress, screenAddress } from '../address.ts';
import { classAt } from '../held.ts';
import { JoinQr, useBases, WhereToGo } from '../joining.tsx';

/** The way to the view for all, in a window of its own. */
function ToScreen({ view }: { view: LeadView }) {
  const projector = classAt(view.id)?.projector;
  if (!projector) return null;
  return (
    <p class="to-screen">
      <a class="button" href={screenAddress(view.id, projector)} target="_blank" rel="noreferrer">
        {t('lead:join.screen')}
      </a>
      <span class="small soft">{t('lead:join.screenWhat')}</span>
    </p>
  );
}

/** The way to lead the class from another device as well. */
function OtherDevice({ view }: { view: LeadView }) {
  const held = classAt(view.id);
  const [base] = useBases() ?? [];
  if (!held?.lead) return null;
  return (
    <details class="other-device">
      <summary>{t('lead:join.otherDevice')}</summary>
      <div>
        <Copied
          label={t('lead:join.leadLink')}
          text={leadAddress(base ?? document.baseURI, view.id, held.lead, held.projector)}
          note={sentences([t('lead:join.leadNote'), ...(base === undefined ? [t('lead:join.leadOwnOnly')] : [])])}
        />
      </div>
    </details>
  );
}

/** @param folded it is not what is looked at now */
export function Gather({ view, folded = false }: { view: LeadView; folded?: boolean }) {
  const inside = (
    <>
      <ToScreen view={view} />
      <div class="join-card">
        <JoinQr code={view.code} />
        <div>
          <WhereToGo code={view.code} />
        </div>
      </div>
      <OtherDevice view={view} />
    </>
  );
  if (folded)
    return (
      <details class="fold">
        <summary>{t('lead:join.fold', { code: view.code })}</summary>
        <div>{inside}</div>
      </details>
    );
  return (
    <section aria-labelledby="class-join">
      <h2 id="class-join">{t('lead:join.title')}</h2>
      {inside}
    </section>
  );
}
