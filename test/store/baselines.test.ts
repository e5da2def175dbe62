import { describe, expect, it } from 'vitest';
import type { ContextId, ModelId } from '../../core/brand.ts';
import { insertAssessment } from '../../main/store/assessments.ts';
import { baselineOf, deleteBaselines, insertBaseline } from '../../main/store/baselines.ts';
import { assessmentId, dimensionId, instant } from '../helpers/builders.ts';
import { aReadyStore } from './store-fixtures.ts';

describe('baseline rows', () => {
  it('belong to the model and context of their assessment; the one pinned last counts', () => {
    const { db, versionId, context } = aReadyStore();
    const bread = 'bread' as ModelId;
    const place = { dimensionId: dimensionId('kneading'), step: 'recall' } as const;
    for (const number of [1, 2]) {
      const startedAt = instant('2026-03-01');
      insertAssessment(db, {
        id: assessmentId(number),
        modelVersionId: versionId,
        contextId: context.id,
        startedAt,
        place,
      });
    }
    expect(baselineOf(db, bread, context.id)).toBeUndefined();
    insertBaseline(db, assessmentId(2), instant('2026-03-03'));
    insertBaseline(db, assessmentId(1), instant('2026-03-02'));
    expect(baselineOf(db, bread, context.id)).toBe(assessmentId(2));
    expect(baselineOf(db, bread, 'elsewhere' as ContextId)).toBeUndefined();
    expect(baselineOf(db, 'stone-soup' as ModelId, context.id)).toBeUndefined();
    deleteBaselines(db, 'stone-soup' as ModelId, context.id);
    expect(baselineOf(db, bread, context.id)).toBe(assessmentId(2));
    deleteBaselines(db, bread, context.id);
    expect(baselineOf(db, bread, context.id)).toBeUndefined();
  });
});
