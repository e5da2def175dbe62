import type { CalendarDate, Instant } from '../../../core/brand.ts';
import type { PickedRange } from '../../../core/trajectory/range-picker.ts';

/** The days a person picked; an end may be left open. Both days belong to the range. */
export interface PickedDays {
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

/** The moments of the picked days, from the first of one to the last of the other, by the computer's own clock. */
export function rangeOf({ from, to }: PickedDays): PickedRange {
  return {
    from: from === undefined ? undefined : (Date.parse(`${from}T00:00:00`) as Instant),
    to: to === undefined ? undefined : (Date.parse(`${to}T23:59:59.999`) as Instant),
  };
}
