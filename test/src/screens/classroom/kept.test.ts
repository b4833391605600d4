/** What this device keeps of classes, their addresses, their QR code, and what is chosen for a new one. */
import { encode } from 'uqr';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bases, joinAddress, spoken, told } from '../../../../src/screens/classroom/address.ts';
import { classAt, dropClass, heldClasses, holdClass } from '../../../../src/screens/classroom/held.ts';
import { daysOf, FIRST, keepSetUp, lastSetUp } from '../../../../src/screens/classroom/lead/choice.ts';
import { pathOf } from '../../../../src/screens/classroom/qr.tsx';
import { openBody } from '../../../../src/wire/classroom.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('classes that are held', () => {
  it('keep what was known of them before', () => {
    holdClass({ id: 'a', lead: 'secret' });
    holdClass({ id: 'b', projector: 'other' });
    holdClass({ id: 'a', code: 'ABC234', plan: '50' });
    expect(classAt('a')).toEqual({ id: 'a', lead: 'secret', code: 'ABC234', plan: '50' });
    expect(heldClasses().map(({ id }) => id)).toEqual(['a', 'b']);
    dropClass('a');
    expect(classAt('a')).toBeUndefined();
  });

  it('are none where something else is kept', () => {
    kept.set('soft-landing:classes:v1', '{"id":1}');
    expect(heldClasses()).toEqual([]);
    kept.set('soft-landing:classes:v1', '[{"id":"a","plan":"50","code":"X","lead":3},{"id":"b","plan":"","code":""}]');
    expect(heldClasses().map(({ id }) => id)).toEqual(['b']);
    kept.set('soft-landing:classes:v1', 'nonsense');
    expect(heldClasses()).toEqual([]);
  });

  it('are forgotten when there are too many, the oldest first', () => {
    for (let n = 0; n < 25; n++) holdClass({ id: `class-${n}` });
    expect(heldClasses()).toHaveLength(20);
    expect(classAt('class-4')).toBeUndefined();
    expect(classAt('class-5')).toBeDefined();
  });
});

describe('a new class', () => {
  it('is as the server takes it, at first and as it was last', () => {
    expect(openBody.safeParse(lastSetUp()).success).toBe(true);
    expect(lastSetUp()).toEqual(FIRST);
    const wanted = { ...FIRST, plan: '90' as const, team: 4, names: true, talk: 'free' as const, keepDays: 7 };
    keepSetUp(wanted);
    expect(lastSetUp()).toEqual(wanted);
  });

  it('tells whoever leads no names, and lets nobody type to others, unless that is chosen', () => {
    expect(FIRST).toMatchObject({ names: false, talk: 'phrases' });
  });

  it('is as at first where what was kept is no choice any more', () => {
    kept.set('soft-landing:class-set-up:v1', '{"plan":"120","team":9,"names":"yes","keepDays":9999,"talk":"shout"}');
    expect(lastSetUp()).toEqual({ ...FIRST, keepDays: 180 });
  });

  it('is kept for whole days within the limits', () => {
    expect([daysOf(0), daysOf(1.4), daysOf(500), daysOf(Number.NaN)]).toEqual([1, 1, 180, FIRST.keepDays]);
  });
});

describe('addresses', () => {
  it('are read out without what a browser adds', () => {
    expect(spoken('https://play.example.org/game/#/join')).toBe('play.example.org/game/#/join');
  });
});

describe('the address by which others come', () => {
  const open = (address: string) => {
    vi.stubGlobal('location', new URL(address));
    vi.stubGlobal('document', { baseURI: address });
  };

  it('is this page’s own, where others find it', () => {
    open('https://play.example.org/game/');
    told.value = ['http://192.168.1.20:5180'];
    expect(bases()).toEqual(['https://play.example.org/game/']);
    expect(joinAddress(bases()[0], 'ABC234')).toBe('https://play.example.org/game/#/join/ABC234');
  });

  it('is what the server tells where only this computer finds the page, and none where it tells nothing', () => {
    open('http://localhost:5180/game/');
    told.value = ['http://192.168.1.20:5180', 'http://10.1.2.3:5180'];
    expect(bases()).toEqual(['http://192.168.1.20:5180/game/', 'http://10.1.2.3:5180/game/']);
    expect(joinAddress(bases()[0])).toBe('http://192.168.1.20:5180/game/#/join');
    told.value = [];
    expect(bases()).toEqual([]);
    told.value = null;
    expect(bases()).toEqual([]);
  });
});

describe('a QR code', () => {
  it('is drawn with every dark square, and no light one', () => {
    const { data, size } = encode('https://play.example.org/#/join/ABC234', { ecc: 'M', border: 4 });
    const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, width] of pathOf(data).matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
      for (let at = 0; at < Number(width); at++) dark[Number(y)][Number(x) + at] = true;
    expect(dark).toEqual(data);
    expect(dark.flat().filter(Boolean).length).toBeGreaterThan(100);
  });
});
