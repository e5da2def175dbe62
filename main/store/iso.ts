import type { Instant } from '../../core/brand.ts';

/** A moment as exported documents write it: ISO 8601 in UTC, to the millisecond. */
export function isoOf(moment: Instant): string {
  return new Date(moment).toISOString();
}

export function instantOf(iso: string): Instant {
  return Date.parse(iso) as Instant;
}
