import type { CalendarDate, ContextId, DimensionId, EntryId, IndicatorId, Instant, ModelId } from '../brand.ts';

/** A dimension an entry speaks about, by the stable ids of its model, and what the person saw themselves do in it. */
export interface EntryDimension {
  readonly modelId: ModelId;
  readonly dimensionId: DimensionId;
  readonly indicators: readonly IndicatorId[];
}

/** What a person writes down about one day; it may serve several dimensions and contexts, or none yet. */
export interface EntryContent {
  readonly happenedOn: CalendarDate;
  readonly text: string;
  readonly dimensions: readonly EntryDimension[];
  readonly contextIds: readonly ContextId[];
}

/** An entry of the journal: evidence gathered between assessments. */
export interface JournalEntry extends EntryContent {
  readonly id: EntryId;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

/** An entry offered while remembering, and whether it was picked as evidence for the answer. */
export interface RecallEntry {
  readonly entry: JournalEntry;
  readonly isPicked: boolean;
}

/** The most letters of one entry; no hand reaches it by accident. */
export const longestEntry = 20_000;

/** What keeps an entry from being kept. */
export type EntryProblem = 'no-text' | 'too-long' | 'no-day' | 'day-ahead';

/**
 * What is wrong with an entry, if anything. Days after tomorrow have not happened anywhere yet; tomorrow has, somewhere
 * to the east.
 *
 * @param today the local calendar day.
 */
export function problemOf(
  { text, happenedOn }: Pick<EntryContent, 'text'> & { readonly happenedOn: string },
  today: CalendarDate,
): EntryProblem | undefined {
  if (text.trim() === '') return 'no-text';
  if (text.length > longestEntry) return 'too-long';
  if (!isDay(happenedOn)) return 'no-day';
  return happenedOn > dayAfter(today) ? 'day-ahead' : undefined;
}

/** The same links with no dimension, indicator or context twice; ticks in a dimension named twice are put together. */
export function withoutRepeats(content: EntryContent): EntryContent {
  const dimensions = new Map<string, EntryDimension>();
  for (const one of content.dimensions) {
    const key = `${one.modelId} ${one.dimensionId}`;
    const indicators = [...new Set([...(dimensions.get(key)?.indicators ?? []), ...one.indicators])];
    dimensions.set(key, { ...one, indicators });
  }
  return { ...content, dimensions: [...dimensions.values()], contextIds: [...new Set(content.contextIds)] };
}

/** The calendar day after another. */
export function dayAfter(day: CalendarDate): CalendarDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as CalendarDate;
}

function isDay(text: string): text is CalendarDate {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
