/** The curtain between two people at one screen: who is next, what both may know, and a deliberate way in. */
import { useEffect, useRef } from 'preact/hooks';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { BlocMark } from '../parts/marks.tsx';
import { blocName } from '../words.ts';
import { Sentences } from './log-panel.tsx';

const MOST = 40;

export function Curtain(props: { state: TableState; onReveal: () => void; onMenu: () => void }) {
  const { state } = props;
  const { next, names } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [next]);
  if (!next) return null;
  const name = names[next] || blocName(next);
  const since = state.log.slice(state.since).filter((e) => e.is !== 'chose' || e.bloc !== next);
  const shown = since.slice(-MOST);
  return (
    <main class={`curtain ${next}`}>
      <div class="curtain-body">
        <div class="curtain-mark">
          <BlocMark bloc={next} />
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {t('match:curtain.title', { bloc: blocName(next), name })}
        </h1>
        <p>{t('match:curtain.pass')}</p>
        <div class="row">
          <button type="button" class="primary big" onClick={props.onReveal}>
            {t('match:curtain.reveal', { name })}
          </button>
          <button type="button" onClick={props.onMenu}>
            {t('match:curtain.menu')}
          </button>
        </div>
        <section aria-label={t('match:curtain.since')}>
          <h2>{t('match:curtain.since')}</h2>
          {since.length === 0 && <p class="soft">{t('match:curtain.sinceNone')}</p>}
          {since.length > MOST && (
            <p class="soft small">{t('match:curtain.sinceMore', { count: since.length - MOST })}</p>
          )}
          <Sentences entries={shown} />
        </section>
      </div>
    </main>
  );
}
