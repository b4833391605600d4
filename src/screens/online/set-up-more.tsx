/** What few change at a new table: what may be said, what-if switches, an own set of nations. */
import { useState } from 'preact/hooks';
import { WHAT_IFS } from '../../../rules/content/scenarios/what-if.ts';
import { t } from '../../text/text.ts';
import type { HouseInfo } from '../../wire/messages.ts';
import { TALKS, type Talk } from '../../wire/talks.ts';
import { OwnSet } from '../pages/own-set.tsx';
import { type Choice, talkOf } from './choice.ts';
import { Picker } from './picker.tsx';
import { Switches } from './row.tsx';

interface Props {
  choice: Choice;
  house: HouseInfo | null;
  bot: boolean;
  onChange: (more: Partial<Choice>) => void;
}

export function More({ choice, house, bot, onChange }: Props) {
  const { options } = choice;
  /** The nations' names load when somebody looks. */
  const [opened, setOpened] = useState(false);
  const talks = TALKS.slice(0, TALKS.indexOf(house?.talk ?? 'free') + 1);
  return (
    <details class="wide" onToggle={(e) => e.currentTarget.open && setOpened(true)}>
      <summary>
        {t(bot ? 'online:new.moreBot' : 'online:new.more')} <Switches chosen={{ options }} />
      </summary>
      <div>
        {!bot && (
          <Picker
            label={t('online:new.talk')}
            value={talkOf(choice, house)}
            onPick={(talk) => onChange({ talk: talk as Talk })}
          >
            {talks.map((talk) => (
              <option key={talk} value={talk}>
                {t(`online:says.${talk}`)}
              </option>
            ))}
          </Picker>
        )}
        <fieldset class="switches">
          <legend class="small soft">{t('app:new.switches')}</legend>
          {WHAT_IFS.map((id) => (
            <label key={id} class="tick">
              <input
                type="checkbox"
                checked={options[id] ?? false}
                onChange={(e) => onChange({ options: { ...options, [id]: e.currentTarget.checked || undefined } })}
              />
              <span>
                {t(`app:new.${id}`)}
                <small class="soft">{t(`app:new.${id}Note`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {opened && (
          <OwnSet
            scenario={choice.scenario}
            chosen={options.nations}
            onChange={(nations) => onChange({ options: { ...options, nations } })}
          />
        )}
      </div>
    </details>
  );
}
