import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../../core/brand.ts';
import { monthsBetween } from '../../../../core/off-the-map/months.ts';

const day = (text: string) => text as CalendarDate;

describe('months between two days', () => {
  it.each([
    ['2025-09-24', '2026-11-24', 14],
    ['2025-09-25', '2026-11-24', 13],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2028-01-31', '2028-02-28', 0],
    ['2028-01-31', '2028-02-29', 1],
    ['2026-05-01', '2026-04-01', 0],
    ['2026-05-01', '2026-05-01', 0],
  ])('%s to %s: %i', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });
});
