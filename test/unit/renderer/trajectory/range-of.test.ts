import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../../core/brand.ts';
import { rangeOf } from '../../../../renderer/features/trajectory/range-of.ts';

describe('a picked range', () => {
  it('has both its days whole, by the clock of the computer', () => {
    const day = '2026-03-01' as CalendarDate;
    const { from, to } = rangeOf({ from: day, to: day });
    expect(from).toBe(new Date(2026, 2, 1).getTime());
    expect(to).toBe(new Date(2026, 2, 2).getTime() - 1);
  });

  it('is open where no day is picked', () => {
    expect(rangeOf({})).toEqual({ from: undefined, to: undefined });
  });
});
