/** A rival at another screen: who decides, whether the line is up, and what has happened meanwhile. */
import { beginsPart } from '../../table/read.ts';
import type { Online, TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { storyOf } from '../log-story.ts';
import { Story } from '../parts/story.tsx';
import { blocMid } from '../words.ts';
import { whoDecides } from './header.tsx';
import { openStory, type Seat, told } from './ui.ts';
import { unseenFrom } from './unseen.ts';

/** Says what is wrong with the line, and that a move is on its way; nothing to be seen while all is well. */
export function Line({ online }: { online: Online }) {
  return (
    <>
      {!online.here.value && (
        <p class="alert" role="alert">
          {t('online:line.down')}
        </p>
      )}
      <p class={online.sending.value ? 'sending small soft' : 'hidden'} role="status">
        {online.sending.value && t('online:line.sending')}
      </p>
    </>
  );
}

/** It is the rival's decision. */
export function Away({ seat: { state }, online }: { seat: Seat; online: Online }) {
  const { next, names } = state;
  const name = next ? names[next] || blocMid(next) : '';
  const parts = openStory(state.log, Math.max(unseenFrom(state), told.value)).reverse();
  return (
    <>
      <Line online={online} />
      <header class="ask-head">
        <h2 class={online.here.value ? 'thinking' : ''}>{whoDecides(state)}</h2>
        <p class="small">
          {t(online.rivalHere.value === false ? 'online:line.rivalAway' : 'online:line.waits', { name })}
        </p>
      </header>
      {parts.length > 0 && (
        <section aria-label={t('match:bots.since')}>
          <h3>{t('match:bots.since')}</h3>
          <Story parts={parts} />
        </section>
      )}
    </>
  );
}

/** More parts than this nobody reads while the match goes on; the log has them all. */
const MOST = 4;

/** Somebody watches a match that is played elsewhere. */
export function WatchingOnline({ state, online }: { state: TableState; online: Online }) {
  const begun = state.log.flatMap((e, i) => (beginsPart(e) ? [i] : []));
  const parts = storyOf(state.log, begun.at(-MOST) ?? 0).reverse();
  return (
    <>
      <Line online={online} />
      <header class="ask-head">
        <h2 class="thinking">{whoDecides(state)}</h2>
        <p class="small">{t('online:watching')}</p>
      </header>
      {parts.length > 0 && <Story parts={parts} />}
    </>
  );
}
