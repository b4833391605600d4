/** A lesson plan drawn to scale, and as a list: each stage, its minutes, and when it ends by the clock. */
import type { Plan } from '../../classroom/plans.ts';
import { language, t } from '../../text/text.ts';
import { spans, stageName } from './stages.ts';
import { atText, minutesText } from './time.ts';

const MINUTE = 60_000;

/** The stages as a bar, each as long as it lasts; names where they fit. @param at the stage that is on; left out: none is */
export function PlanBar({ plan, at }: { plan: Plan; at?: number }) {
  const state = (n: number) => (at === undefined ? '' : n < at ? 'past' : n === at ? 'now' : 'coming');
  return (
    <ol class="plan-bar" aria-label={t('lead:stages')} aria-hidden={at === undefined}>
      {plan.stages.map(({ kind, minutes }, n) => (
        <li
          key={n}
          class={`kind-${kind} ${state(n)}`}
          style={{ flexGrow: Math.max(minutes, 1) }}
          title={stageName(plan, n)}
          aria-current={n === at ? 'step' : undefined}
        >
          <span aria-hidden="true">
            {n + 1}{' '}
            <span class="stage-word">{t(kind === 'play' ? 'lead:stage.play.all' : `lead:stage.${kind}.name`)}</span>
          </span>
          <span class="hidden">{stageName(plan, n)}</span>
        </li>
      ))}
    </ol>
  );
}

/** @param begins milliseconds since 1970 */
export function Timetable({ plan, begins }: { plan: Plan; begins: number }) {
  const times = spans(plan);
  return (
    <div class="timetable">
      <PlanBar plan={plan} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lead:table.stage')}</th>
            <th scope="col">{t('lead:table.takes')}</th>
            <th scope="col">{t('lead:table.until')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.stages.map(({ kind, minutes }, n) => (
            <tr key={n}>
              <th scope="row">
                <span class={`stage-number kind-${kind}`}>{n + 1}</span>
                <span>
                  {stageName(plan, n)}
                  <span class="small soft">{t(`lead:stage.${kind}.what`)}</span>
                </span>
              </th>
              <td class="num">{minutes > 0 ? minutesText(minutes) : t('lead:time.none')}</td>
              <td class="num">{atText(begins + times[n].to * MINUTE, language.value, begins)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
