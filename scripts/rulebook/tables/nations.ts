/** Nations that differ from others by a rule, and what it costs to win them. */
import { boardOf } from '../../../rules/board.ts';
import { HOMES, NATIONS } from '../../../rules/content/nations/nations.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { headOf, type Made, table, worded } from '../markdown.ts';

const n = SCENARIOS.standard.numbers;

const special: Made = (l) => {
  const word = (key: string) => l.w(`tables.special.${key}`);
  const { founder, ids } = boardOf('standard');
  const dual = NATIONS.filter((x) => x.traits.includes('dual')).map((x) => x.id);
  return table(headOf(l, 'special'), [
    [word('accords'), l.nations(ids.filter((_, i) => founder[i] === 'us'))],
    [word('ilrs'), l.nations(ids.filter((_, i) => founder[i] === 'china'))],
    [word('dual'), l.nations(dual)],
    [word('us'), l.nations(HOMES.USA.links.filter((id) => id !== 'CHN'))],
    [word('china'), l.nations(HOMES.CHN.links.filter((id) => id !== 'USA'))],
  ]);
};

const hubs: Made = (l) => {
  const by = new Map<string, string[]>();
  for (const { id, reaches } of NATIONS) {
    if (!reaches?.length) continue;
    const key = l.items(reaches.map((r) => l.w(`region.${r}`)));
    by.set(key, [...(by.get(key) ?? []), id]);
  }
  return table(
    headOf(l, 'hubs'),
    [...by].map(([regions, ids]) => [regions, l.nations(ids)]),
  );
};

export const NATION_TABLES: Record<string, Made> = {
  special,
  hubs,
  prices: worded('prices', {
    interest: n.placeInterest,
    interestRival: n.placeInterest + n.placeRival,
    other: n.placeOther,
    otherRival: n.placeOther + n.placeRival,
  }),
};
