import type { Instant } from '../brand.ts';

/** Where a time axis carries a mark, and how much of the date the mark has to say. */
export interface TimeMark {
  readonly at: Instant;
  readonly unit: 'day' | 'month' | 'year';
}

const day = 86_400_000;

/** Candidate distances between marks, closest first; the first that fits is used. */
const distances = [
  { unit: 'day', days: 1, step: 1 },
  { unit: 'day', days: 7, step: 7 },
  { unit: 'month', days: 30, step: 1 },
  { unit: 'month', days: 91, step: 3 },
  { unit: 'month', days: 182, step: 6 },
  { unit: 'year', days: 365, step: 1 },
  { unit: 'year', days: 730, step: 2 },
  { unit: 'year', days: 1826, step: 5 },
  { unit: 'year', days: 3652, step: 10 },
] as const;

/** The stretch of time a chart shows: the looks themselves with a little air, at least thirty days wide. */
export function timeSpan(instants: readonly Instant[]): { readonly from: Instant; readonly to: Instant } | undefined {
  if (instants.length === 0) return undefined;
  const first = instants.reduce((a, b) => Math.min(a, b) as Instant);
  const last = instants.reduce((a, b) => Math.max(a, b) as Instant);
  const air = Math.max((last - first) * 0.06, 15 * day - (last - first) / 2, day);
  return { from: (first - air) as Instant, to: (last + air) as Instant };
}

/**
 * Round marks (first of a month, first of a year, whole days) inside a span, at most `most` of them, oldest first.
 * All in UTC, so that a chart reads the same on every machine.
 */
export function timeMarks(from: Instant, to: Instant, most: number): readonly TimeMark[] {
  const spanDays = (to - from) / day;
  const distance = distances.find((candidate) => spanDays / candidate.days <= most) ?? distances.at(-1);
  if (distance === undefined || most < 1 || to < from) return [];
  const marks: TimeMark[] = [];
  let at = firstMark(from, distance.unit, distance.step);
  while (at <= to) {
    if (at >= from) marks.push({ at: at as Instant, unit: distance.unit });
    at = nextMark(at, distance.unit, distance.step);
  }
  return marks.length <= most ? marks : marks.filter((_, index) => index % Math.ceil(marks.length / most) === 0);
}

function firstMark(from: number, unit: TimeMark['unit'], step: number): number {
  const date = new Date(from);
  if (unit === 'day') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / step) * step, 1);
  return Date.UTC(Math.floor(date.getUTCFullYear() / step) * step, 0, 1);
}

function nextMark(at: number, unit: TimeMark['unit'], step: number): number {
  const date = new Date(at);
  if (unit === 'day') return at + step * day;
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1);
  return Date.UTC(date.getUTCFullYear() + step, 0, 1);
}
