/** What the blocs found has real names, given out in their order as far as the limits allow. */
import { describe, expect, it } from 'vitest';
import { ENTERPRISE_NAMES } from '../../../rules/content/enterprises/enterprises.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { isSource } from '../../../rules/content/source-ids.ts';
import {
  BLOCS,
  type Bloc,
  ENTERPRISES,
  type EnterpriseKind,
  NETWORKS,
  type NetworkKind,
} from '../../../rules/terms.ts';
import { incomeOf } from '../../../rules/tracks/income.ts';
import { launchOdds } from '../../../rules/tracks/programme.ts';
import { type Match, match } from '../../support/match.ts';

const { enterpriseLimit } = SCENARIOS.standard.numbers;
const STRONG: Record<Bloc, string> = { us: 'starlink-first', china: 'qianfan-first' };
const isNetwork = (kind: EnterpriseKind): kind is NetworkKind => (NETWORKS as readonly string[]).includes(kind);

/** Each name that a bloc can give, with the number that it has of the kind before. */
const founded = BLOCS.flatMap((bloc) =>
  ENTERPRISES.flatMap((kind) =>
    ENTERPRISE_NAMES[bloc][kind]
      .slice(0, isNetwork(kind) ? 1 : enterpriseLimit[kind])
      .map(({ id }, had) => ({ id, bloc, kind, had })),
  ),
);

describe('enterprises', () => {
  it('each have a name of their own and a source', () => {
    const names = BLOCS.flatMap((bloc) => ENTERPRISES.flatMap((kind) => ENTERPRISE_NAMES[bloc][kind]));
    expect(new Set(names.map((n) => n.id)).size).toBe(names.length);
    for (const { id, source } of names) expect(isSource(source), id).toBe(true);
  });

  const yieldOf = (m: Match, bloc: Bloc) => incomeOf(m.G, bloc).reduce((sum, { n }) => sum + n, 0);
  const table = (bloc: Bloc, kind: EnterpriseKind, had: number): Match => {
    const m = match()
      .plain()
      .bloc(bloc, { networks: [], companies: 0, constellations: 0 })
      .tokens({ [bloc]: { finance: 2 } })
      .influence('KEN', { [bloc]: 1 })
      .with({ [bloc]: [STRONG[bloc]] })
      .actions(bloc);
    if (kind === 'company') m.bloc(bloc, { companies: had });
    if (kind === 'constellation') m.bloc(bloc, { constellations: had });
    return m;
  };

  it.each(founded.map((one) => [one.id, one.bloc, one.kind, one] as const))(
    '%s is founded by %s as a %s, and serves it',
    (id, bloc, kind, { had }) => {
      const m = table(bloc, kind, had);
      const income = yieldOf(m, bloc);
      const { chance } = launchOdds(m.G, bloc);
      const site = kind === 'company' ? undefined : kind === 'constellation' ? 'ETH' : 'KEN';
      m[bloc].enterprise(STRONG[bloc]).found(kind, site);
      expect(m.told('founded')).toMatchObject([{ bloc, kind, name: id }]);
      if (kind === 'launch-site') expect(launchOdds(m.G, bloc).chance).toBeGreaterThan(chance);
      else expect(yieldOf(m, bloc)).toBeGreaterThan(income);
      if (site) expect(m.changes()).toMatchObject({ [`${bloc} ${site}`]: 1 });
    },
  );
});
