/** The way on to the next stage. What stops or closes matches is asked first, and no press goes through two stages. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { nextOf, planOf, roundsOf, stageName } from '../stages.ts';
import type { Asks } from './console.tsx';

/** So long after a stage has come its own way on can't be pressed yet, in milliseconds. */
const SETTLES = 1500;

/** Is the stage only just there? A press was then meant for the one before. */
function useFresh(at: number): boolean {
  const seen = useRef(at);
  const [settled, setSettled] = useState(at);
  useEffect(() => {
    if (seen.current === at) return;
    seen.current = at;
    const timer = setTimeout(() => setSettled(at), SETTLES);
    return () => clearTimeout(timer);
  }, [at]);
  return settled !== at;
}

/** Tables of the matches that are under way, and what going on does to those that are not through. */
export function goingOn(view: LeadView): { does: 'close' | 'stop' | null; count: number; of: number } {
  const plan = planOf(view);
  const next = nextOf(plan, view.stage);
  const tables = view.tables.filter(
    ({ id, island, status }) =>
      !island && status !== 'waiting' && (status === 'playing' || view.students.some(({ table }) => table === id)),
  );
  const playing = tables.filter(({ status }) => status === 'playing').length;
  const through = tables.filter((table) => table.through).length;
  const of = tables.length;
  const kind = next === null ? null : plan.stages[next].kind;
  if (kind === 'debrief' && playing > 0) return { does: 'close', count: playing, of };
  if (view.stage.kind === 'play' && kind !== null && through < of) return { does: 'stop', count: through, of };
  return { does: null, count: 0, of };
}

export function Next({ view, asks }: { view: LeadView; asks: Asks }) {
  const [busy, setBusy] = useState(false);
  /** The stage in which it was asked; the question goes with it. */
  const [asked, setAsked] = useState<number | null>(null);
  const fresh = useFresh(view.stage.at);
  const plan = planOf(view);
  const { at } = view.stage;
  const to = nextOf(plan, view.stage);
  if (to === null) return null;
  const { does, count, of } = goingOn(view);
  const go = async () => {
    if (busy) return;
    setBusy(true);
    setAsked(null);
    await asks({ what: 'stage', to, from: at });
    setBusy(false);
  };
  const press = () => {
    if (busy || fresh) return;
    if (does) setAsked(at);
    else void go();
  };
  return (
    <>
      <button
        type="button"
        class={does === 'close' ? 'drastic' : 'primary'}
        aria-disabled={busy || fresh}
        aria-describedby="next-does"
        onClick={press}
      >
        {t('lead:act.next', { stage: stageName(plan, to) })}
      </button>
      {does && asked === at && (
        <Dialog title={t(`lead:next.${does}.title`, { stage: stageName(plan, to) })} onClose={() => setAsked(null)}>
          <p>
            <b>{t(`lead:next.${does}.tables`, { count, of, round: roundsOf(plan, at)?.to ?? '' })}</b>
          </p>
          <p>{t(`lead:next.${does}.what`)}</p>
          {/* The focus is on what changes nothing: a second press in haste does not go on. */}
          <div class="row">
            <button type="button" class={does === 'close' ? 'primary' : ''} onClick={() => setAsked(null)}>
              {t('lead:cancel')}
            </button>
            <button type="button" class={does === 'close' ? 'drastic' : 'primary'} onClick={() => void go()}>
              {t(`lead:next.${does}.do`)}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
