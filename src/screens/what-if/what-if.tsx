/** `#/what-if/<match>/<moves>`: one thing changed in a position of a finished match, played on with it and without. */
import '../../styles/studies-charts.css';
import '../../styles/studies.css';
import '../../styles/lab.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { scenarioOf } from '../../../rules/content/scenarios/index.ts';
import { type Change, SKILLS, type Skill } from '../../studies/choices.ts';
import { changesAt, counterfactual } from '../../studies/counterfactual.ts';
import type { Counterfactual, CounterfactualAsk } from '../../studies/kinds.ts';
import { loadTexts, t } from '../../text/text.ts';
import { NumberField } from '../lab/number-field.tsx';
import { skillName, timeText } from '../lab/play-field.tsx';
import { StudyProgress } from '../lab/progress.tsx';
import { useSpeed } from '../lab/speed.ts';
import { useStudy } from '../lab/use-study.ts';
import { Page } from '../parts/page.tsx';
import { route } from '../route.ts';
import { OpenRecord, useTexts } from '../watch/open.tsx';
import type { Opened } from '../watch/records.ts';
import { ChangeField, changeText } from './change-field.tsx';
import { Found } from './found.tsx';
import { Where } from './place.tsx';

const CHANCES = ['deals', 'dice', 'same'] as const satisfies readonly CounterfactualAsk['chance'][];
const PAIRS = { from: 10, to: 400, step: 10 };

type How = Pick<CounterfactualAsk, 'skill' | 'n' | 'chance'>;

function HowField({ how, onChange, time }: { how: How; onChange: (how: How) => void; time: string }) {
  const { skill, n, chance } = how;
  return (
    <fieldset>
      <legend>{t('lab:whatIf.how')}</legend>
      <div class="cards-2">
        <label>
          {t('lab:whatIf.players')}
          <select value={skill} onChange={(e) => onChange({ ...how, skill: e.currentTarget.value as Skill })}>
            {SKILLS.map((one) => (
              <option key={one} value={one}>
                {skillName(one)}
              </option>
            ))}
          </select>
        </label>
        <label for="pairs">
          {t('lab:play.pairs')}
          <NumberField id="pairs" value={n} {...PAIRS} onChange={(pairs) => onChange({ ...how, n: pairs })} />
        </label>
        <label>
          {t('lab:whatIf.chance')}
          <select value={chance} onChange={(e) => onChange({ ...how, chance: e.currentTarget.value as How['chance'] })}>
            {CHANCES.map((one) => (
              <option key={one} value={one}>
                {t(`lab:whatIf.chanceOf.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="note" role="status">
        {time}
      </p>
    </fieldset>
  );
}

function Question({ opened, at }: { opened: Extract<Opened, { ok: true }>; at: number }) {
  const { id, title, table } = opened;
  useState(() => table.go(at));
  const { scenario, options, seed, moves } = table.record;
  const [position, after] = useMemo(
    () => [{ scenario, options, seed, turns: moves.slice(0, at) }, moves.slice(at)] as const,
    [table, at],
  );
  const changes = useMemo(() => changesAt(position, after), [position]);
  const [chosen, setChosen] = useState<Change | null>(null);
  const [how, setHow] = useState<How>({ skill: 'envoy', n: 40, chance: 'deals' });
  const [asked, setAsked] = useState(false);
  const study = useStudy<Counterfactual>();
  const busy = study.now.is === 'running';
  const pace = useSpeed({ scenario, options, bots: { us: how.skill, china: how.skill } }, busy);
  // What is left to be played is a part of the whole match that was timed.
  const { rounds } = scenarioOf(scenario, options);
  const left = (rounds - table.state.value.view.round + 1) / rounds;
  if (changes.length === 0)
    return (
      <Page title={t('lab:whatIf.title')}>
        <p role="alert">{t('lab:whatIf.over')}</p>
        <p class="row">
          <a class="button" href={`#/what-if/${id}/${Math.max(0, table.length - 1)}`}>
            {t('lab:whatIf.earlier')}
          </a>
          <a class="button" href={`#/watch/${id}/${at}`}>
            {t('lab:whatIf.watch')}
          </a>
        </p>
      </Page>
    );
  const run = () => {
    if (busy) return;
    setAsked(!chosen);
    if (!chosen) return;
    const { n, ...rest } = how;
    const ask = { change: chosen, ...rest, seed: 'what-if' };
    study.run(n, (engine, pairs) => counterfactual(position, { ...ask, n: pairs }, engine, after));
  };
  return (
    <Page title={t('lab:whatIf.title')}>
      <Where id={id} title={title} table={table} at={at} />
      <form
        class="lab-form"
        onSubmit={(e) => {
          e.preventDefault();
          run();
        }}
      >
        <ChangeField
          table={table}
          changes={changes}
          chosen={chosen}
          onChoose={(change) => {
            setAsked(false);
            setChosen(change);
          }}
        />
        <HowField how={how} onChange={setHow} time={timeText(pace, 2 * how.n * left)} />
        {asked && (
          <p class="alert" role="alert">
            {t('lab:whatIf.choose')}
          </p>
        )}
        <button type="submit" class="primary big" aria-disabled={busy}>
          {t('lab:whatIf.run')}
        </button>
      </form>
      <StudyProgress study={study} />
      {study.now.is === 'done' && (
        <Found of={study.now.found} what={changeText(table, study.now.found.ask.change)} wanted={study.now.wanted} />
      )}
    </Page>
  );
}

export function WhatIfPage() {
  const [ready, setReady] = useState(false);
  const texts = useTexts();
  useEffect(() => {
    void loadTexts('lab', 'studies').then(() => setReady(true));
  }, []);
  const [, id = '', turn] = route.value.split('/');
  if (!ready || !texts) return <Page title={t('app:home.loading')}>{null}</Page>;
  return (
    <OpenRecord key={id} id={id} turn={turn}>
      {(opened, at) => <Question key={at} opened={opened} at={at} />}
    </OpenRecord>
  );
}
