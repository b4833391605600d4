/** Whoever does not want to hear a rival need not say so again each time the page is loaded. */
import { beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
const KEY = 'soft-landing:muted:v1';

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
});

/** The page is loaded again. */
async function page() {
  vi.resetModules();
  return {
    ...(await import('../../../src/screens/online/muted.ts')),
    ...(await import('../../../src/screens/online/seats.ts')),
  };
}

const seat = (table: string) => ({ table, player: '1', secret: 'a-secret', kind: 'lesson' });

it('a mute outlasts the page, at its table and from its seat alone', async () => {
  (await page()).mute('one', '1', true);
  const after = await page();
  expect([after.isMuted('one', '1'), after.isMuted('one', '0'), after.isMuted('two', '1')]).toEqual([
    true,
    false,
    false,
  ]);
  after.mute('one', '1', false);
  expect((await page()).isMuted('one', '1')).toBe(false);
});

it('is forgotten with its table, and no other is', async () => {
  const before = await page();
  for (const table of ['one', 'two']) {
    before.holdSeat(seat(table));
    before.mute(table, '1', true);
  }
  before.dropSeat('one');
  expect([before.isMuted('one', '1'), before.isMuted('two', '1')]).toEqual([false, true]);
  expect(kept.get(KEY)).toBe('[{"table":"two","player":"1"}]');
});

it('holds for as long as the page is there where the browser keeps nothing, or something else', async () => {
  kept.set(KEY, '{"one":true}');
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem() {
      throw new Error('full');
    },
  });
  const full = await page();
  full.mute('one', '1', true);
  expect(full.isMuted('one', '1')).toBe(true);
});
