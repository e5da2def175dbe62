import { describe, expect, it } from 'vitest';
import type { ContextId, ModelId } from '../../core/brand.ts';
import { insertAssessment } from '../../main/store/assessments.ts';
import { baselinesOf, deleteBaseline, insertBaseline, updateBaselineName } from '../../main/store/baselines.ts';
import { assessmentId, dimensionId, instant } from '../helpers/builders.ts';
import { aReadyStore } from './store-fixtures.ts';

describe('baseline rows', () => {
  it('belong to the model and context of their assessment, the one pinned last first', () => {
    const { db, versionId, context } = aReadyStore();
    const bread = 'bread' as ModelId;
    const place = { dimensionId: dimensionId('kneading'), step: 'recall' } as const;
    const pinned = () => baselinesOf(db, bread, context.id).map((baseline) => [baseline.assessmentId, baseline.name]);
    for (const number of [1, 2]) {
      const startedAt = instant('2026-03-01');
      const id = assessmentId(number);
      insertAssessment(db, { id, modelVersionId: versionId, contextId: context.id, startedAt, place });
    }
    expect(pinned()).toEqual([]);
    insertBaseline(db, assessmentId(2), instant('2026-03-03'), 'After the course');
    insertBaseline(db, assessmentId(1), instant('2026-03-02'));
    expect(pinned()).toEqual([
      [assessmentId(2), 'After the course'],
      [assessmentId(1), ''],
    ]);
    expect(baselinesOf(db, bread, 'elsewhere' as ContextId)).toEqual([]);
    expect(baselinesOf(db, 'stone-soup' as ModelId, context.id)).toEqual([]);
    insertBaseline(db, assessmentId(1), instant('2026-03-04'));
    expect(updateBaselineName(db, assessmentId(1), 'Before')).toBe(true);
    expect(pinned()[0]).toEqual([assessmentId(1), 'Before']);
    expect(deleteBaseline(db, assessmentId(1))).toBe(true);
    expect(deleteBaseline(db, assessmentId(1))).toBe(false);
    expect(updateBaselineName(db, assessmentId(1), 'Before')).toBe(false);
    expect(pinned()).toEqual([[assessmentId(2), 'After the course']]);
  });
});
