/** What is done at all tables at once: hurry, play the round to its end, or bring a world event. */
import { useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import type { LeadAsk, LeadView } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { HURRY } from './amounts.ts';
import { Bring, whyNotBring } from './bring.tsx';
import type { Asks } from './console.tsx';

/** Where a class votes, what is proposed comes before what a bot would do: the texts have a variant. */
export const votes = ({ settings }: LeadView): string | undefined => (settings.mode === 'hall' ? 'hall' : undefined);

export function AllTables({ view, asks }: { view: LeadView; asks: Asks }) {
  const [confirms, setConfirms] = useState<'hurry' | 'end-round' | null>(null);
  const [brings, setBrings] = useState(false);
  const playing = view.tables.filter(({ status }) => status === 'playing');
  if (playing.length === 0) return null;
  // Where all stand still nobody can be hurried, and no round is played.
  const still = playing.every(({ paused }) => paused);
  const noEvent = whyNotBring(playing);
  const does = async () => {
    const message: LeadAsk = confirms === 'hurry' ? { what: 'hurry', seconds: HURRY } : { what: 'end-round' };
    setConfirms(null);
    await asks(message);
  };
  return (
    <div class="row">
      {(still || noEvent) && <span class="small soft">{still ? t('lead:all.still') : noEvent}</span>}
      <button type="button" aria-disabled={still} onClick={() => !still && setConfirms('hurry')}>
        {t('lead:all.hurry.button')}
      </button>
      <button type="button" aria-disabled={noEvent !== ''} title={noEvent} onClick={() => !noEvent && setBrings(true)}>
        {t('lead:bring.button')}
      </button>
      <button
        type="button"
        class="drastic apart"
        aria-disabled={still}
        onClick={() => !still && setConfirms('end-round')}
      >
        {t('lead:all.end-round.button')}
      </button>
      {brings && <Bring view={view} asks={asks} onClose={() => setBrings(false)} />}
      {confirms && (
        <Dialog title={t(`lead:all.${confirms}.title`)} onClose={() => setConfirms(null)}>
          <p>{t(`lead:all.${confirms}.what`, { seconds: HURRY, context: votes(view) })}</p>
          <div class="row">
            <button type="button" class={confirms === 'end-round' ? 'drastic' : 'primary'} onClick={() => void does()}>
              {t(`lead:all.${confirms}.do`)}
            </button>
            <button type="button" onClick={() => setConfirms(null)}>
              {t('lead:cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
