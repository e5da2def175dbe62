import type { CalendarDate } from '../brand.ts';

/**
 * Whether the day by which a model's scale should be confirmed again has gone by. The day itself still counts as in
 * time. Stable scales can miss innovations (CHILD), so the library says when a scale was to be looked at again.
 */
export function isReviewOverdue(reviewBy: CalendarDate, today: CalendarDate): boolean {
  return reviewBy < today;
}
