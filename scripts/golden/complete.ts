/**
 * Keeps a plan of golden matches whole when rules or content change: a match of every scenario, one to every
 * way to end, and for whatever can be disabled one that shows it.
 */
import { SCENARIO_IDS } from '../../rules/content/scenarios/index.ts';
import type { Ending } from '../../rules/state.ts';
import { ENDINGS, type ScenarioId } from '../../rules/terms.ts';
import { goldens } from '../measure/golden.ts';
import { addStretches, FAULTS, type Fault, hiddenBy, type Stretches } from './disabling.ts';
import { type Planned, type PlayerName, play, recordOfPlan } from './plan.ts';

/** Matches looked at for what none shows, before giving up. */
const MOST = 6000;

type Match = Omit<Planned, 'name'>;

const randomMatch = (scenario: ScenarioId, i: number, who: PlayerName = 'random'): Match => ({
  scenario,
  options: {},
  seed: `${who}-${who}-${i}`,
  us: who,
  china: who,
});

/** How a match may end: by which ending, and whether anybody has won. */
const WAYS = [...ENDINGS, ...(['kessler', 'conflict'] as const).map((kind) => `${kind}, nobody wins` as const)];
export type Way = (typeof WAYS)[number];

/** The ways that an ending shows. */
export function waysOf(ending: Ending | undefined | null): Way[] {
  if (!ending) return [];
  const { kind, winner } = ending;
  return winner === null && (kind === 'kessler' || kind === 'conflict') ? [kind, `${kind}, nobody wins`] : [kind];
}

const waysOfMatch = (planned: Match): Way[] => waysOf(play(planned).log.find((e) => e.is === 'ending'));

/** The first number of a scenario that no planned match has. */
function nameIn(plan: readonly Planned[], scenario: ScenarioId): string {
  const name = (n: number) => `${scenario}-${String(n).padStart(2, '0')}`;
  let n = 1;
  while (plan.some((p) => p.name === name(n))) n++;
  return name(n);
}

function matchTo(way: Way): Match {
  for (let i = 0; i < MOST; i++) {
    const scenario = SCENARIO_IDS[i % SCENARIO_IDS.length];
    const planned = randomMatch(scenario, i, way === 'concession' ? 'resigning' : 'random');
    if (waysOfMatch(planned).includes(way)) return planned;
  }
  throw new Error(`none of ${MOST} matches of random players ends by ${way}: run npm run golden -- --choose`);
}

/** The first match that shows one of the faults, which are then no longer among them. */
function matchShowing(faults: Fault[]): Match {
  // The Lesson's versions happen in the Lesson alone.
  const scenarios = faults.every((f) => f.name.startsWith('lesson:')) ? (['lesson'] as const) : SCENARIO_IDS;
  for (let i = 0; i < MOST; i++) {
    const planned = randomMatch(scenarios[i % scenarios.length], i);
    const stretches: Stretches = new Map();
    addStretches(stretches, recordOfPlan({ name: '', ...planned }));
    const hidden = faults.filter((f) => hiddenBy(stretches, f) !== null);
    if (hidden.length === faults.length) continue;
    faults.splice(0, faults.length, ...hidden);
    return planned;
  }
  throw new Error(`none of ${MOST} random matches shows that ${faults.map((f) => f.name).join(', ')} is disabled`);
}

/**
 * What a plan lacks beside the golden matches that there are: for each scenario that it has no match of, one of simple
 * players; for each way to end that is not among `seen`, the first found; and random ones until whatever can be disabled
 * shows. Throws where a match is not found.
 */
export function lackedBy(plan: readonly Planned[], seen: ReadonlySet<Way>): Planned[] {
  const all = [...plan];
  const put = (planned: Match) => all.push({ name: nameIn(all, planned.scenario), ...planned });
  for (const scenario of SCENARIO_IDS)
    if (!plan.some((p) => p.scenario === scenario))
      put({ scenario, options: {}, seed: 'simple-simple-0', us: 'simple', china: 'simple' });
  const found = new Set([...seen, ...all.slice(plan.length).flatMap(waysOfMatch)]);
  for (const way of WAYS) if (!found.has(way)) put(matchTo(way));
  const stretches: Stretches = new Map();
  for (const { record } of goldens()) addStretches(stretches, record);
  for (const planned of all.slice(plan.length)) addStretches(stretches, recordOfPlan(planned));
  const hidden = FAULTS.filter((f) => hiddenBy(stretches, f) !== null);
  while (hidden.length > 0) put(matchShowing(hidden));
  return all.slice(plan.length);
}
