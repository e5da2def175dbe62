import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CalendarDate } from '../../../../core/brand.ts';
import { ageOf } from '../../../../core/journal/age.ts';
import { dayAfter } from '../../../../core/journal/entry.ts';
import { entriesSince } from '../../../../core/journal/recall.ts';
import { calendarDate, instant } from '../../../helpers/arbitraries.ts';

/** Adds months one by one until the day is past; the day after a month too short stands for the one it lacks. */
function naiveMonths(from: CalendarDate, today: CalendarDate): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const later = (months: number) => {
    const same = new Date(Date.UTC(year, month - 1 + months, day));
    const isThere = same.getUTCDate() === day;
    return (isThere ? same : new Date(Date.UTC(year, month + months, 1))).toISOString().slice(0, 10);
  };
  let months = 0;
  while (later(months + 1) <= today) months += 1;
  return months;
}

it('counts days and whole months as going through the calendar does', () => {
  fc.assert(
    fc.property(calendarDate, fc.nat(900), (from, days) => {
      let today = from;
      for (let step = 0; step < days; step += 1) today = dayAfter(today);
      const age = ageOf(from, today);
      expect(age.days).toBe(days);
      expect(age.kind).toBe(age.months < 3 ? 'fresh' : age.months < 12 ? 'some-months' : 'older');
      expect(age.months).toBe(naiveMonths(from, today));
    }),
    { numRuns: 200 },
  );
});

it('a day ahead has an age of no months', () => {
  expect(ageOf('2026-05-02' as CalendarDate, '2026-05-01' as CalendarDate)).toEqual({
    days: -1,
    months: 0,
    kind: 'fresh',
  });
});

it('an entry is new to a look when it happened on a later day or was written down after the last one', () => {
  const entry = fc.record({ happenedOn: calendarDate, createdAt: instant });
  fc.assert(
    fc.property(fc.array(entry), fc.record({ at: instant, day: calendarDate }), (entries, last) => {
      const since = entriesSince(entries, last);
      for (const one of entries) {
        const wasThere = one.happenedOn <= last.day && one.createdAt <= last.at;
        expect(since.includes(one)).toBe(!wasThere);
      }
      expect(since).toEqual(entries.filter((one) => since.includes(one)));
      expect(entriesSince(entries, undefined)).toEqual(entries);
    }),
  );
});
