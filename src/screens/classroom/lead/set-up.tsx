/** `#/class`: a lesson plan is picked, its timetable seen, and one press opens the class. */
import { useEffect, useState } from 'preact/hooks';
import { minutesOf, PLAN_IDS, PLANS, type PlanId } from '../../../classroom/plans.ts';
import { CLASS_MOST, MODES, READING } from '../../../classroom/terms.ts';
import { t } from '../../../text/text.ts';
import type { OpenBody } from '../../../wire/classroom.ts';
import { Picker } from '../../online/picker.tsx';
import { Page } from '../../parts/page.tsx';
import { go } from '../../route.ts';
import { sentence } from '../../session.ts';
import { openClass } from '../api.ts';
import { erasedCode, holdClass } from '../held.ts';
import { OwnOnly } from '../joining.tsx';
import { minutesText, useNow } from '../time.ts';
import { Timetable } from '../timetable.tsx';
import { keepSetUp, lastSetUp } from './choice.ts';
import { HeldClasses } from './held-classes.tsx';
import { More, Tick } from './set-up-more.tsx';

function PlanCards({ chosen, onPick }: { chosen: PlanId; onPick: (plan: PlanId) => void }) {
  return (
    <fieldset>
      <legend>{t('lead:new.plan')}</legend>
      <div class="plan-cards">
        {PLAN_IDS.map((id) => (
          <label key={id} class="option">
            <input type="radio" name="plan" checked={id === chosen} onChange={() => onPick(id)} />
            <b>{PLANS[id].hours ? t('lead:plan.week') : minutesText(minutesOf(PLANS[id]))}</b>
            <span class="small soft">{t(`lead:plan.what.${id}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How the class sits: whom each plays with and against, and how it reads. */
function Seating({ body, onChange }: { body: OpenBody; onChange: (more: Partial<OpenBody>) => void }) {
  return (
    <div class="seating">
      <Picker
        label={t('lead:new.mode')}
        value={body.mode}
        about="class-mode"
        onPick={(mode) => onChange({ mode: mode as OpenBody['mode'] })}
      >
        {MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`lead:mode.${mode}.name`)}
          </option>
        ))}
      </Picker>
      {body.mode === 'teams' && (
        <Picker
          label={t('lead:new.team')}
          value={String(body.team)}
          onPick={(team) => onChange({ team: Number(team) })}
        >
          {[2, 3, 4].map((count) => (
            <option key={count} value={String(count)}>
              {t('lead:new.teamOf', { count })}
            </option>
          ))}
        </Picker>
      )}
      <Picker
        label={t('lead:new.reading')}
        value={body.reading}
        onPick={(reading) => onChange({ reading: reading as OpenBody['reading'] })}
      >
        {READING.map((reading) => (
          <option key={reading} value={reading}>
            {t(`lead:reading.${reading}`)}
          </option>
        ))}
      </Picker>
      <p class="small soft" id="class-mode">
        {t(`lead:mode.${body.mode}.what`)}
      </p>
    </div>
  );
}

export function SetUp() {
  const [body, setBody] = useState(lastSetUp);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [erased] = useState(erasedCode.value);
  useEffect(() => {
    erasedCode.value = '';
  }, []);
  useNow(20_000);
  const change = (more: Partial<OpenBody>) => setBody((before) => ({ ...before, ...more }));
  const open = async () => {
    setBusy(true);
    keepSetUp(body);
    const done = await openClass(body);
    setBusy(false);
    if (!done.ok) {
      setProblem(await sentence(done.error));
      return;
    }
    const { id, code, lead, projector } = done;
    holdClass({ id, code, lead, projector, plan: body.plan });
    go(`class/lead/${id}`);
  };
  return (
    <Page title={t('lead:new.title')}>
      <p class="row set-up-ways">
        <a href="#/teach" target="_blank" rel="noreferrer">
          {t('lead:way.teachAll')}
        </a>
      </p>
      {erased && <p role="status">{t('lead:erase.done', { code: erased })}</p>}
      <HeldClasses />
      <form
        class="class-set-up"
        onSubmit={(e) => {
          e.preventDefault();
          if (!busy) void open();
        }}
      >
        <div>
          <p class="lead">{t('lead:new.game', { most: CLASS_MOST })}</p>
          <p class="lead">{t('lead:new.lead')}</p>
          <OwnOnly />
          <PlanCards chosen={body.plan} onPick={(plan) => change({ plan })} />
          <Seating body={body} onChange={change} />
          <Tick name="names" body={body} onChange={change} />
          <More body={body} onChange={change} />
        </div>
        <section aria-labelledby="class-timetable">
          <h2 id="class-timetable">{t('lead:new.timetable')}</h2>
          <Timetable plan={PLANS[body.plan]} begins={Date.now()} />
          {problem && (
            <p class="alert" role="alert">
              {problem}
            </p>
          )}
          <p class="row open-class">
            <button type="submit" class="primary big" aria-disabled={busy}>
              {t('lead:new.open')}
            </button>
            <span class="small soft">{t('lead:new.opens')}</span>
          </p>
        </section>
      </form>
    </Page>
  );
}
