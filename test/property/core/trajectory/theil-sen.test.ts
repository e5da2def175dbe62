import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discordanceCounts, tailDepth } from '../../../../core/trajectory/kendall.ts';
import { slopeRange, theilSen } from '../../../../core/trajectory/theil-sen.ts';
import { heavyTailed, seeded } from '../../../helpers/simulated.ts';

const number = fc.integer({ min: -40, max: 40 });
const points = (maxLength: number) =>
  fc.array(fc.record({ time: fc.integer({ min: 0, max: 12 }), value: number }, { noNullPrototype: true }), {
    maxLength,
  });

/** The middle number, found by counting how many lie on either side. */
function naiveMedian(numbers: readonly number[]): number | undefined {
  const middles = numbers.filter(
    (one) =>
      numbers.filter((other) => other < one).length * 2 <= numbers.length &&
      numbers.filter((other) => other > one).length * 2 <= numbers.length,
  );
  return middles.length === 0 ? undefined : (Math.min(...middles) + Math.max(...middles)) / 2;
}

test('the line is the naive one: every pair looked at, the middle found by counting', () => {
  fc.assert(
    fc.property(points(9), (given) => {
      const slopes: number[] = [];
      for (let i = 0; i < given.length; i++) {
        for (let j = 0; j < i; j++) {
          const [a, b] = [given[i], given[j]];
          if (a !== undefined && b !== undefined && a.time !== b.time) {
            slopes.push((a.value - b.value) / (a.time - b.time));
          }
        }
      }
      const line = theilSen(given);
      const slope = naiveMedian(slopes);
      expect(line === undefined).toBe(slope === undefined);
      if (line === undefined || slope === undefined) return;
      expect(line.slope).toBeCloseTo(slope, 9);
      expect(line.intercept).toBeCloseTo(naiveMedian(given.map((one) => one.value - slope * one.time)) ?? NaN, 9);
    }),
  );
});

function ordersOf(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, index) =>
    ordersOf(values.filter((_, other) => other !== index)).map((rest) => [value, ...rest]),
  );
}

test('the null distribution is what comes out of writing down all orders', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }), (tied) => {
      const times = tied.flatMap((size, time) => Array<number>(size).fill(time));
      fc.pre(times.length <= 6);
      const found = new Map<number, number>();
      const orders = ordersOf(times.map((_, value) => value));
      for (const order of orders) {
        let discordant = 0;
        order.forEach((value, index) => {
          order.slice(index + 1).forEach((later, offset) => {
            if (times[index] !== times[index + 1 + offset] && later < value) discordant++;
          });
        });
        found.set(discordant, (found.get(discordant) ?? 0) + 1);
      }
      const counts = discordanceCounts(tied);
      const all = Number(counts.reduce((sum, count) => sum + count, 0n));
      counts.forEach((count, index) => {
        expect(Number(count) / all).toBeCloseTo((found.get(index) ?? 0) / orders.length, 12);
      });
    }),
    { numRuns: 25 },
  );
});

test('a range holds the slope, and the surer it is to be the wider it is', () => {
  fc.assert(
    fc.property(points(14), (given) => {
      const [close, wide] = [slopeRange(given, 0.6), slopeRange(given, 0.9)];
      if (wide === undefined) return;
      const slope = theilSen(given)?.slope ?? NaN;
      expect(close?.low).toBeLessThanOrEqual(slope);
      expect(close?.high).toBeGreaterThanOrEqual(slope);
      expect(wide.low).toBeLessThanOrEqual(close?.low ?? NaN);
      expect(wide.high).toBeGreaterThanOrEqual(close?.high ?? NaN);
    }),
  );
});

test('turning the values over turns the line and its range over', () => {
  fc.assert(
    fc.property(points(10), (given) => {
      const turned = given.map(({ time, value }) => ({ time, value: 100 - value }));
      expect((theilSen(turned)?.slope ?? 0) + (theilSen(given)?.slope ?? 0)).toBeCloseTo(0, 9);
      const [range, back] = [slopeRange(given, 0.8), slopeRange(turned, 0.8)];
      expect((back?.low ?? 0) + (range?.high ?? 0)).toBeCloseTo(0, 9);
      expect((back?.high ?? 0) + (range?.low ?? 0)).toBeCloseTo(0, 9);
    }),
  );
});

test('the range covers the true slope as often as was counted out', () => {
  const random = seeded(4);
  const tries = 4000;
  // Seven points at 93 % cover in 1 - 2 * 174 / 5040 of all cases, five at 90 % in 1 - 2 * 5 / 120.
  for (const [count, confidence, exact] of [
    [7, 0.93, 0.931],
    [5, 0.9, 0.9167],
  ] as const) {
    let covered = 0;
    for (let run = 0; run < tries; run++) {
      const noisy = Array.from({ length: count }, (_, time) => ({ time, value: 3 * time + heavyTailed(random) }));
      const range = slopeRange(noisy, confidence);
      if (range !== undefined && range.low <= 3 && 3 <= range.high) covered++;
    }
    expect(Math.abs(covered / tries - exact)).toBeLessThan(0.015);
  }
});
test('no pair is cut off for a certainty that cannot be had', () => {
  for (const count of [1, 2, 3, 10, 40]) expect(tailDepth(Array<number>(count).fill(1), 1e-60)).toBe(0);
});
