import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../core/brand.ts';
import type { StoreContents } from '../../../../core/contract/backups.ts';
import { compareContents } from '../../../../renderer/features/backups/compare-contents.ts';

function contents(completed: number, drafts: number, changes: readonly number[]): StoreContents {
  const latest = changes.map((changedAt) => ({
    modelTitle: 'Coaching conversations',
    contextName: 'Riverside clinic team',
    changedAt: changedAt as Instant,
    isCompleted: true,
    answeredCount: 9,
    dimensionCount: 9,
  }));
  const [lastChangedAt] = latest.map((line) => line.changedAt);
  return { completed, drafts, contexts: 1, latest, ...(lastChangedAt === undefined ? {} : { lastChangedAt }) };
}

describe('what a backup holds beside the practice', () => {
  it('is the same when nothing was written since', () => {
    const now = contents(2, 1, [30, 20, 10]);
    expect(compareContents(now, now)).toEqual({ missing: 0, extra: 0, writtenSince: [], isSame: true });
  });

  it('lacks the assessments made since, and names those written in', () => {
    const difference = compareContents(contents(2, 0, [20, 10]), contents(4, 1, [50, 40, 30, 20, 10]));
    expect(difference.missing).toBe(3);
    expect(difference.writtenSince.map((line) => line.changedAt)).toEqual([50, 40, 30]);
    expect(difference.isSame).toBe(false);
  });

  it('may hold more than there is now', () => {
    expect(compareContents(contents(3, 1, [20]), contents(2, 0, [10]))).toMatchObject({
      missing: 0,
      extra: 2,
      writtenSince: [],
    });
  });

  it('counts a draft that was completed since as the same assessment, but as written in', () => {
    const difference = compareContents(contents(0, 1, [10]), contents(1, 0, [20]));
    expect(difference).toMatchObject({ missing: 0, extra: 0, isSame: false });
    expect(difference.writtenSince).toHaveLength(1);
  });

  it('may be empty', () => {
    expect(compareContents(contents(0, 0, []), contents(1, 0, [10]))).toMatchObject({ missing: 1, isSame: false });
  });
});
