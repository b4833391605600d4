/** A new table: the few things that matter at first sight; the rest under "More". */
import { useState } from 'preact/hooks';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { FEWEST_NATIONS } from '../../../rules/content/scenarios/what-if.ts';
import { BLOCS, type ScenarioId } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { HouseInfo } from '../../wire/messages.ts';
import { go } from '../route.ts';
import { sentence } from '../session.ts';
import { blocName } from '../words.ts';
import { createTable } from './api.ts';
import { bodyOf, botOf, type Choice, keepChoice, lastChoice, withScenario } from './choice.ts';
import { Doors } from './doors.tsx';
import { NameField } from './name-field.tsx';
import { PaceField, PaceNote } from './pace-field.tsx';
import { Picker } from './picker.tsx';
import { holdSeat, keepName, lastName, nameOr } from './seats.ts';
import { More } from './set-up-more.tsx';

/** @param house null: not known yet, so no bot is offered */
export function SetUp({ house }: { house: HouseInfo | null }) {
  const [choice, setChoice] = useState(lastChoice);
  const [name, setName] = useState(lastName());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const change = (more: Partial<Choice>) => setChoice((before) => ({ ...before, ...more }));
  const bot = botOf(choice, house);
  const create = async () => {
    const { nations } = choice.options;
    if (nations && nations.length < FEWEST_NATIONS) {
      setProblem(t('app:new.ownSetFew', { least: FEWEST_NATIONS }));
      return;
    }
    setBusy(true);
    keepName(name.trim());
    keepChoice(choice);
    const coin = crypto.getRandomValues(new Uint8Array(1))[0] < 128;
    const made = await createTable(bodyOf(choice, house, nameOr(name, t('online:someone')), coin));
    setBusy(false);
    if (!made.ok) {
      setProblem(await sentence(made.error));
      return;
    }
    holdSeat({ table: made.table.id, player: made.player, secret: made.secret, kind: choice.scenario });
    go(`table/${made.table.id}`);
  };
  return (
    <form
      class="set-up"
      onSubmit={(e) => {
        e.preventDefault();
        if (!busy) void create();
      }}
    >
      <NameField name={name} onName={setName} />
      <Picker
        label={t('online:new.side')}
        value={choice.side}
        onPick={(side) => change({ side: side as Choice['side'] })}
      >
        <option value="drawn">{t('online:new.drawn')}</option>
        {BLOCS.map((bloc) => (
          <option key={bloc} value={bloc}>
            {blocName(bloc)}
          </option>
        ))}
      </Picker>
      <div class="wide">
        <Picker
          label={t('app:new.scenario')}
          value={choice.scenario}
          onPick={(id) => setChoice(withScenario(choice, id as ScenarioId))}
        >
          {SCENARIO_IDS.map((id) => (
            <option key={id} value={id}>
              {t('online:new.scenario', { name: t(`app:new.${id}.name`), minutes: t(`app:new.${id}.minutes`) })}
            </option>
          ))}
        </Picker>
      </div>
      <Picker label={t('online:new.rival')} value={bot ?? 'person'} onPick={(rival) => change({ rival })}>
        <option value="person">{t('app:new.level.person.name')}</option>
        {house && house.bots.length > 0 && (
          <optgroup label={t('app:new.bots')}>
            {house.bots.map((level) => (
              <option key={level} value={level}>
                {t(`app:new.level.${level}.grade`)}
              </option>
            ))}
          </optgroup>
        )}
      </Picker>
      <PaceField choice={choice} onPace={(pace) => change({ pace })} />
      <PaceNote choice={choice} bots={(house?.bots.length ?? 1) > 0} />
      <Doors choice={choice} bot={bot !== null} onChange={change} />
      <More choice={choice} house={house} bot={bot !== null} onChange={change} />
      {problem && (
        <p class="alert wide" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="primary wide" aria-disabled={busy}>
        {t(bot ? 'app:new.begin' : 'online:new.create')}
      </button>
    </form>
  );
}
