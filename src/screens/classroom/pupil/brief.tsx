/** The briefing at the class's reading level, and after it the rules check. */
import { PLANS } from '../../../classroom/plans.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { language, t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { Check } from './check.tsx';
import { figuresOf } from './rule-figures.ts';

/** The briefing's parts, in their order. */
export const PARTS = ['about', 'goal', 'turn', 'rival', 'commons', 'dialogue'] as const;

export function Briefing({ settings }: Pick<StudentView, 'settings'>) {
  const { scenario } = PLANS[settings.plan];
  const figures = figuresOf(scenario);
  const at = encodeURIComponent(t(`pupil:brief.anchor.${scenario}`));
  return (
    <article class="briefing">
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`pupil:brief.${part}`)}</h2>
          <p>{t(`pupil:brief.${settings.reading}.${part}`, figures)}</p>
        </section>
      ))}
      <section>
        <h2>{t('pupil:brief.today')}</h2>
        <p>{t(`pupil:brief.mode.${settings.mode}`)}</p>
        <p class="small">
          <a href={`#/rulebook?lang=${language.value}&at=${at}`} target="_blank" rel="noopener">
            {t('pupil:brief.rules')}
          </a>
        </p>
      </section>
    </article>
  );
}

export function Brief({ line, view }: { line: ClassLine<'student'>; view: StudentView }) {
  return (
    <>
      <p class="lead">{t('pupil:brief.read')}</p>
      <Briefing settings={view.settings} />
      <Check line={line} view={view} />
    </>
  );
}
