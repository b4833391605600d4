/** A world event that is brought to all tables, or to one: it is the next Briefing's there. */
import { useEffect, useState } from 'preact/hooks';
import type { WorldEventId } from '../../../../rules/terms.ts';
import { loadTexts, t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { planOf } from '../stages.ts';
import type { Asks } from './console.tsx';

/** Those that the plan's scenario takes. */
async function eventsFor(view: LeadView): Promise<WorldEventId[]> {
  const [{ eventsOf }] = await Promise.all([import('./events.ts'), loadTexts('world-events')]);
  return eventsOf(planOf(view).scenario);
}

interface Props {
  view: LeadView;
  /** Left out: all tables. */
  table?: { id: string; n: number };
  asks: Asks;
  onClose: () => void;
}

export function Bring({ view, table, asks, onClose }: Props) {
  const [events, setEvents] = useState<WorldEventId[] | null>(null);
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => void eventsFor(view).then(setEvents, () => setProblem(t('app:failed.title'))), []);
  const bring = async () => {
    const said = await asks({ what: 'event', event: chosen, ...(table ? { tables: [table.id] } : {}) });
    setProblem(said);
    if (!said) onClose();
  };
  return (
    <Dialog title={table ? t('lead:bring.one', { n: table.n }) : t('lead:bring.all')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(e) => {
          e.preventDefault();
          if (chosen) void bring();
        }}
      >
        <p>{t('lead:bring.what')}</p>
        <fieldset class="choose-event">
          <legend class="hidden">{t('lead:bring.which')}</legend>
          {events?.map((id) => (
            <label key={id}>
              <input type="radio" name="event" checked={chosen === id} onChange={() => setChosen(id)} />
              <span>
                <b>{t(`world-events:${id}.name`)}</b> <span class="small soft">{t(`world-events:${id}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {problem && (
          <p class="alert" role="alert">
            {problem}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary" aria-disabled={!chosen}>
            {t('lead:bring.do')}
          </button>
          <button type="button" onClick={onClose}>
            {t('lead:cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
