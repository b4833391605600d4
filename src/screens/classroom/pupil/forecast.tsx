/** A reflection stop: alone, in a minute, how the match will end. */
import { useEffect, useState } from 'preact/hooks';
import { boardOf } from '../../../../rules/board.ts';
import { BLOCS } from '../../../../rules/terms.ts';
import { commonsGrade, GRADES } from '../../../../rules/tracks/commons.ts';
import { totalDebris } from '../../../../rules/tracks/orbit.ts';
import type { Forecast } from '../../../classroom/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import type { Table } from '../../../table/types.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName, figure } from '../../words.ts';
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

/** What is still to be said, as a sentence; '' where nothing is. */
export function missing({
  winner,
  grade,
}: {
  winner: Forecast['winner'] | null;
  grade: Forecast['grade'] | null;
}): string {
  if (!winner) return t(grade ? 'pupil:forecast.noWinner' : 'pupil:forecast.noBoth');
  return grade ? '' : t('pupil:forecast.noGrade');
}

/** How one's own match stands while it is paused. */
function Now({ table }: { table: Table }) {
  const { view } = table.state.value;
  return (
    <dl class="now-figures" aria-label={t('pupil:forecast.now')}>
      <div>
        <dt class="small soft">{t('pupil:debrief.chart.standing')}</dt>
        <dd>
          {BLOCS.map((bloc) => (
            <span key={bloc} class={bloc}>
              <BlocMark bloc={bloc} /> <span class="hidden">{blocName(bloc)}</span>
              <b class="num">{figure(view.blocs[bloc].standing)}</b>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt class="small soft">{t('pupil:debrief.tension')}</dt>
        <dd class="num">
          {t('pupil:forecast.nowOf', { n: view.tension, of: boardOf(view).scenario.numbers.conflict })}
        </dd>
      </div>
      <div>
        <dt class="small soft">{t('pupil:debrief.debris')}</dt>
        <dd class="num">
          {t('pupil:forecast.nowOf', { n: totalDebris(view), of: boardOf(view).scenario.numbers.kessler })}
        </dd>
      </div>
      <div>
        <dt class="small soft">{t('pupil:debrief.gradeHead')}</dt>
        <dd class="num">{commonsGrade(view).grade}</dd>
      </div>
    </dl>
  );
}

interface Props {
  line: ClassLine<'student'>;
  view: StudentView;
  at: Attendance | null;
}

export function ForecastStop({ line, view, at: own }: Props) {
  const { ask, problem } = useAsk(line);
  const at = forecastAt(view.settings.plan, view.stage.at);
  const saved = view.forecasts[at] ?? null;
  const [winner, setWinner] = useState<Forecast['winner'] | null>(saved?.winner ?? null);
  const [grade, setGrade] = useState<Forecast['grade'] | null>(saved?.grade ?? null);
  const [sure, setSure] = useState(saved?.sure ?? FIRST);
  const [changes, setChanges] = useState(false);
  // What was said at the stop before is no answer to this one.
  useEffect(() => {
    setWinner(saved?.winner ?? null);
    setGrade(saved?.grade ?? null);
    setSure(saved?.sure ?? FIRST);
    setChanges(false);
  }, [at]);
  const stands = saved !== null && !changes;
  const lacks = missing({ winner, grade });
  const said = t('pupil:forecast.sureIs', { n: sure, words: t(`pupil:forecast.words.${sureWord(sure)}`) });
  const table = own?.table.value ?? null;
  const save = () => {
    if (!winner || !grade) return;
    void ask({ what: 'forecast', winner, grade, sure }).then((done) => done && setChanges(false));
  };
  // Nobody is asked for what would be refused.
  if (!saved && table?.state.value.ending)
    return (
      <div class="forecast">
        <p class="lead">{t('online:refused.forecast-late')}</p>
        <Now table={table} />
      </div>
    );
  return (
    <form
      class="forecast"
      onSubmit={(e) => {
        e.preventDefault();
        if (stands) setChanges(true);
        else save();
      }}
    >
      <p class="lead">{t('pupil:forecast.still')}</p>
      {table && <Now table={table} />}
      <fieldset disabled={stands}>
        <legend>{t('pupil:forecast.winner')}</legend>
        <div class="pick-list">
          {WINNERS.map((one) => (
            <label key={one} class={`pick-one ${one}`}>
              <input type="radio" name="winner" checked={winner === one} onChange={() => setWinner(one)} />{' '}
              {one !== 'even' && <BlocMark bloc={one} />} {winnerName(one)}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="how-sure">
        <span class="sure-ask">{t('pupil:forecast.sure')}</span>
        <input
          type="range"
          min={LEAST}
          max={100}
          value={sure}
          disabled={stands}
          aria-valuetext={said}
          onInput={(e) => setSure(Number(e.currentTarget.value))}
        />
        <span class="sure-ends small soft" aria-hidden="true">
          <span>{t('pupil:forecast.sureIs', { n: LEAST, words: t('pupil:forecast.words.guess') })}</span>
          <span>{t('pupil:forecast.sureIs', { n: 100, words: t('pupil:forecast.certain') })}</span>
        </span>
        <output>{said}</output>
      </label>
      <fieldset disabled={stands}>
        <legend>{t('pupil:forecast.grade')}</legend>
        <p class="small soft">{t('pupil:forecast.gradeNote')}</p>
        <div class="pick-list grades">
          {GRADES.map((one) => (
            <label key={one} class="pick-one">
              <input type="radio" name="grade" checked={grade === one} onChange={() => setGrade(one)} /> {one}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="row">
        <button type="submit" class={stands ? '' : 'primary big'} aria-disabled={!stands && lacks !== ''}>
          {t(stands ? 'pupil:forecast.change' : 'pupil:forecast.save')}
        </button>
        <span class={stands ? 'saved' : 'small'} role="status">
          {stands ? t('pupil:forecast.saved') : lacks}
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
