/** What the briefing's questions came to: which of them most had wrong, so that it is explained again, and nothing else. */
import { useEffect, useState } from 'preact/hooks';
import { QUESTIONS } from '../../../classroom/terms.ts';
import { loadTexts, t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { figuresOf } from '../pupil/rule-figures.ts';
import { planOf } from '../stages.ts';

export function Answers({ view }: { view: LeadView }) {
  const [ready, setReady] = useState(false);
  useEffect(() => void loadTexts('pupil').then(() => setReady(true)), []);
  const { answered: of } = view.progress;
  if (!ready || of === 0) return null;
  const figures = figuresOf(planOf(view).scenario);
  const worst = QUESTIONS.filter((question) => view.wrong[question] > 0).sort((a, b) => view.wrong[b] - view.wrong[a]);
  return (
    <section aria-labelledby="class-answers" class="answers">
      <h2 id="class-answers">{t('lead:answers.title')}</h2>
      {worst.length === 0 && <p>{t('lead:answers.allRight')}</p>}
      <ol class="questions">
        {worst.map((question) => (
          <li key={question}>
            <b>{t('lead:answers.wrong', { n: view.wrong[question], of })}</b>{' '}
            {t(`pupil:check.${question}.ask`, figures)}
            <span class="small soft">{t(`pupil:check.${question}.why`, figures)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
