/** The head of the console: the stage, what is left of it, and what goes on from here. */
import { useState } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { BackButton, PageTitle } from '../../parts/page.tsx';
import { sentences } from '../../words.ts';
import { doesText, goesOnText, nextOf, planOf, stageName } from '../stages.ts';
import { clockText, leftOf, useNow } from '../time.ts';
import { PlanBar } from '../timetable.tsx';
import { MORE } from './amounts.ts';
import { Announce } from './announce.tsx';
import type { Asks } from './console.tsx';

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
        <BackButton />
        <div class="stage-now">
          <PageTitle>{stageName(plan, at)}</PageTitle>
          <p class="small soft">{t('lead:stageOf', { n: at + 1, of: plan.stages.length, code: view.code })}</p>
        </div>
        <StageClock view={view} came={line.came(view.stage)} />
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
          {next !== null && (
            <button
              type="button"
              class="primary"
              aria-disabled={busy}
              aria-describedby="next-does"
              onClick={doing({ what: 'stage', to: next })}
            >
              {t('lead:act.next', { stage: stageName(plan, next) })}
            </button>
          )}
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
      <p class="hidden" role="status">
        {t('lead:act.nowIs', { stage: stageName(plan, at) })}
      </p>
      {announces && <Announce view={view} asks={asks} onClose={() => setAnnounces(false)} />}
    </header>
  );
}
