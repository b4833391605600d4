import { describe, expect, it } from 'vitest';
import { holds } from '../../../rules/effects/conditions.ts';
import type { Condition } from '../../../rules/effects/types.ts';
import type { Cause } from '../../../rules/state.ts';
import { match } from '../../support/match.ts';

const cause: Cause = { actor: 'us', serves: 'us', capped: false, id: 'a-card', kind: 'card' };
const table = () =>
  match()
    .plain()
    .actions('us')
    .tension(6)
    .law(-2)
    .debris({ us: 3, china: 4 })
    .files({ rescue: 1 })
    .tokens({ us: { science: 2 }, china: {} })
    .standing({ us: 4, china: 1 })
    .bloc('us', { home: 2, companies: 2, constellations: 1, launches: 1, flown: ['artemis-i', 'artemis-ii'] })
    .bloc('china', { home: 4, companies: 1, networks: [{ kind: 'navigation', nation: 'KAZ' }] });

describe('a condition', () => {
  it.each<[Condition, Condition]>([
    [
      { test: 'tension', min: 6, max: 6 },
      { test: 'tension', min: 7 },
    ],
    [
      { test: 'law', max: -2 },
      { test: 'law', min: -1 },
    ],
    [
      { test: 'debris-total', min: 7 },
      { test: 'debris-total', min: 8 },
    ],
    [
      { test: 'file', file: 'rescue', min: 1 },
      { test: 'file', file: 'rescue', max: 0 },
    ],
    [
      { test: 'debris', who: 'us', max: 3 },
      { test: 'debris', who: 'china', max: 3 },
    ],
    [
      { test: 'home', who: 'actor', max: 2 },
      { test: 'home', who: 'rival', max: 2 },
    ],
    [
      { test: 'companies', who: 'us', min: 2 },
      { test: 'companies', who: 'both', min: 2 },
    ],
    [
      { test: 'companies', who: 'both', min: 1 },
      { test: 'constellations', who: 'both', min: 1 },
    ],
    [
      { test: 'networks', who: 'china', min: 1 },
      { test: 'networks', who: 'us', min: 1 },
    ],
    [
      { test: 'congestion', who: 'us', min: 2 },
      { test: 'congestion', who: 'china', min: 1 },
    ],
    [
      { test: 'congestion', who: 'crowded', min: 2 },
      { test: 'congestion', who: 'crowded', max: 1 },
    ],
    [
      { test: 'standing-lead', who: 'us', min: 3 },
      { test: 'standing-lead', who: 'china', min: 0 },
    ],
    [
      { test: 'home', who: 'trailing', min: 4 },
      { test: 'home', who: 'leading', min: 4 },
    ],
    [
      { test: 'tokens', who: 'us', suit: 'science', min: 2 },
      { test: 'tokens', who: 'us', suit: 'finance', min: 1 },
    ],
    [
      { test: 'nations', in: { partner: 'us' }, min: 7 },
      { test: 'nations', in: { partner: 'us' }, max: 6 },
    ],
    [
      { test: 'flown', who: 'us', mission: 'artemis-ii' },
      { test: 'flown', who: 'us', mission: 'base-core' },
    ],
    [
      { test: 'flown', who: 'us', min: 2 },
      { test: 'flown', who: 'us', min: 3 },
    ],
    [
      { test: 'flown', who: 'china' },
      { test: 'flown', who: 'china', mission: 'change-7' },
    ],
    [{ test: 'wolf' }, { test: 'not', of: { test: 'wolf' } }],
    [
      { test: 'round', max: 1 },
      { test: 'round', min: 2 },
    ],
    [
      { test: 'all', of: [{ test: 'wolf' }, { test: 'round' }] },
      { test: 'all', of: [{ test: 'wolf' }, { test: 'tension', max: 0 }] },
    ],
    [
      { test: 'any', of: [{ test: 'tension', max: 0 }, { test: 'wolf' }] },
      { test: 'any', of: [{ test: 'tension', max: 0 }] },
    ],
  ])('%j holds, %j does not', (yes, no) => {
    expect(holds(table().G, yes, cause)).toBe(true);
    expect(holds(table().G, no, cause)).toBe(false);
  });

  it('about nobody (a tie) does not hold', () => {
    const tie = table().standing({ us: 1, china: 1 }).bloc('us', { constellations: 0, launches: 0 });
    for (const who of ['leading', 'trailing', 'crowded'] as const)
      expect(holds(tie.G, { test: 'home', who, min: 0 }, cause)).toBe(false);
  });
});
