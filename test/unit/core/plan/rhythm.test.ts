import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../core/brand.ts';
import { mayRemind, reviewOf } from '../../../../core/plan/rhythm.ts';
import { instant } from '../../../helpers/builders.ts';

const since = instant('2026-01-01');
const everyWeeks = 4;

describe('a review', () => {
  it('is due so many weeks after the rhythm was set', () => {
    expect(reviewOf({ everyWeeks, since }, undefined, instant('2026-01-28'))).toEqual({
      dueAt: instant('2026-01-29'),
      isDue: false,
    });
    expect(reviewOf({ everyWeeks, since }, undefined, instant('2026-01-29')).isDue).toBe(true);
  });

  it('counts from the last completed assessment when that is later, so that setting a rhythm is never a reproach', () => {
    expect(reviewOf({ everyWeeks, since }, instant('2024-06-01'), since).isDue).toBe(false);
    expect(reviewOf({ everyWeeks, since }, instant('2026-02-01'), instant('2026-02-10')).dueAt).toBe(
      instant('2026-03-01'),
    );
  });

  it('waits for the end of a snooze', () => {
    const snoozedUntil = instant('2026-02-05');
    const rhythm = { everyWeeks, since, snoozedUntil };
    expect(reviewOf(rhythm, undefined, instant('2026-02-04')).isDue).toBe(false);
    expect(reviewOf(rhythm, undefined, snoozedUntil)).toEqual({ dueAt: snoozedUntil, isDue: true });
  });
});

describe('a reminder', () => {
  const due = { dueAt: since, isDue: true };
  const week = 7 * 86_400_000;

  it('comes once a week at most, and only when something is due', () => {
    expect(mayRemind({ ...due, isDue: false }, undefined, since)).toBe(false);
    expect(mayRemind(due, undefined, since)).toBe(true);
    expect(mayRemind(due, since, (since + week - 1) as Instant)).toBe(false);
    expect(mayRemind(due, since, (since + week) as Instant)).toBe(true);
  });
});
