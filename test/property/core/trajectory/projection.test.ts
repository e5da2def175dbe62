import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectedAt, projectionOf, projectionRate } from '../../../../core/trajectory/projection.ts';
import { gaussian, heavyTailed, lookAt, seeded, simulate } from '../../../helpers/simulated.ts';

const noises = {
  'a little normal noise': (random: () => number) => gaussian(random),
  'much normal noise': (random: () => number) => 2.5 * gaussian(random),
  'heavy-tailed noise': (random: () => number) => 1.2 * heavyTailed(random),
};
const climbs = { flat: 0, rising: 3, falling: -3 };
const counts = [4, 5, 6, 8, 12, 20, 30];
const tries = 200;

/** How often the look held out falls inside the range, ends included, for each condition. */
const shares = Object.entries(noises).flatMap(([noise, draw]) =>
  Object.entries(climbs).flatMap(([way, climb]) =>
    counts.map((looks) => {
      const random = seeded(looks * 1000 + climb);
      let [covered, tried] = [0, 0];
      while (tried < tries) {
        const { line, heldOut, span } = simulate({ looks, climb, noise: draw }, random);
        if (span < 60) continue;
        const range = projectedAt(line, 5, heldOut.at);
        const place = heldOut.position ?? Number.NaN;
        if (range !== undefined && range.low <= place && place <= range.high) covered++;
        tried++;
      }
      return { condition: `${noise}, ${way}, ${looks} looks`, noise, way, looks, share: covered / tried };
    }),
  ),
);

const meanOf = (some: readonly { readonly share: number }[]) =>
  some.reduce((sum, { share }) => sum + share, 0) / some.length;

describe('ranges cover looks held out of simulated trajectories at their stated rate', () => {
  test('within five points over all', () => {
    expect(Math.abs(meanOf(shares) - projectionRate)).toBeLessThanOrEqual(0.05);
  });

  test('within five points for every kind of noise and every way a practice goes', () => {
    for (const key of [...Object.keys(noises), ...Object.keys(climbs)]) {
      const some = shares.filter(({ noise, way }) => noise === key || way === key);
      expect.soft(Math.abs(meanOf(some) - projectionRate), key).toBeLessThanOrEqual(0.05);
    }
  });

  test('for every number of looks within seven points, since whole quarter steps make ranges cover a little more', () => {
    for (const looks of counts) {
      const share = meanOf(shares.filter((one) => one.looks === looks));
      expect.soft(share, `${looks} looks`).toBeGreaterThanOrEqual(projectionRate - 0.05);
      expect.soft(share, `${looks} looks`).toBeLessThanOrEqual(projectionRate + 0.07);
    }
  });

  test('in no single condition far off', () => {
    for (const { condition, share } of shares) {
      expect.soft(share, condition).toBeGreaterThan(0.7);
      expect.soft(share, condition).toBeLessThan(0.95);
    }
  });
});

const line = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 16 })), { maxLength: 12 })
  .map((looks) => ({ points: looks.toSorted(([a], [b]) => a - b).map(([day, at]) => lookAt(day, at)) }));

test('there is a projection from four days of looks over sixty days on, and it stays on the scale and its horizon', () => {
  fc.assert(
    fc.property(line, ({ points }) => {
      const projection = projectionOf({ points }, 5);
      const days = points.map(({ at }) => at / 86_400_000);
      const span = Math.max(...days) - Math.min(...days);
      expect(projection !== undefined).toBe(new Set(days).size >= 4 && span >= 60);
      if (projection === undefined) return;
      expect(projection.ranges[0]?.at).toBe(points.at(-1)?.at);
      const ahead = ((projection.ranges.at(-1)?.at ?? 0) - (points.at(-1)?.at ?? 0)) / 86_400_000;
      expect(ahead).toBeCloseTo(Math.min(365, span / 2), 3);
      for (const { at, low, high } of projection.ranges) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(16);
        expect(low).toBeLessThanOrEqual(high);
        expect(projectedAt({ points }, 5, at)).toEqual({ at, low, high });
      }
    }),
  );
});

test('a practice turned upside down has its projection upside down', () => {
  fc.assert(
    fc.property(line, ({ points }) => {
      const turned = points.map((point) => ({
        ...point,
        position: (16 - (point.position ?? 0)) as typeof point.position,
      }));
      const back = projectionOf({ points: turned }, 5)?.ranges ?? [];
      (projectionOf({ points }, 5)?.ranges ?? []).forEach(({ low, high }, index) => {
        expect(back[index]?.low).toBeCloseTo(16 - high, 6);
        expect(back[index]?.high).toBeCloseTo(16 - low, 6);
      });
    }),
  );
});
