import { describe, expect, it, test } from 'vitest';
import { below, seeded } from '../../../rules/random.ts';
import { quantile, studentQuantile } from '../../../src/stats/normal.ts';
import { changeOf, meanOf, percentile, shareOf, shiftOf, wilson } from '../../../src/stats/shares.ts';
import { type Pair, STANDARD, sprt } from '../../../src/stats/sprt.ts';

describe('intervals', () => {
  test('the normal quantile is that of the tables', () => {
    for (const [p, z] of [
      [0.5, 0],
      [0.975, 1.959964],
      [0.995, 2.575829],
      [0.001, -3.090232],
    ])
      expect(quantile(p)).toBeCloseTo(z, 5);
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 2);
    expect(studentQuantile(0.975, 1000)).toBeCloseTo(1.962, 3);
  });

  test("Wilson's interval is that of the textbooks", () => {
    // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (const [k, n, lo, hi] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ]) {
      const i = wilson(k, n);
      expect(i.lo).toBeCloseTo(lo, 4);
      expect(i.hi).toBeCloseTo(hi, 4);
    }
    expect(wilson(5, 5).hi).toBe(1);
    expect(wilson(0, 0)).toEqual({ lo: 0, hi: 1 });
  });

  test('changes that few things show leave open what more of them might show', () => {
    const nothing = Array<number>(10).fill(0);
    expect(shiftOf(nothing)).toMatchObject({ value: 0, lo: -0.3, hi: 0.3 });
    const [one] = [[...nothing.slice(1), 20]];
    expect(shiftOf(one).lo).toBeLessThanOrEqual(meanOf(one).lo);
    expect(shiftOf(one).hi).toBeCloseTo(8, 9);
    const many = Array.from({ length: 20 }, (_, i) => (i % 2) * 3);
    expect(shiftOf(many)).toEqual(meanOf(many));
    expect(shiftOf([])).toEqual(meanOf([]));
  });

  test('things of one group that are all alike count as one', () => {
    const alone = shareOf(Array.from({ length: 50 }, (_, i) => [i % 2, 1]));
    const tenfold = shareOf(Array.from({ length: 50 }, (_, i) => [(i % 2) * 10, 10]));
    expect(tenfold.n).toBe(500);
    expect(tenfold.hi - tenfold.lo).toBeCloseTo(alone.hi - alone.lo, 2);
  });

  it('covers the truth in about 95 of 100 samples, in groups too', () => {
    const rng = seeded('cover');
    let covered = 0;
    for (let sample = 0; sample < 1000; sample++) {
      // Each group has a share of its own, 0.2 or 0.6: 0.4 on average.
      const groups = Array.from({ length: 60 }, () => {
        const p = below(rng, 2) ? 0.2 : 0.6;
        let k = 0;
        for (let i = 0; i < 12; i++) if (below(rng, 10_000) < p * 10_000) k++;
        return [k, 12] as const;
      });
      const { lo, hi } = shareOf(groups);
      if (lo <= 0.4 && hi >= 0.4) covered++;
    }
    expect(covered).toBeGreaterThan(925);
    expect(covered).toBeLessThan(975);
  });

  test('means and percentiles', () => {
    const m = meanOf([1, 2, 3, 4, 5]);
    expect(m.value).toBe(3);
    expect(m.hi - m.value).toBeCloseTo(1.96, 1);
    expect(meanOf([7]).hi).toBe(Number.POSITIVE_INFINITY);
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
  });
});

test('changes that were all nothing leave open what "none of n" does', () => {
  expect(changeOf([0, 0, 0])).toMatchObject({ value: 0, lo: -1, hi: 1 });
  expect(changeOf(Array.from({ length: 100 }, () => 0)).hi).toBeCloseTo(0.03, 9);
  expect(changeOf([])).toMatchObject({ lo: -1, hi: 1, n: 0 });
  const mixed = Array.from({ length: 100 }, (_, i) => (i % 3) - 1);
  expect(changeOf(mixed)).toEqual(meanOf(mixed));
});

describe('the sequential test', () => {
  /** Pairs of one seed: `lean` is how far a deal can favour one bloc, which helps each player once. */
  const pairsOf = (rng: number[], p: number, lean: number, n: number, undecided = 0): Pair[] =>
    Array.from({ length: n }, () => {
      const favour = below(rng, 2) ? lean : -lean;
      let won = 0;
      let decided = 0;
      for (const chance of [p + favour, p - favour]) {
        if (below(rng, 1000) < undecided * 1000) continue;
        decided++;
        if (below(rng, 100_000) < chance * 100_000) won++;
      }
      return [won, decided];
    });

  const rates = (p: number, lean: number, undecided = 0) => {
    const rng = seeded(`sprt/${p}/${lean}`);
    const out = { H0: 0, H1: 0, none: 0, pairs: 0 };
    const runs = 700;
    for (let i = 0; i < runs; i++) {
      const test = sprt(pairsOf(rng, p, lean, 1500, undecided));
      out[test.accepted ?? 'none']++;
      out.pairs += test.pairs / runs;
    }
    return { H0: out.H0 / runs, H1: out.H1 / runs, none: out.none / runs, pairs: out.pairs };
  };

  test.each([
    [0, 0],
    [0.2, 0],
    [0.2, 0.1],
  ])('errs no more often than stated (deals lean by %d, undecided %d)', (lean, undecided) => {
    const zero = rates(STANDARD.p0, lean, undecided);
    const one = rates(STANDARD.p1, lean, undecided);
    // 700 runs: the standard error of 5% is 0.8%.
    expect(zero.H1).toBeLessThan(STANDARD.alpha + 0.02);
    expect(one.H0).toBeLessThan(STANDARD.beta + 0.02);
    expect(zero.none + one.none).toBe(0);
    expect(zero.pairs).toBeLessThan(200);
  });

  test('a plain case is over soon, a close one is not decided by few pairs', () => {
    expect(sprt(Array.from({ length: 100 }, () => [2, 2] as const))).toMatchObject({ accepted: 'H1' });
    expect(sprt(Array.from({ length: 100 }, () => [2, 2] as const)).pairs).toBeLessThan(30);
    expect(sprt(Array.from({ length: 100 }, () => [1, 2] as const))).toMatchObject({ accepted: 'H0' });
    expect(sprt([[2, 2]]).accepted).toBeNull();
    expect(sprt([]).accepted).toBeNull();
  });
});
