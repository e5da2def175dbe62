import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeMarks, timeSpan } from '../../../../core/trajectory/time-axis.ts';
import { instant } from '../../../helpers/arbitraries.ts';

const day = 86_400_000;

test('a span holds every look, is thirty days or more, and is in whole milliseconds', () => {
  fc.assert(
    fc.property(fc.array(instant, { minLength: 1, maxLength: 8 }), (instants) => {
      const span = timeSpan(instants);
      if (span === undefined) throw new Error('Looks without a span.');
      for (const at of instants) {
        expect(at).toBeGreaterThan(span.from);
        expect(at).toBeLessThan(span.to);
      }
      expect(span.to - span.from).toBeGreaterThanOrEqual(30 * day);
      expect(Number.isInteger(span.from) && Number.isInteger(span.to)).toBe(true);
    }),
  );
});

test('marks are round, inside the span, oldest first, evenly apart, some but no more than asked for', () => {
  const lengths = fc.oneof(
    fc.integer({ min: 30 * day, max: 400 * day }),
    fc.integer({ min: 30 * day, max: 36_525 * day }),
  );
  fc.assert(
    fc.property(instant, lengths, fc.integer({ min: 3, max: 12 }), (from, length, most) => {
      const to = (from + length) as typeof from;
      const marks = timeMarks(from, to, most);
      expect(marks.length).toBeGreaterThanOrEqual(1);
      expect(marks.length).toBeLessThanOrEqual(most);
      expect(new Set(marks.map(({ unit }) => unit)).size).toBe(1);
      const gaps = new Set<number>();
      marks.forEach(({ at, unit }, index) => {
        expect(at).toBeGreaterThanOrEqual(from);
        expect(at).toBeLessThanOrEqual(to);
        expect(at % day).toBe(0);
        const date = new Date(at);
        if (unit !== 'day') expect(date.getUTCDate()).toBe(1);
        if (unit === 'year') expect(date.getUTCMonth()).toBe(0);
        const before = marks[index - 1];
        if (before === undefined) return;
        const previous = new Date(before.at);
        const months =
          (date.getUTCFullYear() - previous.getUTCFullYear()) * 12 + date.getUTCMonth() - previous.getUTCMonth();
        gaps.add(unit === 'day' ? (at - before.at) / day : months);
      });
      expect(gaps.size).toBeLessThanOrEqual(1);
      for (const gap of gaps) expect(gap).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
