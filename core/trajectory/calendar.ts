import { type Context, dayOf } from '../assessment/assessment.ts';
import type { CalendarDate, ContextId } from '../brand.ts';
import type { CompletedAssessment } from './trajectory.ts';

export type CalendarUnit = 'week' | 'month';

/** One month, or one week from Monday on (ISO 8601), of a calendar strip. */
export interface CalendarCell {
  readonly unit: CalendarUnit;
  /** Its first day. */
  readonly from: CalendarDate;
  /** How many assessments were completed in it. */
  readonly count: number;
  /** Where, each context once, the one met first in front. */
  readonly contexts: readonly Context[];
}

/**
 * The months or weeks from the first completed assessment to the last, those in which nothing was completed included,
 * oldest first. `offsetMinutes` (minutes east of UTC) decides the calendar day.
 */
export function calendarOf(
  assessments: readonly Pick<CompletedAssessment, 'completedAt' | 'context'>[],
  unit: CalendarUnit,
  offsetMinutes: number,
): readonly CalendarCell[] {
  const ordered = assessments.toSorted((a, b) => a.completedAt - b.completedAt);
  const byCell = Map.groupBy(ordered, ({ completedAt }) => firstDayOf(dayOf(completedAt, offsetMinutes), unit));
  const [first, last] = [[...byCell.keys()][0], [...byCell.keys()].at(-1)];
  if (first === undefined || last === undefined) return [];
  const cells: CalendarCell[] = [];
  for (let from = first; from <= last; from = nextFirstDay(from, unit)) {
    const completed = byCell.get(from) ?? [];
    const contexts = new Map<ContextId, Context>(completed.map(({ context }) => [context.id, context]));
    cells.push({ unit, from, count: completed.length, contexts: [...contexts.values()] });
  }
  return cells;
}

function firstDayOf(day: CalendarDate, unit: CalendarUnit): CalendarDate {
  const date = new Date(day);
  if (unit === 'month') date.setUTCDate(1);
  else date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return calendarDateOf(date);
}

function nextFirstDay(day: CalendarDate, unit: CalendarUnit): CalendarDate {
  const date = new Date(day);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 7);
  return calendarDateOf(date);
}

function calendarDateOf(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10) as CalendarDate;
}
