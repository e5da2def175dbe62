import type { CalendarDate, Instant } from '../brand.ts';
import type { JournalEntry } from './entry.ts';

/** The end of the last completed assessment: the moment, and the local calendar day it fell on. */
export interface LastCompleted {
  readonly at: Instant;
  readonly day: CalendarDate;
}

/**
 * The entries that were not there to be remembered the last time: they happened on a later day, or were written down
 * after that assessment, also about a day before it. All of them when there was none.
 */
export function entriesSince<Entry extends Pick<JournalEntry, 'happenedOn' | 'createdAt'>>(
  entries: readonly Entry[],
  last: LastCompleted | undefined,
): readonly Entry[] {
  if (last === undefined) return entries;
  return entries.filter((entry) => entry.happenedOn > last.day || entry.createdAt > last.at);
}
