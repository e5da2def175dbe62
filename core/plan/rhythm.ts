import type { Instant, ModelId } from '../brand.ts';

/** The person's wish to look at a model again every so many weeks. */
export interface ReviewRhythm {
  readonly modelId: ModelId;
  /** 1 to 104. */
  readonly everyWeeks: number;
  /** When the rhythm was set. */
  readonly since: Instant;
  readonly snoozedUntil?: Instant | undefined;
}

export const mostWeeks = 104;
const week = 7 * 86_400_000;

/** When a model is to be looked at again. There is no "too late": a review that waits simply waits. */
export interface Review {
  /** The day the rhythm, or a snooze, leads to. */
  readonly dueAt: Instant;
  readonly isDue: boolean;
}

/**
 * When the next review is due: so many weeks after the last completed assessment of the model, or after the rhythm was
 * set when that is later; and never before the end of a snooze.
 */
export function reviewOf(
  { everyWeeks, since, snoozedUntil }: Omit<ReviewRhythm, 'modelId'>,
  lastCompletedAt: Instant | undefined,
  now: Instant,
): Review {
  const from = Math.max(since, lastCompletedAt ?? since);
  const dueAt = Math.max(from + everyWeeks * week, snoozedUntil ?? 0) as Instant;
  return { dueAt, isDue: dueAt <= now };
}

/** Whether a reminder may be shown: the review is due, and a week has passed since the last one for this model. */
export function mayRemind(review: Review, lastRemindedAt: Instant | undefined, now: Instant): boolean {
  return review.isDue && (lastRemindedAt === undefined || now - lastRemindedAt >= week);
}
