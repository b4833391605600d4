/** Keeps a plan of golden matches whole when content changes: a match of every scenario, and one to every ending. */
import { SCENARIO_IDS } from '../../rules/content/scenarios/index.ts';
import { ENDINGS, type EndingKind, type ScenarioId } from '../../rules/terms.ts';
import { type Planned, type PlayerName, play } from './plan.ts';

/** Matches looked at for an ending that none has, before giving up. */
const MOST = 6000;

export const endingOf = (planned: Omit<Planned, 'name'>): EndingKind | undefined =>
  play(planned).log.find((e) => e.is === 'ending')?.kind;

/** The first number of a scenario that no planned match has. */
function nameIn(plan: readonly Planned[], scenario: ScenarioId): string {
  const name = (n: number) => `${scenario}-${String(n).padStart(2, '0')}`;
  let n = 1;
  while (plan.some((p) => p.name === name(n))) n++;
  return name(n);
}

function matchTo(ending: EndingKind): Omit<Planned, 'name'> {
  const who: PlayerName = ending === 'concession' ? 'resigning' : 'random';
  for (let i = 0; i < MOST; i++) {
    const scenario = SCENARIO_IDS[i % SCENARIO_IDS.length];
    const planned = { scenario, options: {}, seed: `${who}-${who}-${i}`, us: who, china: who };
    if (endingOf(planned) === ending) return planned;
  }
  throw new Error(`none of ${MOST} matches of ${who} players ends by ${ending}: run npm run golden -- --choose`);
}

/**
 * What a plan lacks: for each scenario that it has no match of, one of simple players, and for each ending that is not
 * among `seen` (those of all golden matches), the first found. Throws where an ending is not found.
 */
export function lackedBy(plan: readonly Planned[], seen: ReadonlySet<EndingKind | undefined>): Planned[] {
  const all = [...plan];
  const put = (planned: Omit<Planned, 'name'>) => all.push({ name: nameIn(all, planned.scenario), ...planned });
  for (const scenario of SCENARIO_IDS)
    if (!plan.some((p) => p.scenario === scenario))
      put({ scenario, options: {}, seed: 'simple-simple-0', us: 'simple', china: 'simple' });
  const found = new Set([...seen, ...all.slice(plan.length).map(endingOf)]);
  for (const ending of ENDINGS) if (!found.has(ending)) put(matchTo(ending));
  return all.slice(plan.length);
}
