/** A tip, above the panels: small, put away by one press, and never in the way of a move. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { Icon } from '../parts/marks.tsx';
import { settings } from '../settings.ts';
import { Worded } from '../terms/term.tsx';
import { had, putAway } from './kept.ts';
import { type Moment, newsOf, type Tip, tipFor } from './tips.ts';

interface Shown {
  tip: Tip;
  figures: ReturnType<NonNullable<Tip['say']>>;
  /** Round and phase in which it came. */
  when: string;
}

export function TipBox({ seat }: { seat: Seat }) {
  const { state, me } = seat;
  const [shown, setShown] = useState<Shown | null>(null);
  const when = `${state.view.round} ${state.view.phase}`;
  const now = useMemo((): Shown | null => {
    const moment: Moment = { state, news: newsOf(state), me };
    // One that is being read stays until it is put away, until the phase is over, or until it is true no more.
    const stays = shown && !had.value.includes(shown.tip.id) && shown.when === when;
    if (stays && !shown.tip.passing) return shown;
    const tip = stays && shown.tip.due(moment) ? shown.tip : tipFor(moment, had.value);
    return tip && { tip, figures: tip.say?.(moment) ?? {}, when };
  }, [state.version, me, when, had.value]);
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
