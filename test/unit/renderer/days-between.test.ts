import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../core/brand.ts';
import { daysBetween } from '../../../renderer/features/home/days-between.ts';

const zone = process.env.TZ;

describe('daysBetween', () => {
  beforeAll(() => {
    process.env.TZ = 'Europe/Berlin';
  });
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const at = (local: string) => new Date(local).getTime() as Instant;

  it('counts midnights, not stretches of 24 hours', () => {
    expect(daysBetween(at('2026-11-22T23:59'), at('2026-11-23T00:01'))).toBe(1);
    expect(daysBetween(at('2026-11-23T00:01'), at('2026-11-23T23:59'))).toBe(0);
  });

  it('counts a day of 23 or 25 hours as one', () => {
    expect(daysBetween(at('2026-03-28T12:00'), at('2026-03-30T12:00'))).toBe(2);
    expect(daysBetween(at('2026-10-24T12:00'), at('2026-10-26T12:00'))).toBe(2);
  });

  it('takes a moment after now for today', () => {
    expect(daysBetween(at('2026-11-25T12:00'), at('2026-11-23T12:00'))).toBe(0);
  });
});
