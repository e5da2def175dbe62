import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../../../core/trajectory/projection.ts';
import { trendOf } from '../../../../core/trajectory/trend.ts';
import { gaussian, lookAt, seeded, simulate } from '../../../helpers/simulated.ts';

const line = (...looks: readonly (readonly [day: number, quarters: number])[]) => ({
  points: looks.map(([day, quarters]) => lookAt(day, quarters)),
});

describe('a trend', () => {
  it('is not spoken of below four places or sixty days, and says how many there are', () => {
    expect(trendOf(line())).toEqual({ kind: 'too-few', points: 0, days: 0 });
    expect(trendOf(line([0, 1], [50, 2], [100, 3]))).toEqual({ kind: 'too-few', points: 3, days: 100 });
    expect(trendOf(line([0, 1], [20, 2], [40, 3], [59, 4]))).toEqual({ kind: 'too-few', points: 4, days: 59 });
  });

  it('counts places on one day as one day', () => {
    expect(trendOf(line([0, 1], [0.1, 2], [0.2, 3], [90, 4])).kind).toBe('too-few');
  });

  it('does not take looks that placed nothing for places', () => {
    const open = { ...lookAt(95, 0), answer: undefined, position: undefined };
    const { points } = line([0, 1], [30, 2], [90, 3]);
    expect(trendOf({ points: [...points, open] })).toEqual({ kind: 'too-few', points: 3, days: 90 });
  });

  it('rises or falls when standing still is left out, by so many quarter steps a year', () => {
    const rising = trendOf(line([0, 2], [100, 3], [200, 4], [300, 5]));
    expect(rising).toMatchObject({ kind: 'rising', points: 4, days: 300 });
    if (rising.kind !== 'rising') return;
    expect(rising.perYear.low).toBeCloseTo(3.6525, 9);
    expect(rising.perYear.high).toBeCloseTo(3.6525, 9);
    expect(trendOf(line([0, 9], [100, 8], [200, 7], [300, 4])).kind).toBe('falling');
  });

  it('has no clear movement when it goes up and down, or stays', () => {
    expect(trendOf(line([0, 4], [50, 7], [100, 3], [150, 5], [200, 4])).kind).toBe('no-clear-movement');
    expect(trendOf(line([0, 4], [50, 4], [100, 4], [150, 4])).kind).toBe('no-clear-movement');
  });

  it('is found in a practice that stands still at most once in ten times', () => {
    const random = seeded(7);
    const found = Array.from({ length: 600 }, (_, index) =>
      trendOf(simulate({ looks: 4 + (index % 20), climb: 0, noise: (next) => 2 * gaussian(next) }, random).line),
    ).filter(({ kind }) => kind === 'rising' || kind === 'falling');
    expect(found.length).toBeLessThan(60);
  });
});

describe('a projection', () => {
  it('of a practice that never moved and never scattered is where it stands', () => {
    const projection = projectionOf(line([0, 4], [50, 4], [100, 4], [150, 4]), 5);
    expect(projection?.rate).toBe(0.8);
    expect(new Set(projection?.ranges.map(({ low, high }) => `${low} ${high}`))).toEqual(new Set(['4 4']));
  });

  it('is wider the further it looks', () => {
    const projection = projectionOf(line([0, 4], [80, 6], [160, 5], [240, 7], [320, 6]), 9);
    const widths = (projection?.ranges ?? []).map(({ low, high }) => high - low);
    expect(widths.length).toBeGreaterThan(2);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  });
});
