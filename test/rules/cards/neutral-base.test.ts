import { describe, expect, it } from 'vitest';
import { china, lesson, us } from './table.ts';

describe('golden-dome', () => {
  it('builds, or holds back', () => {
    expect(us('golden-dome').us.event('golden-dome').option(0).changes()).toEqual({
      tension: 2,
      'us home': 1,
      'us technology': 3,
      'us standing': 2,
      removed: ['golden-dome'],
    });
    const held = china('golden-dome').china.event('golden-dome').option(1).target('KAZ', 'VNM', 'SRB', 'SEN');
    expect(held.changes()).toEqual({
      tension: -2,
      'china home': -1,
      'china KAZ': 1,
      'china VNM': 1,
      'china SRB': 1,
      'china SEN': 1,
      'china standing': 1,
      removed: ['golden-dome'],
    });
  });
  it('Lesson: Tension for Standing, or calm for influence', () => {
    const built = lesson('us', 'golden-dome').us.event('golden-dome').option(0);
    expect(built.changes()).toEqual({ tension: 2, 'us standing': 4, removed: ['golden-dome'] });
    const held = lesson('us', 'golden-dome').us.event('golden-dome').option(1).target('KAZ', 'IDN', 'SRB', 'THA');
    expect(held.changes()).toEqual({
      tension: -2,
      'us KAZ': 1,
      'us IDN': 1,
      'us SRB': 1,
      'us THA': 1,
      removed: ['golden-dome'],
    });
  });
});

describe('shenzhou-20', () => {
  it('calls for help from a bloc drawn by chance; with the Rescue file open it pays Standing', () => {
    const m = us('shenzhou-20')
      .files({ rescue: 1 })
      .tokens({ china: { technology: 1 } })
      .dice(true, true);
    m.us.event('shenzhou-20');
    expect(m.G.ask).toEqual({ ask: 'help', bloc: 'china' });
    expect(m.china.yes().changes()).toEqual({
      'china technology': -1,
      'china standing': 1,
      'us standing': 3,
      tension: -1,
      removed: ['shenzhou-20'],
    });
  });
  it('else places 1 in 3 nations with astronauts, after the rival’s crew was left alone', () => {
    const m = us('shenzhou-20').influence('CAN', { us: 2 }).influence('JPN', { us: 2 }).influence('MYS', { us: 2 });
    m.dice(false).us.event('shenzhou-20');
    expect(m.G.ask).toEqual({ ask: 'help', bloc: 'us' });
    expect(m.us.no().target('HUN', 'BRA', 'TUR').changes()).toEqual({
      'us CAN': -1,
      'us JPN': -1,
      'us HUN': 1,
      'us BRA': 1,
      'us TUR': 1,
      removed: ['shenzhou-20'],
    });
  });
  it('Lesson: help costs no token', () => {
    const m = lesson('us', 'shenzhou-20').files({ rescue: 1 }).dice(true, false).us.event('shenzhou-20').china.yes();
    expect(m.changes()).toEqual({ 'us standing': 2, removed: ['shenzhou-20'] });
  });
});

describe('cnsa-calls-nasa', () => {
  it('opens Traffic in calm times, or keeps a rival in a crisis from Exploiting', () => {
    const calm = china('cnsa-calls-nasa').tension(7).china.event('cnsa-calls-nasa');
    expect(calm.changes()).toEqual({ tension: -1, traffic: 1, 'china standing': 2, discarded: ['cnsa-calls-nasa'] });
    const crisis = us('cnsa-calls-nasa').tension(8).us.event('cnsa-calls-nasa');
    expect(crisis.changes()).toEqual({
      tension: -1,
      'dialogue noExploit': ['china'],
      'us standing': 1,
      discarded: ['cnsa-calls-nasa'],
    });
  });
  it('Lesson: calms by 1, for 2 Standing', () => {
    const m = lesson('us', 'cnsa-calls-nasa').us.event('cnsa-calls-nasa');
    expect(m.changes()).toEqual({ tension: -1, 'us standing': 2, discarded: ['cnsa-calls-nasa'] });
  });
});

describe('stm-code', () => {
  it('opens Traffic, makes checks safer, wins partners, and taxes the crowd at each Briefing', () => {
    const m = us('stm-code').partner('KEN', 'china').partner('CHL', 'us').partner('ZAF', 'china').us.event('stm-code');
    m.expectRefused('not-a-target', { type: 'target', nation: 'FIN' });
    expect(m.target('KEN', 'CHL', 'ZAF', 'JPN').changes()).toEqual({
      traffic: 1,
      'us policy': 'match',
      'us KEN': 1,
      'us CHL': 1,
      'us ZAF': 1,
      'us JPN': 1,
    });
    const { mods, each } = m.G.policies[0];
    expect(mods).toEqual({ orbitSafety: 5 });
    m.tokens({ us: { finance: 2 }, china: { finance: 2 } });
    expect(m.effects(each).changes()).toEqual({ 'us finance': -1 });
  });
});

describe('african-space-agency', () => {
  const five = ['KEN', 'RWA', 'NGA', 'ETH', 'SEN'];
  const shared = {
    'us KEN': 1,
    'us RWA': 1,
    'us NGA': 1,
    'us ETH': 1,
    'us SEN': 1,
    'china DJI': 1,
    'china EGY': 1,
    tension: -1,
    discarded: ['african-space-agency'],
  };
  it('goes alone for 2 Finance', () => {
    const m = us('african-space-agency')
      .tokens({ us: { finance: 2 } })
      .us.event('african-space-agency')
      .option(0);
    expect(m.target(...five, 'GHA').changes()).toEqual({
      'us finance': -2,
      'us KEN': 1,
      'us RWA': 1,
      'us NGA': 1,
      'us ETH': 1,
      'us SEN': 1,
      'us GHA': 1,
      discarded: ['african-space-agency'],
    });
  });
  it('shares with the rival, by choice or for want of Finance', () => {
    const rich = us('african-space-agency')
      .tokens({ us: { finance: 2 } })
      .us.event('african-space-agency')
      .option(1);
    const poor = us('african-space-agency').us.event('african-space-agency');
    for (const m of [rich, poor])
      expect(
        m
          .target(...five)
          .china.target('DJI', 'EGY')
          .changes(),
      ).toEqual(shared);
  });
});

describe('satellite-internet-150m', () => {
  it('connects 2 nations with a constellation; a rival with one connects 1, and both gain', () => {
    const m = us('satellite-internet-150m').bloc('china', { constellations: 1 }).us.event('satellite-internet-150m');
    expect(m.target('KEN', 'RWA').china.target('MNG').changes()).toEqual({
      'us KEN': 1,
      'KEN connected': true,
      'us RWA': 1,
      'RWA connected': true,
      'china MNG': 1,
      'MNG connected': true,
      'us standing': 3,
      'china standing': 2,
      'us finance': 1,
      removed: ['satellite-internet-150m'],
    });
  });
  it('connects 1 without', () => {
    const m = us('satellite-internet-150m').bloc('us', { constellations: 0 }).us.event('satellite-internet-150m');
    expect(m.target('KEN').changes()).toEqual({
      'us KEN': 1,
      'KEN connected': true,
      'us standing': 1,
      'us finance': 1,
      removed: ['satellite-internet-150m'],
    });
  });
  it('Lesson: connects 2', () => {
    const m = lesson('china', 'satellite-internet-150m').china.event('satellite-internet-150m').target('KEN', 'NGA');
    expect(m.changes()).toEqual({
      'china KEN': 1,
      'KEN connected': true,
      'china NGA': 1,
      'NGA connected': true,
      'china standing': 2,
      removed: ['satellite-internet-150m'],
    });
  });
});

describe('gps-harvest', () => {
  it('serves 3 unconnected Finance nations, and its player’s partners waver a round longer', () => {
    const m = us('gps-harvest').us.event('gps-harvest');
    for (const nation of ['MNG', 'LUX']) m.expectRefused('not-a-target', { type: 'target', nation });
    expect(m.target('KEN', 'RWA', 'GHA').changes()).toEqual({
      'us KEN': 1,
      'us RWA': 1,
      'us GHA': 1,
      'us policy': 'match',
    });
    expect(m.G.policies[0].mods).toEqual({ patience: 1 });
    m.partner('NGA', 'us').partner('PAK', 'china');
    m.jump({ step: 'wavering' });
    m.jump({ step: 'wavering' });
    expect(m.changes()).toMatchObject({ 'NGA wavers': 1, PAK: 'none' });
    m.jump({ step: 'wavering' });
    expect(m.changes()).toMatchObject({ NGA: 'none' });
  });
  it('a rival with a network serves 1 of them', () => {
    const m = china('gps-harvest').bloc('us', { networks: [{ kind: 'navigation', nation: 'JPN' }] });
    m.china.event('gps-harvest').target('KEN', 'NGA', 'PAK');
    expect(m.G.ask).toMatchObject({ ask: 'target', bloc: 'us' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'MNG' });
    expect(m.us.target('RWA').changes()).toEqual({
      'china KEN': 1,
      'china NGA': 1,
      'china PAK': 1,
      'us RWA': 1,
      'china policy': 'match',
    });
  });
});

describe('second-space-race', () => {
  const founded = {
    'us constellations': 1,
    'us KEN': 1,
    'KEN connected': true,
    'us standing': 1,
    law: 1,
    discarded: ['second-space-race'],
  };
  const rich = () => us('second-space-race').tokens({ china: { finance: 3 } });
  it('is followed by a rival that pays 3 Finance; the check counts both', () => {
    const m = rich().dice(false).us.event('second-space-race').us.target('KEN');
    expect(m.china.option(0).china.target('PAK').changes()).toEqual({
      ...founded,
      'china finance': -3,
      'china constellations': 1,
      'china PAK': 1,
      'PAK connected': true,
      'china standing': 1,
    });
    expect(m.told('orbit-check')).toMatchObject([{ chance: 25, hit: false }]);
  });
  it('or objected to', () => {
    const m = rich().dice(false).us.event('second-space-race').us.target('KEN').china.option(1);
    expect(m.changes()).toEqual({ ...founded, 'china votes': 2 });
    expect(m.told('orbit-check')).toMatchObject([{ chance: 20, hit: false }]);
  });
  it('a rival that can’t pay, or has 4, only objects', () => {
    const poor = us('second-space-race').tokens({ china: { finance: 2 } });
    const full = rich().bloc('china', { constellations: 4 });
    for (const m of [poor, full])
      expect(m.dice(false).us.event('second-space-race').us.target('KEN').changes()).toEqual({
        ...founded,
        'china votes': 2,
      });
  });
  it('turns the law to the side of whoever plays it, and the check may hit', () => {
    const m = china('second-space-race').dice(true).china.event('second-space-race').target('NGA');
    expect(m.told('orbit-check')).toMatchObject([{ hit: true }]);
    expect(m.changes()).toMatchObject({ 'china constellations': 1, law: -1, 'us votes': 2, tension: 1 });
  });
});

describe('no-lunar-regime', () => {
  it('proposes rules', () => {
    const m = china('no-lunar-regime').china.event('no-lunar-regime').option(0);
    expect(m.changes()).toEqual({
      framework: 1,
      'china standing': 2,
      'china votes': 4,
      discarded: ['no-lunar-regime'],
    });
  });
  it('or uses the gap', () => {
    const rest = { tension: 1, discarded: ['no-lunar-regime'] };
    const m = us('no-lunar-regime').us.event('no-lunar-regime').option(1);
    expect(m.changes()).toEqual({ 'us paid': 4, law: 1, ...rest });
    const other = china('no-lunar-regime').china.event('no-lunar-regime').option(1);
    expect(other.changes()).toEqual({ 'china paid': 4, law: -1, ...rest });
  });
});

describe('rescue-protocol', () => {
  const play = (rescue: number, wolf = false) =>
    us('rescue-protocol').wolf(wolf).files({ rescue }).us.event('rescue-protocol').changes();
  it('names contact points first; while Wolf stands it gets no further', () => {
    const first = { 'us diplomacy': 2, 'us standing': 2, discarded: ['rescue-protocol'] };
    expect(play(0)).toEqual({ rescue: 1, ...first });
    expect(play(1, true)).toEqual(first);
  });
  it('then agrees docking standards', () => {
    expect(play(1)).toEqual({
      rescue: 1,
      'us paid': 3,
      'us odds': 10,
      'china odds': 10,
      discarded: ['rescue-protocol'],
    });
  });
  it('then holds the drill, and may hold it again', () => {
    const drill = { 'us standing': 4, 'china standing': 1, discarded: ['rescue-protocol'] };
    expect(play(2)).toEqual({ rescue: 1, ...drill });
    expect(play(3)).toEqual(drill);
  });
});

describe('continuity-hotline', () => {
  it('keeps both from Exploiting once, and calms a crisis at each Briefing', () => {
    const m = china('continuity-hotline').china.event('continuity-hotline');
    expect(m.changes()).toEqual({
      'dialogue noExploit': ['us', 'china'],
      'china technology': 1,
      'china standing': 1,
      'china policy': 'match',
    });
    const { mods, each } = m.G.policies[0];
    expect(mods).toEqual({});
    const briefing = { actor: 'china' } as const;
    expect(m.tension(6).effects(each, briefing).changes()).toEqual({});
    expect(m.tension(7).effects(each, briefing).changes()).toEqual({ tension: -1, 'china diplomacy': 1 });
  });
});

describe('plan-two-bases', () => {
  it('under common rules is a base that others join, and the rival builds next door', () => {
    const m = us('plan-two-bases').files({ framework: 1 }).us.event('plan-two-bases');
    m.expectRefused('not-a-target', { type: 'target', nation: 'CHL' });
    expect(m.target('IND', 'BRA').changes()).toEqual({
      'us paid': 4,
      'us odds': 10,
      'us IND': 1,
      'us BRA': 1,
      'china paid': 1,
      removed: ['plan-two-bases'],
    });
  });
  it('without them is a race for one ridge', () => {
    expect(china('plan-two-bases').china.event('plan-two-bases').changes()).toEqual({
      'china paid': 4,
      'china odds': 10,
      tension: 1,
      'us odds': -15,
      removed: ['plan-two-bases'],
    });
  });
});
