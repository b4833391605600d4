/** How far the bots are, and a way to stop them. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../text/text.ts';
import type { Running } from './use-study.ts';

export function StudyProgress<T>({ study: { now, stop } }: { study: Running<T> }) {
  const shown = useRef<HTMLElement>(null);
  const running = now.is === 'running';
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest' }), [running]);
  if (now.is === 'failed')
    return (
      <p class="alert" role="alert">
        {t('lab:failed', { why: now.why })}
      </p>
    );
  if (now.is === 'empty') return <p role="status">{t('lab:noneDone')}</p>;
  if (now.is !== 'running') return null;
  const { done, of, left } = now;
  return (
    <section ref={shown} class="study-progress" aria-label={t('lab:running.title')}>
      <b>{t('lab:running.title')}</b>
      <progress value={done} max={of} aria-label={t('lab:running.title')} />
      <p class="small num">
        {t('lab:running.done', { done, of })}
        {left !== null && <span class="soft"> {t('lab:running.left', { count: left })}</span>}
      </p>
      <button type="button" onClick={stop}>
        {t('lab:running.stop')}
      </button>
    </section>
  );
}
