/** Conditions of events, read from what both blocs can see. */
import type { Cause, Shared } from '../state.ts';
import { inSuit, its, rivalOf } from '../terms.ts';
import { congestionOf, totalDebris } from '../tracks/orbit.ts';
import { blocsOf, select } from './select.ts';
import type { Condition } from './types.ts';

const within = (n: number, c: { min?: number; max?: number }) => n >= (c.min ?? -99) && n <= (c.max ?? 99);

/** Does the condition hold? Where it names both blocs, for both; where a tie names nobody, it does not. */
export function holds(G: Shared, c: Condition, cause: Cause): boolean {
  switch (c.test) {
    case 'tension':
      return within(G.tension, c);
    case 'law':
      return within(G.law, c);
    case 'debris-total':
      return within(totalDebris(G), c);
    case 'file':
      return within(G.files[c.file], c);
    case 'wolf':
      return G.wolf;
    case 'round':
      return within(G.round, c);
    case 'nations':
      return within(select(G, c.in, cause).length, c);
    case 'not':
      return !holds(G, c.of, cause);
    case 'all':
      return c.of.every((k) => holds(G, k, cause));
    case 'any':
      return c.of.some((k) => holds(G, k, cause));
    default: {
      const blocs = blocsOf(G, c.who, cause);
      return blocs.length > 0 && blocs.every((bloc) => figure(G, c, bloc));
    }
  }
}

function figure(G: Shared, c: Extract<Condition, { who: unknown }>, bloc: 'us' | 'china'): boolean {
  const me = its(bloc, G.blocs);
  switch (c.test) {
    case 'debris':
      return within(its(bloc, G.debris), c);
    case 'home':
      return within(me.home, c);
    case 'constellations':
      return within(me.constellations, c);
    case 'companies':
      return within(me.companies, c);
    case 'networks':
      return within(me.networks.length, c);
    case 'congestion':
      return within(congestionOf(G, bloc), c);
    case 'standing-lead':
      return within(me.standing - its(rivalOf(bloc), G.blocs).standing, c);
    case 'tokens':
      return within(inSuit(c.suit, me.tokens), c);
    case 'flown':
      return c.mission ? me.flown.includes(c.mission) : me.flown.length >= (c.min ?? 1);
  }
}
