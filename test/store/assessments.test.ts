import { describe, expect, it } from 'vitest';
import type { AssessmentId } from '../../core/brand.ts';
import {
  allAssessments,
  assessmentById,
  completedAssessments,
  deleteAssessment,
  insertAssessment,
  updateChangedAt,
  updateCompletedAt,
  updatePlace,
} from '../../main/store/assessments.ts';
import { aModel, assessmentId, dimensionId, instant } from '../helpers/builders.ts';
import { aReadyStore } from './store-fixtures.ts';

describe('assessment rows', () => {
  const place = { dimensionId: dimensionId('kneading'), step: 'recall' } as const;

  it('come back with model, context and counts joined in', () => {
    const { db, versionId, context } = aReadyStore();
    insertAssessment(db, {
      id: assessmentId(1),
      modelVersionId: versionId,
      contextId: context.id,
      startedAt: instant('2026-03-01'),
      place,
    });
    expect(assessmentById(db, assessmentId(1))).toEqual({
      summary: {
        id: assessmentId(1),
        modelVersionId: versionId,
        modelId: 'bread',
        modelTitle: 'Baking bread',
        context,
        startedAt: instant('2026-03-01'),
        changedAt: instant('2026-03-01'),
        completedAt: undefined,
        answeredCount: 0,
        dimensionCount: 3,
      },
      place,
    });
    expect(assessmentById(db, assessmentId(2))).toBeUndefined();
  });

  it('are listed with the one changed last first, and completed ones oldest first', () => {
    const { db, versionId, context } = aReadyStore();
    const insert = (number: number, at: string): AssessmentId => {
      const id = assessmentId(number);
      insertAssessment(db, { id, modelVersionId: versionId, contextId: context.id, startedAt: instant(at), place });
      return id;
    };
    const [one, two, three] = [insert(1, '2026-03-01'), insert(2, '2026-03-02'), insert(3, '2026-03-03')];
    updateChangedAt(db, one, instant('2026-03-04'));
    expect(allAssessments(db).map(({ id }) => id)).toEqual([one, three, two]);
    updateCompletedAt(db, three, instant('2026-03-05'));
    updateCompletedAt(db, two, instant('2026-03-06'));
    expect(completedAssessments(db, aModel().id, context.id).map(({ id }) => id)).toEqual([three, two]);
    expect(assessmentById(db, two)?.summary).toMatchObject({
      completedAt: instant('2026-03-06'),
      changedAt: instant('2026-03-06'),
    });
    deleteAssessment(db, three);
    expect(completedAssessments(db, aModel().id, context.id).map(({ id }) => id)).toEqual([two]);
  });

  it('keep their place', () => {
    const { db, versionId, context } = aReadyStore();
    const id = assessmentId(1);
    insertAssessment(db, {
      id,
      modelVersionId: versionId,
      contextId: context.id,
      startedAt: instant('2026-03-01'),
      place,
    });
    updatePlace(db, id, { dimensionId: dimensionId('baking'), step: 'review' });
    expect(assessmentById(db, id)?.place).toEqual({ dimensionId: 'baking', step: 'review' });
  });
});
