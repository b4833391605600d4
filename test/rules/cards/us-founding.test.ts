import { describe, expect, it } from 'vitest';
import { lesson, us } from './table.ts';

describe('selective-availability', () => {
  const m = () =>
    us('selective-availability')
      .influence('CAN', { china: 3 })
      .influence('EGY', { us: 6, china: 3 })
      .influence('PER', { china: 2 })
      .influence('KOR', { us: 1 })
      .influence('TUR', { us: 1 });
  it('places 1 in 4 Technology nations where China is weak, 2 may sign 1 short; pays 3 tokens before China has a network', () => {
    const play = m().us.event('selective-availability');
    play.expectRefused('not-a-target', { type: 'target', nation: 'CAN' });
    play.expectRefused('not-a-target', { type: 'target', nation: 'MEX' });
    const asked = play.target('DEU', 'KOR', 'PER', 'POL');
    asked.expectRefused('margin-too-low', { type: 'sign', nation: 'DEU' });
    asked.expectRefused('not-offered', { type: 'sign', nation: 'EGY' });
    expect(asked.nations().sort()).toEqual(['KOR', 'POL', 'TUR']);
    expect(asked.sign('KOR', 'POL').changes()).toEqual({
      'us DEU': 1,
      'us KOR': 1,
      'us PER': 1,
      'us POL': 1,
      KOR: 'us',
      POL: 'us',
      'us technology': 3,
      discarded: ['selective-availability'],
    });
  });
  it('pays 1 token once China has a network', () => {
    const late = m().bloc('china', { networks: [{ kind: 'navigation', nation: 'EGY' }] });
    const changes = late.us.event('selective-availability').target('DEU', 'KOR', 'PER', 'POL').done().changes();
    expect(changes).toMatchObject({ 'us technology': 1 });
  });
  it('Lesson: places alone', () => {
    const m = lesson('us', 'selective-availability').influence('ARG', { china: 1 }).influence('IDN', { china: 2 });
    m.us.event('selective-availability').expectRefused('not-a-target', { type: 'target', nation: 'IDN' });
    expect(m.target('DEU', 'ARG', 'FRA').changes()).toEqual({
      'us DEU': 1,
      'us ARG': 1,
      'us FRA': 1,
      discarded: ['selective-availability'],
    });
  });
});

describe('artemis-accords', () => {
  it('places 1 in 5 unaligned nations; those up to 1 short may sign, unlike partners of either', () => {
    const m = us('artemis-accords').partner('PER', 'china').us.event('artemis-accords');
    m.expectRefused('not-a-target', { type: 'target', nation: 'PER' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'JPN' });
    m.target('KEN', 'PAN', 'BRA', 'CHL', 'ETH').expectRefused('margin-too-low', { type: 'sign', nation: 'ETH' });
    expect(m.sign('KEN', 'PAN').done().changes()).toEqual({
      'us KEN': 1,
      'us PAN': 1,
      'us BRA': 1,
      'us CHL': 1,
      'us ETH': 1,
      KEN: 'us',
      PAN: 'us',
      removed: ['artemis-accords'],
    });
  });
  it('Lesson: those up to 1 short may sign, too', () => {
    const m = lesson('us', 'artemis-accords').us.event('artemis-accords').target('KEN', 'BRA', 'IDN', 'EGY', 'FRA');
    expect(m.sign('KEN').changes()).toEqual({
      KEN: 'us',
      'us KEN': 1,
      'us BRA': 1,
      'us IDN': 1,
      'us EGY': 1,
      'us FRA': 1,
      removed: ['artemis-accords'],
    });
  });
});

describe('esa-modules', () => {
  it('pays 3 and promises a part to a European partner with industry', () => {
    const m = us('esa-modules').partner('DEU', 'us').us.event('esa-modules');
    expect(m.nations().sort()).toEqual(['DEU', 'GBR', 'ITA']);
    expect(m.target('DEU').changes()).toEqual({ 'us paid': 3, 'us promises': ['DEU'], discarded: ['esa-modules'] });
    expect(m.G.blocs.us.promises).toEqual([{ nation: 'DEU', mission: 'artemis-ii', due: 2 }]);
  });
});

describe('us-resource-law', () => {
  it('turns the law, and pays 1 Finance now and at each Briefing while the law holds', () => {
    const m = us('us-resource-law').law(0).us.event('us-resource-law');
    expect(m.changes()).toEqual({ law: 1, 'us finance': 1, 'us policy': 'match' });
    const { each } = m.G.policies[0];
    expect(m.effects(each).changes()).toEqual({ 'us finance': 1 });
    expect(m.law(0).effects(each).changes()).toEqual({});
  });
});

describe('luxembourg-law', () => {
  const friends = (...ids: string[]) => {
    const m = us('luxembourg-law');
    for (const id of ids) m.influence(id, { us: 2 });
    return m.us.event('luxembourg-law');
  };
  it('places 1 in 2 Finance nations not Committed, and with 4 of the licence lean Committed founds a Company', () => {
    const m = friends('CAN', 'GBR', 'ITA');
    m.expectRefused('not-a-target', { type: 'target', nation: 'GBR' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'DEU' });
    // Luxembourg itself becomes the fourth.
    expect(m.target('LUX', 'KEN').changes()).toEqual({
      'us LUX': 1,
      'us KEN': 1,
      'us companies': 1,
      discarded: ['luxembourg-law'],
    });
  });
  it('only places with fewer', () => {
    const m = friends('CAN', 'GBR', 'ITA').target('SAU', 'KEN');
    expect(m.changes()).toEqual({ 'us SAU': 1, 'us KEN': 1, discarded: ['luxembourg-law'] });
  });
});

describe('spd-1', () => {
  it('pays 2, and restores a low Home alone', () => {
    const m = us('spd-1').bloc('us', { home: 2 }).us.event('spd-1');
    expect(m.changes()).toEqual({ 'us paid': 2, 'us home': 2, discarded: ['spd-1'] });
    expect(us('spd-1').us.event('spd-1').changes()).toEqual({ 'us paid': 2, discarded: ['spd-1'] });
  });
});

describe('spd-3', () => {
  it('opens the Traffic file, for Standing', () => {
    expect(us('spd-3').us.event('spd-3').target('KEN', 'AUS').changes()).toEqual({
      'us KEN': 1,
      'us AUS': 1,
      traffic: 1,
      'us standing': 1,
      discarded: ['spd-3'],
    });
  });
  it('cleans 2 own pips once it is open', () => {
    const m = us('spd-3').files({ traffic: 1 }).us.event('spd-3').target('KEN', 'AUS');
    expect(m.changes()).toEqual({ 'us KEN': 1, 'us AUS': 1, 'debris us': -2, discarded: ['spd-3'] });
  });
  it('Lesson: places 1 in 4 debris-sensitive nations', () => {
    expect(lesson('us', 'spd-3').us.event('spd-3').changes()).toEqual({
      'us AUS': 1,
      'us JPN': 1,
      'us KEN': 1,
      'us ZAF': 1,
      discarded: ['spd-3'],
    });
  });
});

describe('starlink-first', () => {
  it('founds a Constellation, connects two nations, and checks the orbit with it in the crowd', () => {
    const m = us('starlink-first').dice(false).us.event('starlink-first').target('KEN', 'RWA');
    expect(m.changes()).toEqual({
      'us constellations': 1,
      'us KEN': 1,
      'KEN connected': true,
      'us RWA': 1,
      'RWA connected': true,
      'us standing': 2,
      discarded: ['starlink-first'],
    });
    // Two constellations and 2 pips beyond the 3 that endanger nobody.
    expect(m.told('orbit-check')).toMatchObject([{ chance: 20, hit: false }]);
  });
  it('may crash into the crowd it makes', () => {
    const m = us('starlink-first').dice(true).us.event('starlink-first').target('KEN', 'RWA');
    expect(m.changes()).toMatchObject({ 'debris us': expect.any(Number), tension: 1 });
  });
  it('at the limit only connects', () => {
    const m = us('starlink-first').bloc('us', { constellations: 4 }).dice(false).us.event('starlink-first');
    expect(m.target('KEN').changes()).toEqual({
      'us KEN': 1,
      'KEN connected': true,
      'us standing': 1,
      discarded: ['starlink-first'],
    });
  });
  it('Lesson: founds and connects two, or with 2 Constellations connects two', () => {
    const first = lesson('us', 'starlink-first').us.event('starlink-first').target('KEN', 'NGA');
    expect(first.changes()).toMatchObject({ 'us constellations': 1, 'KEN connected': true, 'NGA connected': true });
    const later = lesson('us', 'starlink-first').bloc('us', { constellations: 2 }).us.event('starlink-first');
    expect(later.target('KEN', 'NGA').changes()).toEqual({
      'us KEN': 1,
      'KEN connected': true,
      'us NGA': 1,
      'NGA connected': true,
      'us standing': 2,
      discarded: ['starlink-first'],
    });
  });
});

describe('eo-13914', () => {
  it('turns the law, places 1 in 2 unaligned nations without a lean, and gives China a token', () => {
    const m = us('eo-13914').us.event('eo-13914').expectRefused('not-a-target', { type: 'target', nation: 'SAU' });
    expect(m.target('KEN', 'BRA').changes()).toEqual({
      law: 1,
      'us KEN': 1,
      'us BRA': 1,
      'china diplomacy': 1,
      discarded: ['eo-13914'],
    });
  });
  it('Lesson: turns the law by 2', () => {
    expect(lesson('us', 'eo-13914').us.event('eo-13914').changes()).toEqual({ law: 2, discarded: ['eo-13914'] });
  });
});

describe('clps', () => {
  const standing = () => us('clps').us.event('clps');
  it('pays 2 and gains 1 Finance, and stays', () => {
    const m = standing();
    expect(m.changes()).toEqual({ 'us paid': 2, 'us finance': 1, 'us policy': 'match' });
    expect(m.G.policies.map((p) => [p.card, p.bloc, p.mods])).toEqual([['clps', 'us', {}]]);
  });
  it('at each Briefing a landing may be paid for, which comes off half the time', () => {
    const m = standing();
    const { each } = m.G.policies[0];
    m.dice(true).effects(each);
    expect(m.G.ask).toMatchObject({ ask: 'option', bloc: 'us' });
    expect(m.option(0).changes()).toEqual({ 'us finance': -1, 'us standing': 2, 'us science': 1 });
    expect(m.told('roll')).toMatchObject([{ p: 50, ok: true }]);
    m.tokens({ us: { finance: 1 } }).dice(false);
    expect(m.effects(each).option(0).changes()).toEqual({ 'us finance': -1 });
  });
  it('nothing happens where the United States keeps its Finance, or has none', () => {
    const m = standing();
    const { each } = m.G.policies[0];
    expect(m.effects(each).option(1).changes()).toEqual({});
    expect(m.tokens({ us: {} }).effects(each).changes()).toEqual({});
    expect(m.G.ask).toMatchObject({ ask: 'play' });
  });
  it('asks at the Briefing itself', () => {
    const m = standing().jump({ step: 'briefing' });
    expect(m.G.phase).toBe('briefing');
    expect(m.G.ask).toMatchObject({ ask: 'option', bloc: 'us', cause: { id: 'clps' } });
  });
});
