import { describe, expect, it } from 'vitest';
import { china, lesson } from './table.ts';

describe('tiangong-note', () => {
  it('turns the law; a crowded rival loses 1 in 3 debris-sensitive nations', () => {
    const m = china('tiangong-note').bloc('us', { constellations: 2 });
    for (const id of ['KEN', 'CHL', 'ZAF', 'JPN']) m.influence(id, { us: 2 });
    expect(m.china.event('tiangong-note').target('KEN', 'CHL', 'JPN').changes()).toEqual({
      law: -1,
      'us KEN': -1,
      'us CHL': -1,
      'us JPN': -1,
      discarded: ['tiangong-note'],
    });
  });
  it('otherwise earns votes', () => {
    const m = china('tiangong-note').china.event('tiangong-note');
    expect(m.changes()).toEqual({ law: -1, 'china votes': 4, discarded: ['tiangong-note'] });
  });
  it('Lesson: does not turn the law', () => {
    const m = lesson('china', 'tiangong-note').china.event('tiangong-note');
    expect(m.changes()).toEqual({ 'china votes': 4, discarded: ['tiangong-note'] });
    const crowded = lesson('china', 'tiangong-note').bloc('us', { constellations: 2 }).influence('KEN', { us: 2 });
    expect(crowded.china.event('tiangong-note').changes()).toEqual({ 'us KEN': -1, discarded: ['tiangong-note'] });
  });
});

describe('kazakhstan-mou', () => {
  it('places 2 in a neighbour of the steppe, and one such nation signs 1 short', () => {
    const m = china('kazakhstan-mou').influence('KAZ', { us: 1 }).china.event('kazakhstan-mou');
    m.expectRefused('not-a-target', { type: 'target', nation: 'KEN' });
    m.target('KAZ').expectRefused('not-offered', { type: 'sign', nation: 'KEN' });
    expect(m.sign('KAZ').changes()).toEqual({
      'china KAZ': 3,
      KAZ: 'china',
      removed: ['kazakhstan-mou'],
    });
    const far = china('kazakhstan-mou').influence('KAZ', { us: 2 }).china.event('kazakhstan-mou').target('KAZ');
    expect(far.changes()).toEqual({ 'china KAZ': 2, removed: ['kazakhstan-mou'] });
    expect(far.G.ask?.ask).toBe('play');
  });
  it('Lesson: places 3 in an unaligned Belt and Road nation', () => {
    const m = lesson('china', 'kazakhstan-mou').china.event('kazakhstan-mou').target('KAZ');
    expect(m.changes()).toEqual({ 'china KAZ': 3, removed: ['kazakhstan-mou'] });
  });
});

describe('cnsa-roscosmos-mou', () => {
  it('pays 4, promises Russia a part, and makes room for one more signature and vote', () => {
    const m = china('cnsa-roscosmos-mou').china.event('cnsa-roscosmos-mou');
    expect(m.changes()).toEqual({ 'china paid': 4, 'china promises': ['RUS'], 'china policy': 'match' });
    expect(m.G.policies[0]).toMatchObject({ bloc: 'china', mods: { signings: 1, votes: 1 } });
    m.with({ china: ['apsco'] })
      .influence('GHA', { china: 6 })
      .influence('DZA', { china: 6 })
      .influence('LKA', { china: 6 });
    m.actions('china').china.outreach('apsco').done().sign('GHA', 'DZA');
    expect(m.G.ask?.ask).not.toBe('sign');
  });
});

describe('ispace-orbit', () => {
  const flown = { 'china companies': 1, 'china standing': 1, removed: ['ispace-orbit'] };
  const learned = { 'china technology': 1, removed: ['ispace-orbit'] };
  it('flies at 60% where there is no Finance to give', () => {
    const play = (flies: boolean) => china('ispace-orbit').dice(flies).china.event('ispace-orbit');
    expect(play(true).changes()).toEqual(flown);
    expect(play(false).changes()).toEqual(learned);
    expect(play(true).told('roll')).toMatchObject([{ p: 60 }]);
  });
  it('at 85% for 1 Finance, or at 60% without it', () => {
    const play = (option: number, flies: boolean) =>
      china('ispace-orbit')
        .tokens({ china: { finance: 1 } })
        .dice(flies)
        .china.event('ispace-orbit')
        .option(option);
    expect(play(0, true).changes()).toEqual({ ...flown, 'china finance': -1 });
    expect(play(0, false).changes()).toEqual({ ...learned, 'china finance': -1 });
    expect(play(0, true).told('roll')).toMatchObject([{ p: 85 }]);
    expect(play(1, true).changes()).toEqual(flown);
    expect(play(1, false).changes()).toEqual(learned);
    expect(play(1, true).told('roll')).toMatchObject([{ p: 60 }]);
  });
  it('founds nothing more at the limit', () => {
    const m = china('ispace-orbit').bloc('china', { companies: 3 }).dice(true).china.event('ispace-orbit');
    expect(m.changes()).toEqual({ 'china standing': 1, removed: ['ispace-orbit'] });
  });
});

describe('kinetica-first', () => {
  it('founds a company, gains Finance, and the rocket flies (8 times in 10) or falls', () => {
    const play = (flies: boolean) => china('kinetica-first').dice(flies).china.event('kinetica-first');
    const founded = { 'china companies': 1, 'china finance': 1, discarded: ['kinetica-first'] };
    expect(play(true).changes()).toEqual({ ...founded, 'china paid': 3, 'china standing': 1 });
    expect(play(false).changes()).toEqual({ ...founded, 'china home': -1 });
    expect(play(true).told('roll')).toMatchObject([{ p: 80 }]);
  });
});

describe('brazil-spacesail', () => {
  it.each([china, (card: string) => lesson('china', card)])('connects a nation with a constellation', (table) => {
    const m = table('brazil-spacesail').bloc('china', { constellations: 1 }).china.event('brazil-spacesail');
    expect(m.target('KEN').changes()).toEqual({
      'china KEN': 1,
      'KEN connected': true,
      'china standing': 1,
      discarded: ['brazil-spacesail'],
    });
  });
  it('places 1 in Brazil and Malaysia without one (the Lesson has no Malaysia)', () => {
    const m = china('brazil-spacesail').china.event('brazil-spacesail');
    expect(m.changes()).toEqual({ 'china BRA': 1, 'china MYS': 1, discarded: ['brazil-spacesail'] });
    const small = lesson('china', 'brazil-spacesail').china.event('brazil-spacesail');
    expect(small.changes()).toEqual({ 'china BRA': 1, discarded: ['brazil-spacesail'] });
  });
});

describe('beidou-complete', () => {
  it('founds navigation within reach, and places 1 in 2 Belt and Road Technology nations', () => {
    const m = china('beidou-complete').china.event('beidou-complete');
    m.expectRefused('not-a-target', { type: 'target', nation: 'VEN' });
    expect(m.target('KAZ').target('KEN', 'IDN').changes()).toEqual({
      'china network navigation': 'KAZ',
      'china KAZ': 1,
      'china KEN': 1,
      'china IDN': 1,
      removed: ['beidou-complete'],
    });
  });
  it('founds nothing, and asks for no site, where navigation stands already', () => {
    const m = china('beidou-complete').bloc('china', { networks: [{ kind: 'navigation', nation: 'VEN' }] });
    expect(m.china.event('beidou-complete').target('KEN', 'IDN').changes()).toEqual({
      'china KEN': 1,
      'china IDN': 1,
      removed: ['beidou-complete'],
    });
  });
});

describe('venezuela-joins', () => {
  it('places 2 and founds a ground station in Venezuela, which may sign 1 short; 2 Standing and a surer mission', () => {
    const m = china('venezuela-joins').china.event('venezuela-joins').sign('VEN');
    expect(m.changes()).toEqual({
      'china VEN': 4,
      VEN: 'china',
      'china network ground-station': 'VEN',
      'china odds': 5,
      'china standing': 2,
      removed: ['venezuela-joins'],
    });
  });
});

describe('qianfan-first', () => {
  it('founds a constellation that connects 2 nations, and may leave a pip', () => {
    const play = (breaks: boolean) =>
      china('qianfan-first').dice(breaks).china.event('qianfan-first').target('KEN').target('ETH').changes();
    const served = {
      'china constellations': 1,
      'china KEN': 1,
      'KEN connected': true,
      'china ETH': 1,
      'ETH connected': true,
      'china standing': 2,
    };
    expect(play(true)).toEqual({ ...served, 'debris china': 1, removed: ['qianfan-first'] });
    expect(play(false)).toEqual({ ...served, removed: ['qianfan-first'] });
  });
  it('Lesson: founds a constellation', () => {
    const m = lesson('china', 'qianfan-first').china.event('qianfan-first').target('KEN');
    expect(m.changes()).toMatchObject({ 'china constellations': 1, 'KEN connected': true });
    expect(m.told('roll')).toEqual([]);
  });
});

describe('guowang-first', () => {
  const served = {
    'china constellations': 1,
    'china KEN': 1,
    'KEN connected': true,
    removed: ['guowang-first'],
  };
  it('founds a constellation; the United States talks about traffic', () => {
    const m = china('guowang-first').china.event('guowang-first').target('KEN').us.option(0);
    expect(m.changes()).toEqual({ ...served, traffic: 1, 'china standing': 2, 'us standing': 1 });
  });
  it('or files for more, and the orbit is checked with the new satellites in the crowd', () => {
    const play = (hit: boolean) =>
      china('guowang-first').dice(hit).china.event('guowang-first').target('KEN').us.option(1);
    expect(play(false).changes()).toEqual({ ...served, 'china standing': 1, 'us finance': 1 });
    expect(play(false).told('orbit-check')).toMatchObject([{ chance: 20, hit: false }]);
    expect(play(true).told('orbit-check')).toMatchObject([{ hit: true }]);
  });
  it('at the limit only the answer is left', () => {
    const m = china('guowang-first').bloc('china', { constellations: 4 }).china.event('guowang-first').us.option(0);
    expect(m.changes()).toEqual({
      traffic: 1,
      'china standing': 1,
      'us standing': 1,
      removed: ['guowang-first'],
    });
  });
});

describe('addis-nairobi', () => {
  const two = { 'china ETH': 1, 'china KEN': 1, removed: ['addis-nairobi'] };
  it('places 1 in Ethiopia and Kenya, and one of them may follow its institute, 2 short', () => {
    const m = china('addis-nairobi').influence('KEN', { us: 1 }).influence('SEN', { china: 6 });
    m.dice(true).china.event('addis-nairobi');
    expect(m.nations().sort()).toEqual(['ETH', 'KEN']);
    expect(m.sign('KEN').changes()).toEqual({ ...two, 'china KEN': 2, KEN: 'china' });
    expect(m.G.ask?.ask).toBe('play');
  });
  it('three times in ten none does', () => {
    const m = china('addis-nairobi').dice(false).china.event('addis-nairobi');
    expect(m.changes()).toEqual(two);
    expect(m.told('roll')).toMatchObject([{ p: 70, ok: false }]);
  });
  it('nor where neither is near enough', () => {
    const m = china('addis-nairobi').influence('KEN', { us: 2 }).influence('ETH', { us: 1 });
    m.dice(true).china.event('addis-nairobi');
    expect(m.changes()).toEqual(two);
    expect(m.G.ask?.ask).toBe('play');
  });
});

describe('change-5', () => {
  const two = { 'china science': 1, 'china FRA': 1, 'china IND': 1, discarded: ['change-5'] };
  it('wins 2 weighty Science nations', () => {
    const m = china('change-5')
      .china.event('change-5')
      .expectRefused('not-a-target', { type: 'target', nation: 'CHL' });
    expect(m.target('FRA', 'IND').changes()).toEqual(two);
  });
  it('and shares the dust once Wolf is repealed', () => {
    const m = china('change-5').wolf(false).china.event('change-5').target('FRA', 'IND');
    expect(m.changes()).toEqual({ ...two, 'us science': 1, tension: -1 });
  });
});

describe('tiangong-complete', () => {
  it('wins 3 Belt and Road Science nations, and cooperating costs nothing any more', () => {
    const m = china('tiangong-complete').china.event('tiangong-complete').target('CHL', 'ETH', 'UZB');
    expect(m.changes()).toEqual({ 'china CHL': 1, 'china ETH': 1, 'china UZB': 1, 'china policy': 'match' });
    m.jump({ step: 'dialogue' }).us.dialogue('abstain').china.dialogue('cooperate');
    expect(m.changes()).toEqual({ 'china standing': 2, 'china diplomacy': 1 });
  });
  it('Lesson: places 2 in 2', () => {
    const m = lesson('china', 'tiangong-complete').china.event('tiangong-complete').target('ARE', 'ETH');
    expect(m.changes()).toEqual({
      'china ARE': 2,
      'china ETH': 2,
      discarded: ['tiangong-complete'],
    });
  });
});

describe('change-6-return', () => {
  it('the United States accepts: both gain, and the framework rises', () => {
    const m = china('change-6-return').china.event('change-6-return').us.option(0);
    expect(m.changes()).toEqual({
      'us science': 2,
      'china science': 2,
      framework: 1,
      'china standing': 3,
      removed: ['change-6-return'],
    });
  });
  it.each([china, (card: string) => lesson('china', card)])('or declines: 2 in 3 Science nations', (table) => {
    const m = table('change-6-return').china.event('change-6-return').us.option(1).china.target('FRA', 'ZAF', 'THA');
    expect(m.changes()).toEqual({ 'china FRA': 2, 'china ZAF': 2, 'china THA': 2, removed: ['change-6-return'] });
  });
  it('Lesson: accepted without tokens', () => {
    const m = lesson('china', 'change-6-return').china.event('change-6-return').us.option(0);
    expect(m.changes()).toEqual({ framework: 1, 'china standing': 3, removed: ['change-6-return'] });
  });
});
