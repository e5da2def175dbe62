import type { CalendarDate } from '../brand.ts';

/** How long ago something happened, as a fact; what it is worth is for the person to say. */
export interface Age {
  /** Whole days; negative for a day that is still ahead. */
  readonly days: number;
  /** Whole calendar months: from 31 January to 28 February none, to 1 March one. */
  readonly months: number;
  /** `fresh` under three months, `some-months` under a year, `older` from then on. */
  readonly kind: 'fresh' | 'some-months' | 'older';
}

/** The age of a day, seen from another. */
export function ageOf(happenedOn: CalendarDate, today: CalendarDate): Age {
  const days = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${happenedOn}T00:00:00Z`)) / 86_400_000;
  const months = Math.max(0, monthsBetween(happenedOn, today));
  return { days, months, kind: months < 3 ? 'fresh' : months < 12 ? 'some-months' : 'older' };
}

function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const apart = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return toDay < fromDay ? apart - 1 : apart;
}
