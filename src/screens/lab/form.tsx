/** The form of an experiment: what both arms share, what differs, who plays, and what is expected. */
import { useState } from 'preact/hooks';
import type { ScenarioId } from '../../../rules/terms.ts';
import type { LabSetup } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { Differences, Switches } from './differences.tsx';
import { HypothesisField } from './hypothesis.tsx';
import { PlayField } from './play-field.tsx';
import { isDifferent, SCENARIO_IDS, withCommon } from './set-up.ts';

interface Props {
  setup: LabSetup;
  onChange: (setup: LabSetup) => void;
  onRun: () => void;
  busy: boolean;
}

export function LabForm({ setup, onChange, onRun, busy }: Props) {
  /** What is still wanted before it can run: something different; a hypothesis, unless it is passed over. */
  const [asked, setAsked] = useState<'different' | 'hypothesis' | null>(null);
  const change = (next: LabSetup) => {
    setAsked(null);
    onChange(next);
  };
  const run = (anyway: boolean) => {
    if (busy) return;
    const wanted = !isDifferent(setup) ? 'different' : !setup.hypothesis && !anyway ? 'hypothesis' : null;
    setAsked(wanted);
    if (wanted === null) onRun();
    else if (wanted === 'hypothesis') document.getElementById('hypothesis')?.focus();
  };
  return (
    <form
      class="lab-form"
      onSubmit={(e) => {
        e.preventDefault();
        run(false);
      }}
    >
      <fieldset>
        <legend>{t('lab:common.title')}</legend>
        <label>
          {t('lab:common.scenario')}
          <select
            value={setup.scenario}
            onChange={(e) => change(withCommon(setup, { scenario: e.currentTarget.value as ScenarioId }))}
          >
            {SCENARIO_IDS.map((id) => (
              <option key={id} value={id}>
                {t(`app:new.${id}.name`)}
              </option>
            ))}
          </select>
          <span class="small soft">{t(`app:new.${setup.scenario}.what`)}</span>
        </label>
        <details open={Object.keys(setup.options).length > 0}>
          <summary>{t('lab:common.switches')}</summary>
          <div>
            <p class="small soft">{t('lab:common.switchesNote')}</p>
            <Switches chosen={setup.options} onChange={(options) => change(withCommon(setup, { options }))} />
          </div>
        </details>
      </fieldset>
      <Differences setup={setup} onChange={change} />
      <PlayField setup={setup} onChange={change} busy={busy} />
      <HypothesisField
        hypothesis={setup.hypothesis}
        onChange={(hypothesis) => {
          const { hypothesis: _, ...rest } = setup;
          change(hypothesis ? { ...rest, hypothesis } : rest);
        }}
      />
      {asked && (
        <p class="alert" role="alert">
          {t(asked === 'different' ? 'lab:nothing' : 'lab:hypothesis.wanted')}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary big" aria-disabled={busy}>
          {t('lab:run')}
        </button>
        {asked === 'hypothesis' && (
          <button type="button" onClick={() => run(true)}>
            {t('lab:runAnyway')}
          </button>
        )}
      </div>
    </form>
  );
}
