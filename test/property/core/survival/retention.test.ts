import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate, Instant } from '../../../../core/brand.ts';
import { backupReasons } from '../../../../core/contract/backups.ts';
import { backupsToKeep, type KeptCopy } from '../../../../core/survival/retention.ts';
import { instant } from '../../../helpers/builders.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = instant('2026-11-24T13:30:00Z');
const dayOf = (offset: number) => (moment: Instant) =>
  new Date(moment + offset).toISOString().slice(0, 10) as CalendarDate;
const utc = dayOf(0);

const copies = fc
  .array(
    fc.record({
      // From a day ahead to two years back, the last days as likely as the rest.
      age: fc.oneof(fc.integer({ min: -day, max: 10 * day }), fc.integer({ min: 0, max: 730 * day })),
      reason: fc.constantFrom(...backupReasons),
      isGood: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    }),
    { maxLength: 60 },
  )
  .map((items) =>
    items.map(
      ({ age, reason, isGood }, index): KeptCopy => ({
        id: `copy-${String(index).padStart(3, '0')}`,
        madeAt: (now - age) as Instant,
        reason,
        isGood,
      }),
    ),
  );
const offsets = fc.integer({ min: -12, max: 14 }).map((hours) => hours * hour);

/** The rule said once more, one backup at a time, by counting what is newer. */
function isKept(copy: KeptCopy, all: readonly KeptCopy[], date: (moment: Instant) => string): boolean {
  const good = all.filter((other) => other.isGood);
  if (good.length === 0 || copy.madeAt > now) return true;
  const age = now - copy.madeAt;
  if (!copy.isGood) return age < 30 * day;
  if (['before-restore', 'migration', 'salvaged'].includes(copy.reason) && age < 30 * day) return true;
  const isNewer = (other: KeptCopy) =>
    other.madeAt > copy.madeAt || (other.madeAt === copy.madeAt && other.id > copy.id);
  if (!good.some(isNewer)) return true;
  const newer = good.filter((other) => other.madeAt <= now && isNewer(other));
  const newerThatDay = newer.filter((other) => date(other.madeAt) === date(copy.madeAt)).length;
  const newerThatMonth = newer.some((other) => date(other.madeAt).slice(0, 7) === date(copy.madeAt).slice(0, 7));
  if (date(copy.madeAt) === date(now)) return newerThatDay < 3 || !newerThatMonth;
  const noon = Date.parse(`${date(now)}T12:00:00Z`);
  const lastDays = [1, 2, 3, 4, 5, 6, 7].map((ago) => new Date(noon - ago * day).toISOString().slice(0, 10));
  if (lastDays.includes(date(copy.madeAt)) && newerThatDay === 0) return true;
  const lastMonths = Array.from({ length: 12 }, (_, ago) =>
    new Date(Date.UTC(Number(date(now).slice(0, 4)), Number(date(now).slice(5, 7)) - 1 - ago, 15))
      .toISOString()
      .slice(0, 7),
  );
  return lastMonths.includes(date(copy.madeAt).slice(0, 7)) && !newerThatMonth;
}

test('what is kept is what the rule says of each backup', () => {
  fc.assert(
    fc.property(copies, offsets, (all, offset) => {
      const expected = all.filter((copy) => isKept(copy, all, dayOf(offset))).map(({ id }) => id);
      expect([...backupsToKeep(all, now, dayOf(offset))].sort()).toEqual(expected.sort());
    }),
    { numRuns: 500 },
  );
});

test('the newest good backup always stays, and whatever stays does so again when asked once more', () => {
  fc.assert(
    fc.property(copies, (all) => {
      const keep = backupsToKeep(all, now, utc);
      const good = all.filter(({ isGood }) => isGood).map(({ madeAt }) => madeAt);
      if (good.length > 0) {
        expect(all.some(({ id, madeAt, isGood }) => isGood && madeAt === Math.max(...good) && keep.has(id))).toBe(true);
      } else {
        expect(keep.size).toBe(all.length);
      }
      const kept = all.filter(({ id }) => keep.has(id));
      expect(backupsToKeep(kept, now, utc)).toEqual(keep);
    }),
  );
});

test('a year of four backups a day comes down to three of today, seven days and the months', () => {
  let kept: KeptCopy[] = [];
  const begin = instant('2025-11-24T05:00:00Z');
  for (let moment = begin; moment <= now; moment = (moment + 6 * hour) as Instant) {
    const all: KeptCopy[] = [...kept, { id: `at-${moment}`, madeAt: moment, reason: 'daily', isGood: true }];
    const keep = backupsToKeep(all, moment, utc);
    kept = all.filter(({ id }) => keep.has(id));
  }
  const dates = kept.map(({ madeAt }) => utc(madeAt));
  expect(dates.filter((date) => date === utc(now))).toHaveLength(2);
  expect(new Set(dates.filter((date) => date >= '2026-11-17'))).toHaveProperty('size', 8);
  expect(new Set(dates.map((date) => date.slice(0, 7)))).toHaveProperty('size', 12);
  expect(kept.length).toBeLessThanOrEqual(3 + 7 + 11);
});
