import type { Context } from '../assessment/assessment.ts';
import type { ContextId, Instant } from '../brand.ts';

/** What of a history is looked at; an absent part lets everything through. */
export interface HistoryFilter {
  /** Only these contexts; an empty list lets nothing through. */
  readonly contextIds?: readonly ContextId[] | undefined;
  /** From this moment on, itself included. */
  readonly from?: Instant | undefined;
  /** Up to this moment, itself included. */
  readonly to?: Instant | undefined;
}

/** Something completed at a moment in a context. */
interface Dated {
  readonly context: Context;
  readonly completedAt: Instant;
}

/**
 * Keeps what a filter lets through, in the order given. One filter after another lets through what both would, whichever
 * comes first.
 */
export function filterBy<Item extends Dated>({ contextIds, from, to }: HistoryFilter, items: readonly Item[]): Item[] {
  return items.filter(
    ({ context, completedAt }) =>
      (contextIds === undefined || contextIds.includes(context.id)) &&
      (from === undefined || completedAt >= from) &&
      (to === undefined || completedAt <= to),
  );
}
