/** A facilitator's own set: which nations have a space on the board, by region. */
import { useEffect, useState } from 'preact/hooks';
import { NATIONS } from '../../../rules/content/nations/nations.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { FEWEST_NATIONS } from '../../../rules/content/scenarios/what-if.ts';
import { type NationId, REGIONS, type Region, type ScenarioId } from '../../../rules/terms.ts';
import { language, loadTexts, t } from '../../text/text.ts';
import { nationName, regionName } from '../words.ts';

/** The nations of a region as a reader looks for them. */
const byName = (region: Region) =>
  NATIONS.filter((n) => n.region === region).sort((a, b) =>
    nationName(a.id).localeCompare(nationName(b.id), language.value),
  );

interface Props {
  scenario: ScenarioId;
  /** Undefined: the scenario's own nations. */
  chosen: NationId[] | undefined;
  onChange: (nations: NationId[] | undefined) => void;
}

export function OwnSet({ scenario, chosen, onChange }: Props) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void loadTexts('nations', 'match').then(() => setReady(true));
  }, []);
  const here = chosen ?? SCENARIOS[scenario].nations;
  const toggle = (id: NationId) =>
    onChange(NATIONS.flatMap((n) => ((n.id === id) !== here.includes(n.id) ? [n.id] : [])));
  if (!ready) return null;
  return (
    <fieldset class="own-set">
      <legend class="small-legend">{t('app:new.ownSet')}</legend>
      <p class="small soft">{t('app:new.ownSetNote', { least: FEWEST_NATIONS })}</p>
      <div class="row">
        <span role="status" class={here.length < FEWEST_NATIONS ? 'bad' : ''}>
          {t('app:new.ownSetCount', { count: here.length, all: NATIONS.length })}
        </span>
        <button type="button" disabled={!chosen} onClick={() => onChange(undefined)}>
          {t('app:new.ownSetAll')}
        </button>
      </div>
      {REGIONS.map((region) => (
        <details key={region}>
          <summary>
            {regionName(region)}{' '}
            <span class="soft">
              {NATIONS.filter((n) => n.region === region && here.includes(n.id)).length}/
              {NATIONS.filter((n) => n.region === region).length}
            </span>
          </summary>
          <div class="ticks">
            {byName(region).map((n) => (
              <label key={n.id}>
                <input type="checkbox" checked={here.includes(n.id)} onChange={() => toggle(n.id)} /> {nationName(n.id)}
              </label>
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  );
}
