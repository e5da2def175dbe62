import type { CalendarDate, Instant } from '../../core/brand.ts';

/** A moment inside a calendar day by the clock of this computer, so that no time zone shifts it to another day. */
export function noonOf(day: CalendarDate): Instant {
  return new Date(`${day}T12:00`).getTime() as Instant;
}
