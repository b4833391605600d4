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
    expect(calm.changes()).toEqual({ tension: -1, traffic: 1, 'china standing': 1, discarded: ['cnsa-calls-nasa'] });
    const crisis = us('cnsa-calls-nasa').tension(8).us.event('cnsa-calls-nasa');
    expect(crisis.changes()).toEqual({
      tension: -1,
      'dialogue noExploit': ['china'],
      discarded: ['cnsa-calls-nasa'],
    });
  });
  it('Lesson: calms by 3', () => {
    const m = lesson('us', 'cnsa-calls-nasa').us.event('cnsa-calls-nasa');
    expect(m.changes()).toEqual({ tension: -3, discarded: ['cnsa-calls-nasa'] });
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
  const four = ['KEN', 'RWA', 'NGA', 'ETH'];
  const shared = {
    'us KEN': 1,
    'us RWA': 1,
    'us NGA': 1,
    'us ETH': 1,
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
    expect(m.target(...four, 'GHA').changes()).toEqual({
      'us finance': -2,
      'us KEN': 1,
      'us RWA': 1,
      'us NGA': 1,
      'us ETH': 1,
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
          .target(...four)
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
