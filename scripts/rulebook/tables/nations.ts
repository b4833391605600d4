/** Nations that differ from others by a rule, and what it costs to win them. */
import { boardOf, CONTRIBUTING } from '../../../rules/board.ts';
import { HOMES, NATIONS } from '../../../rules/content/nations/nations.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import type { Language } from '../language.ts';
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

/** Hubs of more than national range, by the regions that they open. */
function opensOf(l: Language, among: readonly string[]): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const { id, reaches } of NATIONS) {
    if (!reaches?.length || !among.includes(id)) continue;
    const key = l.names(reaches.map((r) => l.w(`region.${r}`)));
    by.set(key, [...(by.get(key) ?? []), id]);
  }
  return by;
}

const hubs: Made = (l) =>
  table(
    headOf(l, 'hubs'),
    [...opensOf(l, boardOf('standard').ids)].map(([regions, ids]) => [regions, l.nations(ids)]),
  );

/** The Lesson's nations by all that its rules ask of them and the board does not write beside their names. */
const lesson: Made = (l) => {
  const word = (key: string, params = {}) => l.w(`tables.nations.${key}`, params);
  const { ids, founder, lean, traits, home, scenario } = boardOf('lesson');
  const where = (f: (i: number) => boolean) => l.nations(ids.filter((_, i) => f(i)));
  const hubs = [...opensOf(l, ids)].map(([regions, of]) => word('opens', { regions, hubs: l.nations(of) }));
  const rows: [string, string][] = [
    [word('us'), l.nations(scenario.opening.signed.us)],
    [word('china'), l.nations(scenario.opening.signed.china)],
    [word('founders'), where((i) => founder[i] !== null)],
    [word('linkedUs'), where((i) => home.us[i])],
    [word('linkedChina'), where((i) => home.china[i])],
    [word('hubs'), l.items(hubs)],
    [word('shared'), where((i) => lean[i] === 'shared')],
    [word('licence'), where((i) => lean[i] === 'licence')],
    [word('unconnected'), where((i) => traits[i].has('unconnected'))],
    [word('debris'), where((i) => traits[i].has('debris-sensitive'))],
    [word('noPart'), where((i) => !CONTRIBUTING.some((t) => traits[i].has(t)))],
    [word('astronauts'), where((i) => traits[i].has('astronauts'))],
  ];
  return table(headOf(l, 'nations'), rows);
};

const prices = worded('prices', {
  interest: n.placeInterest,
  interestRival: n.placeInterest + n.placeRival,
  other: n.placeOther,
  otherRival: n.placeOther + n.placeRival,
});

export const NATION_TABLES: Record<string, Made> = {
  special,
  hubs,
  prices,
  'prices-lesson': prices,
  'nations-lesson': lesson,
};
