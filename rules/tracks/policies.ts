/** Policies: cards that stay in play, their modifiers and their effects at every Briefing. */
import { CARDS } from '../content/catalogue.ts';
import type { Ctx } from '../engine.ts';
import type { Mods, Policy, Shared } from '../state.ts';
import { type Bloc, its } from '../terms.ts';

/** What each modifier adds up to. */
export type Sums = Readonly<Record<keyof Mods, number>>;

/** The sums of a bloc's policies. */
function sumsOf(policies: readonly Policy[], bloc: Bloc): Sums {
  const sums: Record<keyof Mods, number> = {
    launch: 0,
    outreachTokens: 0,
    outreachPoints: 0,
    signings: 0,
    votes: 0,
    orbitSafety: 0,
    enterpriseCost: 0,
    freeCooperation: 0,
    noTests: 0,
    patience: 0,
    stock: 0,
  };
  for (const policy of policies)
    if (policy.bloc === bloc)
      for (const mod in policy.mods) sums[mod as keyof Mods] += policy.mods[mod as keyof Mods] ?? 0;
  return sums;
}

const addedUp = (of: readonly Policy[]) => ({
  of,
  n: of.length,
  us: sumsOf(of, 'us'),
  china: sumsOf(of, 'china'),
});

let last = addedUp([]);

/** A bloc's modifiers, added up over its policies. They are asked for at every play and change a few times in a match. */
export function modsOf({ policies }: Pick<Shared, 'policies'>, bloc: Bloc): Sums {
  // Policies come at the list's end, and those that go leave another list.
  if (last.of !== policies || last.n !== policies.length) last = addedUp(policies);
  return its(bloc, last);
}

/** One of them. */
export const modOf = (G: Pick<Shared, 'policies'>, bloc: Bloc, mod: keyof Mods): number => modsOf(G, bloc)[mod];

/** Ends the policies of the round that closes. */
export function endPolicies(x: Ctx): void {
  const { G } = x;
  if (!G.policies.some((p) => p.until !== null && p.until <= G.round)) return;
  for (const p of G.policies)
    if (p.until !== null && p.until <= G.round) {
      x.log?.push({ is: 'policy-over', card: p.card });
      // What a resolution or a world event decided has no card to discard.
      if (CARDS[p.card] && !G.discards.includes(p.card)) G.discards.push(p.card);
    }
  G.policies = G.policies.filter((p) => p.until === null || p.until > G.round);
}
