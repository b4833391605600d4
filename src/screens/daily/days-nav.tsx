/** From day to day. */
import { dayLater, FIRST_DAY, readDay } from '../../studies/daily/days.ts';
import { t } from '../../text/text.ts';
import { Icon } from '../parts/marks.tsx';
import { go } from '../route.ts';

export function DaysNav({ day, today }: { day: string; today: string }) {
  const to = (other: string) => go(other === today ? 'daily' : `daily/${other}`);
  return (
    <nav class="row daily-days" aria-label={t('daily:days')}>
      <button type="button" aria-disabled={day <= FIRST_DAY} onClick={() => day > FIRST_DAY && to(dayLater(day, -1))}>
        <Icon name="previous" /> {t('daily:before')}
      </button>
      <label>
        <span class="hidden">{t('daily:day')}</span>
        <input
          type="date"
          min={FIRST_DAY}
          max={today}
          value={day}
          onChange={(e) => {
            const { value } = e.currentTarget;
            if (readDay(value) && value <= today) to(value);
          }}
        />
      </label>
      <button type="button" aria-disabled={day >= today} onClick={() => day < today && to(dayLater(day, 1))}>
        {t('daily:after')} <Icon name="next" />
      </button>
    </nav>
  );
}
