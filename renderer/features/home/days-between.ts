import type { Instant } from '../../../core/brand.ts';

const day = 86_400_000;

/**
 * How many midnights of this computer's clock lie between two moments. A moment later than `now`, which a clock set
 * back can cause, counts as today. Days of 23 or 25 hours count as one.
 */
export function daysBetween(then: Instant, now: Instant): number {
  const midnight = (at: Instant) => new Date(at).setHours(0, 0, 0, 0);
  return Math.max(0, Math.round((midnight(now) - midnight(then)) / day));
}
