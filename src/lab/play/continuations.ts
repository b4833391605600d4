/** A position played on many times: balance, what-if and luck are read from what comes of it. */
import { copy } from '../../../rules/copy.ts';
import { seeded, shuffle } from '../../../rules/random.ts';
import type { State } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { type PlayOn, playOn } from './match.ts';
import type { Choose, Player } from './players.ts';
import type { Result } from './tally.ts';

export interface Variation {
  players: Record<Bloc, Player>;
  /**
   * What chance does from here: `same` as it did; other `dice` (launches, collisions, every roll and draw to come from
   * the generator); or other dice and other `deals` (also the order of what has been shuffled: deck, world events,
   * Offers, resolutions after the announced one). What anybody holds or knows stays.
   */
  chance: 'same' | 'dice' | 'deals';
  /** The seed that the players' decisions are drawn from. Absent: another one each time. */
  decisions?: string;
  /** A change of the position itself (what if?), made on a copy. */
  change?: (G: State) => void;
  choose?: Choose;
}

/** Other chance from here on. */
export function reroll(G: State, chance: Variation['chance'], seed: string): void {
  if (chance === 'same') return;
  const { secret } = G;
  if (chance === 'deals') {
    const rng = seeded(`deals/${seed}`);
    for (const list of [secret.deck, secret.worldEvents, secret.offers, secret.resolutions]) shuffle<string>(rng, list);
  }
  secret.rng = seeded(`dice/${seed}`);
}

/** Plays a state on n times; the state itself stays as it is. Equal arguments, equal results. */
export function continuations(state: State, variation: Variation, n: number, seed: string): Result[] {
  const { players, chance, decisions, change } = variation;
  return Array.from({ length: n }, (_, i) => {
    const G = copy(state);
    reroll(G, chance, `${seed}/${i}`);
    change?.(G);
    const on: PlayOn = { players, seed: decisions ?? `${seed}/decisions/${i}`, choose: variation.choose };
    return playOn(G, on);
  });
}
