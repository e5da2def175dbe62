import type { CalendarDate } from '../brand.ts';

/**
 * Whole months from one day to another, zero when the second is not later. A month is full on the day of the same
 * number, or on the last day of a month that has no such day.
 */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to <= from) return 0;
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const dueDay = Math.min(start.day, daysIn(end.year, end.month));
  return end.day >= dueDay ? months : months - 1;
}

function partsOf(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
