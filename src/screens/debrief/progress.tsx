/** What stands in a debrief while bots play its match on, and where they don't. */
import { t } from '../../text/text.ts';
import type { Study } from './study.ts';

interface Props {
  study: Study;
  onRun: () => void;
  onStop: () => void;
}

export function StudyProgress({ study, onRun, onStop }: Props) {
  const { state, done, asked } = study;
  if (state === 'running')
    return (
      <div class="study-progress debrief-progress">
        <p>{t('debrief:study.running')}</p>
        <progress max={Math.max(1, asked)} value={done} aria-label={t('debrief:study.running')} />
        <p class="small soft">{t('debrief:study.done', { done, asked })}</p>
        <button type="button" onClick={onStop}>
          {t('debrief:study.stop')}
        </button>
      </div>
    );
  return (
    <div class="study-progress debrief-progress">
      {state === 'stopped' && <p>{t('debrief:study.stopped')}</p>}
      {state === 'failed' && <p role="alert">{t('debrief:study.failed')}</p>}
      <p class="small soft">{t('debrief:study.what')}</p>
      <button type="button" onClick={onRun}>
        {t(state === 'idle' ? 'debrief:study.run' : 'debrief:study.again')}
      </button>
    </div>
  );
}
