/** Tokens, Home and enterprises. */
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import type { EnterpriseKind } from '../../../rules/terms.ts';
import { headOf, type Made, plus, table, worded } from '../markdown.ts';

const n = SCENARIOS.standard.numbers;
const { tech, second } = n.homeIncome;

const home: Made = (l) => {
  const { lowAt, low, highAt, high } = n.homeLaunch;
  const launch = (h: number) => (h <= lowAt ? low : h >= highAt ? high : 0);
  const one = (suit: string) => l.w('amount', { n: 1, what: l.w(`suit.${suit}`) });
  const us = (h: number) =>
    l.names([...(h >= tech ? [one('technology')] : []), ...(h >= second ? [one('finance')] : [])]) || l.w('none');
  return table(
    headOf(l, 'home'),
    [0, 1, 2, 3, 4, 5].map((h) => [
      h,
      us(h),
      l.w('tables.home.plan', { n: h >= second ? 2 : 1 }),
      `${plus(launch(h))}%`,
    ]),
  );
};

const KINDS: EnterpriseKind[] = [
  'company',
  'constellation',
  'ground-station',
  'corridor-node',
  'navigation',
  'launch-site',
];

const enterprises: Made = (l) =>
  table(
    headOf(l, 'enterprises'),
    KINDS.map((k) => [
      l.w(`enterprise.${k}`),
      n.enterpriseCost[k],
      k === 'company' || k === 'constellation' ? n.enterpriseLimit[k] : 1,
      l.w(`tables.enterprises.gives.${k}`, { n: plus(n.launchSite) }),
    ]),
  );

export const MEANS_TABLES: Record<string, Made> = {
  income: worded('income', { tech, second, one: n.traitIncome[0], two: n.traitIncome[1] }),
  home,
  enterprises,
};
