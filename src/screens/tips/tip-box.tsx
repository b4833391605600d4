/** A tip, above the panels: small, put away by one press, and never in the way of a move. */
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { Icon } from '../parts/marks.tsx';
import { settings } from '../settings.ts';
import { Worded } from '../terms/term.tsx';
import { had, putAway } from './kept.ts';
import { type Moment, newsOf, type Tip, tipFor } from './tips.ts';

interface Shown {
  tip: Tip;
  /** As things stood when it came: a figure does not change under the reader. */
  figures: ReturnType<NonNullable<Tip['say']>>;
}

export function TipBox({ seat }: { seat: Seat }) {
  const { state, me } = seat;
  const [shown, setShown] = useState<Shown | null>(null);
  const due = useMemo((): Shown | null => {
    const now: Moment = { state, news: newsOf(state), me };
    const tip = tipFor(now, had.value);
    return tip && { tip, figures: tip.say?.(now) ?? {} };
  }, [state.version, me, had.value]);
  // One that is being read stays until it is put away.
  const reading = shown && !had.value.includes(shown.tip.id) ? shown : null;
  const now = reading ?? due;
  if (now !== shown) setShown(now);
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
