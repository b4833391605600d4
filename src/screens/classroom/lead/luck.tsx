/** Luck and choices, once all matches are over: worked out when it is asked for, for it takes the device a while. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { counted } from '../room.ts';
import type { Found } from './luck-found.tsx';

type State = { is: 'idle' | 'failed' } | { is: 'running'; done: number; asked: number } | { is: 'found'; found: Found };

/** Works it out, and stops where nobody looks any more. */
function useLuck(id: string) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const [show, setShow] = useState<typeof import('./luck-found.tsx') | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async () => {
    const stop = new AbortController();
    const { signal } = stop;
    running.current = stop;
    setState({ is: 'running', done: 0, asked: 0 });
    try {
      const found = await import('./luck-found.tsx');
      setShow(found);
      const progress = (done: number, asked: number) => {
        if (!signal.aborted) setState({ is: 'running', done, asked });
      };
      const luck = await found.findLuck(id, progress, signal);
      if (!signal.aborted) setState({ is: 'found', found: luck });
    } catch {
      if (!signal.aborted) setState({ is: 'failed' });
    }
  };
  const stop = () => {
    running.current?.abort();
    setState({ is: 'idle' });
  };
  return { state, run, stop, LuckFound: show?.LuckFound };
}

export function Luck({ view }: { view: LeadView }) {
  const { state, run, stop, LuckFound } = useLuck(view.id);
  const tables = counted(view.tables);
  if (tables.length < 2 || tables.some(({ status }) => status !== 'over')) return null;
  return (
    <section aria-labelledby="class-luck" class="class-luck">
      <h2 id="class-luck">{t('lead:luck.title')}</h2>
      <p>{t('lead:luck.what')}</p>
      {(state.is === 'idle' || state.is === 'failed') && (
        <p class="row">
          <button type="button" onClick={run}>
            {t('lead:luck.run')}
          </button>{' '}
          <span class="small soft">{t('lead:luck.long')}</span>
        </p>
      )}
      {state.is === 'running' && (
        <p class="row">
          <progress
            aria-label={t('lead:luck.running')}
            {...(state.asked > 0 ? { max: state.asked, value: state.done } : {})}
          />{' '}
          <button type="button" onClick={stop}>
            {t('lead:luck.stop')}
          </button>
        </p>
      )}
      <div aria-live="polite">
        {state.is === 'failed' && <p>{t('lead:luck.failed')}</p>}
        {state.is === 'found' && LuckFound && <LuckFound found={state.found} />}
      </div>
    </section>
  );
}
