import { describe, expect, it } from 'vitest';
import { baselineInUse } from '../../../../core/trajectory/baselines.ts';
import { assessmentId, instant } from '../../../helpers/builders.ts';

const baselines = [3, 1].map((number) => ({
  assessmentId: assessmentId(number),
  name: '',
  pinnedAt: instant('2026-03-01'),
}));

describe('the baseline in use', () => {
  it('is the one chosen while it is pinned, otherwise the one pinned last', () => {
    expect(baselineInUse(baselines)?.assessmentId).toBe(assessmentId(3));
    expect(baselineInUse(baselines, assessmentId(1))?.assessmentId).toBe(assessmentId(1));
    expect(baselineInUse(baselines, assessmentId(2))?.assessmentId).toBe(assessmentId(3));
  });

  it('is none when none is pinned', () => {
    expect(baselineInUse([], assessmentId(1))).toBeUndefined();
  });
});
