import { describe, expect, it } from 'vitest';
import { china, lesson } from './table.ts';

describe('shan-zhongde', () => {
  it('turns the Plan, takes back a discard of the suit named, gains Home, and places 1 in 3 unaligned nations', () => {
    const m = china('shan-zhongde').discarded('change-4', 'apsco', 'us-resource-law').china.event('shan-zhongde');
    m.plan('science').option(0).expectRefused('not-a-target', { type: 'target', nation: 'RUS' });
    expect(m.target('KEN', 'BOL', 'ETH').changes()).toEqual({
      'china plan': 'science',
      'china hand': 1,
      'china home': 1,
      'china KEN': 1,
      'china BOL': 1,
      'china ETH': 1,
      removed: ['shan-zhongde'],
    });
    expect(m.G.secret.hands.china).toEqual(['apsco']);
  });
});

describe('pakistan-astronaut', () => {
  it('places 2 in Pakistan, promises it a seat, and gains Standing', () => {
    const m = china('pakistan-astronaut').china.event('pakistan-astronaut');
    expect(m.changes()).toEqual({
      'china PAK': 2,
      'china promises': ['PAK'],
      'china standing': 2,
      removed: ['pakistan-astronaut'],
    });
    expect(m.G.blocs.china.promises[0].due).toBe(m.G.round + 1);
  });
});

describe('colombia-bri', () => {
  const play = (table: typeof china) => {
    const m = table('colombia-bri').partner('SAU', 'us').partner('DEU', 'us').influence('SAU', { us: 4 });
    m.partner('KEN', 'us').china.event('colombia-bri');
    m.expectRefused('not-a-target', { type: 'target', nation: 'DEU' });
    return m.target('SAU').changes();
  };
  it('places 1 in an Accords partner on the Belt and Road, and gains Finance', () => {
    expect(play(china)).toEqual({ 'china SAU': 1, 'china finance': 1, discarded: ['colombia-bri'] });
  });
  it('Lesson: without the token', () => {
    expect(play((card) => lesson('china', card))).toEqual({ 'china SAU': 1, discarded: ['colombia-bri'] });
  });
});

describe('gateway-paused', () => {
  const friends = ['CAN', 'JPN', 'ITA', 'GBR', 'DEU'];
  it('takes 1 from 2 partners whose modules are stranded, wins 1 in Europe, and saves the rival money', () => {
    const m = china('gateway-paused').partner('DEU', 'us');
    for (const id of friends) m.influence(id, { us: 3 });
    m.china.event('gateway-paused').target('CAN', 'DEU').target('FRA');
    expect(m.changes()).toEqual({
      'us CAN': -1,
      'us DEU': -1,
      'china FRA': 1,
      'us paid': 1,
      removed: ['gateway-paused'],
    });
  });
  it('Lesson: takes alone', () => {
    const m = lesson('china', 'gateway-paused');
    for (const id of ['CAN', 'JPN', 'GBR']) m.influence(id, { us: 3 });
    expect(m.china.event('gateway-paused').changes()).toEqual({
      'us CAN': -1,
      'us JPN': -1,
      'us GBR': -1,
      removed: ['gateway-paused'],
    });
  });
});

describe('commercial-900bn', () => {
  it('founds a company, or with two gains Standing and Finance', () => {
    const m = china('commercial-900bn').bloc('china', { companies: 1 }).china.event('commercial-900bn');
    expect(m.changes()).toEqual({ 'china companies': 1, 'china home': 1, discarded: ['commercial-900bn'] });
    const grown = china('commercial-900bn').bloc('china', { companies: 2 }).china.event('commercial-900bn');
    expect(grown.changes()).toEqual({ 'china standing': 2, 'china finance': 2, discarded: ['commercial-900bn'] });
  });
});

describe('xi-global-south', () => {
  it('places 1 in 5 unconnected nations, and Outreach may use a token more', () => {
    const m = china('xi-global-south').influence('NGA', { us: 3 });
    m.partner('NGA', 'us').china.event('xi-global-south');
    m.expectRefused('not-a-target', { type: 'target', nation: 'NGA' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'CUB' });
    expect(m.target('KEN', 'PHL', 'UZB', 'ETH', 'BOL').changes()).toEqual({
      'china KEN': 1,
      'china PHL': 1,
      'china UZB': 1,
      'china ETH': 1,
      'china BOL': 1,
      'china policy': 'match',
    });
    m.with({ china: ['apsco'] }).tokens({ china: { finance: 4 } });
    m.actions('china').china.outreach('apsco').place('finance', 'KEN', 'KEN');
    expect(m.changes()).toMatchObject({ 'china KEN': 2, 'china finance': -2 });
    m.expectRefused('cannot-afford', { type: 'place', nation: 'KEN', pay: 'finance' });
  });
});

describe('casc-primes', () => {
  it('builds for the Moon', () => {
    const m = china('casc-primes').china.event('casc-primes').option(0);
    expect(m.changes()).toEqual({ 'china paid': 5, 'china odds': 10, discarded: ['casc-primes'] });
  });
  it('or sells 3 Finance nations the whole package', () => {
    const m = china('casc-primes')
      .influence('RWA', { us: 3 })
      .partner('RWA', 'us')
      .china.event('casc-primes')
      .option(1);
    m.expectRefused('not-a-target', { type: 'target', nation: 'CUB' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'RWA' });
    expect(m.target('BOL', 'ETH', 'LKA').changes()).toEqual({
      'china BOL': 2,
      'china ETH': 2,
      'china LKA': 2,
      discarded: ['casc-primes'],
    });
  });
});

describe('lanyue-test', () => {
  it.each([china, (card: string) => lesson('china', card)])('pays 3 and makes the next mission surer', (table) => {
    const m = table('lanyue-test').china.event('lanyue-test');
    expect(m.changes()).toEqual({ 'china paid': 3, 'china odds': 20, removed: ['lanyue-test'] });
  });
});

describe('lm10b-catch', () => {
  it('pays 4; launches are surer and enterprises cheaper from now on', () => {
    const m = china('lm10b-catch').china.event('lm10b-catch');
    expect(m.changes()).toEqual({ 'china paid': 4, 'china policy': 'match' });
    expect(m.G.policies[0]).toMatchObject({ bloc: 'china', mods: { launch: 5, enterpriseCost: 1 } });
  });
});

describe('ilrs-reactor', () => {
  it('pays 4 for China and 1 for the rival’s answer', () => {
    const m = china('ilrs-reactor').china.event('ilrs-reactor').option(0);
    expect(m.changes()).toEqual({ 'china paid': 4, 'us paid': 1, removed: ['ilrs-reactor'] });
  });
  it('or opens the plans', () => {
    const m = china('ilrs-reactor').china.event('ilrs-reactor').option(1);
    expect(m.changes()).toEqual({
      framework: 1,
      'china votes': 2,
      'china standing': 1,
      removed: ['ilrs-reactor'],
    });
  });
});

describe('plan-crewed-landing', () => {
  it('is announced, and wakes the rival', () => {
    const m = china('plan-crewed-landing').china.event('plan-crewed-landing').option(0);
    expect(m.changes()).toEqual({
      'china paid': 6,
      'china odds': 15,
      'china home': 2,
      'us home': 1,
      tension: 1,
      removed: ['plan-crewed-landing'],
    });
  });
  it('or worked at in silence', () => {
    const m = china('plan-crewed-landing').china.event('plan-crewed-landing').option(1);
    expect(m.changes()).toEqual({
      'china paid': 5,
      'china odds': 25,
      'china hand': 2,
      deck: -2,
      removed: ['plan-crewed-landing'],
    });
  });
  it('Lesson: pays 4, surer', () => {
    const m = lesson('china', 'plan-crewed-landing').china.event('plan-crewed-landing');
    expect(m.changes()).toEqual({ 'china paid': 4, 'china odds': 10, removed: ['plan-crewed-landing'] });
  });
});

describe('visa-ban', () => {
  it('costs the United States a Science card, if it holds one, and wins 2 Science nations', () => {
    const m = china('visa-ban')
      .with({ us: ['blue-ghost', 'eo-13914'] })
      .influence('THA', { us: 3 })
      .partner('THA', 'us')
      .actions('china')
      .china.event('visa-ban');
    m.expectRefused('not-a-target', { type: 'target', nation: 'THA' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'KEN' });
    expect(m.target('FRA', 'ZAF').changes()).toEqual({
      'us hand': -1,
      'china science': 2,
      'china FRA': 1,
      'china ZAF': 1,
      discarded: ['blue-ghost'],
      removed: ['visa-ban'],
    });
    const spared = china('visa-ban')
      .with({ us: ['eo-13914'] })
      .actions('china')
      .china.event('visa-ban')
      .target('FRA', 'ZAF');
    expect(spared.changes()).toEqual({
      'china science': 2,
      'china FRA': 1,
      'china ZAF': 1,
      removed: ['visa-ban'],
    });
  });
});

describe('plan-change-8', () => {
  it('pays 2 and promises 2 nations of the payload list a part', () => {
    const m = china('plan-change-8').china.event('plan-change-8');
    m.expectRefused('not-a-target', { type: 'target', nation: 'KAZ' });
    m.target('TUR').expectRefused('not-a-target', { type: 'target', nation: 'TUR' });
    expect(m.target('PAK').changes()).toEqual({
      'china paid': 2,
      'china promises': ['TUR', 'PAK'],
      discarded: ['plan-change-8'],
    });
  });
  it('earns Standing once Chang’e-8 has flown', () => {
    const m = china('plan-change-8').bloc('china', { flown: ['change-6', 'change-8'], mission: 2 });
    expect(m.china.event('plan-change-8').changes()).toEqual({ 'china standing': 3, discarded: ['plan-change-8'] });
  });
});
