/** A world event that is brought to all tables, or to one: it is the next Briefing's there. */
import { useEffect, useState } from 'preact/hooks';
import type { WorldEventId } from '../../../../rules/terms.ts';
import { loadTexts, t } from '../../../text/text.ts';
import type { LeadTable, LeadView } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { planOf } from '../stages.ts';
import type { Asks } from './console.tsx';

/** Those that the plan's scenario takes. */
async function eventsFor(view: LeadView): Promise<WorldEventId[]> {
  const [{ eventsOf }] = await Promise.all([import('./events.ts'), loadTexts('world-events')]);
  return eventsOf(planOf(view).scenario);
}

/** Why no world event can be brought to any of these tables now; '' where one can. */
export function whyNotBring(tables: readonly LeadTable[]): string {
  const played = tables.filter(({ status, island }) => status === 'playing' && !island);
  // What comes at a Briefing comes nowhere once the last has been: the table's own figures say so.
  const open = played.filter(({ figures }) => figures?.briefing !== false);
  if (open.length === 0) return t('lead:bring.late');
  return open.every(({ brought }) => brought !== null) ? t('lead:bring.waits') : '';
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
        {planOf(view).scenario === 'lesson' && <p>{t('lead:bring.lesson')}</p>}
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
