import type { Instant } from '../brand.ts';
import { highestPosition } from '../practice-model/scale.ts';
import { type Line, lineThrough, pairSlopes, type Timed } from './theil-sen.ts';
import type { DimensionTrajectory } from './trajectory.ts';
import { daysOf, isEnough, millisecondsPerDay, placesOf, spanOf } from './trend.ts';

/** How often the next look is meant to fall inside the range: four times in five. */
export const projectionRate = 0.8;

const longestHorizonDays = 365;
const stepCount = 12;

/** Between which quarter steps a look at a moment would fall, if it goes on like this; not rounded to whole ones. */
export interface ProjectedRange {
  readonly at: Instant;
  readonly low: number;
  readonly high: number;
}

/** Where a dimension may go. Only ranges, never a line: a line would promise what nobody knows. */
export interface Projection {
  readonly rate: typeof projectionRate;
  /** Evenly apart from the last look to the horizon, the moment of the last look included. */
  readonly ranges: readonly ProjectedRange[];
}

/**
 * Where one dimension would be found if it goes on like this, up to half as far ahead as it has been looked at and at
 * most a year; undefined below four places on as many days over sixty days.
 *
 * How: a Theil–Sen line through all places but one, one after the other. How far each such line misses the place left
 * out, set in proportion to how hard that place was to foresee (the leverage known from least squares), says how far
 * lines like these miss. The miss at the rank 0.8 (n + 1), between ranks in proportion, enlarged again by how hard the
 * moment ahead is to foresee, is laid around the lines. That rank is the one at which split conformal prediction covers
 * the next of n + 1 exchangeable misses at its rate even for small n (V. Vovk and others, Algorithmic Learning in a
 * Random World, 2005; leaving out one by one: R. F. Barber and others, "Predictive inference with the jackknife+",
 * Annals of Statistics 49, 2021).
 *
 * What it does not know: places are taken to scatter independently around one straight line. The rate is tried on
 * simulated trajectories of that kind; where a practice changes its course, the range misses more often.
 */
export function projectionOf(line: Pick<DimensionTrajectory, 'points'>, levelCount: number): Projection | undefined {
  const places = placesOf(line);
  const last = Math.max(...places.map(({ time }) => time));
  const horizon = Math.min(spanOf(places) / 2, longestHorizonDays);
  const range = rangeAhead(places, highestPosition(levelCount));
  if (range === undefined) return undefined;
  const ranges = Array.from({ length: stepCount + 1 }, (_, step) => {
    const time = last + (horizon * step) / stepCount;
    return { at: Math.round(time * millisecondsPerDay) as Instant, ...range(time) };
  });
  return { rate: projectionRate, ranges };
}

/** The range of one dimension at a moment, when there is one; see `projectionOf`. */
export function projectedAt(
  line: Pick<DimensionTrajectory, 'points'>,
  levelCount: number,
  at: Instant,
): ProjectedRange | undefined {
  const range = rangeAhead(placesOf(line), highestPosition(levelCount));
  return range === undefined ? undefined : { at, ...range(daysOf(at)) };
}

interface Miss {
  readonly line: Line;
  /** What the line was drawn through. */
  readonly others: readonly Timed[];
  /** How far the line passes the place left out, in proportion to how hard that was to foresee; never negative. */
  readonly by: number;
}

type Range = (time: number) => Pick<ProjectedRange, 'low' | 'high'>;

function rangeAhead(places: readonly Timed[], highest: number): Range | undefined {
  if (!isEnough(places)) return undefined;
  const start = Math.min(...places.map(({ time }) => time));
  const shifted = places.map(({ time, value }) => ({ time: time - start, value }));
  const slopes = pairSlopes(shifted);
  const misses = shifted.flatMap((place, left): Miss[] => {
    const others = shifted.filter((_, index) => index !== left);
    const kept = slopes.filter(({ first, second }) => first !== left && second !== left);
    const line = lineThrough(
      others,
      kept.map(({ slope }) => slope),
    );
    if (line === undefined) return [];
    return [{ line, others, by: Math.abs(place.value - valueAt(line, place.time)) / hardness(others, place.time) }];
  });
  const rank = projectionRate * (misses.length + 1);
  const clip = (value: number) => Math.min(highest, Math.max(0, value));
  return (time) => {
    const ahead = time - start;
    const lows = misses.map(({ line, others, by }) => valueAt(line, ahead) - by * hardness(others, ahead));
    const highs = misses.map(({ line, others, by }) => valueAt(line, ahead) + by * hardness(others, ahead));
    return {
      low: clip(
        -atRank(
          lows.map((low) => -low),
          rank,
        ),
      ),
      high: clip(atRank(highs, rank)),
    };
  };
}

function valueAt({ slope, intercept }: Line, time: number): number {
  return intercept + slope * time;
}

/** How much wider than the scatter itself a miss of a line through `points` is at a moment; the further off, the more. */
function hardness(points: readonly Timed[], time: number): number {
  const mean = points.reduce((sum, point) => sum + point.time, 0) / points.length;
  const spread = points.reduce((sum, point) => sum + (point.time - mean) ** 2, 0);
  return Math.sqrt(1 + 1 / points.length + (time - mean) ** 2 / spread);
}

/** The number at a rank counted from 1, between two ranks in proportion; the largest beyond the last. */
function atRank(numbers: readonly number[], rank: number): number {
  const ascending = numbers.toSorted((a, b) => a - b);
  const below = ascending[Math.min(Math.floor(rank), ascending.length) - 1] ?? 0;
  const above = ascending[Math.min(Math.ceil(rank), ascending.length) - 1] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}
