import { describe, expect, it } from 'vitest';
import { china, lesson, us } from './table.ts';

describe('lro-change-4', () => {
  it('is shared data: the mission, the file, and the newest Science card back', () => {
    const m = us('lro-change-4').discarded('spd-3', 'change-4', 'apsco').us.event('lro-change-4');
    expect(m.changes()).toEqual({
      'us paid': 4,
      'us odds': 15,
      'china odds': 5,
      framework: 1,
      'us standing': 1,
      'us hand': 1,
      discarded: ['lro-change-4'],
    });
    expect(m.G.secret.hands.us).toEqual(['change-4']);
  });
  it('takes nothing back from empty discards', () => {
    expect(us('lro-change-4').us.event('lro-change-4').changes()).not.toHaveProperty('us hand');
  });
  it('Lesson: pays 3, surer', () => {
    const m = lesson('china', 'lro-change-4').china.event('lro-change-4');
    expect(m.changes()).toEqual({ 'china paid': 3, 'china odds': 10, discarded: ['lro-change-4'] });
  });
});

describe('mission-shakti', () => {
  it('objects: friends of the orbit, and Delhi offended', () => {
    const m = us('mission-shakti').influence('IND', { us: 2 }).us.event('mission-shakti').option(0);
    expect(m.target('KEN', 'CHL', 'ZAF').changes()).toEqual({
      'us KEN': 1,
      'us CHL': 1,
      'us ZAF': 1,
      'us votes': 2,
      'us IND': -1,
      discarded: ['mission-shakti'],
    });
  });
  it('or says little', () => {
    const m = china('mission-shakti').china.event('mission-shakti').option(1);
    expect(m.changes()).toEqual({ 'china IND': 3, tension: 1, discarded: ['mission-shakti'] });
  });
});

describe('lts-guidelines', () => {
  it('makes every orbit check safer, and cleans for both', () => {
    const m = us('lts-guidelines').us.event('lts-guidelines');
    expect(m.changes()).toEqual({ 'us policy': 'match', 'debris us': -1, 'debris china': -1, 'us standing': 3 });
    expect(m.G.policies[0].mods).toEqual({ orbitSafety: 10 });
  });
  it('Lesson: as much, without a policy', () => {
    const m = lesson('us', 'lts-guidelines').us.event('lts-guidelines');
    expect(m.changes()).toEqual({
      'debris us': -1,
      'debris china': -1,
      'us standing': 3,
      discarded: ['lts-guidelines'],
    });
  });
});

describe('cosmos-1408', () => {
  it('is a test of one’s own', () => {
    expect(china('cosmos-1408').china.event('cosmos-1408').option(0).changes()).toEqual({
      'debris china': 2,
      tension: 1,
      'china technology': 2,
      'china standing': 3,
      removed: ['cosmos-1408'],
    });
  });
  it('or is condemned', () => {
    const m = us('cosmos-1408').us.event('cosmos-1408').option(1).target('KEN', 'CHL', 'ZAF', 'PHL');
    expect(m.changes()).toEqual({
      'us KEN': 1,
      'us CHL': 1,
      'us ZAF': 1,
      'us PHL': 1,
      tension: -1,
      removed: ['cosmos-1408'],
    });
  });
  it('Lesson: without tokens or calm', () => {
    const test = lesson('us', 'cosmos-1408').us.event('cosmos-1408').option(0);
    expect(test.changes()).toEqual({ 'debris us': 2, tension: 1, 'us standing': 3, removed: ['cosmos-1408'] });
    const condemn = lesson('us', 'cosmos-1408').us.event('cosmos-1408').option(1);
    expect(condemn.changes()).toEqual({
      'us AUS': 1,
      'us JPN': 1,
      'us KEN': 1,
      'us ZAF': 1,
      removed: ['cosmos-1408'],
    });
  });
});

describe('viasat-hack', () => {
  const table = () => {
    const m = us('viasat-hack')
      .tokens({ china: { finance: 1 } })
      .partner('KEN', 'china')
      .partner('VEN', 'china');
    m.partner('BLR', 'china').partner('SEN', 'china').partner('THA', 'china');
    for (const id of ['KEN', 'VEN', 'BLR', 'SEN', 'RUS', 'THA']) m.influence(id, { china: 2 });
    return m.influence('JPN', { us: 3 }).influence('CAN', { us: 3 }).influence('GBR', { us: 3 });
  };
  it('darkens 4 of the rival’s Technology or Finance partners', () => {
    const m = table()
      .dice(true)
      .us.event('viasat-hack')
      .expectRefused('not-a-target', { type: 'target', nation: 'THA' });
    expect(m.target('KEN', 'VEN', 'BLR', 'RUS').changes()).toEqual({
      tension: 1,
      'china KEN': -1,
      'china VEN': -1,
      'china BLR': -1,
      'china RUS': -1,
      'china finance': -1,
      removed: ['viasat-hack'],
    });
  });
  it('or is traced to its author', () => {
    const m = table().dice(false).us.event('viasat-hack').target('JPN', 'CAN');
    expect(m.changes()).toEqual({ tension: 1, 'us JPN': -1, 'us CAN': -1, removed: ['viasat-hack'] });
  });
});

describe('thailand-both', () => {
  it('makes a partner of the rival dual where its player has 2', () => {
    const m = us('thailand-both').partner('KEN', 'china').partner('KAZ', 'china').tokens({ china: {} });
    m.influence('KEN', { us: 1, china: 2 }).influence('KAZ', { us: 1, china: 3 });
    expect(m.us.event('thailand-both').target('KEN').changes()).toEqual({
      'us KEN': 1,
      KEN: 'dual',
      'china diplomacy': 1,
      removed: ['thailand-both'],
    });
  });
  it('never a founder', () => {
    const m = us('thailand-both').influence('RUS', { us: 3, china: 5 }).us.event('thailand-both');
    expect(m.changes()).toEqual({ 'us RUS': 1, 'china diplomacy': 1, removed: ['thailand-both'] });
  });
});

describe('sample-talks-fail', () => {
  it('blames: 2 taken and a file lost; or talks on', () => {
    const m = china('sample-talks-fail').files({ framework: 1 });
    for (const id of ['FRA', 'JPN', 'KOR', 'ZAF']) m.influence(id, { us: 2 });
    const blame = m.china.event('sample-talks-fail').option(0).target('FRA', 'JPN');
    expect(blame.changes()).toEqual({
      'us FRA': -1,
      'us JPN': -1,
      framework: -1,
      discarded: ['sample-talks-fail'],
    });
    expect(us('sample-talks-fail').us.event('sample-talks-fail').option(1).changes()).toEqual({
      'us science': 2,
      'china science': 1,
      tension: -1,
      discarded: ['sample-talks-fail'],
    });
  });
  it('Lesson: takes 2', () => {
    const m = lesson('china', 'sample-talks-fail');
    for (const id of ['FRA', 'JPN', 'ZAF']) m.influence(id, { us: 2 });
    expect(m.china.event('sample-talks-fail').target('FRA', 'JPN').changes()).toEqual({
      'us FRA': -1,
      'us JPN': -1,
      discarded: ['sample-talks-fail'],
    });
  });
});

describe('tech-transfer', () => {
  it('tightens the rules at the cost of a friend', () => {
    const m = us('tech-transfer')
      .tokens({ china: { technology: 3 } })
      .influence('JPN', { us: 3 });
    expect(m.us.event('tech-transfer').option(0).changes()).toEqual({
      'china technology': -2,
      'china odds': -15,
      'us JPN': -1,
      discarded: ['tech-transfer'],
    });
  });
  it('or sells to all, the rival included', () => {
    const m = us('tech-transfer').us.event('tech-transfer').option(1).target('KOR', 'DEU', 'FRA', 'BRA', 'KEN');
    expect(m.changes()).toEqual({
      'us KOR': 1,
      'us DEU': 1,
      'us FRA': 1,
      'us BRA': 1,
      'us KEN': 1,
      'china technology': 2,
      discarded: ['tech-transfer'],
    });
  });
});

describe('cyber-fears', () => {
  const unsettled = ['KEN', 'VNM', 'IDN'];
  it('shows a suit of the rival’s hand, and takes 1 in 3 nations Committed to nobody', () => {
    const m = us('cyber-fears')
      .with({ china: ['apsco', 'change-4', 'kepler-ban'] })
      .actions('us');
    for (const id of unsettled) m.influence(id, { china: 1 });
    m.influence('RUS', { china: 5 });
    expect(m.us.event('cyber-fears').option(3).changes()).toEqual({
      'us saw': ['change-4', 'kepler-ban'],
      'china KEN': -1,
      'china VNM': -1,
      'china IDN': -1,
      tension: 1,
      discarded: ['cyber-fears'],
    });
  });
  it('Lesson: takes alone', () => {
    const m = lesson('china', 'cyber-fears').influence('KEN', { us: 1 }).influence('JPN', { us: 5 });
    expect(m.china.event('cyber-fears').changes()).toEqual({ 'us KEN': -1, discarded: ['cyber-fears'] });
  });
});

describe('cfr-case', () => {
  it('shows the next choice first, and a joint Cooperate counts twice', () => {
    const m = us('cfr-case').wolf(false).us.event('cfr-case').target('KAZ', 'VNM');
    expect(m.changes()).toEqual({
      'dialogue first': 'us',
      'dialogue multiply': 1,
      tension: -1,
      'us KAZ': 1,
      'us VNM': 1,
      discarded: ['cfr-case'],
    });
    m.tokens({ china: { technology: 1 } })
      .jump({ step: 'dialogue' })
      .us.dialogue('cooperate');
    expect(m.china.dialogue('cooperate').changes()).toMatchObject({ traffic: 2 });
  });
});

describe('extraction-dispute', () => {
  it('wins the law for its player’s side and sends 2 undecided nations to the rival', () => {
    const m = china('extraction-dispute').china.event('extraction-dispute');
    expect(m.G.ask).toMatchObject({ ask: 'target', bloc: 'us' });
    expect(m.us.target('IDN', 'SAU').changes()).toEqual({
      law: -2,
      'china votes': 4,
      'us IDN': 1,
      'us SAU': 1,
      discarded: ['extraction-dispute'],
    });
  });
  it('Lesson: the law and votes', () => {
    const m = lesson('us', 'extraction-dispute').us.event('extraction-dispute');
    expect(m.changes()).toEqual({ law: 2, 'us votes': 4, discarded: ['extraction-dispute'] });
  });
});

describe('france-two-doors', () => {
  const table = () => {
    const m = us('france-two-doors');
    for (const id of ['KAZ', 'EGY', 'PAK', 'ZAF', 'VEN']) m.partner(id, 'china');
    return m;
  };
  it('courts 3 partners of the rival’s with an agency, promises one a part, and leaves a door in Paris open', () => {
    const m = table().us.event('france-two-doors').expectRefused('not-a-target', { type: 'target', nation: 'VEN' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'IND' });
    m.target('KAZ', 'EGY', 'ZAF').expectRefused('not-a-target', { type: 'target', nation: 'VEN' });
    expect(m.target('PAK').changes()).toEqual({
      'us KAZ': 1,
      'us EGY': 1,
      'us ZAF': 1,
      'us promises': ['PAK'],
      'china FRA': 1,
      removed: ['france-two-doors'],
    });
  });
  it('fits France itself in the rival’s colours', () => {
    const m = china('france-two-doors').partner('FRA', 'us').partner('DEU', 'us').partner('KOR', 'us');
    const play = m.china.event('france-two-doors').target('FRA', 'DEU', 'KOR').target('FRA');
    expect(play.changes()).toEqual({
      'china FRA': 1,
      'china DEU': 1,
      'china KOR': 1,
      'china promises': ['FRA'],
      'us FRA': 1,
      removed: ['france-two-doors'],
    });
  });
});

describe('sta-renewed', () => {
  it('takes 2 Science cards back from the discards; the third newest is the rival’s', () => {
    const m = us('sta-renewed')
      .with({ us: ['sta-renewed'], china: [] })
      .actions('us');
    m.discarded('lts-guidelines', 'change-4', 'artemis-accords', 'kessler-paper', 'chandrayaan-3', 'apsco');
    expect(m.us.event('sta-renewed').changes()).toEqual({
      'us hand': 2,
      'china hand': 1,
      'us science': 1,
      'us standing': 2,
      tension: -1,
      removed: ['sta-renewed'],
    });
    expect(m.G.secret.hands).toEqual({ us: ['chandrayaan-3', 'kessler-paper'], china: ['change-4'] });
    expect(m.G.discards).toEqual(['lts-guidelines', 'artemis-accords', 'apsco']);
  });
  it('leaves the rival nothing where only 1 lies there', () => {
    const m = china('sta-renewed').discarded('apsco', 'kessler-paper').china.event('sta-renewed');
    expect(m.changes()).toEqual({
      'china hand': 1,
      'china science': 1,
      'china standing': 2,
      tension: -1,
      removed: ['sta-renewed'],
    });
  });
});

describe('sample-certification', () => {
  it('passes the gate three times in four while Wolf stands', () => {
    const m = china('sample-certification').dice(true).china.event('sample-certification');
    expect(m.told('roll')).toMatchObject([{ p: 75, ok: true }]);
    expect(m.changes()).toEqual({
      framework: 1,
      'china standing': 2,
      'china science': 1,
      discarded: ['sample-certification'],
    });
  });
  it('or is refused, and the rival’s door looks open', () => {
    const m = us('sample-certification').dice(false).us.event('sample-certification');
    expect(m.G.ask).toMatchObject({ ask: 'target', bloc: 'china' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'KEN' });
    expect(m.china.target('CHL').changes()).toEqual({ 'china CHL': 1, discarded: ['sample-certification'] });
  });
  it('needs no gate after a repeal: both gain', () => {
    const m = us('sample-certification').wolf(false).us.event('sample-certification');
    expect(m.told('roll')).toEqual([]);
    expect(m.changes()).toEqual({
      framework: 1,
      'us science': 2,
      'china science': 2,
      discarded: ['sample-certification'],
    });
  });
});
