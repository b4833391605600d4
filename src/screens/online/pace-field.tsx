/** How much time decisions have at a new table, and what happens when it is out. */
import { t } from '../../text/text.ts';
import type { Choice } from './choice.ts';
import { LIVE, paceOf, paceShort, paceWhat, SLOW, suited } from './pace.ts';
import { Picker } from './picker.tsx';

export function PaceField({ choice, onPace }: { choice: Choice; onPace: (pace: string) => void }) {
  const fits = suited(choice.scenario);
  const option = (name: string) => (
    <option key={name} value={name}>
      {paceShort(paceOf(name))}
    </option>
  );
  return (
    <Picker label={t('online:new.time')} value={choice.pace} about="pace-what" onPick={onPace}>
      <option value="">{t('online:time.none')}</option>
      <optgroup label={t('online:new.suited')}>{option(fits)}</optgroup>
      <optgroup label={t('online:new.live')}>
        {Object.keys(LIVE)
          .filter((name) => name !== fits)
          .map(option)}
      </optgroup>
      <optgroup label={t('online:new.slow')}>{Object.keys(SLOW).map(option)}</optgroup>
    </Picker>
  );
}

/** What the chosen time means. @param bots does the server have one that could play on? */
export function PaceNote({ choice, bots }: { choice: Choice; bots: boolean }) {
  return (
    <p id="pace-what" class="small soft wide">
      {paceWhat(paceOf(choice.pace), bots)}
    </p>
  );
}
