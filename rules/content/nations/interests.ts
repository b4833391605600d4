import type { Suit } from '../../terms.ts';
import type { Fact } from './facts.ts';
import type { Trait } from './types.ts';

/** What science is called in the lists of assets. */
const SCIENCE =
  /observator|telescope|mars|lunar|instrument|rover|probe|research|lander|radar satellites|reflector|robots/i;
/** What a nation that wants to build or launch has on its list. */
const BUILDING = /project|plan|stud(y|ies)|start-up|firms|heritage|offer|proposed/i;

/** In a tie the suit listed first goes first. */
const TIE_ORDER: Suit[] = ['science', 'finance', 'diplomacy', 'technology'];

/** Points for each suit: how strongly the facts say that a nation looks for it. */
export function interestScores(fact: Fact, traits: Trait[]): Record<Suit, number> {
  const has = (trait: Trait) => (traits.includes(trait) ? 1 : 0);
  const income = (fact.gdp * 1000) / fact.population;
  const science = fact.assets.filter((asset) => SCIENCE.test(asset)).length;
  const building = fact.assets.some((asset) => BUILDING.test(asset)) || fact.launch === 'suborbital' ? 1 : 0;
  // Middle-income states without a launcher of their own buy satellites and want to learn to make them.
  const catchingUp = income >= 4000 && income < 20_000 && fact.launch !== 'orbital' ? 1 : 0;
  return {
    science: 2 * Math.min(2, science) + has('ground-station') + has('debris-sensitive'),
    finance: (income < 2500 ? 3 : income < 4000 ? 2 : 0) + 2 * has('finance'),
    diplomacy:
      2 * Number(fact.groups.includes('BRICS')) +
      2 * Number(fact.moonAgreement === 'party') +
      Number(fact.groups.includes('APSCO')) +
      Number(fact.bri === 'left' || fact.bri === 'ambiguous') +
      Number(!fact.accords && !fact.ilrs) +
      2 * Number(Boolean(fact.accords && fact.ilrs)),
    technology: 2 * has('industry') + has('astronauts') + building + catchingUp + (fact.equator === 'high' ? 1 : 0),
  };
}

/** The strongest suit, and the next one if it has at least two points and lies no more than one behind. */
export function interestsOf(scores: Record<Suit, number>): Suit[] {
  const order = [...TIE_ORDER].sort((a, b) => scores[b] - scores[a]);
  const [first, second] = order;
  return scores[second] >= 2 && scores[first] - scores[second] <= 1 ? [first, second] : [first];
}
