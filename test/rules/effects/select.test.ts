import { describe, expect, it } from 'vitest';
import { select } from '../../../rules/effects/select.ts';
import type { Selector } from '../../../rules/effects/types.ts';
import type { Cause } from '../../../rules/state.ts';
import { type Match, match } from '../../support/match.ts';

const cause: Cause = { actor: 'us', serves: 'us', capped: false, id: 'a-card', kind: 'card' };
const table = () => match().plain().actions('us');
const ids = (m: Match, s: Selector, by = cause) => select(m.G, s, by).map((i) => [...BOARD][i]);
const BOARD = (await import('../../../rules/board.ts')).boardOf('standard').ids;
const founders = ['ARE', 'AUS', 'CAN', 'GBR', 'ITA', 'JPN', 'LUX'];

describe('a selector', () => {
  it('with no field means every nation, in board order', () => {
    expect(ids(table(), {})).toEqual(BOARD);
  });
  it.each<[string, Selector, string[]]>([
    ['only', { only: ['KEN', 'BRA', 'XXX'] }, ['BRA', 'KEN']],
    ['region', { region: ['americas'], trait: ['launch-site'] }, ['BRA']],
    ['interest', { interest: ['science'], region: ['africa'] }, ['ETH', 'GHA', 'ZAF']],
    [
      'any of several interests',
      { interest: ['diplomacy', 'technology'], region: ['africa'] },
      ['DJI', 'DZA', 'EGY', 'KEN', 'MAR', 'SEN', 'ZAF'],
    ],
    ['trait', { trait: ['dual'] }, ['DJI', 'KEN', 'MYS', 'PER', 'SEN', 'SRB', 'THA', 'TUR']],
    ['lean', { lean: ['licence'], region: ['asia-pacific'] }, ['JPN', 'NZL']],
    ['no lean', { lean: ['none'], region: ['mideast'] }, ['AZE', 'QAT', 'UZB']],
    ['weight', { weight: [3, 3], region: ['americas'] }, ['BRA', 'CAN']],
    ['autonomy', { autonomy: [4, 4] }, ['BRA', 'FRA', 'IND']],
    ['linked', { linked: ['KEN'] }, ['EGY', 'ETH', 'ITA', 'RWA', 'ZAF']],
    ['linked to a home', { linked: ['CHN'] }, ['BOL', 'KAZ', 'MNG', 'PAK', 'RUS', 'THA', 'VNM']],
    ['two fields at once', { trait: ['launch-site'], lean: ['shared'], weight: [2, 2] }, ['IRN', 'KAZ', 'ZAF']],
  ])('%s', (_name, s, expected) => {
    expect(ids(table(), s)).toEqual(expected);
  });

  it('partner: nobody’s, anybody’s, of both, or of a bloc with dual ones', () => {
    const m = table().partner('KEN', 'us').partner('BRA', 'china').partner('THA', 'dual');
    const few = (partner: Selector['partner'], by = cause) =>
      ids(m, { only: ['KEN', 'BRA', 'THA', 'FRA'], partner }, by);
    expect(few('unaligned')).toEqual(['FRA']);
    expect(few('signed-any')).toEqual(['BRA', 'KEN', 'THA']);
    expect(few('dual')).toEqual(['THA']);
    expect(few('both')).toEqual(['THA']);
    expect(few('us')).toEqual(['KEN', 'THA']);
    expect(few('rival')).toEqual(['BRA', 'THA']);
    expect(few('actor', { ...cause, actor: 'china' })).toEqual(['BRA', 'THA']);
    expect(few('leading')).toEqual([]);
  });
  it('committed: to a bloc, or to nobody', () => {
    const m = table().partner('KEN', 'us').influence('KEN', { us: 2 }).partner('RWA', 'us').influence('RWA', { us: 0 });
    expect(ids(m, { only: ['KEN', 'RWA'], committed: 'us' })).toEqual(['KEN']);
    expect(ids(m, { only: ['KEN', 'RWA'], committed: 'not' })).toEqual(['RWA']);
    expect(ids(m, { only: ['KEN', 'RWA'], committed: 'china' })).toEqual([]);
    expect(ids(m, { only: ['KEN', 'RWA'], committed: 'both' })).toEqual(['KEN']);
  });
  it('influence between bounds, of one bloc or each of both', () => {
    const m = table().influence('KEN', { us: 2, china: 2 }).influence('BRA', { us: 2 });
    expect(ids(m, { influence: { who: 'us', min: 1 } })).toEqual(['BRA', 'KEN']);
    expect(ids(m, { only: ['KEN', 'BRA'], influence: { who: 'rival', max: 1 } })).toEqual(['BRA']);
    expect(ids(m, { influence: { who: 'both', min: 2, max: 2 } })).toEqual(['KEN']);
  });
  it('reach: links, homes and hubs at this moment', () => {
    const m = table();
    expect(ids(m, { reach: 'us' })).toEqual(['CAN', 'GBR', 'ISR', 'JPN', 'MEX', 'NZL', 'PAN']);
    m.influence('KEN', { us: 1 });
    expect(ids(m, { reach: 'us', region: ['africa'] })).toEqual(['EGY', 'ETH', 'KEN', 'RWA', 'ZAF']);
    m.partner('KEN', 'us').influence('KEN', { us: 2 }).partner('SEN', 'china').partner('DZA', 'china');
    const hub = ids(m, { reach: 'actor', region: ['africa'] });
    expect(hub).toContain('GHA');
    expect(hub).not.toContain('SEN');
    expect(ids(m, { reach: 'leading' })).toEqual([]);
  });
  it('unserved: unconnected nations that nobody connected', () => {
    const m = table();
    expect(ids(m, { unserved: true, region: ['asia-pacific'] })).toEqual(['IDN', 'MNG', 'PAK', 'PHL']);
    m.edit((G) => {
      G.connected[m.at('MNG')] = 1;
    });
    expect(ids(m, { unserved: true, region: ['asia-pacific'] })).toEqual(['IDN', 'PAK', 'PHL']);
  });
  it('network: where a bloc has one', () => {
    const m = table().bloc('china', { networks: [{ kind: 'navigation', nation: 'VEN' }] });
    expect(ids(m, { network: 'china' })).toEqual(['VEN']);
    expect(ids(m, { network: 'us' })).toEqual([]);
    expect(ids(m, { network: 'both' })).toEqual(['VEN']);
  });
  it('reads the partners of January 2025', () => {
    expect(ids(table(), { trait: ['founder'], partner: 'us' })).toEqual(founders);
    expect(ids(match(), { partner: 'china' })).toHaveLength(12);
  });
});
