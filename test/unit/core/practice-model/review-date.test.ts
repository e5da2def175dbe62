import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../../core/brand.ts';
import { isReviewOverdue } from '../../../../core/practice-model/review-date.ts';

const day = (text: string) => text as CalendarDate;

describe('isReviewOverdue', () => {
  it('lets the day itself still count as in time', () => {
    expect(isReviewOverdue(day('2028-11-30'), day('2028-11-30'))).toBe(false);
  });

  it('is so from the day after, also over the end of a month and of a year', () => {
    expect(isReviewOverdue(day('2028-11-30'), day('2028-12-01'))).toBe(true);
    expect(isReviewOverdue(day('2028-12-31'), day('2029-01-01'))).toBe(true);
  });

  it('is not so before the day, also when the month is a later one of an earlier year', () => {
    expect(isReviewOverdue(day('2028-01-31'), day('2027-12-31'))).toBe(false);
  });
});
