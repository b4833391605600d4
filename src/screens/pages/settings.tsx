import { LANGUAGES, t } from '../../text/text.ts';
import { BoardChoice, KeysSwitch } from '../parts/board-choice.tsx';
import { Page } from '../parts/page.tsx';
import { SoundControl } from '../parts/sound.tsx';
import { BLOC_COLOURS, chooseLanguage, LOOKS, MOTIONS, type Settings, SIZES, settings } from '../settings.ts';
import { bringBack, had } from '../tips/kept.ts';

const MOTION_TEXT = { auto: 'motionAuto', reduced: 'motionReduced', full: 'motionFull' } as const;

const change = (some: Partial<Settings>) => {
  settings.value = { ...settings.value, ...some };
};

/** One of a few, each as a card with a radio button. */
function Choice<T extends string>(props: {
  legend: string;
  name: string;
  options: readonly T[];
  chosen: T;
  word: (option: T) => string;
  onChoose: (option: T) => void;
  note?: string;
}) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <div class="cards-2">
        {props.options.map((option) => (
          <label key={option} class="option">
            <input
              type="radio"
              name={props.name}
              checked={props.chosen === option}
              onChange={() => props.onChoose(option)}
            />
            <b>{props.word(option)}</b>
          </label>
        ))}
      </div>
      {props.note && <p class="small soft note">{props.note}</p>}
    </fieldset>
  );
}

/** Colours, text size, movement, language: kept on this device, in force at once. */
export function SettingsPage() {
  const now = settings.value;
  return (
    <Page title={t('app:settings.title')}>
      <Choice
        legend={t('app:settings.look')}
        name="look"
        options={LOOKS}
        chosen={now.look}
        word={(look) => t(`app:settings.looks.${look}`)}
        onChoose={(look) => change({ look })}
      />
      <Choice
        legend={t('app:settings.blocs')}
        name="blocs"
        options={BLOC_COLOURS}
        chosen={now.blocs}
        word={(blocs) => t(`app:settings.blocsOf.${blocs}`)}
        onChoose={(blocs) => change({ blocs })}
        note={t('app:settings.blocsNote')}
      />
      <Choice
        legend={t('app:settings.textSize')}
        name="size"
        options={SIZES}
        chosen={now.size}
        word={(size) => t(`app:settings.size.${size}`)}
        onChoose={(size) => change({ size })}
      />
      <Choice
        legend={t('app:settings.motion')}
        name="motion"
        options={MOTIONS}
        chosen={now.motion}
        word={(motion) => t(`app:settings.${MOTION_TEXT[motion]}`)}
        onChoose={(motion) => change({ motion })}
        note={t('app:settings.motionNote')}
      />
      <BoardChoice />
      <fieldset>
        <legend>{t('app:settings.keyboard')}</legend>
        <KeysSwitch />
      </fieldset>
      <fieldset>
        <legend>{t('app:settings.sound')}</legend>
        <SoundControl />
        <p class="small soft note">{t('app:settings.soundNote')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('app:settings.tips')}</legend>
        <label class="option">
          <input
            type="checkbox"
            checked={now.tips}
            onChange={(e) => {
              settings.value = { ...now, tips: e.currentTarget.checked };
            }}
          />
          <b>{t('app:settings.tipsShow')}</b>
          <span class="small">{t('app:settings.tipsNote')}</span>
        </label>
        <p class="row note">
          <button type="button" aria-disabled={had.value.length === 0} onClick={bringBack}>
            {t('app:settings.tipsAgain')}
          </button>
          <span class="small soft" role="status">
            {t('app:settings.tipsHad', { count: had.value.length })}
          </span>
        </p>
      </fieldset>
      <fieldset>
        <legend>{t('app:settings.language')}</legend>
        <select
          aria-label={t('app:settings.language')}
          value={now.language}
          onChange={(e) => chooseLanguage(e.currentTarget.value)}
        >
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </fieldset>
    </Page>
  );
}
