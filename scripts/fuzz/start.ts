/** Where random matches start: any scenario, any switches, now and then a set of nations of one's own. */
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { FEWEST_NATIONS, SCENARIO_IDS, WHAT_IFS } from '../../rules/content/scenarios/index.ts';
import { below, seeded, shuffle } from '../../rules/random.ts';
import type { Options } from '../../rules/state.ts';
import type { ScenarioId } from '../../rules/terms.ts';

export interface Start {
  scenario: ScenarioId;
  options: Options;
  seed: string;
}

const ALL = NATIONS.map((n) => n.id);

/** The start that a name stands for, and a generator to play on with. Equal names give equal starts. */
export function anyStart(name: string): { start: Start; rng: number[] } {
  const rng = seeded(name);
  const scenario = SCENARIO_IDS[below(rng, SCENARIO_IDS.length)];
  const options: Options = {};
  for (const switchedOn of WHAT_IFS) if (below(rng, 4) === 0) options[switchedOn] = true;
  if (below(rng, 4) === 0) {
    const set = shuffle(rng, [...ALL]).slice(0, FEWEST_NATIONS + below(rng, ALL.length - FEWEST_NATIONS));
    options.nations = ALL.filter((id) => set.includes(id));
  }
  return { start: { scenario, options, seed: name }, rng };
}
