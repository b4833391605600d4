/** What stands over every page of a student: the stage and its time, pauses, what the instructor announces, help. */
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { timeText } from '../../online/clocks.tsx';
import { useAsk } from './asking.ts';

/** When the newest announcement was made that the reader has put aside, by class: milliseconds since 1970. */
const noted = signal<Record<string, number>>({});

/** Milliseconds that are left of the stage now, drawn anew each second; it stands while the class is paused. */
function useLeft(line: ClassLine<'student'>, { stage }: StudentView): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (stage.paused) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [stage.paused]);
  return stage.paused ? stage.left : stage.left - (performance.now() - line.came(stage));
}

function Clock({ line, view }: { line: ClassLine<'student'>; view: StudentView }) {
  const left = useLeft(line, view);
  // What is to be joined or talked about ends when the instructor goes on.
  return (
    <span class="time-left">
      <b>{t(`pupil:top.stage.${view.stage.kind}`)}</b>{' '}
      <span class={left < 60_000 ? 'num pressing' : 'num'} role="timer">
        {left > 0 ? t('pupil:top.left', { time: timeText(left) }) : t('pupil:top.over')}
      </span>
    </span>
  );
}

export function Help({ line, view }: { line: ClassLine<'student'>; view: StudentView }) {
  const { ask, problem } = useAsk(line);
  const { help } = view.me;
  return (
    <span class="help">
      <button type="button" class="small" aria-pressed={help} onClick={() => ask({ what: 'help', on: !help })}>
        {t(help ? 'pupil:top.helpOff' : 'pupil:top.help')}
      </button>
      <span class="small soft" role="status">
        {help && t('pupil:top.helpOn')}
      </span>
      {problem && (
        <span class="small bad" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}

function Announced({ view }: { view: StudentView }) {
  const newest = view.announced.at(-1);
  const shown = newest && newest.at > (noted.value[view.id] ?? 0) ? newest : null;
  return (
    <div class={shown ? 'announced' : ''} role="status" aria-live="polite">
      {shown && (
        <>
          <p>
            <b class="caps">{t('pupil:top.announced')}</b> {shown.text}
          </p>
          <button
            type="button"
            class="small"
            onClick={() => {
              noted.value = { ...noted.value, [view.id]: shown.at };
            }}
          >
            {t('pupil:top.noted')}
          </button>
        </>
      )}
    </div>
  );
}

/** @param slim it stands over a match, where every line counts */
export function Top({ line, slim = false }: { line: ClassLine<'student'>; slim?: boolean }) {
  const view = line.view.value;
  if (!view) return null;
  return (
    <div class={slim ? 'class-top slim' : 'class-top'}>
      <p class="class-line">
        {!slim && <b>{t('pupil:top.you', { name: view.me.name })}</b>}
        <Clock line={line} view={view} />
        <Help line={line} view={view} />
      </p>
      <Announced view={view} />
      <div role="status">
        {view.stage.paused && <p class="held">{t('pupil:top.paused')}</p>}
        {!line.here.value && <p class="alert">{t('pupil:place.down')}</p>}
      </div>
    </div>
  );
}
