/** The luck audit of one match: had chance been another, or the players' minds, who would have won? */
import { copy } from '../../rules/copy.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { continuations, type Variation } from '../continuations/continuations.ts';
import { type MatchSpec, playMatch } from '../continuations/match.ts';
import type { Choose } from '../continuations/players.ts';

/** Where a match is taken up again: at the first decision of a round. */
export interface Checkpoint {
  /** Rounds that had been scored by then. */
  after: number;
  /** Standing there, US minus China. */
  gap: number;
  winners: Record<Kind, (Bloc | null)[]>;
}

/** What was different: the dice, dice and deals, or what the players decided (and nothing else). */
export const KINDS = ['dice', 'deals', 'minds'] as const;
export type Kind = (typeof KINDS)[number];

export interface Audit {
  winner: Bloc | null;
  checkpoints: Checkpoint[];
}

/**
 * Plays a match and takes it up again after each number of scored rounds in `at` (0: the start), n times for each kind of
 * difference. With other dice every decision is drawn from the same seed as before, so that a player who sees the same
 * decides the same.
 */
export function auditMatch(spec: MatchSpec, at: readonly number[], n: number, choose?: Choose): Audit {
  const taken: { after: number; state: State }[] = [];
  const { winner } = playMatch(spec, {
    choose,
    watch: (G) => {
      // The first decision of a round comes after its predecessor's scoring.
      const after = G.round - 1;
      if (at.includes(after) && !taken.some((t) => t.after === after)) taken.push({ after, state: copy(G) });
    },
  });
  const { players, seed } = spec;
  const vary: Record<Kind, Variation> = {
    dice: { players, chance: 'dice', decisions: seed, choose },
    deals: { players, chance: 'deals', decisions: seed, choose },
    minds: { players, chance: 'same', choose },
  };
  const checkpoints = taken.map(({ after, state }) => ({
    after,
    gap: state.blocs.us.standing - state.blocs.china.standing,
    winners: Object.fromEntries(
      KINDS.map((kind) => [kind, continuations(state, vary[kind], n, `${seed}/${kind}/${after}`).map((r) => r.winner)]),
    ) as Checkpoint['winners'],
  }));
  return { winner, checkpoints };
}
