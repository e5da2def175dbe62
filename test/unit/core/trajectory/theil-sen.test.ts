import { describe, expect, it } from 'vitest';
import { discordanceCounts, normalQuantile, tailDepth } from '../../../../core/trajectory/kendall.ts';
import { slopeRange, theilSen } from '../../../../core/trajectory/theil-sen.ts';

/** The worked example of P. K. Sen, JASA 63, 1968. */
const sen = [
  [1, 9],
  [2, 15],
  [3, 19],
  [4, 20],
  [10, 45],
  [12, 55],
  [18, 78],
].map(([time = 0, value = 0]) => ({ time, value }));

describe("Sen's own example", () => {
  it('has the slope 4 and, through the median of what is left, the intercept 6', () => {
    expect(theilSen(sen)).toEqual({ slope: 4, intercept: 6 });
  });

  // Sen called this range one of 93 %; counted out it covers 1 - 2 * 76 / 5040 = 96.98 %, one slope less at either end
  // 1 - 2 * 174 / 5040 = 93.1 %. His paper lists some slopes wrongly; 26/7 and 35/8 are what his data give.
  it('has the range from 26/7 to 35/8, which covers at nearly 97 %, and at 93 % one without its outermost slopes', () => {
    expect(slopeRange(sen, 0.969)).toEqual({ low: 26 / 7, high: 35 / 8 });
    expect(slopeRange(sen, 0.93)).toEqual({ low: 15 / 4, high: 46 / 11 });
  });
});

describe('the null distribution of S', () => {
  it('is the one tabled by Kendall: P(S >= 6) for 4, 8 for 5, 13 for 7 and 21 for 10 points', () => {
    const tail = (points: number, s: number) => {
      const counts = discordanceCounts(Array<number>(points).fill(1));
      const most = (points * (points - 1)) / 2;
      const reached = counts.slice(0, (most - s) / 2 + 1).reduce((sum, count) => sum + count, 0n);
      return Number(reached) / Number(counts.reduce((sum, count) => sum + count, 0n));
    };
    expect(tail(4, 6)).toBeCloseTo(0.042, 3);
    expect(tail(5, 8)).toBeCloseTo(0.042, 3);
    expect(tail(7, 13)).toBeCloseTo(0.035, 3);
    expect(tail(10, 21)).toBeCloseTo(0.036, 3);
  });

  it('counts orders of points at the same time once', () => {
    expect(discordanceCounts([2, 2])).toEqual([1n, 1n, 2n, 1n, 1n]);
  });

  it('is the normal one where it is no longer counted out, as one ends and the other begins', () => {
    const inexact = tailDepth(Array<number>(41).fill(1), 0.05);
    const exact = tailDepth(Array<number>(40).fill(1), 0.05);
    expect(inexact - exact).toBeGreaterThan(10);
    expect(inexact - exact).toBeLessThan(25);
  });

  it('has the quantiles of the normal distribution that every table has', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(1.6449, 3);
    expect(normalQuantile(0.975)).toBeCloseTo(1.96, 3);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 3);
  });
});

describe('a slope', () => {
  it('is hardly turned by one stray point', () => {
    const points = [0, 1, 2, 3, 4, 5, 6].map((time) => ({ time, value: time === 3 ? 50 : 2 * time }));
    expect(theilSen(points)).toEqual({ slope: 2, intercept: 0 });
  });

  it('needs two moments', () => {
    expect(theilSen([])).toBeUndefined();
    expect(theilSen([1, 2, 3].map((value) => ({ time: 7, value })))).toBeUndefined();
  });

  it('has no range when even all pairs agreeing could be chance', () => {
    expect(slopeRange(sen.slice(0, 3), 0.9)).toBeUndefined();
    expect(slopeRange(sen.slice(0, 4), 0.9)).toBeDefined();
  });
});
