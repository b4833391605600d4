/** Second matches with the sides swapped: begun from the debrief, after one more question; given up while nobody has moved. */
import { useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { planOf } from '../stages.ts';
import { minutesText } from '../time.ts';
import type { Asks } from './console.tsx';

/** In the debrief of the first matches. */
export function Second({ view, asks }: { view: LeadView; asks: Asks }) {
  const [sure, setSure] = useState(false);
  const begin = async () => {
    setSure(false);
    await asks({ what: 'again' });
  };
  if (view.stage.second || !view.tables.some(({ island }) => !island)) return null;
  const minutes = planOf(view).stages.reduce((sum, { kind, minutes: n }) => sum + (kind === 'play' ? n : 0), 0);
  return (
    <section aria-labelledby="class-second" class="second">
      <h2 id="class-second">{t('lead:stage.play.second')}</h2>
      <p>{t('lead:second.about')}</p>
      <p class="row">
        <button type="button" onClick={() => setSure(true)}>
          {t('lead:second.begin')}
        </button>
      </p>
      {sure && (
        <Dialog title={t('lead:second.title')} onClose={() => setSure(false)}>
          <p>{t('lead:second.what', { time: minutesText(minutes) })}</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => setSure(false)}>
              {t('lead:cancel')}
            </button>
            <button type="button" onClick={() => void begin()}>
              {t('lead:second.do')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

/** While they are played. */
export function Discard({ view, asks }: { view: LeadView; asks: Asks }) {
  const going = view.tables.filter(({ status, island }) => status !== 'over' && !island);
  if (!view.stage.second || view.stage.kind !== 'play') return null;
  return (
    <p class="row second-now">
      <span>{t('lead:second.now')}</span>
      {going.length > 0 && going.every(({ moves }) => moves === 0) && (
        <button type="button" onClick={() => void asks({ what: 'discard' })}>
          {t('lead:second.discard')}
        </button>
      )}
    </p>
  );
}
