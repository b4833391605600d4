/** What the blocs found has real names, each given out once while there are any left. */
import { describe, expect, it } from 'vitest';
import { ENTERPRISE_NAMES } from '../../../rules/content/enterprises/enterprises.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { isSource } from '../../../rules/content/source-ids.ts';
import { BLOCS, type Bloc, ENTERPRISES, type EnterpriseKind } from '../../../rules/terms.ts';
import { incomeOf } from '../../../rules/tracks/income.ts';
import { launchOdds } from '../../../rules/tracks/programme.ts';
import { type Match, match } from '../../support/match.ts';

const STRONG: Record<Bloc, string> = { us: 'starlink-first', china: 'qianfan-first' };

const every = BLOCS.flatMap((bloc) =>
  ENTERPRISES.flatMap((kind) => ENTERPRISE_NAMES[bloc][kind].map(({ id }) => ({ id, bloc, kind }))),
);

describe('enterprises', () => {
  it('each have a name of their own and a source', () => {
    const names = BLOCS.flatMap((bloc) => ENTERPRISES.flatMap((kind) => ENTERPRISE_NAMES[bloc][kind]));
    expect(new Set(names.map((n) => n.id)).size).toBe(names.length);
    for (const { id, source } of names) expect(isSource(source), id).toBe(true);
  });

  const yieldOf = (m: Match, bloc: Bloc) => incomeOf(m.G, bloc).reduce((sum, { n }) => sum + n, 0);
  /** All of a kind but one are named already. */
  const table = (bloc: Bloc, kind: EnterpriseKind, id: string): Match => {
    const others = ENTERPRISE_NAMES[bloc][kind].map((e) => e.id).filter((other) => other !== id);
    return match()
      .plain()
      .bloc(bloc, { networks: [], companies: 0, constellations: 0, named: others })
      .tokens({ [bloc]: { finance: 2 } })
      .influence('KEN', { [bloc]: 1 })
      .with({ [bloc]: [STRONG[bloc]] })
      .actions(bloc);
  };

  it.each(every.map((one) => [one.id, one.bloc, one.kind] as const))(
    '%s is founded by %s as a %s, and serves it',
    (id, bloc, kind) => {
      const m = table(bloc, kind, id);
      const income = yieldOf(m, bloc);
      const { chance } = launchOdds(m.G, bloc);
      const site = kind === 'company' ? undefined : kind === 'constellation' ? 'ETH' : 'KEN';
      m[bloc].enterprise(STRONG[bloc]).found(kind, site);
      expect(m.told('founded')).toMatchObject([{ bloc, kind, name: id }]);
      if (kind === 'launch-site') expect(launchOdds(m.G, bloc).chance).toBeGreaterThan(chance);
      else expect(yieldOf(m, bloc)).toBeGreaterThan(income);
      expect(m.G.blocs[bloc].named).toContain(id);
      if (site) expect(m.changes()).toMatchObject({ [`${bloc} ${site}`]: 1 });
    },
  );

  it('that work at the start of a scenario are named, as many as there are', () => {
    for (const { opening } of Object.values(SCENARIOS))
      for (const bloc of BLOCS) {
        const names = (kind: EnterpriseKind) => ENTERPRISE_NAMES[bloc][kind].map((e) => e.id);
        const of = (kind: EnterpriseKind) => opening.named[bloc].filter((id) => names(kind).includes(id)).length;
        expect(of('company')).toBe(opening.companies[bloc]);
        expect(of('constellation')).toBe(opening.constellations[bloc]);
        expect(new Set(opening.named[bloc]).size).toBe(opening.companies[bloc] + opening.constellations[bloc]);
      }
  });
});
