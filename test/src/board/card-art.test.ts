/** Drawings on cards: each its own and always the same, and faint where words stand. */
import { expect, test } from 'vitest';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { SUITS } from '../../../rules/terms.ts';
import type { Ctx } from '../../../src/board/paint/canvas.ts';
import { paintArt } from '../../../src/board/paint/card-art.ts';

const BODY = { x: 0, y: 27, w: 118, h: 138 };
const FOOT = BODY.y + BODY.h;

/** What is drawn, and how strong the ink is where: 0 the top of the body, 1 its foot. */
function drawn(id: string, wordsEnd: number) {
  const calls: string[] = [];
  const stops: [at: number, alpha: number][] = [];
  const ink = {
    addColorStop: (at: number, color: string) => stops.push([at, Number(color.match(/[\d.]+(?=\)$)/)?.[0])]),
  };
  const ctx = new Proxy({} as Record<string, unknown>, {
    get: (own, name: string) =>
      name === 'createLinearGradient'
        ? () => ink
        : (own[name] ?? ((...numbers: number[]) => calls.push(`${name} ${numbers.map((n) => n.toFixed(3))}`))),
  });
  paintArt(ctx as unknown as Ctx, id, CARDS[id].suit, { ...BODY, wordsEnd });
  return { lines: calls.join('\n'), calls, stops };
}

/** The ink's strength somewhere between its stops. */
function inkAt(stops: readonly [number, number][], at: number): number {
  const next = stops.findIndex(([place]) => place >= at);
  const [[from, weak], [to, strong]] = [stops[Math.max(0, next - 1)], stops[next]];
  return to === from ? strong : weak + ((strong - weak) * (at - from)) / (to - from);
}

test('each card has a drawing of its own, which stays the same', () => {
  for (const suit of SUITS) {
    const ids = Object.keys(CARDS).filter((id) => CARDS[id].suit === suit);
    const all = ids.map((id) => drawn(id, 100).lines);
    expect(new Set(all).size, suit).toBe(ids.length);
    expect(ids.map((id) => drawn(id, 100).lines)).toEqual(all);
    for (const lines of all) expect(lines).toMatch(/stroke/);
  }
});

test('under words it is faint; below them it is plain, and what was set for it is put back', () => {
  const [id] = Object.keys(CARDS);
  for (const wordsEnd of [60, 90, 120, 150, FOOT, FOOT + 20]) {
    const { stops, calls } = drawn(id, wordsEnd);
    const words = Math.min(1, (wordsEnd - BODY.y) / BODY.h);
    for (let at = 0; at <= words; at += 0.02)
      expect(inkAt(stops, at), `${wordsEnd}, ${at}`).toBeLessThanOrEqual(0.1001);
    if (wordsEnd <= 120) expect(inkAt(stops, 1)).toBeGreaterThan(0.5);
    expect([calls[0], calls.at(-1)]).toEqual(['save ', 'restore ']);
  }
});
