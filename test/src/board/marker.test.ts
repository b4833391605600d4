/** A low marker in Chinese: its figures are as large as beside a Latin name. */
import { describe, expect, it } from 'vitest';
import type { NationModel } from '../../../src/board/model.ts';
import type { Ctx } from '../../../src/board/paint/canvas.ts';
import { paintMarker } from '../../../src/board/paint/marker.ts';

const NATION = {
  id: 'NGA',
  us: 3,
  china: 1,
  status: 'us',
  autonomy: 2,
  wants: [],
  networks: [],
  lit: null,
  price: null,
} as unknown as NationModel;

/** What is painted: the widths of the discs behind figures, and of flags. */
function painted(change: Partial<NationModel>, [w, h]: [number, number]): { discs: number[]; flags: number[] } {
  const discs: number[] = [];
  const flags: number[] = [];
  const known = {
    font: '',
    measureText: (text: string) => {
      const size = Number(/([\d.]+)px/.exec(known.font)?.[1]);
      return { width: [...text].reduce((sum, c) => sum + (c > '\u2fff' ? 1 : 0.48) * size, 0) };
    },
    arc: (_x: number, _y: number, r: number) => discs.push(2 * r),
  };
  const ctx = new Proxy(known, {
    get: (of, name) => (name in of ? of[name as keyof typeof of] : () => {}),
    set: (of, name, value) => (name === 'font' ? Reflect.set(of, name, value) : true),
  }) as unknown as Ctx;
  paintMarker(ctx, { ...NATION, ...change }, { w, h, flag: (_c, _x, _y, fw) => flags.push(fw), hovered: false });
  return { discs, flags };
}

describe.each([
  [40, 27],
  [46, 31],
  [52, 35],
] as [number, number][])('%i by %i', (...size) => {
  it.each(['英国', '尼日利亚'])('%s has its figures whole', (short) => {
    const [disc] = painted({ short: 'NGA' }, size).discs;
    expect(painted({ short }, size).discs[0]).toBeGreaterThanOrEqual(0.9 * disc);
  });

  it('and keeps them beside a price, for which a flag makes room', () => {
    const priced = { lit: '2', price: '2', quiet: true };
    const [disc] = painted({ short: 'NGA', ...priced }, size).discs;
    const { discs, flags } = painted({ short: '尼日利亚', ...priced }, size);
    expect(discs[0]).toBeCloseTo(disc);
    expect(flags).toHaveLength(0);
    expect(painted({ short: '尼日利亚' }, size).flags).toHaveLength(1);
  });
});
