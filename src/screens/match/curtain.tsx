/** The curtain between two people at one screen: who is next, what both may know, and a deliberate way in. */
import { useEffect, useRef } from 'preact/hooks';
import { BLOCS } from '../../../rules/terms.ts';
import { turnInfo } from '../../table/read.ts';
import type { Table, TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { storyOf } from '../log-story.ts';
import { BlocMark } from '../parts/marks.tsx';
import { blocName, blocStart, figure, labelled } from '../words.ts';
import { PlayCount, Scores } from './header.tsx';
import { changesSince, Summary } from './summary.tsx';
import { unseenFrom } from './unseen.ts';

/** More parts than this nobody reads at a handover; the log has them all. */
const MOST = 14;

/** Round, phase and play, Standing, what scores next: what both know of where the match is. */
function Facts({ state }: { state: TableState }) {
  const { view, names } = state;
  const { round, rounds, leader, lead } = turnInfo(view);
  return (
    <section class="curtain-facts" aria-label={t('log:curtain.standing')}>
      <p class="caps">
        {t('log:curtain.round', { round, rounds })} ·{' '}
        {t('log:curtain.phase', { phase: t(`match:terms.phase.${view.phase}`) })}
        <PlayCount state={state} before=" · " />
      </p>
      <p>
        {labelled(
          t('log:curtain.standing'),
          leader ? t('log:curtain.leads', { bloc: blocStart(leader), n: lead }) : t('log:curtain.even'),
        )}
      </p>
      <dl>
        {BLOCS.map((b) => (
          <div key={b} class={`${b} ${leader === b ? 'leads' : ''}`}>
            <dt>
              <BlocMark bloc={b} /> {blocName(b)}
              {names[b] && <span class="soft"> · {names[b]}</span>}
            </dt>
            <dd class="num">{figure(view.blocs[b].standing)}</dd>
          </div>
        ))}
      </dl>
      <Scores state={state} still />
    </section>
  );
}

export function Curtain(props: { table: Table; state: TableState; onReveal: () => void; onMenu: () => void }) {
  const { state } = props;
  const { next, names } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [next]);
  if (!next) return null;
  const name = names[next] || blocName(next);
  const parts = storyOf(state.log, unseenFrom(state));
  const shown = parts.slice(-MOST);
  const since = t(state.replied > 0 ? 'match:curtain.since' : 'match:curtain.sinceStart');
  return (
    <main class={`curtain ${next}`}>
      <div class="curtain-body">
        <div class="curtain-seat">
          <div class="curtain-mark">
            <BlocMark bloc={next} />
          </div>
          <h1 ref={heading} tabIndex={-1}>
            {/* A name stays on one line where it can. */}
            {t('match:curtain.title', { bloc: blocName(next), name: name.replaceAll(' ', '\u00a0') })}
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
          <Facts state={state} />
        </div>
        <section class="curtain-since" aria-label={since}>
          <h2>{since}</h2>
          {parts.length === 0 && <p class="soft">{t('match:curtain.sinceNone')}</p>}
          {parts.length > MOST && <p class="soft small">{t('log:curtain.earlier', { count: parts.length - MOST })}</p>}
          <Summary changes={changesSince(props.table, state, state.replied)} parts={shown} />
        </section>
      </div>
    </main>
  );
}
