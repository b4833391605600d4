import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../rules/effects/types.ts';
import type { Cause } from '../../../rules/state.ts';
import { match } from '../../support/match.ts';

const table = () => match().plain().actions('us');
const rivals: Partial<Cause> = { actor: 'us', serves: 'china', capped: true };
const world: Partial<Cause> = { kind: 'world-event', id: 'golden-dome' };

describe('tension', () => {
  const tension = (n: number): Effect => ({ do: 'tension', n });
  it('never falls below 0; is kept in the ledger of whoever acted', () => {
    const m = table().tension(1).effects(tension(-2));
    expect(m.changes()).toEqual({ tension: -1 });
    expect(m.G.blocs.us.deeds.eased).toBe(1);
    expect(m.effects(tension(3), { actor: 'china' }).G.blocs.china.deeds.tension).toBe(3);
  });
  it('at 10 by an act is Conflict: the actor loses', () => {
    expect(table().tension(9).effects(tension(2)).G.ending).toEqual({ kind: 'conflict', winner: 'china', by: 'us' });
  });
  it.each([rivals, world])('by a rival’s event or the world stops at 9', (cause) => {
    const m = table().tension(8).effects(tension(2), cause);
    expect(m.changes()).toEqual({ tension: 1 });
    expect(m.told('tension')[0].capped).toBe(true);
    expect(m.effects(tension(2), cause).changes()).toEqual({});
  });
  it('by the world is in nobody’s ledger', () => {
    const m = table().effects(tension(1), world);
    expect([m.G.blocs.us.deeds.tension, m.G.blocs.china.deeds.tension]).toEqual([0, 0]);
  });
});

describe('debris', () => {
  const pips = (n: number, who: 'us' | 'china' | 'crowded' | 'both' = 'us'): Effect => ({ do: 'debris', who, n });
  it('adds and cleans pips of a colour, and the ledger says who did it', () => {
    const m = table().effects(pips(1, 'china'));
    expect(m.changes()).toEqual({ 'debris china': 1 });
    expect(m.G.blocs.us.deeds.debris).toBe(1);
    expect(m.effects(pips(-9)).changes()).toEqual({ 'debris us': -2 });
    expect(m.G.blocs.us.deeds.cleaned).toBe(2);
  });
  it('cleaning meets a request for a cleaner orbit', () => {
    const m = table().requests({ nation: 'CHL', kind: 'cleaner-orbit' }).effects(pips(-1));
    expect(m.changes()).toEqual({ 'debris us': -1, 'us CHL': 2, 'us standing': 2 });
  });
  it('the eleventh pip by an act is Kessler: the actor loses, whoever’s pip it was', () => {
    const m = table().debris({ us: 5, china: 5 }).effects(pips(3, 'china'));
    expect(m.G.ending).toEqual({ kind: 'kessler', winner: 'china', by: 'us' });
    expect(m.G.debris).toEqual({ us: 5, china: 6 });
  });
  it('of a rival’s event stops at one short', () => {
    const m = table().debris({ us: 5, china: 4 }).effects(pips(3), rivals);
    expect(m.changes()).toEqual({ 'debris us': 1 });
    expect(m.told('debris')[0].capped).toBe(true);
    expect(m.effects(pips(1), rivals).changes()).toEqual({});
  });
  it.each([
    [8, 2, 'china'],
    [2, 8, 'us'],
    [5, 5, null],
    [4, 6, null],
    [3, 7, 'us'],
  ] as const)('by chance on top of %i and %i the larger share loses, both within 2', (us, china, winner) => {
    const m = table().debris({ us, china }).effects(pips(1), world);
    expect(m.G.ending).toEqual({ kind: 'kessler', winner, by: 'chance' });
  });
  it('hits the more crowded bloc; nobody in a tie', () => {
    expect(table().effects(pips(1, 'crowded')).changes()).toEqual({ 'debris us': 1 });
    const tie = table().bloc('china', { launches: 1 });
    expect(tie.effects(pips(1, 'crowded')).changes()).toEqual({});
  });
  it('a bloc that gave up tests raises none by its own events; others still may, and chance', () => {
    const m = table().policy('us', { noTests: 1 });
    expect(m.effects(pips(2)).changes()).toEqual({});
    expect(m.effects(pips(1), rivals).changes()).toEqual({ 'debris us': 1 });
    expect(m.effects(pips(1), { actor: 'china' }).changes()).toEqual({ 'debris us': 1 });
    expect(m.effects(pips(1), world).changes()).toEqual({ 'debris us': 1 });
    expect(m.effects(pips(1, 'china')).changes()).toEqual({ 'debris china': 1 });
  });
});

describe('orbit-check', () => {
  const check: Effect = { do: 'orbit-check' };
  const chance = (m: ReturnType<typeof table>) => m.effects(check).told('orbit-check')[0].chance;
  it('is 5% a point of Congestion, and a pip of Debris beyond the third, beyond twice the Traffic file, less what policies make safer', () => {
    const crowd = (us = 2, china = 1) =>
      table().debris({ us, china }).bloc('us', { constellations: 3 }).bloc('china', { launches: 1 }).dice(false);
    expect(chance(crowd())).toBe(20);
    expect(chance(crowd(0, 0))).toBe(20);
    expect(chance(crowd(3, 4))).toBe(40);
    expect(chance(crowd().files({ traffic: 1 }))).toBe(10);
    expect(chance(crowd().policy('us', { orbitSafety: 10 }).policy('china', { orbitSafety: 5 }))).toBe(5);
    expect(chance(crowd().policy('us', { orbitSafety: 50 }))).toBe(0);
  });
  it('a hit adds pips and, with Traffic below 2, is misread; never as anybody’s act', () => {
    const hit = table().dice(true).effects(check);
    expect(hit.changes()).toMatchObject({ tension: 1 });
    expect(hit.G.debris.us).toBeGreaterThan(2);
    expect(hit.G.blocs.us.deeds.debris).toBe(0);
    const read = table().files({ traffic: 2 }).bloc('us', { constellations: 4, launches: 1 }).dice(true).effects(check);
    expect(read.changes()).not.toHaveProperty('tension');
  });
  it('in a rival’s event stops at one pip short of Kessler', () => {
    const m = table().debris({ us: 5, china: 5 }).bloc('us', { constellations: 4 });
    m.dice(true).effects(check, { actor: 'china', serves: 'us', capped: true, id: 'starlink-first', kind: 'card' });
    expect(m.G.debris.us + m.G.debris.china).toBe(10);
    expect(m.G.ending).toBeNull();
  });
});

describe('build', () => {
  it('founds a Company up to the limit', () => {
    const company: Effect = { do: 'build', who: 'us', kind: 'company' };
    expect(table().effects(company).changes()).toEqual({ 'us companies': 1 });
    expect(table().bloc('us', { companies: 3 }).effects(company).changes()).toEqual({});
  });
  it('founds a Constellation, which connects a nation of its bloc’s choice and meets its request', () => {
    const m = table().requests({ nation: 'KEN', kind: 'connectivity' });
    m.effects({ do: 'build', who: 'china', kind: 'constellation' });
    expect(m.G.awaiting).toEqual(['china']);
    expect(m.target('KEN').changes()).toEqual({
      'china constellations': 1,
      'china KEN': 3,
      'KEN connected': true,
      'china standing': 3,
    });
  });
  it('asks for no nation where all are connected, and connects the last one by itself', () => {
    const served = (but: string[]) =>
      table().edit((G) => {
        for (const id of [
          'AGO',
          'BOL',
          'ETH',
          'GHA',
          'IDN',
          'KEN',
          'MNG',
          'NGA',
          'NIC',
          'PAK',
          'PHL',
          'RWA',
          'SEN',
          'UZB',
        ])
          if (!but.includes(id)) G.connected[match().at(id)] = 1;
      });
    const build: Effect = { do: 'build', who: 'us', kind: 'constellation' };
    expect(served([]).effects(build).changes()).toEqual({ 'us constellations': 1 });
    expect(served(['KEN']).effects(build).changes()).toMatchObject({ 'us constellations': 1, 'KEN connected': true });
  });
  it('founds a network in a nation of the selection, or within reach, with 1 influence and its request met', () => {
    const station: Effect = { do: 'build', who: 'us', kind: 'ground-station', in: { only: ['KEN', 'ETH'] } };
    const m = table().requests({ nation: 'KEN', kind: 'station' }).effects(station).target('KEN');
    expect(m.changes()).toEqual({ 'us network ground-station': 'KEN', 'us KEN': 3, 'us standing': 2 });
    expect(m.effects(station).changes()).toEqual({});
    const near = table().effects({ do: 'build', who: 'china', kind: 'navigation' });
    expect(near.nations()).toContain('KAZ');
    expect(near.nations()).not.toContain('KEN');
  });
  it('founds nothing that the scenario leaves out', () => {
    const m = match('lesson').plain().actions('us');
    for (const kind of ['company', 'ground-station'] as const)
      expect(m.effects({ do: 'build', who: 'us', kind, in: { region: ['africa'] } }).changes()).toEqual({});
  });
});

describe('connect', () => {
  it('connects so many unserved nations: influence and Standing each', () => {
    const m = table().effects({ do: 'connect', who: 'us', n: 2 });
    m.expectRefused('not-a-target', { type: 'target', nation: 'BRA' }).target('KEN');
    m.expectRefused('not-a-target', { type: 'target', nation: 'KEN' });
    expect(m.target('NIC').changes()).toEqual({
      'us KEN': 1,
      'KEN connected': true,
      'us NIC': 1,
      'NIC connected': true,
      'us standing': 2,
    });
    expect(m.G.blocs.us.deeds.connected).toBe(2);
  });
  it('only within a selection, where it names one', () => {
    const m = table().effects({ do: 'connect', who: 'us', n: 1, in: { region: ['africa'] } });
    expect(m.nations().sort()).toEqual(['AGO', 'ETH', 'GHA', 'KEN', 'NGA', 'RWA', 'SEN']);
  });
});
