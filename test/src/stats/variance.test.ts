import { describe, expect, it } from 'vitest';
import { below, seeded } from '../../../rules/random.ts';
import { fisherQuantile, variancesOf } from '../../../src/stats/variance.ts';

describe('quantiles of F', () => {
  it.each([
    [0.975, 10, 20, 2.774],
    [0.975, 4, 120, 2.894],
    [0.975, 9, 230, 2.168],
    [0.025, 10, 20, 0.2925],
    [0.025, 9, 230, 0.297],
    [0.5, 10, 20, 0.966],
  ])('are near those of the tables: %d of (%d, %d) is %d', (p, above, below, is) => {
    const found = fisherQuantile(p, above, below);
    expect(Math.abs(found - is) / is).toBeLessThan(p > 0.1 ? 0.01 : 0.1);
  });
});

describe('variance between groups and within them', () => {
  it('is all between where each group is of one figure, and all within where the groups are alike', () => {
    expect(
      variancesOf([
        [1, 1, 1],
        [5, 5, 5],
        [9, 9, 9],
      ]),
    ).toEqual({ between: 16, within: 0, share: { value: 1, lo: 1, hi: 1, n: 3 } });
    expect(
      variancesOf([
        [0, 4],
        [4, 0],
      ]),
    ).toMatchObject({ between: 0, within: 8, share: { value: 0, lo: 0, n: 2 } });
    expect(variancesOf([[3, 3]])).toEqual({ between: 0, within: 0, share: null });
    expect(variancesOf([[3, 5]]).share).toEqual({ value: 0, lo: 0, hi: 1, n: 1 });
  });

  it('takes off what chance makes of the means of few', () => {
    const rng = seeded('alike');
    const groups = Array.from({ length: 400 }, () => Array.from({ length: 4 }, () => below(rng, 100)));
    const { between, within } = variancesOf(groups);
    // The means of four such figures alone would vary by a quarter of that.
    expect(between).toBeLessThan(within / 20);
    expect(within).toBeGreaterThan(700);
  });

  it('has an interval that holds the true share about 95 times in 100', () => {
    const rng = seeded('covered');
    // Sums of four dice of 13 are near a normal; half of all variance lies between groups.
    const near = () => below(rng, 13) + below(rng, 13) + below(rng, 13) + below(rng, 13);
    let held = 0;
    for (let i = 0; i < 400; i++) {
      const groups = Array.from({ length: 8 }, () => {
        const own = near();
        return Array.from({ length: 12 }, () => own + near());
      });
      const { share } = variancesOf(groups);
      if (share && share.lo <= 0.5 && share.hi >= 0.5) held++;
    }
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.98);
  });
});
