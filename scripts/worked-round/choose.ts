/** Looks for a match whose first round shows everything that the rulebook's worked round explains, in few words. */
import { step } from '../../rules/apply.ts';
import { seeded } from '../../rules/random.ts';
import type { RecordStart, Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import { PLAYERS } from '../measure/matches.ts';
import { EXAMPLES, examplesOf } from './examples.ts';

const start = (seed: string): RecordStart => ({ scenario: 'standard', options: {}, seed });

/** A match of simple players, up to the end of its first round or to its end. */
function turnsOf({ scenario, options, seed }: RecordStart, whole: boolean): Turn[] {
  const G = setup(scenario, options, seed);
  const rng = seeded(`worked/${seed}`);
  const turns: Turn[] = [];
  while (!G.ending && (whole || G.round === 1)) {
    const by = G.awaiting[0];
    const move = PLAYERS.simple(G, by, rng);
    turns.push({ by, move });
    step(G, by, move);
  }
  return turns;
}

/** The best of `seeds` seeds, or the `first` that will do; null where none shows everything. */
export function choose(
  seeds: number,
  say: (line: string) => void,
  first = false,
): { start: RecordStart; turns: Turn[] } | null {
  let best: { seed: string; length: number } | null = null;
  for (let i = 0; i < seeds; i++) {
    const seed = `worked-${i}`;
    const examples = examplesOf({ ...start(seed), moves: turnsOf(start(seed), false) });
    const length = examples.reduce((sum, e) => sum + e.log.length, 0);
    if (examples.length < EXAMPLES.length || (best && best.length <= length)) continue;
    best = { seed, length };
    say(`${seed}: everything, in ${length} entries`);
    if (first) break;
  }
  return best && { start: start(best.seed), turns: turnsOf(start(best.seed), true) };
}
