import { describe, expect, test } from 'vitest';
import { timeMarks, timeSpan } from '../../../../core/trajectory/time-axis.ts';
import { instant } from '../../../helpers/builders.ts';

/** Marks as `unit date`, from one day to another. */
function marks(from: string, to: string, most: number): readonly string[] {
  return timeMarks(instant(from), instant(to), most).map(({ at, unit }) => `${unit} ${new Date(at).toISOString()}`);
}

const midnight = (unit: string, days: readonly string[]) => days.map((day) => `${unit} ${day}T00:00:00.000Z`);

describe('the span of a chart', () => {
  test('of nothing is nothing', () => {
    expect(timeSpan([])).toBeUndefined();
  });

  test('of one look is thirty days around it', () => {
    expect(timeSpan([instant('2026-03-16')])).toEqual({ from: instant('2026-03-01'), to: instant('2026-03-31') });
  });

  test('of looks close together is thirty days too', () => {
    const span = timeSpan([instant('2026-03-20'), instant('2026-03-12')]);
    expect(span).toEqual({ from: instant('2026-03-01'), to: instant('2026-03-31') });
  });

  test('of years has a little air on both sides', () => {
    const span = timeSpan([instant('2024-01-01'), instant('2026-09-27')]);
    expect(span).toEqual({ from: instant('2023-11-02'), to: instant('2026-11-26') });
  });

  test('is in whole milliseconds', () => {
    expect(timeSpan([instant('2026-01-01T00:00:00Z'), instant('2026-04-11T00:00:00.001Z')])).toEqual({
      from: instant('2025-12-26T00:00:00Z') - 1,
      to: instant('2026-04-17T00:00:00.001Z') + 1,
    });
  });
});

describe('the marks of a time axis', () => {
  test('are days for a week', () => {
    expect(marks('2026-03-01', '2026-03-06', 8)).toEqual(
      midnight('day', ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']),
    );
  });

  test('pass over the last day of February in a leap year', () => {
    expect(marks('2028-02-27', '2028-03-02', 8)).toEqual(
      midnight('day', ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02']),
    );
    expect(marks('2026-02-27', '2026-03-02', 8)).toEqual(midnight('day', ['2026-02-28', '2026-03-01', '2026-03-02']));
  });

  test('are the first of every month for half a year, February 29th included', () => {
    expect(marks('2027-12-20', '2028-05-20', 6)).toEqual(
      midnight('month', ['2028-01-01', '2028-02-01', '2028-03-01', '2028-04-01', '2028-05-01']),
    );
  });

  test('are the quarters of a year, then its halves', () => {
    expect(marks('2025-11-20', '2026-12-20', 5)).toEqual(
      midnight('month', ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']),
    );
    expect(marks('2025-11-20', '2026-12-20', 3)).toEqual(midnight('month', ['2026-01-01', '2026-07-01']));
  });

  test('are years, then every second, fifth and tenth', () => {
    expect(marks('2023-06-01', '2026-06-01', 3)).toEqual(midnight('year', ['2024-01-01', '2025-01-01', '2026-01-01']));
    expect(marks('2019-06-01', '2026-06-01', 4)).toEqual(
      midnight('year', ['2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01']),
    );
    expect(marks('2001-06-01', '2026-06-01', 5)).toEqual(
      midnight('year', ['2005-01-01', '2010-01-01', '2015-01-01', '2020-01-01', '2025-01-01']),
    );
    expect(marks('1975-06-01', '2026-06-01', 5)).toEqual(
      midnight('year', ['1980-01-01', '1990-01-01', '2000-01-01', '2010-01-01', '2020-01-01']),
    );
  });

  test('include both ends when these are round', () => {
    expect(marks('2026-01-01T00:00:00Z', '2026-04-01T00:00:00Z', 4)).toEqual(
      midnight('month', ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']),
    );
  });

  test('are there in a month without a first day in it', () => {
    expect(marks('2026-03-01', '2026-03-31', 3)).toEqual(midnight('day', ['2026-03-15', '2026-03-29']));
  });

  test('are none where none are asked for, and none in a span that ends before it begins', () => {
    expect(marks('2026-01-01', '2026-12-31', 0)).toEqual([]);
    expect(marks('2026-12-31', '2026-01-01', 5)).toEqual([]);
  });
});
