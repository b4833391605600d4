/** Who plays in both arms, how many pairs of matches, from which seed; and how long that takes here. */
import { BLOCS } from '../../../rules/terms.ts';
import { SKILLS, type Skill } from '../../studies/choices.ts';
import type { LabSetup } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { BlocMark } from '../parts/marks.tsx';
import { blocName } from '../words.ts';
import { NumberField } from './number-field.tsx';
import { PAIRS } from './set-up.ts';
import { type Pace, useSpeed } from './speed.ts';

export const skillName = (skill: Skill): string =>
  skill === 'random' ? t('lab:play.random') : t(`app:new.level.${skill}.grade`);

/** The same inside a sentence. */
export const playerName = (skill: Skill): string =>
  skill === 'random' ? t('lab:play.chance') : t(`app:new.level.${skill}.name`);

/** How long a number of matches takes, in words. */
export function timeText(pace: Pace, matches: number): string {
  if (pace === 'measuring') return t('lab:play.timing');
  if (pace === 'unknown') return t('lab:play.untimed');
  const seconds = Math.max(1, Math.ceil((pace * matches) / 1000));
  return seconds < 90
    ? t('lab:play.seconds', { count: seconds })
    : t('lab:play.minutes', { count: Math.round(seconds / 60) });
}

interface Props {
  setup: LabSetup;
  onChange: (setup: LabSetup) => void;
  /** The bots are busy with an experiment: nothing is measured meanwhile. */
  busy: boolean;
}

export function PlayField({ setup, onChange, busy }: Props) {
  const pace = useSpeed(setup, busy);
  const { bots, matches, seed } = setup;
  return (
    <fieldset>
      <legend>{t('lab:play.title')}</legend>
      <div class="cards-2">
        {BLOCS.map((bloc) => (
          <label key={bloc}>
            <span>
              <BlocMark bloc={bloc} /> {t('lab:play.bot', { bloc: blocName(bloc) })}
            </span>
            <select
              value={bots[bloc]}
              onChange={(e) => onChange({ ...setup, bots: { ...bots, [bloc]: e.currentTarget.value as Skill } })}
            >
              {SKILLS.map((skill) => (
                <option key={skill} value={skill}>
                  {skillName(skill)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p class="small soft">{t('lab:play.botNote')}</p>
      <div class="cards-2">
        <label for="pairs">
          {t('lab:play.pairs')}
          <NumberField id="pairs" value={matches} {...PAIRS} onChange={(n) => onChange({ ...setup, matches: n })} />
          <span class="small soft">{t('lab:play.pairsNote')}</span>
        </label>
        <label>
          {t('lab:play.seed')}
          <input
            type="text"
            maxLength={40}
            value={seed}
            onInput={(e) => onChange({ ...setup, seed: e.currentTarget.value })}
          />
          <span class="small soft">{t('lab:play.seedNote')}</span>
        </label>
      </div>
      <p class="note" role="status">
        {timeText(pace, 2 * matches)}
      </p>
    </fieldset>
  );
}
