/** Uniformly random legal play through the bare core, and the processor time that it takes. */
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import { below } from '../../rules/random.ts';
import type { State } from '../../rules/state.ts';

/** Lists the legal moves and makes one of them; how many there were. */
export function act(G: State, rng: number[]): number {
  const bloc = G.awaiting.length === 1 ? G.awaiting[0] : G.awaiting[below(rng, G.awaiting.length)];
  const moves = legal(G, bloc);
  step(G, bloc, moves[below(rng, moves.length)]);
  return moves.length;
}

/** Seconds of processor time that this process has used: unlike the clock's, they leave out what others run. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
