/** Looks for the seed whose cards and rolls let the planner come nearest to the real record. */
import { accountOf, isTrue } from './account.ts';
import { type Chosen, WIDTH } from './made.ts';
import { planSeed } from './plan.ts';

/**
 * Plays the seeds 1 to `among`. The best has every signing and flight in its real round, the fewest signings out of
 * order, then the planner's highest score. Null where none of them has.
 * @param first takes the first seed that comes to the record, and looks no further
 */
export function search(among: number, say: (line: string) => void, first = false): Chosen | null {
  let best: { seed: string; swapped: number; value: number } | null = null;
  let fit = 0;
  for (let i = 1; i <= among; i++) {
    const seed = String(i);
    const { turns, value } = planSeed(seed, WIDTH);
    const account = accountOf({ options: {}, seed }, turns);
    const swapped = account.swapped.length;
    const fits = isTrue(account);
    if (fits) fit++;
    say(`${seed}: ${fits ? 'the record' : 'not the record'}, ${swapped} out of order, ${value.toFixed(1)}`);
    if (fits && (!best || swapped < best.swapped || (swapped === best.swapped && value > best.value)))
      best = { seed, swapped, value };
    if (best && first) return { seed, among: i, fit };
  }
  return best && { seed: best.seed, among, fit };
}
