import { describe, expect, it } from 'vitest';
import { lesson, us } from './table.ts';

const flew = { flown: ['artemis-i', 'artemis-ii'], mission: 2 };

describe('blue-ghost', () => {
  it('lands, or tips over in front of Congress', () => {
    expect(us('blue-ghost').dice(true).us.event('blue-ghost').changes()).toEqual({
      'us standing': 3,
      'us science': 2,
      discarded: ['blue-ghost'],
    });
    expect(us('blue-ghost').dice(false).us.event('blue-ghost').changes()).toEqual({
      'us home': -1,
      discarded: ['blue-ghost'],
    });
  });
  it('Lesson: Standing or nothing', () => {
    const play = (lands: boolean) => lesson('us', 'blue-ghost').dice(lands).us.event('blue-ghost').changes();
    expect(play(true)).toEqual({ 'us standing': 4, discarded: ['blue-ghost'] });
    expect(play(false)).toEqual({ discarded: ['blue-ghost'] });
  });
});

describe('artemis-reshuffle', () => {
  it.each([us, (card: string) => lesson('us', card)])(
    'makes the next mission cheap and sure, without a first',
    (table) => {
      expect(table('artemis-reshuffle').us.event('artemis-reshuffle').changes()).toEqual({
        'us paid': 3,
        'us odds': 20,
        'us noFirst': true,
        discarded: ['artemis-reshuffle'],
      });
    },
  );
});

describe('repeal-wolf', () => {
  it('pays Home to end the Wolf Amendment', () => {
    expect(us('repeal-wolf').us.event('repeal-wolf').changes()).toEqual({
      'us home': -2,
      wolf: false,
      tension: -2,
      'us standing': 5,
      removed: ['repeal-wolf'],
    });
  });
  it('needs Wolf, and a Home that can pay', () => {
    const move = { type: 'play', card: 'repeal-wolf', use: 'event' };
    us('repeal-wolf').wolf(false).expectRefused('event-closed', move);
    us('repeal-wolf').bloc('us', { home: 1 }).expectRefused('event-closed', move);
  });
  it('Lesson: costs nothing', () => {
    expect(lesson('us', 'repeal-wolf').us.event('repeal-wolf').changes()).toEqual({
      wolf: false,
      'us standing': 4,
      removed: ['repeal-wolf'],
    });
  });
});

describe('artemis-ii', () => {
  it('praises a flight that has flown, and wins astronaut nations not Committed', () => {
    const m = us('artemis-ii').bloc('us', flew).influence('CAN', { us: 3 }).us.event('artemis-ii');
    m.expectRefused('not-a-target', { type: 'target', nation: 'CAN' });
    expect(m.target('HUN', 'BRA', 'TUR').changes()).toEqual({
      'us standing': 3,
      'us HUN': 1,
      'us BRA': 1,
      'us TUR': 1,
      removed: ['artemis-ii'],
    });
  });
  it('says little before it', () => {
    const m = us('artemis-ii').us.event('artemis-ii').target('HUN', 'BRA', 'TUR');
    expect(m.changes()).toMatchObject({ 'us standing': 1 });
  });
  it('Lesson: Standing alone', () => {
    const flown = lesson('us', 'artemis-ii').bloc('us', { flown: ['artemis-ii'], mission: 1 });
    expect(flown.us.event('artemis-ii').changes()).toEqual({ 'us standing': 5, removed: ['artemis-ii'] });
    expect(lesson('us', 'artemis-ii').us.event('artemis-ii').changes()).toEqual({
      'us standing': 2,
      removed: ['artemis-ii'],
    });
  });
});

describe('kuiper-first', () => {
  it('founds a Company, or with two of them a Constellation that connects one nation more; 3 Finance', () => {
    expect(us('kuiper-first').us.event('kuiper-first').changes()).toEqual({
      'us companies': 1,
      'us finance': 3,
      discarded: ['kuiper-first'],
    });
    const m = us('kuiper-first').bloc('us', { companies: 2 }).us.event('kuiper-first').target('KEN', 'RWA');
    expect(m.changes()).toEqual({
      'us constellations': 1,
      'us KEN': 1,
      'KEN connected': true,
      'us RWA': 1,
      'RWA connected': true,
      'us standing': 2,
      'us finance': 3,
      discarded: ['kuiper-first'],
    });
  });
});

describe('spring-surge', () => {
  it('after the flight, two unaligned nations up to 2 short may sign', () => {
    const m = us('spring-surge')
      .bloc('us', flew)
      .influence('ETH', { us: 1 })
      .influence('KEN', { us: 1 })
      .us.event('spring-surge');
    m.expectRefused('margin-too-low', { type: 'sign', nation: 'THA' });
    // A nation where the US has no influence signs nothing, however little it asks.
    m.expectRefused('not-offered', { type: 'sign', nation: 'MAR' });
    expect(m.sign('ETH', 'KEN').changes()).toEqual({ ETH: 'us', KEN: 'us', discarded: ['spring-surge'] });
  });
  it.each([us, (card: string) => lesson('us', card)])('before it, places 1 in 3 of autonomy 1-2', (table) => {
    const m = table('spring-surge').us.event('spring-surge');
    m.expectRefused('not-a-target', { type: 'target', nation: 'ETH' });
    expect(m.target('KEN', 'VEN', 'TUR').changes()).toEqual({
      'us KEN': 1,
      'us VEN': 1,
      'us TUR': 1,
      discarded: ['spring-surge'],
    });
  });
});

describe('plan-annual-artemis', () => {
  it('pays 4 now and 1 at each Briefing with Home 3 or more; launches are surer', () => {
    const m = us('plan-annual-artemis').us.event('plan-annual-artemis');
    expect(m.changes()).toEqual({ 'us paid': 4, 'us policy': 'match' });
    const { mods, each } = m.G.policies[0];
    expect(mods).toEqual({ launch: 10 });
    expect(m.effects(each).changes()).toEqual({ 'us paid': 1 });
    expect(m.bloc('us', { home: 2 }).effects(each).changes()).toEqual({});
  });
});

describe('turkiye-signs', () => {
  it('places 2 in Türkiye and 1 in a dual nation; one may sign 1 short and stay with both', () => {
    const m = us('turkiye-signs').partner('TUR', 'china').influence('TUR', { china: 2 });
    expect(m.us.event('turkiye-signs').target('TUR').sign('TUR').changes()).toEqual({
      'us TUR': 3,
      TUR: 'dual',
      discarded: ['turkiye-signs'],
    });
  });
});

describe('panama-leaves', () => {
  it('takes 3 in one American nation, at the price of Tension', () => {
    const m = us('panama-leaves').influence('VEN', { china: 4 }).influence('CUB', { china: 1 });
    expect(m.us.event('panama-leaves').target('VEN').changes()).toEqual({
      'china VEN': -3,
      'us PAN': 1,
      tension: 1,
      discarded: ['panama-leaves'],
    });
  });
  it('Lesson: takes 3 alone', () => {
    const m = lesson('us', 'panama-leaves').influence('VEN', { china: 4 }).us.event('panama-leaves');
    expect(m.changes()).toEqual({ 'china VEN': -3, discarded: ['panama-leaves'] });
  });
});

describe('finland-53', () => {
  const wavers = () => us('finland-53').partner('GHA', 'us').influence('GHA', { us: 1 });
  it('places 1 in Finland, raises Traffic, cleans 2 own pips; 2 Standing; wavering partners stay a Reckoning more', () => {
    const m = wavers().us.event('finland-53');
    expect(m.changes()).toEqual({
      'us FIN': 1,
      traffic: 1,
      'debris us': -2,
      'us standing': 2,
      'us policy': 'match',
    });
    expect(m.G.policies.map((p) => [p.bloc, p.mods])).toEqual([['us', { patience: 1 }]]);
    const wavering = () => m.jump({ step: 'wavering' }).changes();
    expect(wavering()).toMatchObject({ 'GHA wavers': 1 });
    expect(wavering()).toMatchObject({ 'GHA wavers': 1 });
    expect(wavering()).toMatchObject({ GHA: 'none' });
  });
  it('leaves a file that Wolf holds down where it is', () => {
    const m = us('finland-53').files({ traffic: 1 }).us.event('finland-53');
    expect(m.changes()).toEqual({ 'us FIN': 1, 'debris us': -2, 'us standing': 2, 'us policy': 'match' });
  });
});

describe('djibouti-72', () => {
  const table = (held: boolean) => us('djibouti-72').influence('DJI', { us: 1, china: 3 }).dice(held);
  it('places 3 in Djibouti, which may sign 1 short if the ceremony is held', () => {
    const m = table(true).us.event('djibouti-72').sign('DJI');
    expect(m.changes()).toEqual({ 'us DJI': 3, DJI: 'us', removed: ['djibouti-72'] });
    expect(m.told('roll')).toMatchObject([{ p: 80, ok: true }]);
  });
  it('and stays with the ILRS too, where it is a partner there', () => {
    const m = table(true).partner('DJI', 'china').dice(true).us.event('djibouti-72').sign('DJI');
    expect(m.changes()).toMatchObject({ DJI: 'dual' });
  });
  it('only places where the ceremony is put off, or the margin is 2 short', () => {
    const off = table(false).us.event('djibouti-72');
    expect(off.changes()).toEqual({ 'us DJI': 3, removed: ['djibouti-72'] });
    expect(off.G.ask).toMatchObject({ ask: 'play' });
    const short = us('djibouti-72').influence('DJI', { china: 3 }).dice(true).us.event('djibouti-72');
    expect(short.changes()).toEqual({ 'us DJI': 3, removed: ['djibouti-72'] });
    expect(short.G.ask).toMatchObject({ ask: 'play' });
  });
});

describe('space-superiority', () => {
  it('raises Home by 2 and pays 4; each Briefing takes Home until the landing, and gives Standing after it', () => {
    const m = us('space-superiority').us.event('space-superiority');
    expect(m.changes()).toEqual({ 'us home': 2, 'us paid': 4, 'us policy': 'match' });
    const { mods, each } = m.G.policies[0];
    expect(mods).toEqual({});
    expect(m.effects(each).changes()).toEqual({ 'us home': -1 });
    m.bloc('us', { flown: [...flew.flown, 'artemis-iii-landing'], mission: 3 });
    expect(m.effects(each).changes()).toEqual({ 'us standing': 2 });
    m.bloc('us', { flown: [...flew.flown, 'artemis-iii-docking', 'artemis-iv-landing'], mission: 4 });
    expect(m.effects(each).changes()).toEqual({ 'us standing': 2 });
    m.bloc('us', { flown: [...flew.flown, 'artemis-iii-docking'], mission: 3 });
    expect(m.effects(each).changes()).toEqual({ 'us home': -1 });
  });
});

describe('asean-sign', () => {
  it('places 1 in each of 2 unaligned Asia-Pacific nations, and lets 2 sign 2 short', () => {
    const m = us('asean-sign')
      .influence('MYS', { us: 1 })
      .influence('PHL', { us: 1 })
      .influence('HUN', { us: 2 })
      .partner('PAK', 'china')
      .influence('PAK', { us: 3 })
      .us.event('asean-sign');
    m.expectRefused('not-a-target', { type: 'target', nation: 'HUN' });
    m.target('VNM', 'IND');
    m.expectRefused('margin-too-low', { type: 'sign', nation: 'IND' });
    m.expectRefused('not-offered', { type: 'sign', nation: 'HUN' });
    m.expectRefused('not-offered', { type: 'sign', nation: 'PAK' });
    expect(m.sign('VNM', 'PHL').changes()).toEqual({
      'us VNM': 1,
      'us IND': 1,
      VNM: 'us',
      PHL: 'us',
      removed: ['asean-sign'],
    });
    // Malaysia would sign too: two are enough.
    expect(m.G.ask).toMatchObject({ ask: 'play' });
  });
  it('where nobody is near enough, nobody signs', () => {
    const m = us('asean-sign').influence('VNM', { china: 1 }).us.event('asean-sign').target('VNM', 'IND');
    expect(m.changes()).toEqual({ 'us VNM': 1, 'us IND': 1, removed: ['asean-sign'] });
    expect(m.G.ask).toMatchObject({ ask: 'play' });
  });
});
