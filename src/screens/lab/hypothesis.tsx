/** What whoever runs it expects, written before the run. */
import { FIGURES, type Figure, type LabSetup } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { LETTERS } from './set-up.ts';

export type Hypothesis = NonNullable<LabSetup['hypothesis']>;
const WAYS = ['up', 'down', 'same'] as const;

interface Props {
  hypothesis: LabSetup['hypothesis'];
  onChange: (hypothesis: LabSetup['hypothesis']) => void;
}

/** Nothing said, nothing chosen: there is none. */
const kept = (h: Hypothesis): Hypothesis | undefined => (h.text || h.figure || h.way ? h : undefined);

export function HypothesisField({ hypothesis, onChange }: Props) {
  const { text = '', figure, way } = hypothesis ?? {};
  const set = (more: Partial<Hypothesis>) => {
    const next: Hypothesis = { text, figure, way, ...more };
    // What is not chosen is left out, so that equal questions have equal links.
    onChange(kept(JSON.parse(JSON.stringify(next)) as Hypothesis));
  };
  return (
    <fieldset class="hypothesis">
      <legend>{t('lab:hypothesis.title')}</legend>
      <p class="small soft">{t('lab:hypothesis.note')}</p>
      <label>
        {t('lab:hypothesis.text')}
        <textarea
          id="hypothesis"
          rows={3}
          maxLength={LETTERS}
          value={text}
          placeholder={t('lab:hypothesis.example')}
          onInput={(e) => set({ text: e.currentTarget.value })}
        />
      </label>
      <div class="cards-2">
        <label>
          {t('lab:hypothesis.figure')}
          <select
            value={figure ?? ''}
            onChange={(e) => set({ figure: (e.currentTarget.value || undefined) as Figure | undefined })}
          >
            <option value="">{t('lab:hypothesis.noFigure')}</option>
            {FIGURES.map((id) => (
              <option key={id} value={id}>
                {t(`studies:figure.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('lab:hypothesis.way')}
          <select value={way ?? ''} onChange={(e) => set({ way: (e.currentTarget.value || undefined) as typeof way })}>
            <option value="">{t('lab:hypothesis.noWay')}</option>
            {WAYS.map((id) => (
              <option key={id} value={id}>
                {t(`lab:way.${id}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
