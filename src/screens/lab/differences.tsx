/** What is different in the second arm: switches, assumptions, mechanisms left out. */
import { type Ablation, DIALS, type Dial, type DialId } from '../../studies/choices.ts';
import type { LabSetup } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { figure, list } from '../words.ts';
import { NumberField } from './number-field.tsx';
import { type Different, dialsIn, mechanismsIn, switched, WHAT_IFS, withDifferent } from './set-up.ts';

interface Props {
  setup: LabSetup;
  onChange: (setup: LabSetup) => void;
}

export const dialText = (id: DialId, n: number): string => t(`lab:unit.${unitOf(id)}`, { n: figure(n) });
const unitOf = (id: DialId): string => (DIALS[id] as Dial).unit.replace(' ', '-');

function DialField({ id, setup, onChange }: Props & { id: DialId }) {
  const dial: Dial = DIALS[id];
  const own = dial.own(switched(setup));
  const dials = setup.change.dials ?? {};
  const value = dials[id] ?? own;
  const set = (n: number) => {
    if (!Number.isFinite(n)) return;
    const { [id]: _, ...others } = dials;
    const steps = Math.round((Math.min(dial.to, Math.max(dial.from, n)) - dial.from) / dial.step);
    const next = dial.from + steps * dial.step;
    onChange(withDifferent(setup, { ...setup.change, dials: next === own ? others : { ...others, [id]: next } }));
  };
  const name = t(`lab:dial.${id}.name`);
  return (
    <div class={`dial ${value === own ? '' : 'turned'}`}>
      <b id={`dial-${id}`}>{name}</b>
      <div class="dial-set">
        <input
          type="range"
          min={dial.from}
          max={dial.to}
          step={dial.step}
          value={value}
          aria-labelledby={`dial-${id}`}
          aria-valuetext={dialText(id, value)}
          onInput={(e) => set(e.currentTarget.valueAsNumber)}
        />
        <NumberField
          value={value}
          from={dial.from}
          to={dial.to}
          step={dial.step}
          label={t('lab:dialNumber', { name })}
          onChange={set}
        />
        <button type="button" aria-disabled={value === own} onClick={() => set(own)}>
          {t('lab:reset')}
          <span class="hidden"> {name}</span>
        </button>
      </div>
      <p class="small soft">
        {t('lab:dialNow', {
          now: dialText(id, own),
          from: figure(dial.from),
          to: figure(dial.to),
          rule: dial.rule,
          basis: t(`lab:basis.${dial.basis}`),
        })}
      </p>
      <details class="why">
        <summary class="small">
          {t('lab:why')}
          <span class="hidden"> {name}</span>
        </summary>
        <p class="small">{t(`lab:dial.${id}.why`)}</p>
        {dial.sources.length > 0 && (
          <ul class="small soft">
            {dial.sources.map((source) => (
              <li key={source}>{t(`sources:event.${source}.title`)}</li>
            ))}
          </ul>
        )}
      </details>
    </div>
  );
}

export function Switches(props: {
  chosen: LabSetup['options'];
  /** Those that can't be chosen here. */
  taken?: LabSetup['options'];
  onChange: (options: LabSetup['options']) => void;
}) {
  const { chosen, taken = {}, onChange } = props;
  return (
    <div class="cards-2">
      {WHAT_IFS.filter((id) => !taken[id]).map((id) => (
        <label key={id} class="option">
          <input
            type="checkbox"
            checked={chosen[id] ?? false}
            onChange={(e) => onChange({ ...chosen, [id]: e.currentTarget.checked || undefined })}
          />
          <b>{t(`app:new.${id}`)}</b>
          <span class="small">{t(`app:new.${id}Note`)}</span>
        </label>
      ))}
    </div>
  );
}

function Mechanisms({ setup, onChange }: Props) {
  const off = setup.change.off ?? [];
  const toggle = (id: Ablation) =>
    onChange(
      withDifferent(setup, {
        ...setup.change,
        off: off.includes(id) ? off.filter((one) => one !== id) : [...off, id],
      }),
    );
  return (
    <div class="ticks">
      {mechanismsIn(setup).map((id) => (
        <label key={id}>
          <input type="checkbox" checked={off.includes(id)} onChange={() => toggle(id)} /> {t(`lab:off.${id}`)}
        </label>
      ))}
    </div>
  );
}

/** Switches that are on, and a set of nations of one's own, as the rest of a sentence; empty where nothing is. */
export const switchText = (options: LabSetup['options']): string => switchTexts(options).join(t('lab:clauses'));
const switchTexts = (options: LabSetup['options']): string[] => [
  ...WHAT_IFS.filter((id) => options[id]).map((id) => t(`lab:switch.${id}`)),
  ...(options.nations ? [t('lab:ownSet', { count: options.nations.length })] : []),
];

/** Everything that is different, as the rest of a sentence. */
export function differentText({ change: { options = {}, off = [], dials = {} } }: { change: Different }): string {
  const without = off.map((id) => t(`lab:off.${id}`));
  return [
    ...switchTexts(options),
    ...Object.entries(dials).map(([id, n]) =>
      t('lab:dialTurned', { name: t(`lab:dial.${id}.name`), value: dialText(id as DialId, n) }),
    ),
    ...(without.length > 0 ? [t('lab:goesWithout', { names: list(without) })] : []),
  ].join(t('lab:clauses'));
}

export function Differences({ setup, onChange }: Props) {
  const { options = {}, off = [], dials = {} } = setup.change;
  const count = (n: number) => (n > 0 ? t('lab:chosen', { count: n }) : '');
  return (
    <fieldset>
      <legend>{t('lab:different.title')}</legend>
      <p class="small soft">{t('lab:different.note')}</p>
      <h3>{t('lab:different.switches')}</h3>
      <Switches
        chosen={options}
        taken={setup.options}
        onChange={(next) => onChange(withDifferent(setup, { ...setup.change, options: next }))}
      />
      <details open={Object.keys(dials).length > 0}>
        <summary>
          {t('lab:different.dials')} <span class="soft">{count(Object.keys(dials).length)}</span>
        </summary>
        <div>
          <p class="small soft">{t('lab:different.dialsNote')}</p>
          {dialsIn(setup).map((id) => (
            <DialField key={id} id={id} setup={setup} onChange={onChange} />
          ))}
        </div>
      </details>
      <details open={off.length > 0}>
        <summary>
          {t('lab:different.off')} <span class="soft">{count(off.length)}</span>
        </summary>
        <div>
          <p class="small soft">{t('lab:different.offNote')}</p>
          <Mechanisms setup={setup} onChange={onChange} />
        </div>
      </details>
    </fieldset>
  );
}
