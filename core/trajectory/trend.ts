import type { Instant } from '../brand.ts';
import { slopeRange, type Timed } from './theil-sen.ts';
import { type DimensionTrajectory, isPlaced } from './trajectory.ts';

export const millisecondsPerDay = 86_400_000;
const daysPerYear = 365.25;

/** Fewer places than this, or closer together, say nothing about where a dimension is going. */
const fewestPoints = 4;
const fewestDays = 60;

/** How sure a movement has to be before it is called one. The highest round share that four points can reach. */
const confidence = 0.9;

/** Which way one dimension has been moving, for words; never about a person, and never added up over dimensions. */
export type Trend =
  | { readonly kind: 'too-few'; readonly points: number; readonly days: number }
  | {
      readonly kind: 'no-clear-movement' | 'rising' | 'falling';
      /** Between how many quarter steps a year, with nine chances in ten. */
      readonly perYear: { readonly low: number; readonly high: number };
      /** How many looks placed the dimension, and over how many whole days. */
      readonly points: number;
      readonly days: number;
    };

/** The places of a dimension in days and quarter steps; looks that did not place it are no points. */
export function placesOf(line: Pick<DimensionTrajectory, 'points'>): readonly Timed[] {
  return line.points.filter(isPlaced).map(({ at, position }) => ({ time: daysOf(at), value: position }));
}

/** Days since 1970 with their fraction. */
export function daysOf(at: Instant): number {
  return at / millisecondsPerDay;
}

/** Whether there is enough to say anything of a movement: four places on as many days, over sixty days or more. */
export function isEnough(places: readonly Timed[]): boolean {
  return new Set(places.map(({ time }) => Math.floor(time))).size >= fewestPoints && spanOf(places) >= fewestDays;
}

/** Days from the first place to the last, with their fraction. */
export function spanOf(places: readonly Timed[]): number {
  if (places.length === 0) return 0;
  const times = places.map(({ time }) => time);
  return Math.max(...times) - Math.min(...times);
}

/**
 * The trend of one dimension: rising or falling when the exact range of its Theil–Sen slope leaves out standing still.
 * A dimension that stands still is called moving at most once in ten times. Source: see `slopeRange`.
 */
export function trendOf(line: Pick<DimensionTrajectory, 'points'>): Trend {
  const places = placesOf(line);
  const facts = { points: places.length, days: Math.floor(spanOf(places)) };
  const range = isEnough(places) ? slopeRange(places, confidence) : undefined;
  if (range === undefined) return { kind: 'too-few', ...facts };
  const perYear = { low: range.low * daysPerYear, high: range.high * daysPerYear };
  return { kind: kindOf(perYear), perYear, ...facts };
}

function kindOf({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): 'no-clear-movement' | 'rising' | 'falling' {
  if (low > 0) return 'rising';
  return high < 0 ? 'falling' : 'no-clear-movement';
}
