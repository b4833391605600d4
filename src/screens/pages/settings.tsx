import { LANGUAGES, t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';
import { SoundControl } from '../parts/sound.tsx';
import { MOTIONS, SIZES, settings } from '../settings.ts';

const MOTION_TEXT = { auto: 'motionAuto', reduced: 'motionReduced', full: 'motionFull' } as const;

/** Text size, movement, language: kept on this device, in force at once. */
export function SettingsPage() {
  const now = settings.value;
  return (
    <Page title={t('app:settings.title')}>
      <fieldset>
        <legend>{t('app:settings.textSize')}</legend>
        <div class="cards-2">
          {SIZES.map((size) => (
            <label key={size} class="option">
              <input
                type="radio"
                name="size"
                checked={now.size === size}
                onChange={() => {
                  settings.value = { ...now, size };
                }}
              />
              <b>{t(`app:settings.size.${size}`)}</b>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('app:settings.motion')}</legend>
        <div class="cards-2">
          {MOTIONS.map((motion) => (
            <label key={motion} class="option">
              <input
                type="radio"
                name="motion"
                checked={now.motion === motion}
                onChange={() => {
                  settings.value = { ...now, motion };
                }}
              />
              <b>{t(`app:settings.${MOTION_TEXT[motion]}`)}</b>
            </label>
          ))}
        </div>
        <p class="small soft note">{t('app:settings.motionNote')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('app:settings.sound')}</legend>
        <SoundControl />
        <p class="small soft note">{t('app:settings.soundNote')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('app:settings.language')}</legend>
        <select
          aria-label={t('app:settings.language')}
          value={now.language}
          onChange={(e) => {
            settings.value = { ...now, language: e.currentTarget.value };
          }}
        >
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </fieldset>
    </Page>
  );
}
