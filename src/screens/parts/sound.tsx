/** Sound on or off, and how loud: the same in the settings, in the match's menu and beside a watched match. */
import { t } from '../../text/text.ts';
import { settings } from '../settings.ts';
import { sample } from '../sound.ts';

export function SoundControl() {
  const { muted, volume } = settings.value;
  return (
    <div class="sound-control">
      <label>
        <input
          type="checkbox"
          checked={!muted}
          onChange={(e) => {
            settings.value = { ...settings.value, muted: !e.currentTarget.checked };
          }}
        />
        {t('app:settings.soundOn')}
      </label>
      <label>
        {t('app:settings.volume')}
        <input
          type="range"
          min={5}
          max={100}
          step={5}
          value={volume}
          disabled={muted}
          aria-valuetext={t('app:settings.percent', { n: volume })}
          onInput={(e) => {
            settings.value = { ...settings.value, volume: e.currentTarget.valueAsNumber };
          }}
          onChange={sample}
        />
      </label>
    </div>
  );
}
