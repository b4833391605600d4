/** A reflection stop: alone, in a minute, how the match will end. */
import { useEffect, useState } from 'preact/hooks';
import { GRADES } from '../../../../rules/tracks/commons.ts';
import type { Forecast } from '../../../classroom/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName } from '../../words.ts';
import { useAsk } from './asking.ts';
import { forecastAt } from './stage.ts';

const WINNERS = ['us', 'china', 'even'] as const;
/** No knowledge at all of three outcomes, in percent; and where the slider stands at first. */
const LEAST = 34;
const FIRST = 60;

/** How sure somebody is, in a word: the texts have one for each. */
export function sureWord(sure: number): string {
  if (sure < 45) return 'guess';
  if (sure < 60) return 'lean';
  if (sure < 80) return 'likely';
  return sure < 95 ? 'very' : 'certain';
}

export const winnerName = (winner: Forecast['winner']): string =>
  winner === 'even' ? t('pupil:forecast.even') : blocName(winner);

export function ForecastStop({ line, view }: { line: ClassLine<'student'>; view: StudentView }) {
  const { ask, problem } = useAsk(line);
  const at = forecastAt(view.settings.plan, view.stage.at);
  const saved = view.forecasts[at] ?? null;
  const [winner, setWinner] = useState<Forecast['winner'] | null>(saved?.winner ?? null);
  const [grade, setGrade] = useState<Forecast['grade'] | null>(saved?.grade ?? null);
  const [sure, setSure] = useState(saved?.sure ?? FIRST);
  // What was said at the stop before is no answer to this one.
  useEffect(() => {
    setWinner(saved?.winner ?? null);
    setGrade(saved?.grade ?? null);
    setSure(saved?.sure ?? FIRST);
  }, [at]);
  return (
    <form
      class="forecast"
      onSubmit={(e) => {
        e.preventDefault();
        if (winner && grade && !saved) void ask({ what: 'forecast', winner, grade, sure });
      }}
    >
      <p class="lead">{t('pupil:forecast.still')}</p>
      <fieldset disabled={saved !== null}>
        <legend>{t('pupil:forecast.winner')}</legend>
        <div class="pick">
          {WINNERS.map((one) => (
            <label key={one} class={`pick-one ${one}`}>
              <input type="radio" name="winner" checked={winner === one} onChange={() => setWinner(one)} />{' '}
              {one !== 'even' && <BlocMark bloc={one} />} {winnerName(one)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset disabled={saved !== null}>
        <legend>{t('pupil:forecast.grade')}</legend>
        <div class="pick grades">
          {GRADES.map((one) => (
            <label key={one} class="pick-one">
              <input type="radio" name="grade" checked={grade === one} onChange={() => setGrade(one)} /> {one}
            </label>
          ))}
        </div>
        <p class="small soft">{t('pupil:forecast.gradeNote')}</p>
      </fieldset>
      <label class="sure">
        <span class="sure-ask">{t('pupil:forecast.sure')}</span>
        <input
          type="range"
          min={LEAST}
          max={100}
          value={sure}
          disabled={saved !== null}
          aria-valuetext={t('pupil:forecast.sureIs', { n: sure, words: t(`pupil:forecast.words.${sureWord(sure)}`) })}
          onInput={(e) => setSure(Number(e.currentTarget.value))}
        />
        <output>{t('pupil:forecast.sureIs', { n: sure, words: t(`pupil:forecast.words.${sureWord(sure)}`) })}</output>
      </label>
      <p class="row">
        {!saved && (
          <button type="submit" class="primary big" aria-disabled={!winner || !grade}>
            {t('pupil:forecast.save')}
          </button>
        )}
        <span class={saved ? 'saved' : 'small'} role="status">
          {saved ? t('pupil:forecast.saved') : (!winner || !grade) && t('pupil:forecast.choose')}
        </span>
      </p>
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
      <p class="small soft">{t('pupil:forecast.alone')}</p>
    </form>
  );
}
