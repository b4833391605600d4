import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { match } from '../../support/match.ts';
import { lesson, us } from './table.ts';

describe('hls-award', () => {
  it('pays 6 and gives Standing at the price of Home, or pays 2 and is surer with a second firm', () => {
    const alone = us('hls-award').us.event('hls-award').option(0);
    expect(alone.changes()).toEqual({ 'us paid': 6, 'us home': -1, 'us standing': 1, discarded: ['hls-award'] });
    const two = us('hls-award').us.event('hls-award').option(1);
    expect(two.changes()).toEqual({ 'us paid': 2, 'us odds': 20, 'us companies': 1, discarded: ['hls-award'] });
  });
  it('Lesson: pays 4, for 1 Standing', () => {
    expect(lesson('us', 'hls-award').us.event('hls-award').changes()).toEqual({
      'us paid': 4,
      'us standing': 1,
      discarded: ['hls-award'],
    });
  });
});

describe('asat-moratorium', () => {
  it('stands with 2 votes and 2 Standing; China joins: 1 Standing each, and calm', () => {
    const m = us('asat-moratorium').us.event('asat-moratorium');
    expect(m.G.ask).toMatchObject({ ask: 'option', bloc: 'china' });
    expect(m.china.option(0).changes()).toEqual({
      'us policy': 'match',
      'china policy': 'match',
      'us standing': 3,
      'china standing': 1,
      tension: -1,
    });
    expect(m.G.policies.map((p) => [p.bloc, p.mods])).toEqual([
      ['us', { noTests: 1, votes: 2 }],
      ['china', { noTests: 1 }],
    ]);
  });
  it('or China declines: 1 in 3 debris-sensitive nations for the United States', () => {
    const m = us('asat-moratorium').us.event('asat-moratorium').china.option(1).us.target('KEN', 'CHL', 'ZAF');
    expect(m.changes()).toEqual({ 'us policy': 'match', 'us standing': 2, 'us KEN': 1, 'us CHL': 1, 'us ZAF': 1 });
  });
});

describe('india-signs', () => {
  it('places 3 in India, which may sign 2 short; China draws', () => {
    const m = us('india-signs').influence('IND', { china: 1 }).us.event('india-signs').sign('IND');
    expect(m.changes()).toEqual({
      'us IND': 3,
      IND: 'us',
      'china hand': 1,
      deck: -1,
      discarded: ['india-signs'],
    });
  });
  it('which signs nothing 3 short', () => {
    const m = us('india-signs').influence('IND', { china: 2 }).us.event('india-signs');
    expect(m.changes()).toEqual({ 'us IND': 3, 'china hand': 1, deck: -1, discarded: ['india-signs'] });
  });
  it('with India Committed, places 2 in 4 nations linked to it; 1 Standing', () => {
    const m = us('india-signs').influence('IND', { us: 5 }).partner('IND', 'us').us.event('india-signs');
    expect(m.nations().sort()).toEqual(['ARE', 'BRA', 'ISR', 'JPN', 'LKA']);
    expect(m.target('BRA', 'LKA', 'ISR', 'ARE').changes()).toEqual({
      'us BRA': 2,
      'us LKA': 2,
      'us ISR': 2,
      'us ARE': 2,
      'us standing': 1,
      'china hand': 1,
      deck: -1,
      discarded: ['india-signs'],
    });
  });
});

describe('artemis-i', () => {
  it('is Standing now, or a surer flight', () => {
    const cheer = us('artemis-i').us.event('artemis-i').option(0);
    expect(cheer.changes()).toEqual({ 'us standing': 4, 'us odds': -10, removed: ['artemis-i'] });
    const inspect = us('artemis-i').us.event('artemis-i').option(1);
    expect(inspect.changes()).toEqual({ 'us odds': 20, 'us technology': 2, removed: ['artemis-i'] });
  });
  it('Lesson: Standing', () => {
    expect(lesson('us', 'artemis-i').us.event('artemis-i').changes()).toEqual({
      'us standing': 3,
      removed: ['artemis-i'],
    });
  });
});

describe('africa-signs', () => {
  it('places 2 in 3 African nations where China is weak; two may sign 1 short; the summit costs Finance', () => {
    const m = us('africa-signs')
      .tokens({ us: { finance: 1 } })
      .influence('EGY', { china: 3 })
      .influence('GHA', { china: 2 })
      .influence('KEN', { us: 1 })
      .us.event('africa-signs');
    m.expectRefused('not-a-target', { type: 'target', nation: 'EGY' }).target('ETH', 'RWA', 'GHA');
    expect(m.nations().sort()).toEqual(['ETH', 'KEN', 'RWA']);
    expect(m.sign('ETH', 'KEN').changes()).toEqual({
      'us ETH': 2,
      'us RWA': 2,
      'us GHA': 2,
      ETH: 'us',
      KEN: 'us',
      'us finance': -1,
      discarded: ['africa-signs'],
    });
  });
  it('Lesson: places 1 in 4 African nations', () => {
    const m = lesson('us', 'africa-signs').us.event('africa-signs').target('KEN', 'EGY', 'ETH', 'ZAF');
    expect(m.changes()).toEqual({ 'us KEN': 1, 'us EGY': 1, 'us ETH': 1, 'us ZAF': 1, discarded: ['africa-signs'] });
  });
});

describe('italy-leaves', () => {
  it('takes up to 2 Chinese influence in 3 weighty US partners', () => {
    const m = us('italy-leaves').partner('FRA', 'us').partner('PAN', 'us').influence('PAN', { china: 2 });
    for (const id of ['FRA', 'ITA', 'JPN', 'GBR']) m.influence(id, { china: id === 'FRA' ? 1 : 2 });
    m.us.event('italy-leaves').expectRefused('not-a-target', { type: 'target', nation: 'PAN' });
    expect(m.target('FRA', 'ITA', 'JPN').changes()).toEqual({
      'china FRA': -1,
      'china ITA': -2,
      'china JPN': -2,
      'us ITA': 1,
      'china finance': 1,
      discarded: ['italy-leaves'],
    });
  });
  it('Lesson: of any weight', () => {
    const m = lesson('us', 'italy-leaves').partner('KEN', 'us');
    for (const id of ['KEN', 'JPN', 'GBR']) m.influence(id, { china: 2 });
    expect(m.us.event('italy-leaves').changes()).toEqual({
      'china KEN': -2,
      'china JPN': -2,
      'china GBR': -2,
      discarded: ['italy-leaves'],
    });
  });
});

describe('ground-station-worries', () => {
  it('takes 1 in 3 ground-station nations, shows China’s Technology cards, and raises Tension', () => {
    const m = us('ground-station-worries')
      .with({ china: ['queqiao-1', 'apsco'] })
      .actions('us');
    for (const id of ['ARG', 'BOL', 'VEN', 'NIC']) m.influence(id, { china: 2 });
    const play = m.us.event('ground-station-worries').target('ARG', 'BOL', 'VEN');
    expect(play.changes()).toEqual({
      'china ARG': -1,
      'china BOL': -1,
      'china VEN': -1,
      'us saw': ['queqiao-1'],
      tension: 1,
      discarded: ['ground-station-worries'],
    });
  });
});

describe('exomars-break', () => {
  it('places 2 in 3 European Science nations, pays 2 tokens, takes 1 in 2 lighter ones, and moves Russia to China', () => {
    const m = us('exomars-break').influence('SRB', { china: 1 }).influence('HUN', { china: 2 });
    m.influence('DEU', { china: 1 });
    expect(m.us.event('exomars-break').target('FRA', 'POL', 'NOR').changes()).toEqual({
      'us FRA': 2,
      'us POL': 2,
      'us NOR': 2,
      'us science': 2,
      'china SRB': -1,
      'china HUN': -1,
      'china RUS': 1,
      removed: ['exomars-break'],
    });
  });
  it('is left out with the war-linked cards', () => {
    expect(boardOf({ scenario: 'standard', options: { noWar: true } }).scenario.cards).not.toContain('exomars-break');
  });
});

describe('cz6a-breakup', () => {
  it('adds a Chinese pip and takes 1 in 2 debris-sensitive nations', () => {
    const m = us('cz6a-breakup').influence('KEN', { china: 2 }).influence('ZAF', { china: 1 });
    expect(m.us.event('cz6a-breakup').changes()).toEqual({
      'debris china': 1,
      'china KEN': -1,
      'china ZAF': -1,
      discarded: ['cz6a-breakup'],
    });
  });
});

describe('chandrayaan-3', () => {
  it('shares India’s glory with Science nations not Committed while India is a partner', () => {
    const m = us('chandrayaan-3').partner('IND', 'us').influence('JPN', { us: 3 }).us.event('chandrayaan-3');
    m.expectRefused('not-a-target', { type: 'target', nation: 'JPN' });
    expect(m.target('ARG', 'CHL', 'ZAF').changes()).toEqual({
      'us ARG': 1,
      'us CHL': 1,
      'us ZAF': 1,
      discarded: ['chandrayaan-3'],
    });
  });
  it.each([us, (card: string) => lesson('us', card)])('else places 2 in India', (table) => {
    const m = table('chandrayaan-3').us.event('chandrayaan-3');
    expect(m.changes()).toEqual({ 'us IND': 2, discarded: ['chandrayaan-3'] });
  });
});

describe('brazil-no-bri', () => {
  const partners = ['ARE', 'ARG', 'FRA', 'ITA', 'SAU'];
  const table = () => {
    const m = us('brazil-no-bri')
      .with({ china: ['commercial-900bn', 'apsco'] })
      .actions('us')
      .partner('PAN', 'us')
      .influence('PAN', { china: 1 })
      .influence('NGA', { china: 1 });
    for (const id of partners) m.partner(id, 'us').influence(id, { china: 2 });
    return m;
  };
  it('with Brazil a partner, costs China a Finance card, and takes 1 in 4 partners that work with it', () => {
    const m = table().partner('BRA', 'us').us.event('brazil-no-bri');
    m.expectRefused('not-a-target', { type: 'target', nation: 'PAN' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'NGA' });
    expect(m.target('ARE', 'ARG', 'FRA', 'ITA').changes()).toEqual({
      'china hand': -1,
      'china ARE': -1,
      'china ARG': -1,
      'china FRA': -1,
      'china ITA': -1,
      'china science': 1,
      discarded: ['commercial-900bn'],
      removed: ['brazil-no-bri'],
    });
  });
  it('finds no card to cost where China holds none of the suit', () => {
    const m = table()
      .with({ china: ['apsco'] })
      .actions('us')
      .partner('BRA', 'us')
      .us.event('brazil-no-bri');
    expect(m.target('ARE', 'ARG', 'FRA', 'ITA').changes()).not.toHaveProperty('china hand');
  });
  it('without Brazil, only takes', () => {
    const m = table().us.event('brazil-no-bri').target('ARG', 'FRA', 'ITA', 'SAU');
    expect(m.changes()).toEqual({
      'china ARG': -1,
      'china FRA': -1,
      'china ITA': -1,
      'china SAU': -1,
      'china science': 1,
      removed: ['brazil-no-bri'],
    });
  });
});

describe('starlink-ukraine', () => {
  it('answers Ukraine, connects a nation, raises Tension, and makes China’s enterprises cheaper for good', () => {
    const m = us('starlink-ukraine').us.event('starlink-ukraine');
    m.expectRefused('not-a-target', { type: 'target', nation: 'POL' });
    expect(m.target('KEN').changes()).toEqual({
      'us UKR': 2,
      'us KEN': 1,
      'KEN connected': true,
      'us standing': 3,
      tension: 1,
      'china policy': 'match',
    });
    expect(m.G.policies.map((p) => [p.card, p.bloc, p.mods])).toEqual([
      ['starlink-ukraine', 'china', { enterpriseCost: 1 }],
    ]);
  });
  it('is left out with the war-linked cards', () => {
    const calm = match('standard', { noWar: true });
    expect(() => calm.with({ us: ['starlink-ukraine'] })).toThrow('starlink-ukraine is not in this match');
  });
});

describe('odysseus', () => {
  it('stands upright: 3 Standing in all', () => {
    const m = us('odysseus').discarded('spd-1').dice(true).us.event('odysseus');
    expect(m.changes()).toEqual({ 'us standing': 3, removed: ['odysseus'] });
  });
  it('or lies on its side: 1 Standing, a surer launch, and the newest discarded Science card', () => {
    const m = us('odysseus').discarded('spd-1', 'kepler-ban', 'apsco').dice(false).us.event('odysseus');
    expect(m.changes()).toEqual({ 'us standing': 1, 'us odds': 10, 'us hand': 1, removed: ['odysseus'] });
    expect(m.G.secret.hands.us).toEqual(['kepler-ban']);
    expect(m.told('roll')).toMatchObject([{ p: 50, ok: false }]);
  });
  it('with no Science card among the discards nothing comes back', () => {
    const m = us('odysseus').discarded('apsco').dice(false).us.event('odysseus');
    expect(m.changes()).toEqual({ 'us standing': 1, 'us odds': 10, removed: ['odysseus'] });
  });
});

describe('long-march-5b', () => {
  const table = (near: boolean) => {
    const m = us('long-march-5b').dice(near);
    for (const id of ['KEN', 'LKA', 'PAK', 'ARG']) m.influence(id, { china: 3 });
    return m.dice(near).us.event('long-march-5b');
  };
  it('comes down near somebody: takes 2 in 2 African or Asia-Pacific nations; 2 votes', () => {
    const m = table(true).expectRefused('not-a-target', { type: 'target', nation: 'ARG' });
    expect(m.target('LKA', 'KEN').changes()).toEqual({
      'china LKA': -2,
      'china KEN': -2,
      'us votes': 2,
      discarded: ['long-march-5b'],
    });
    expect(m.told('roll')).toMatchObject([{ p: 30, ok: true }]);
  });
  it('or far from all: takes 1 in 1 of them; 2 votes', () => {
    const m = table(false).expectRefused('not-a-target', { type: 'target', nation: 'ARG' });
    expect(m.target('PAK').changes()).toEqual({
      'china PAK': -1,
      'us votes': 2,
      discarded: ['long-march-5b'],
    });
  });
});
