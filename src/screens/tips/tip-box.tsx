/**
 * A tip, above the panels: small, put away by one press, and never in the way of a move. Where the next step may end the
 * match that is said in its place, and stays.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BLOCS } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { Icon } from '../parts/marks.tsx';
import { settings } from '../settings.ts';
import { Worded } from '../terms/term.tsx';
import { had, putAway, wasRead } from './kept.ts';
import { brinksOf, newsOf, nextShown, type Shown } from './tips.ts';

/** Milliseconds in which a tip is read. */
const A_WHILE = 4000;

export function TipBox({ seat }: { seat: Seat }) {
  const { state, me } = seat;
  const last = useRef<Shown | null>(null);
  const now = useMemo(
    () => nextShown(last.current, { state, news: newsOf(state), me }, had.value),
    [state.version, me, had.value],
  );
  useEffect(() => {
    last.current = now ?? last.current;
  }, [now]);
  // A press folds it into a line.
  const [turned, setTurned] = useState<unknown>(null);
  // Whoever had it before its eyes for a while has had it, put away or not.
  const brinks = brinksOf(state.view);
  const reading = brinks.length === 0 && settings.value.tips && now && `${now.tip.id} ${now.when}`;
  useEffect(() => {
    if (!now || !reading) return;
    const from = performance.now();
    const people = BLOCS.filter((b) => state.players[b] === 'person');
    return () => {
      if (performance.now() - from > A_WHILE) wasRead(now.tip.id, me, people);
    };
  }, [reading, me]);
  if (!settings.value.tips && brinks.length === 0) return null;
  return (
    <div class="tip-place" role="status">
      {brinks.length > 0 && (
        <div class="tip brink">
          {brinks.map(({ what, at, end }) => (
            <p key={what} class="small">
              <Icon name="warning" /> <Worded text={t(`match:brink.${what}`, { at, end })} />
            </p>
          ))}
        </div>
      )}
      {now && reading && (
        <div class={`tip ${turned === reading ? 'turned' : ''}`}>
          <p class="small">
            <button type="button" class="quiet caps" onClick={() => setTurned(turned === reading ? null : reading)}>
              {t('match:tip.title')}
            </button>{' '}
            <Worded text={t(`tips:${now.tip.id}`, now.figures)} />
          </p>
          <button type="button" class="quiet small" onClick={() => putAway(now.tip.id)}>
            <Icon name="close" />
            <span class="hidden">{t('match:tip.close')}</span>
          </button>
        </div>
      )}
    </div>
  );
}
