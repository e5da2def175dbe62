import type { CalendarDate, Instant } from '../../../core/brand.ts';
import type { JournalEntry } from '../../../core/journal/entry.ts';

/** The noon of a calendar day in the computer's own time, to be written as a day or a month. */
export function noonOf(day: CalendarDate): Instant {
  return new Date(`${day}T12:00:00`).getTime() as Instant;
}

/** The entries of each month, in the order in which they come. */
export function byMonth(
  entries: readonly JournalEntry[],
): readonly { readonly month: string; readonly first: CalendarDate; readonly entries: readonly JournalEntry[] }[] {
  const months = Map.groupBy(entries, ({ happenedOn }) => happenedOn.slice(0, 7));
  return [...months].map(([month, inIt]) => ({ month, first: `${month}-01` as CalendarDate, entries: inIt }));
}
