import { describe, expect, it } from 'vitest';
import { china, lesson } from './table.ts';

describe('wolf-amendment', () => {
  it('while Wolf stands, places 1 in 4 Science nations; Congress cheers', () => {
    const m = china('wolf-amendment').china.event('wolf-amendment').target('FRA', 'ZAF', 'THA', 'KOR');
    expect(m.changes()).toEqual({
      'china FRA': 1,
      'china ZAF': 1,
      'china THA': 1,
      'china KOR': 1,
      'us home': 1,
      'china diplomacy': 1,
      discarded: ['wolf-amendment'],
    });
  });
  it('once repealed, Wolf returns', () => {
    expect(china('wolf-amendment').wolf(false).china.event('wolf-amendment').changes()).toEqual({
      wolf: true,
      'us home': 1,
      'china diplomacy': 1,
      discarded: ['wolf-amendment'],
    });
  });
  it('Lesson: without Home and token', () => {
    const m = lesson('china', 'wolf-amendment');
    expect(m.china.event('wolf-amendment').target('FRA', 'ZAF', 'THA', 'ETH').changes()).toEqual({
      'china FRA': 1,
      'china ZAF': 1,
      'china THA': 1,
      'china ETH': 1,
      discarded: ['wolf-amendment'],
    });
    const back = lesson('china', 'wolf-amendment').wolf(false).china.event('wolf-amendment');
    expect(back.changes()).toEqual({ wolf: true, discarded: ['wolf-amendment'] });
  });
});

describe('open-to-all', () => {
  it('places 1 in 4 unaligned nations; one that is ready signs, with its project', () => {
    const m = china('open-to-all').influence('KEN', { china: 1 }).china.event('open-to-all');
    m.target('KEN', 'BOL', 'ETH', 'NGA').expectRefused('margin-too-low', { type: 'sign', nation: 'ETH' });
    expect(m.sign('KEN').changes()).toEqual({
      'china KEN': 2,
      'china BOL': 1,
      'china ETH': 1,
      'china NGA': 1,
      KEN: 'china',
      discarded: ['open-to-all'],
    });
    expect(m.G.ask?.ask).toBe('play');
  });
  it('Lesson: as much', () => {
    const m = lesson('china', 'open-to-all').influence('KEN', { china: 1 }).china.event('open-to-all');
    expect(m.target('KEN', 'BRA', 'ETH', 'NGA').sign('KEN').changes()).toEqual({
      'china KEN': 2,
      'china BRA': 1,
      'china ETH': 1,
      'china NGA': 1,
      KEN: 'china',
      discarded: ['open-to-all'],
    });
  });
});

describe('apsco', () => {
  it.each([china, (card: string) => lesson('china', card)])('votes, and places 1 in a member', (table) => {
    const m = table('apsco').china.event('apsco').expectRefused('not-a-target', { type: 'target', nation: 'KAZ' });
    expect(m.target('THA').changes()).toEqual({ 'china votes': 3, 'china THA': 1, discarded: ['apsco'] });
  });
});

describe('cnsa-founded', () => {
  it('wins 2 Diplomacy nations and a token, and wavering partners stay a round longer', () => {
    const m = china('cnsa-founded').influence('MEX', { us: 3 }).partner('MEX', 'us').china.event('cnsa-founded');
    m.expectRefused('not-a-target', { type: 'target', nation: 'BOL' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'MEX' });
    expect(m.target('CUB', 'DJI').changes()).toEqual({
      'china CUB': 1,
      'china DJI': 1,
      'china diplomacy': 1,
      'china policy': 'match',
    });
    m.partner('KEN', 'china').jump({ step: 'wavering' }).jump({ step: 'wavering' });
    expect(m.changes()).toEqual({ 'KEN wavers': 1 });
    expect(m.jump({ step: 'wavering' }).changes()).toMatchObject({ KEN: 'none', 'KEN wavers': -2 });
  });
});

describe('bri-launched', () => {
  it('places 1 in 3 Finance nations of the Belt and Road, and 1 at each Briefing', () => {
    const m = china('bri-launched').influence('LKA', { china: 3 }).partner('LKA', 'china').china.event('bri-launched');
    m.expectRefused('not-a-target', { type: 'target', nation: 'GBR' });
    expect(m.target('BOL', 'ETH', 'VEN').changes()).toEqual({
      'china BOL': 1,
      'china ETH': 1,
      'china VEN': 1,
      'china policy': 'match',
    });
    m.effects(m.G.policies[0].each, { actor: 'china' });
    m.expectRefused('not-a-target', { type: 'target', nation: 'LKA' });
    expect(m.target('MYS').changes()).toEqual({ 'china MYS': 1 });
  });
  it('Lesson: places 1 in 6', () => {
    const m = lesson('china', 'bri-launched').china.event('bri-launched');
    expect(m.target('KAZ', 'PAK', 'SRB', 'THA', 'KEN', 'ZAF').changes()).toEqual({
      'china KAZ': 1,
      'china PAK': 1,
      'china SRB': 1,
      'china THA': 1,
      'china KEN': 1,
      'china ZAF': 1,
      discarded: ['bri-launched'],
    });
  });
});

describe('spatial-information-corridor', () => {
  it('founds a corridor node within reach, with 1 influence there', () => {
    const m = china('spatial-information-corridor').influence('ETH', { china: 1 });
    m.china.event('spatial-information-corridor').option(0);
    m.expectRefused('not-a-target', { type: 'target', nation: 'SEN' });
    expect(m.target('ETH').changes()).toEqual({
      'china network corridor-node': 'ETH',
      'china ETH': 1,
      discarded: ['spatial-information-corridor'],
    });
  });
  it('or places 1 in 4 nations where nodes can stand', () => {
    const m = china('spatial-information-corridor').china.event('spatial-information-corridor').option(1);
    expect(m.target('ARG', 'BLR', 'LKA', 'NGA').changes()).toEqual({
      'china ARG': 1,
      'china BLR': 1,
      'china LKA': 1,
      'china NGA': 1,
      discarded: ['spatial-information-corridor'],
    });
  });
  it('asks for no site where a node is founded already', () => {
    const m = china('spatial-information-corridor').bloc('china', {
      networks: [{ kind: 'corridor-node', nation: 'EGY' }],
    });
    expect(m.china.event('spatial-information-corridor').option(0).changes()).toEqual({
      discarded: ['spatial-information-corridor'],
    });
  });
});

describe('cbers-1', () => {
  it('places 1 in 2 unconnected nations, and 1 in 2 southern ones for a Science token', () => {
    const m = china('cbers-1').tokens({ china: { science: 1 } });
    m.china
      .event('cbers-1')
      .target('KEN', 'MNG')
      .option(0)
      .expectRefused('not-a-target', { type: 'target', nation: 'THA' });
    expect(m.target('BRA', 'ZAF').changes()).toEqual({
      'china KEN': 1,
      'china MNG': 1,
      'china science': -1,
      'china BRA': 1,
      'china ZAF': 1,
      discarded: ['cbers-1'],
    });
  });
  it('keeps the token, or has none to give', () => {
    const two = { 'china KEN': 1, 'china MNG': 1, discarded: ['cbers-1'] };
    const kept = china('cbers-1').tokens({ china: { science: 1 } });
    expect(kept.china.event('cbers-1').target('KEN', 'MNG').option(1).changes()).toEqual(two);
    expect(china('cbers-1').china.event('cbers-1').target('KEN', 'MNG').changes()).toEqual(two);
  });
});

describe('change-4', () => {
  it('wins 2 European Science nations, and pays 1 or 2 Standing by the missions flown', () => {
    const early = china('change-4').china.event('change-4').target('FRA', 'POL');
    expect(early.changes()).toEqual({ 'china FRA': 1, 'china POL': 1, 'china paid': 1, removed: ['change-4'] });
    const m = china('change-4').bloc('china', { flown: ['change-6', 'change-7', 'mengzhou-flight'], mission: 3 });
    expect(m.china.event('change-4').target('FRA', 'POL').changes()).toEqual({
      'china FRA': 1,
      'china POL': 1,
      'china standing': 2,
      removed: ['change-4'],
    });
  });
});

describe('queqiao-1', () => {
  it('is kept for the next launch, or shared', () => {
    const kept = china('queqiao-1').china.event('queqiao-1').option(0);
    expect(kept.changes()).toEqual({ 'china paid': 1, 'china odds': 20, removed: ['queqiao-1'] });
    const shared = china('queqiao-1').china.event('queqiao-1').option(1);
    expect(shared.changes()).toEqual({
      'china odds': 5,
      framework: 1,
      'china standing': 2,
      removed: ['queqiao-1'],
    });
  });
  it('Lesson: makes the next mission surer, for 2 Standing', () => {
    const m = lesson('china', 'queqiao-1').china.event('queqiao-1');
    expect(m.changes()).toEqual({ 'china odds': 20, 'china standing': 2, removed: ['queqiao-1'] });
  });
});

describe('kepler-ban', () => {
  it('costs the United States Science, and wins 1 nation with an agency', () => {
    const m = china('kepler-ban')
      .tokens({ us: { science: 1 } })
      .china.event('kepler-ban');
    m.expectRefused('not-a-target', { type: 'target', nation: 'CHL' });
    expect(m.target('FRA').changes()).toEqual({
      'us science': -1,
      'china FRA': 1,
      discarded: ['kepler-ban'],
    });
  });
  it('only while Wolf stands', () => {
    const move = { type: 'play', card: 'kepler-ban', use: 'event' };
    china('kepler-ban').wolf(false).expectRefused('event-closed', move);
    lesson('china', 'kepler-ban').wolf(false).expectRefused('event-closed', move);
  });
  it('Lesson: where nobody has tokens', () => {
    const m = lesson('china', 'kepler-ban').china.event('kepler-ban').target('FRA');
    expect(m.changes()).toEqual({ 'china FRA': 2, discarded: ['kepler-ban'] });
  });
});
