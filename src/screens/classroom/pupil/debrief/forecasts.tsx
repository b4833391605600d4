/** One's own forecasts, and how they were scored beside the class's. */
import { t } from '../../../../text/text.ts';
import type { StudentView } from '../../../../wire/classroom.ts';
import { labelled } from '../../../words.ts';
import { winnerName } from '../forecast.tsx';

export function OwnForecasts({ view }: { view: StudentView }) {
  const { forecasts, outcomes, scored } = view;
  const made = forecasts.some((one) => one !== null);
  return (
    <section aria-labelledby="debrief-forecasts">
      <h2 id="debrief-forecasts">{t('pupil:debrief.forecasts')}</h2>
      {made ? (
        <ol class="plain-list">
          {forecasts.map((one, i) => (
            <li key={`${i}`}>
              {labelled(
                t('pupil:debrief.forecastNth', { n: i + 1 }),
                one
                  ? t('pupil:debrief.forecastWas', { winner: winnerName(one.winner), sure: one.sure, grade: one.grade })
                  : t('pupil:debrief.forecastMissed'),
              )}
              {outcomes[i] && (
                <p class="soft">
                  {t('pupil:debrief.came', {
                    winner: winnerName(outcomes[i].winner),
                    grade: outcomes[i].grade,
                    score: Math.round(outcomes[i].score),
                  })}
                </p>
              )}
            </li>
          ))}
        </ol>
      ) : (
        <p class="soft">{t('pupil:debrief.forecastNone')}</p>
      )}
      {made && (
        <p role="status">
          {scored
            ? t('pupil:debrief.scored', { mine: Math.round(scored.mine), class: Math.round(scored.class) })
            : t('pupil:debrief.notScored')}
        </p>
      )}
      {scored && <p class="small soft">{t('pupil:debrief.scoredHow')}</p>}
    </section>
  );
}
