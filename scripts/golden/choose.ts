/**
 * Chooses varied matches: every ending, every scenario, every switch, every entry of content and every kind of happening
 * at least once, in few matches.
 */
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { FEWEST_NATIONS, SCENARIO_IDS, WHAT_IFS } from '../../rules/content/scenarios/index.ts';
import type { LogEntry } from '../../rules/log.ts';
import { below, seeded, shuffle } from '../../rules/random.ts';
import type { Options } from '../../rules/state.ts';
import { exercises } from '../measure/exercised.ts';
import { type Planned, type PlayerName, play } from './plan.ts';

/** Random matches looked at for each that simple bots play, which take much longer. */
const RANDOM_PER_SCENARIO = 900;
const SIMPLE_PER_SCENARIO = 24;
const MATCHES = 50;
const ALL = NATIONS.map((n) => n.id);

interface Candidate {
  planned: Omit<Planned, 'name'>;
  features: Set<string>;
}

/** What a match shows. */
function featuresOf({ scenario, options }: Omit<Planned, 'name'>, log: readonly LogEntry[]): Set<string> {
  const set = new Set<string>([`scenario ${scenario}`, ...Object.keys(options).map((key) => `option ${key}`)]);
  for (const e of log) {
    set.add(`told ${e.is}`);
    const ref = exercises(e);
    if (ref) set.add(ref);
    if (e.is === 'ending') set.add(`ending ${e.kind}`).add(`ending ${e.kind} in ${scenario}`);
    if (e.is === 'play') set.add(`${e.bloc} plays for ${e.use}`);
    if (e.is === 'world-event') set.add(`world event ${e.id} us ${e.us}`).add(`world event ${e.id} china ${e.china}`);
    if (e.is === 'dialogue') set.add(`dialogue ${e.us} ${e.china}`);
    if (e.is === 'flown') set.add(`${e.bloc} flies ${e.mission} in ${scenario}`);
    if (e.is === 'summit') set.add(`summit ${e.topic}`);
    if (e.is === 'offer-taken') set.add(`offer ${e.id} taken`);
    // The Lesson has events of its own.
    if (e.is === 'event' && scenario === 'lesson') set.add(`lesson event ${e.card}`);
  }
  return set;
}

function optionsOf(seed: string): Options {
  const rng = seeded(`options/${seed}`);
  const options: Options = {};
  if (below(rng, 3) > 0) return options;
  for (const key of WHAT_IFS) if (below(rng, 4) === 0) options[key] = true;
  if (below(rng, 3) === 0) {
    const set = shuffle(rng, [...ALL]).slice(0, FEWEST_NATIONS + 12);
    options.nations = ALL.filter((id) => set.includes(id));
  }
  return options;
}

/** Looks at many matches and takes, one after the other, the one that shows most of what none before it showed. */
export function choose(say: (line: string) => void): Planned[] {
  const candidates: Candidate[] = [];
  const look = (scenario: Planned['scenario'], us: PlayerName, china: PlayerName, count: number) => {
    for (let i = 0; i < count; i++) {
      const seed = `${us}-${china}-${i}`;
      const planned = { scenario, options: optionsOf(`${scenario}/${seed}`), seed, us, china };
      candidates.push({ planned, features: featuresOf(planned, play(planned).log) });
    }
    say(`${scenario}: ${count} matches of ${us} and ${china}`);
  };
  for (const scenario of SCENARIO_IDS) {
    look(scenario, 'random', 'random', RANDOM_PER_SCENARIO);
    look(scenario, 'simple', 'simple', SIMPLE_PER_SCENARIO);
    look(scenario, 'simple', 'random', SIMPLE_PER_SCENARIO / 3);
    look(scenario, 'random', 'simple', SIMPLE_PER_SCENARIO / 3);
    look(scenario, 'resigning', 'resigning', 4);
  }
  const rarity = new Map<string, number>();
  for (const { features } of candidates) for (const f of features) rarity.set(f, (rarity.get(f) ?? 0) + 1);
  const often = new Map<string, number>();
  const chosen: Planned[] = [];
  const numbers: Record<string, number> = {};
  while (chosen.length < MATCHES) {
    // What was not shown yet counts, and what few matches show counts more.
    const worth = ({ planned, features }: Candidate) => {
      let sum = planned.us === 'simple' || planned.china === 'simple' ? 4 : 0;
      for (const f of features) sum += often.has(f) ? 0.02 : 1 + 100 / (rarity.get(f) ?? 1);
      return sum;
    };
    const best = candidates.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    candidates.splice(candidates.indexOf(best), 1);
    for (const f of best.features) often.set(f, (often.get(f) ?? 0) + 1);
    const { scenario } = best.planned;
    numbers[scenario] = (numbers[scenario] ?? 0) + 1;
    chosen.push({ name: `${scenario}-${String(numbers[scenario]).padStart(2, '0')}`, ...best.planned });
  }
  const missed = [...new Set(candidates.flatMap((c) => [...c.features]))].filter((f) => !often.has(f));
  say(`shown: ${often.size} features; seen in candidates but not chosen: ${missed.join('; ') || 'none'}`);
  return chosen.sort((a, b) => (a.name < b.name ? -1 : 1));
}
