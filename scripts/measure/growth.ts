/** Does an action cost more late in a match than early? */
import { seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { act, spent } from './random.ts';

interface Match {
  start: () => { G: State; rng: number[] };
  actions: number;
}

/** Random matches of the longest scenario that are played to their last round. */
function fullMatches(count: number): Match[] {
  const list: Match[] = [];
  for (let seed = 0; list.length < count; seed++) {
    const start = () => ({ G: setup('founding', {}, `growth${seed}`), rng: seeded(`growth${seed}`) });
    const { G, rng } = start();
    let actions = 0;
    for (; !G.ending; actions++) act(G, rng);
    if (G.ending.kind === 'order') list.push({ start, actions });
  }
  return list;
}

/** Processor time of so many actions. */
function time(G: State, rng: number[], actions: number): number {
  const from = spent();
  for (let i = 0; i < actions; i++) act(G, rng);
  return spent() - from;
}

/** Prepares a measurement: what an action of the last tenth of such matches costs over one of their first tenth. */
export function growth(count = 150): () => number {
  const matches = fullMatches(count);
  return () => {
    let first = 0;
    let last = 0;
    for (const { start, actions } of matches) {
      const { G, rng } = start();
      const tenth = Math.floor(actions / 10);
      first += time(G, rng, tenth);
      time(G, rng, actions - 2 * tenth);
      last += time(G, rng, tenth);
    }
    return last / first;
  };
}
