/** How much time decisions have at a new table, and what happens when it is out. */
import { t } from '../../text/text.ts';
import type { Choice } from './choice.ts';
import { LIVE, paceOf, paceShort, paceWhat, SLOW, SUITED } from './pace.ts';
import { Picker } from './picker.tsx';

/** @param bots does the server have one that could play on? */
export function PaceField({ choice, bots, onPace }: { choice: Choice; bots: boolean; onPace: (pace: string) => void }) {
  const option = (name: string) => (
    <option key={name} value={name}>
      {name === SUITED[choice.scenario]
        ? t('online:time.suited', { time: paceShort(paceOf(name)) })
        : paceShort(paceOf(name))}
    </option>
  );
  return (
    <div class="wide">
      <Picker label={t('online:new.time')} value={choice.pace} about="pace-what" onPick={onPace}>
        <option value="">{t('online:time.none')}</option>
        <optgroup label={t('online:new.live')}>{Object.keys(LIVE).map(option)}</optgroup>
        <optgroup label={t('online:new.slow')}>{Object.keys(SLOW).map(option)}</optgroup>
      </Picker>
      <p id="pace-what" class="small soft">
        {paceWhat(paceOf(choice.pace), bots)}
      </p>
    </div>
  );
}
