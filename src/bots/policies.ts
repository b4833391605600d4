/** What a standing policy is worth to its bloc at one Briefing and in the round after it, in points of Standing. */
import { holds } from '../../rules/effects/conditions.ts';
import { blocsOf } from '../../rules/effects/select.ts';
import type { Effect, Who } from '../../rules/effects/types.ts';
import type { Cause, Mods, Policy, Shared } from '../../rules/state.ts';

/** One of each modifier, for a round: what it saves or brings in the plays that a bloc makes in a round. */
const MOD: Record<keyof Mods, number> = {
  launch: 0.045,
  outreachTokens: 0.35,
  outreachPoints: 1.2,
  signings: 0.5,
  votes: 0.2,
  orbitSafety: 0.01,
  enterpriseCost: 0.4,
  freeCooperation: 0.4,
  noTests: -0.1,
  patience: 0.3,
  stock: 0.1,
};

/** One of what an effect gives. Those not listed are passed over. */
const EACH: Partial<Record<Effect['do'], number>> = {
  token: 0.35,
  standing: 1,
  home: 0.35,
  mission: 0.5,
  influence: 0.6,
  votes: 0.1,
};

/** Who gains: 1 the policy's bloc, -1 its rival, 0 both or nobody. */
function side(G: Shared, who: Who, cause: Cause): number {
  const blocs = blocsOf(G, who, cause);
  return blocs.length === 1 ? (blocs[0] === cause.actor ? 1 : -1) : 0;
}

function effectWorth(G: Shared, effect: Effect, cause: Cause): number {
  switch (effect.do) {
    case 'when':
      return listWorth(G, (holds(G, effect.if, cause) ? effect.then : effect.else) ?? [], cause);
    case 'choose': {
      const worth = effect.options.map((option) => listWorth(G, option, cause));
      return side(G, effect.who, cause) < 0 ? Math.min(...worth) : Math.max(...worth);
    }
    case 'roll':
      return (
        (effect.p * listWorth(G, effect.then, cause) + (100 - effect.p) * listWorth(G, effect.else ?? [], cause)) / 100
      );
    case 'mission':
      return side(G, effect.who, cause) * (0.5 * (effect.paid ?? 0) + 0.03 * (effect.odds ?? 0));
    default: {
      const one = EACH[effect.do];
      return one && 'who' in effect && 'n' in effect ? one * effect.n * side(G, effect.who as Who, cause) : 0;
    }
  }
}

const listWorth = (G: Shared, effects: readonly Effect[], cause: Cause): number =>
  effects.reduce((sum, effect) => sum + effectWorth(G, effect, cause), 0);

/** The worth of one round of a policy. */
export function policyWorth(G: Shared, { bloc, card, mods, each }: Policy): number {
  let sum =
    each.length > 0 ? listWorth(G, each, { actor: bloc, serves: bloc, capped: false, id: card, kind: 'card' }) : 0;
  for (const mod in mods) sum += MOD[mod as keyof Mods] * (mods[mod as keyof Mods] ?? 0);
  return sum;
}
