/** A new match: scenario, players, and what-if switches. */
import { useEffect, useState } from 'preact/hooks';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { FEWEST_NATIONS, WHAT_IFS } from '../../../rules/content/scenarios/what-if.ts';
import type { Options } from '../../../rules/state.ts';
import { BLOCS, type Bloc, type ScenarioId } from '../../../rules/terms.ts';
import { PEOPLE, type Players } from '../../table/players.ts';
import { t } from '../../text/text.ts';
import { everFinished } from '../ending/finished.ts';
import { Page } from '../parts/page.tsx';
import { go, query } from '../route.ts';
import { keptMatch, names as lastNames, lastPlayers, lastScenario, startMatch } from '../session.ts';
import { bookFor } from '../terms/terms.ts';
import { Night } from './night.tsx';
import { OwnSet } from './own-set.tsx';
import { fullNames, PlayersField, UNNAMED } from './players.tsx';

/** The names given to the last match; a stand-in for a name that nobody gave is not one. */
function givenNames(): Record<Bloc, string> {
  const standIns = BLOCS.map((b) => t(UNNAMED[b]));
  const given = (b: Bloc) => (standIns.includes(lastNames.value[b]) ? '' : lastNames.value[b]);
  return { us: given('us'), china: given('china') };
}

/**
 * Who plays unless somebody chooses: whoever played last; two people where the address says so; else, for most who come
 * here are alone at one device, a person against a bot.
 */
function likelyPlayers(): Players {
  if (query('for') === 'two') return PEOPLE;
  return lastPlayers.value ?? { us: 'person', china: everFinished() ? 'envoy' : 'attache' };
}

/** What was played last: nobody is moved on unasked from a Lesson to a match three times as long. Then what most play. */
const likelyScenario = (): ScenarioId => lastScenario.value ?? (everFinished() ? 'standard' : 'lesson');

/** What is filled in on this page. */
interface Draft {
  scenario: ScenarioId;
  names: Record<Bloc, string>;
  players: Players;
  seed: string;
  options: Options;
}

const proposed = (): Draft => ({
  scenario: likelyScenario(),
  names: givenNames(),
  players: likelyPlayers(),
  seed: '',
  options: {},
});

/** What somebody has begun to fill in, from one page to the next (the rulebook is a link away) until a match begins. */
let filledIn: Draft | null = null;

export function NewMatch() {
  const [draft, setDraft] = useState<Draft>(() => (query('for') ? null : filledIn) ?? proposed());
  const { scenario, names, players, seed, options } = draft;
  const change = (part: Partial<Draft>) => {
    filledIn = { ...draft, ...part };
    setDraft(filledIn);
  };
  // What lies folded away is opened where something of it was chosen before.
  const [open] = useState(seed !== '' || Object.values(options).some(Boolean));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [kept, setKept] = useState(false);
  useEffect(() => {
    void keptMatch().then((match) => setKept(match !== null && typeof match !== 'string' && !match.over));
  }, []);
  const begin = async () => {
    setBusy(true);
    if (options.nations && options.nations.length < FEWEST_NATIONS) {
      setBusy(false);
      setProblem(t('app:new.ownSetFew', { least: FEWEST_NATIONS }));
      return;
    }
    const failure = await startMatch({
      scenario,
      options,
      seed: seed.trim() || undefined,
      names: fullNames(names, players),
      players,
    });
    setBusy(false);
    if (failure) {
      setProblem(failure);
      return;
    }
    filledIn = null;
    go('match');
  };
  return (
    <Page title={t('app:new.title')}>
      <Night />
      <form
        class="new-match"
        onSubmit={(e) => {
          e.preventDefault();
          void begin();
        }}
      >
        <PlayersField names={names} players={players} onChange={change} />
        <fieldset>
          <legend>{t('app:new.scenario')}</legend>
          <div class="cards-2">
            {SCENARIO_IDS.map((id) => (
              <label key={id} class="option">
                <input
                  type="radio"
                  name="scenario"
                  checked={scenario === id}
                  onChange={() => change({ scenario: id })}
                />
                <b>{t(`app:new.${id}.name`)}</b>
                <span class="caps">{t(`app:new.${id}.minutes`)}</span>
                <span class="small">{t(`app:new.${id}.what`)}</span>
              </label>
            ))}
          </div>
          {scenario === 'lesson' && (
            <p class="small note">
              <a href={`#/${bookFor('lesson')}`}>{t('app:new.lessonRules')}</a>
            </p>
          )}
        </fieldset>
        <details open={open}>
          <summary>{t('app:new.more')}</summary>
          <div>
            <label>
              {t('app:new.seed')}
              <input type="text" maxLength={40} value={seed} onInput={(e) => change({ seed: e.currentTarget.value })} />
              <span class="small soft">{t('app:new.seedNote')}</span>
            </label>
            <fieldset class="stack" aria-label={t('app:new.switches')}>
              <span>{t('app:new.switches')}</span>
              {WHAT_IFS.map((id) => (
                <label key={id} class="option">
                  <input
                    type="checkbox"
                    checked={options[id] ?? false}
                    onChange={(e) => change({ options: { ...options, [id]: e.currentTarget.checked || undefined } })}
                  />
                  <b>{t(`app:new.${id}`)}</b>
                  <span class="small">{t(`app:new.${id}Note`)}</span>
                </label>
              ))}
            </fieldset>
            <OwnSet
              scenario={scenario}
              chosen={options.nations}
              onChange={(nations) => change({ options: { ...options, nations } })}
            />
          </div>
        </details>
        {kept && <p class="small soft">{t('app:new.replaces')}</p>}
        <div class="begin">
          {problem && (
            <p class="alert" role="alert">
              {problem}
            </p>
          )}
          <button type="submit" class="primary big" aria-disabled={busy} aria-describedby="chosen">
            {t('app:new.begin')}
          </button>
          <span id="chosen" class="small chosen">
            <b>{t(`app:new.${scenario}.name`)}</b> <span class="soft">{t(`app:new.${scenario}.minutes`)}</span>
          </span>
        </div>
      </form>
    </Page>
  );
}
