/** Income at the Briefing: home, Committed partners with traits, enterprises. One list, also shown to players. */
import { boardOf } from '../board.ts';
import type { Trait } from '../content/nations/types.ts';
import type { Shared } from '../state.ts';
import { type Bloc, its, type Suit } from '../terms.ts';
import { committedWith } from './partners.ts';

export interface Income {
  suit: Suit;
  n: number;
  /** Where it comes from: home, plan, partners, company, constellation, or a kind of network. */
  from: string;
}

const TRAIT_SUIT: { trait: Trait; suit: Suit }[] = [
  { trait: 'finance', suit: 'finance' },
  { trait: 'industry', suit: 'technology' },
  { trait: 'agency', suit: 'science' },
];

function add(list: Income[], suit: Suit, n: number, from: string): void {
  if (n > 0) list.push({ suit, n, from });
}

/** What the next Briefing would give a bloc, before the stock limit. */
export function incomeOf(G: Shared, bloc: Bloc): Income[] {
  const { scenario } = boardOf(G);
  if (!scenario.on.tokens) return [];
  const { numbers } = scenario;
  const me = its(bloc, G.blocs);
  const list: Income[] = [];
  if (bloc === 'china' && me.plan) {
    add(list, me.plan, me.home >= numbers.homeIncome.second ? 2 : 1, 'plan');
  } else {
    if (me.home >= numbers.homeIncome.tech) add(list, 'technology', 1, 'home');
    if (me.home >= numbers.homeIncome.second) add(list, 'finance', 1, 'home');
  }
  const [one, two] = numbers.traitIncome;
  for (const { trait, suit } of TRAIT_SUIT) {
    const n = committedWith(G, bloc, trait);
    add(list, suit, n >= two ? 2 : n >= one ? 1 : 0, 'partners');
  }
  // Companies yield Technology and Finance by turns.
  add(list, 'technology', Math.ceil(me.companies / 2), 'company');
  const from = me.constellations > 0 ? 'constellation' : 'company';
  add(list, 'finance', Math.floor(me.companies / 2) + me.constellations, from);
  for (const n of me.networks)
    if (n.kind === 'ground-station') add(list, 'science', 1, n.kind);
    else if (n.kind === 'corridor-node') add(list, 'finance', 1, n.kind);
    else if (n.kind === 'navigation') add(list, 'diplomacy', 1, n.kind);
  return list;
}
