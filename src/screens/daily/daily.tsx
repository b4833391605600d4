/** `#/daily` and `#/daily/<day>`: a position of the day, which plan gains most, and what came of each. */
import '../../styles/match.css';
import '../../styles/tabular.css';
import '../../styles/daily.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readDay } from '../../studies/daily/days.ts';
import type { Puzzle } from '../../studies/daily/puzzle.ts';
import { language, loadTexts, MATCH_TEXTS, t } from '../../text/text.ts';
import { handOver } from '../match/ui.ts';
import { Page } from '../parts/page.tsx';
import { go, route } from '../route.ts';
import { TermTip } from '../terms/term.tsx';
import { blocStart } from '../words.ts';
import { Answer } from './answer.tsx';
import { DaysNav } from './days-nav.tsx';
import { HandCards } from './hand-cards.tsx';
import { answers, keepAnswer } from './kept.ts';
import { Question } from './question.tsx';
import { sceneOf } from './scene.ts';
import { Facts, Situation } from './situation.tsx';
import { usePuzzle } from './use-puzzle.ts';

/** Today by the device's clock, where the device is. */
function todayHere(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const dated = (day: string): string =>
  new Intl.DateTimeFormat(language.value, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

function Shown({ puzzle, today }: { puzzle: Puzzle; today: string }) {
  const scene = useMemo(() => sceneOf(puzzle), [puzzle, language.value]);
  const [fresh, setFresh] = useState(false);
  const { day, by, solution, match } = puzzle;
  const given = answers.value[day];
  useEffect(() => handOver(), [puzzle]);
  const answer = (picked: number) => {
    setFresh(true);
    keepAnswer(day, picked, picked === solution);
  };
  return (
    <>
      <p class="lead">{t('daily:plays', { bloc: blocStart(by), scenario: t(`app:new.${match.scenario}.name`) })}</p>
      <Facts seat={scene.seat} />
      <div class="daily-asked">
        {given ? (
          <Answer puzzle={puzzle} scene={scene} picked={given.picked} today={today} fresh={fresh} />
        ) : (
          <Question puzzle={puzzle} seat={scene.seat} onAnswer={answer} />
        )}
        <HandCards puzzle={puzzle} seat={scene.seat} />
      </div>
      <Situation seat={scene.seat} />
    </>
  );
}

function OfDay({ day, today }: { day: string; today: string }) {
  const [tried, setTried] = useState(0);
  const now = usePuzzle(day, tried);
  if (now.is === 'made' && now.puzzle.day === day) return <Shown puzzle={now.puzzle} today={today} />;
  if (now.is === 'failed')
    return (
      <>
        <p role="alert">{t('daily:failed')}</p>
        <button type="button" class="primary" onClick={() => setTried(tried + 1)}>
          {t('app:failed.again')}
        </button>
      </>
    );
  return (
    <>
      <p role="status">{t('daily:making')}</p>
      <p class="small soft" aria-hidden="true">
        {t('daily:steps', { n: now.is === 'making' ? now.done : 0 })}
      </p>
    </>
  );
}

export function Daily() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void loadTexts(...MATCH_TEXTS, 'studies', 'daily').then(() => setReady(true));
  }, []);
  if (!ready) return <Page title={t('app:home.loading')}>{null}</Page>;
  const today = todayHere();
  const [, asked = ''] = route.value.split('/');
  const day = readDay(asked || today);
  if (!day || day > today)
    return (
      <Page title={t('daily:title')}>
        <p role="alert">{t(day ? 'daily:future' : 'daily:noDay', { day: asked })}</p>
        <p class="row">
          <button type="button" class="primary" onClick={() => go('daily')}>
            {t('daily:today')}
          </button>
        </p>
      </Page>
    );
  return (
    <Page title={t('daily:of', { date: dated(day) })}>
      <div class="daily">
        <DaysNav day={day} today={today} />
        <OfDay key={day} day={day} today={today} />
        <TermTip />
      </div>
    </Page>
  );
}
