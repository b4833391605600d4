import { describe, expect, it } from 'vitest';
import { china, lesson, us } from './table.ts';

describe('outer-space-treaty', () => {
  it('calms, and gives its player 4 votes and 3 nations without a lean', () => {
    const m = us('outer-space-treaty').us.event('outer-space-treaty');
    m.expectRefused('not-a-target', { type: 'target', nation: 'AUS' });
    expect(m.target('KEN', 'BRA', 'GHA').changes()).toEqual({
      tension: -1,
      'us votes': 4,
      'us KEN': 1,
      'us BRA': 1,
      'us GHA': 1,
      removed: ['outer-space-treaty'],
    });
  });
  it('Lesson: votes', () => {
    const m = lesson('china', 'outer-space-treaty').china.event('outer-space-treaty');
    expect(m.changes()).toEqual({ 'china votes': 6, removed: ['outer-space-treaty'] });
  });
});

describe('rescue-agreement', () => {
  it('opens the Rescue file and forbids the rival to Exploit', () => {
    const m = us('rescue-agreement').us.event('rescue-agreement');
    expect(m.changes()).toEqual({
      rescue: 1,
      'dialogue noExploit': ['china'],
      'us diplomacy': 2,
      'us standing': 2,
      discarded: ['rescue-agreement'],
    });
    m.jump({ step: 'dialogue' }).expectRefused('no-exploit', { type: 'dialogue', choice: 'exploit' }, 'china');
  });
  it('Lesson: opens the Rescue file alone', () => {
    const m = lesson('china', 'rescue-agreement').china.event('rescue-agreement');
    expect(m.changes()).toEqual({ rescue: 1, 'china standing': 2, discarded: ['rescue-agreement'] });
  });
});

describe('apollo-soyuz', () => {
  it.each([us, (card: string) => lesson('us', card)])('pays its player in a crisis', (table) => {
    const m = table('apollo-soyuz').tension(6).us.event('apollo-soyuz');
    expect(m.changes()).toEqual({ tension: -2, 'us standing': 3, discarded: ['apollo-soyuz'] });
  });
  it('pays both in a calm', () => {
    expect(us('apollo-soyuz').us.event('apollo-soyuz').changes()).toEqual({
      tension: -1,
      'us standing': 1,
      'china standing': 1,
      'us science': 2,
      discarded: ['apollo-soyuz'],
    });
  });
  it('Lesson: in a calm, Standing', () => {
    const m = lesson('china', 'apollo-soyuz').china.event('apollo-soyuz');
    expect(m.changes()).toEqual({ 'china standing': 2, discarded: ['apollo-soyuz'] });
  });
});

describe('kessler-paper', () => {
  it('wins friends when the orbit is full, and cleans an own pip', () => {
    const m = us('kessler-paper').debris({ us: 3, china: 4 }).us.event('kessler-paper').target('KEN', 'CHL');
    expect(m.changes()).toEqual({ 'us KEN': 1, 'us CHL': 1, 'debris us': -1, discarded: ['kessler-paper'] });
  });
  it('is science before', () => {
    const m = china('kessler-paper').china.event('kessler-paper');
    expect(m.changes()).toEqual({ 'china science': 2, 'debris china': -1, discarded: ['kessler-paper'] });
  });
  it('Lesson: cleans 2', () => {
    const m = lesson('us', 'kessler-paper').us.event('kessler-paper');
    expect(m.changes()).toEqual({ 'debris us': -2, discarded: ['kessler-paper'] });
  });
});

describe('moon-agreement', () => {
  it('argues either reading before those who would thank for it', () => {
    const shared = us('moon-agreement').us.event('moon-agreement').option(0);
    shared.expectRefused('not-a-target', { type: 'target', nation: 'KEN' });
    expect(shared.target('CHL', 'MEX', 'PER').changes()).toEqual({
      law: -1,
      'us CHL': 1,
      'us MEX': 1,
      'us PER': 1,
      discarded: ['moon-agreement'],
    });
    const licence = china('moon-agreement').china.event('moon-agreement').option(1);
    expect(licence.target('KEN', 'BRA', 'FRA').changes()).toEqual({
      law: 1,
      'china KEN': 1,
      'china BRA': 1,
      'china FRA': 1,
      discarded: ['moon-agreement'],
    });
  });
});

describe('cox-report', () => {
  it('takes tokens and a card; the rival finds another customer', () => {
    const m = us('cox-report')
      .with({ us: ['cox-report', 'spd-1'], china: ['apsco', 'change-4'] })
      .tokens({ china: { technology: 3 } })
      .actions('us');
    m.us.event('cox-report');
    expect(m.G.ask).toMatchObject({ ask: 'target', bloc: 'china' });
    expect(m.china.target('KOR').changes()).toEqual({
      'china technology': -2,
      'china hand': -1,
      'china KOR': 1,
      'us finance': 2,
      'us standing': 1,
      tension: 1,
      discarded: [expect.any(String), 'cox-report'],
    });
  });
});

describe('fengyun-asat', () => {
  it('is strong, and two steps nearer to ruin by an own act', () => {
    const m = us('fengyun-asat')
      .with({ us: ['fengyun-asat', 'spd-1'], china: ['apsco', 'change-4'] })
      .tokens({ china: { technology: 1 } })
      .actions('us');
    expect(m.us.event('fengyun-asat').changes()).toEqual({
      'debris us': 2,
      tension: 2,
      'us technology': 3,
      'china technology': -1,
      'china hand': -1,
      'us paid': 3,
      discarded: [expect.any(String)],
      removed: ['fengyun-asat'],
    });
  });
  it('loses the match for whoever goes one too far', () => {
    expect(us('fengyun-asat').debris({ us: 4, china: 5 }).us.event('fengyun-asat').G.ending).toEqual({
      kind: 'kessler',
      winner: 'china',
      by: 'us',
    });
    expect(china('fengyun-asat').tension(8).china.event('fengyun-asat').G.ending).toEqual({
      kind: 'conflict',
      winner: 'us',
      by: 'china',
    });
  });
});

describe('disaster-charter', () => {
  it('helps 2 unconnected nations; the rival joins', () => {
    const m = us('disaster-charter')
      .us.event('disaster-charter')
      .target('KEN', 'PHL')
      .china.option(0)
      .china.target('RWA');
    expect(m.changes()).toEqual({
      'us KEN': 1,
      'us PHL': 1,
      'china RWA': 1,
      tension: -1,
      discarded: ['disaster-charter'],
    });
  });
  it('or stays out', () => {
    const m = us('disaster-charter').us.event('disaster-charter').target('KEN', 'PHL').china.option(1);
    expect(m.changes()).toEqual({ 'us KEN': 1, 'us PHL': 1, 'us standing': 1, discarded: ['disaster-charter'] });
  });
  it('Lesson: helps 3', () => {
    const m = lesson('china', 'disaster-charter').china.event('disaster-charter').target('KEN', 'NGA', 'PAK');
    expect(m.changes()).toEqual({
      'china KEN': 1,
      'china NGA': 1,
      'china PAK': 1,
      discarded: ['disaster-charter'],
    });
  });
});

describe('usa-193', () => {
  it('cleans a pip by a test', () => {
    expect(us('usa-193').us.event('usa-193').changes()).toEqual({
      'debris us': -1,
      'us standing': 2,
      'us technology': 2,
      tension: 1,
      discarded: ['usa-193'],
    });
  });
});

describe('iridium-cosmos', () => {
  it('hits the more crowded bloc, whoever plays it', () => {
    const m = china('iridium-cosmos')
      .tokens({ us: { finance: 3 } })
      .influence('AUS', { us: 3 });
    m.china.event('iridium-cosmos').expectRefused('not-a-target', { type: 'target', nation: 'AUS' });
    expect(m.target('KEN', 'CHL').changes()).toEqual({
      'debris us': 1,
      'us finance': -2,
      'china KEN': 1,
      'china CHL': 1,
      discarded: ['iridium-cosmos'],
    });
  });
  it('hits nobody in a tie', () => {
    const m = china('iridium-cosmos')
      .bloc('china', { constellations: 1 })
      .china.event('iridium-cosmos')
      .target('KEN', 'CHL');
    expect(m.changes()).toEqual({ 'china KEN': 1, 'china CHL': 1, discarded: ['iridium-cosmos'] });
  });
  it('Lesson: a pip, and 1 in 2', () => {
    const m = lesson('china', 'iridium-cosmos').china.event('iridium-cosmos').target('KEN', 'ZAF');
    expect(m.changes()).toEqual({ 'debris us': 1, 'china KEN': 1, 'china ZAF': 1, discarded: ['iridium-cosmos'] });
  });
});

describe('aeolus-dodge', () => {
  it('the more crowded bloc pays for Traffic', () => {
    const m = china('aeolus-dodge')
      .tokens({ us: { technology: 2 } })
      .china.event('aeolus-dodge')
      .us.option(0);
    expect(m.changes()).toEqual({
      'us technology': -2,
      traffic: 1,
      'china technology': 3,
      'china standing': 1,
      discarded: ['aeolus-dodge'],
    });
  });
  it('or has the orbit checked at once, as where it can’t pay or nobody is the more crowded', () => {
    const rich = china('aeolus-dodge')
      .tokens({ us: { technology: 2 } })
      .dice(false);
    const poor = china('aeolus-dodge').dice(false);
    const tie = china('aeolus-dodge').bloc('china', { constellations: 1 }).dice(false);
    for (const m of [
      rich.china.event('aeolus-dodge').us.option(1),
      poor.china.event('aeolus-dodge'),
      tie.china.event('aeolus-dodge'),
    ]) {
      expect(m.told('orbit-check')).toMatchObject([{ hit: false }]);
      expect(m.changes()).toEqual({ 'china technology': 3, 'china standing': 1, discarded: ['aeolus-dodge'] });
    }
  });
});
