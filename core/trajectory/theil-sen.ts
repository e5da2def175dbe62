import { tailDepth } from './kendall.ts';

/** A value at a time, both in whatever unit; slopes are in value per time. */
export interface Timed {
  readonly time: number;
  readonly value: number;
}

/** A straight line through points. */
export interface Line {
  readonly slope: number;
  /** The value at time 0. */
  readonly intercept: number;
}

/** The slope of the line between two points, and which two. */
export interface PairSlope {
  readonly slope: number;
  readonly first: number;
  readonly second: number;
}

/** The slopes between all pairs of points at different times, flattest fall to steepest rise last: ascending. */
export function pairSlopes(points: readonly Timed[]): readonly PairSlope[] {
  const slopes = points.flatMap((one, first) =>
    points.slice(first + 1).flatMap((other, offset) => {
      const apart = other.time - one.time;
      return apart === 0 ? [] : [{ slope: (other.value - one.value) / apart, first, second: first + 1 + offset }];
    }),
  );
  return slopes.sort((a, b) => a.slope - b.slope);
}

/**
 * The Theil–Sen line: the median of the slopes between all pairs of points, pairs at the same time left out, through
 * the median of what is left of the values. A single stray point hardly turns it. Undefined when all points are at one
 * time. Sources: H. Theil, "A rank-invariant method of linear and polynomial regression analysis", 1950; P. K. Sen,
 * "Estimates of the regression coefficient based on Kendall's tau", JASA 63, 1968; intercept as in M. Hollander and
 * D. A. Wolfe, Nonparametric Statistical Methods.
 */
export function theilSen(points: readonly Timed[]): Line | undefined {
  return lineThrough(
    points,
    pairSlopes(points).map(({ slope }) => slope),
  );
}

/** The line of `points` whose slope is the median of `slopes`, which are ascending. */
export function lineThrough(points: readonly Timed[], slopes: readonly number[]): Line | undefined {
  const slope = median(slopes);
  if (slope === undefined) return undefined;
  const intercept = median(points.map(({ time, value }) => value - slope * time).sort((a, b) => a - b));
  return intercept === undefined ? undefined : { slope, intercept };
}

/**
 * The range that covers the true slope with at least the given confidence (0 to 1), whatever the distribution of the
 * values around the line: the slopes between pairs, with as many cut off at either end as Kendall's S allows by chance
 * (Sen 1968; Hollander and Wolfe, "distribution-free confidence interval for the slope"). Both ends belong to it, so
 * that equal values only make it cover more. Undefined when the points are too few for that confidence.
 */
export function slopeRange(
  points: readonly Timed[],
  confidence: number,
): { readonly low: number; readonly high: number } | undefined {
  const tied = [...Map.groupBy(points, ({ time }) => time).values()].map((group) => group.length);
  const depth = tailDepth(tied, (1 - confidence) / 2);
  const slopes = pairSlopes(points);
  const [low, high] = depth === 0 ? [] : [slopes[depth - 1], slopes.at(-depth)];
  return low === undefined || high === undefined ? undefined : { low: low.slope, high: high.slope };
}

/** The middle of ascending numbers; between the two middle ones when there is no single one. */
function median(ascending: readonly number[]): number | undefined {
  const low = ascending[Math.ceil(ascending.length / 2) - 1];
  const high = ascending[Math.floor(ascending.length / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
