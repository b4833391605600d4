/** The head of the console: the stage, what is left of it, and what goes on from here. */
import { useState } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { language, t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { Icon } from '../../parts/marks.tsx';
import { PageTitle } from '../../parts/page.tsx';
import { go } from '../../route.ts';
import { sentences } from '../../words.ts';
import { screenAddress } from '../address.ts';
import { classAt } from '../held.ts';
import { doesText, goesOnText, nextOf, nowName, planOf, stageName, untilEnd } from '../stages.ts';
import { atText, clockText, lateOf, leftOf, useNow } from '../time.ts';
import { PlanBar } from '../timetable.tsx';
import { MORE } from './amounts.ts';
import { Announce } from './announce.tsx';
import type { Asks } from './console.tsx';
import { Next } from './next.tsx';
import { Say } from './say.tsx';

/** What a stage has left; large, and plainly said where it has none. */
export function StageClock({ view, came }: { view: Pick<LeadView, 'stage'>; came: number }) {
  const now = useNow(500);
  const left = leftOf(view.stage, came, now);
  const over = left < 0;
  return (
    <p class={`stage-clock ${over ? 'over' : ''}`} role="timer">
      <span class="small">
        {t(view.stage.paused ? 'lead:clock.paused' : over ? 'lead:clock.over' : 'lead:clock.left')}
      </span>
      <b class="num">{clockText(left)}</b>
    </p>
  );
}

/** When the lesson ends if all goes on by its plan, and how late that is. Over days there is no such hour. */
function LessonEnd({ view, came }: { view: LeadView; came: number }) {
  const now = useNow(5000);
  const plan = planOf(view);
  if (plan.hours !== undefined) return null;
  const ends = Date.now() + untilEnd(plan, view.stage.at, leftOf(view.stage, came, now));
  const late = Math.round((lateOf(view.stage, came, now) ?? 0) / 60_000);
  const by = late === 0 ? '' : t(late > 0 ? 'lead:clock.late' : 'lead:clock.early', { n: Math.abs(late) });
  return (
    <p class={`small ${late > 0 ? 'late' : 'soft'}`}>
      {t('lead:clock.ends', { time: atText(ends, language.value) })}
      {by}
    </p>
  );
}

/** Ways out of the console, each in a window of its own: the console stays open. */
function Ways({ view }: { view: LeadView }) {
  const projector = classAt(view.id)?.projector;
  const way = (href: string, text: string) => (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
  return (
    <span class="row ways">
      {projector && way(screenAddress(view.id, projector), t('lead:way.screen'))}
      {way('#/teach', t('lead:way.teach'))}
    </span>
  );
}

export function TopBar({ view, line, asks }: { view: LeadView; line: ClassLine<'lead'>; asks: Asks }) {
  const [busy, setBusy] = useState(false);
  const [announces, setAnnounces] = useState(false);
  const plan = planOf(view);
  const { at, paused } = view.stage;
  const next = nextOf(plan, view.stage);
  const doing = (message: Parameters<Asks>[0]) => async () => {
    if (busy) return;
    setBusy(true);
    await asks(message);
    setBusy(false);
  };
  return (
    <header class="console-top">
      <div class="console-line">
        {/* There the class stands first, with the way back to it. */}
        <button type="button" onClick={() => go('class')}>
          <Icon name="previous" /> {t('lead:way.classes')}
        </button>
        <div class="stage-now">
          <PageTitle>{nowName(view)}</PageTitle>
          <p class="small soft">{t('lead:stageOf', { n: at + 1, of: plan.stages.length, code: view.code })}</p>
          <Ways view={view} />
        </div>
        <div>
          <StageClock view={view} came={line.came(view.stage)} />
          <LessonEnd view={view} came={line.came(view.stage)} />
        </div>
        <div class="row console-acts">
          <button type="button" aria-disabled={busy} onClick={doing({ what: 'pause', on: !paused })}>
            {t(paused ? 'lead:act.resume' : 'lead:act.pause')}
          </button>
          {MORE.map((minutes) => (
            <button key={minutes} type="button" aria-disabled={busy} onClick={doing({ what: 'extend', minutes })}>
              {t('lead:act.extend', { minutes })}
            </button>
          ))}
          <button type="button" onClick={() => setAnnounces(true)}>
            {t('lead:act.announce')}
          </button>
          <Next view={view} asks={asks} />
        </div>
      </div>
      <PlanBar plan={plan} at={at} />
      <p class="small soft" id="next-does">
        {next === null
          ? t('lead:act.last')
          : sentences([
              goesOnText(view.stage),
              t('lead:act.comes', { stage: stageName(plan, next) }),
              doesText(plan, next),
            ])}
      </p>
      <Say view={view} />
      <p class="hidden" role="status">
        {t('lead:act.nowIs', { stage: nowName(view) })}
      </p>
      {announces && <Announce view={view} asks={asks} onClose={() => setAnnounces(false)} />}
    </header>
  );
}
