/** Policies: cards that stay in play, their modifiers and their effects at every Briefing. */
import { CARDS } from '../content/catalogue.ts';
import type { Ctx } from '../engine.ts';
import type { Mods, Shared } from '../state.ts';
import type { Bloc } from '../terms.ts';

/** The sum of a modifier over a bloc's policies. */
export function modOf(G: Shared, bloc: Bloc, mod: keyof Mods): number {
  let sum = 0;
  for (let i = 0; i < G.policies.length; i++) {
    const policy = G.policies[i];
    if (policy.bloc === bloc) sum += policy.mods[mod] ?? 0;
  }
  return sum;
}

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
