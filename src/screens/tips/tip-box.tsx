/** A tip, above the panels: small, put away by one press, and never in the way of a move. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { Icon } from '../parts/marks.tsx';
import { settings } from '../settings.ts';
import { Worded } from '../terms/term.tsx';
import { had, putAway } from './kept.ts';
import { newsOf, nextShown, type Shown } from './tips.ts';

export function TipBox({ seat }: { seat: Seat }) {
  const { state, me } = seat;
  const [shown, setShown] = useState<Shown | null>(null);
  const now = useMemo(
    () => nextShown(shown, { state, news: newsOf(state), me }, had.value),
    [state.version, me, had.value],
  );
  useEffect(() => setShown(now), [now]);
  if (!settings.value.tips) return null;
  return (
    <div class="tip-place" role="status">
      {now && (
        <div class="tip">
          <p class="small">
            <span class="caps">{t('match:tip.title')}</span> <Worded text={t(`tips:${now.tip.id}`, now.figures)} />
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
