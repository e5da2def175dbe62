import type { Instant } from '../brand.ts';

/** Where a time axis carries a mark, and how much of the date the mark has to say. */
export interface TimeMark {
  readonly at: Instant;
  readonly unit: 'day' | 'month' | 'year';
}

interface Distance {
  readonly unit: TimeMark['unit'];
  readonly step: number;
}

const day = 86_400_000;

/** Distances between marks, closest first; the first that leaves few enough marks is used. */
const distances: readonly Distance[] = [
  ...[1, 7, 14].map((step) => ({ unit: 'day', step }) as const),
  ...[1, 3, 6].map((step) => ({ unit: 'month', step }) as const),
  ...[1, 2, 5, 10, 20, 50, 100].map((step) => ({ unit: 'year', step }) as const),
];

/** The stretch of time a chart shows: the looks themselves with a little air, at least thirty days wide. */
export function timeSpan(instants: readonly Instant[]): { readonly from: Instant; readonly to: Instant } | undefined {
  if (instants.length === 0) return undefined;
  const first = Math.min(...instants);
  const last = Math.max(...instants);
  const air = Math.ceil(Math.max((last - first) * 0.06, 15 * day - (last - first) / 2, day));
  return { from: (first - air) as Instant, to: (last + air) as Instant };
}

/** The share of what was looked back on, and the least number of days, that a chart goes on ahead of its last look. */
const shareAhead = 0.35;
const leastAhead = 60 * day;

/**
 * The last moment ahead that a chart of these looks, oldest first, makes room for: what lies further ahead stands at its
 * edge, since a chart is read for what happened. Undefined without a look.
 */
export function furthestAhead(looks: readonly Instant[]): Instant | undefined {
  const [first, last] = [looks[0], looks.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return (last + Math.max(leastAhead, (last - first) * shareAhead)) as Instant;
}

/**
 * Round marks (first of a month, first of a year, whole days) inside a span, evenly apart, at most `most` of them,
 * oldest first. All in UTC, so that a chart reads the same on every machine.
 */
export function timeMarks(from: Instant, to: Instant, most: number): readonly TimeMark[] {
  for (const distance of distances) {
    const marks = marksWithin(from, to, distance, most);
    if (marks !== undefined) return marks;
  }
  return [];
}

/** The marks at one distance, or undefined when there are more than `most`. */
function marksWithin(
  from: number,
  to: number,
  { unit, step }: Distance,
  most: number,
): readonly TimeMark[] | undefined {
  const marks: TimeMark[] = [];
  for (let at = firstMark(from, unit, step); at <= to; at = nextMark(at, unit, step)) {
    if (at >= from) marks.push({ at: at as Instant, unit });
    if (marks.length > most) return undefined;
  }
  return marks;
}

/** The last mark at or before a moment; days count from that day itself. */
function firstMark(from: number, unit: TimeMark['unit'], step: number): number {
  const date = new Date(from);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'day') return Date.UTC(year, month, date.getUTCDate());
  if (unit === 'month') return Date.UTC(year, Math.floor(month / step) * step);
  return Date.UTC(Math.floor(year / step) * step, 0);
}

function nextMark(at: number, unit: TimeMark['unit'], step: number): number {
  const date = new Date(at);
  if (unit === 'day') return at + step * day;
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step);
  return Date.UTC(date.getUTCFullYear() + step, 0);
}
