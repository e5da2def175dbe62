import type { AssessmentSummary, RatingChange } from '../../../core/assessment/assessment.ts';
import type { AssessmentId, DimensionId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { type Dimension, indicatorsOf, type PracticeModel } from '../../../core/practice-model/model.ts';
import { isPosition } from '../../../core/practice-model/scale.ts';
import { assessmentById, type StoredAssessment } from '../assessments.ts';
import type { Db } from '../connection.ts';
import { modelVersion } from '../model-versions.ts';

/** @throws ChildError `not-found`. */
export function existing(db: Db, id: AssessmentId): StoredAssessment {
  const stored = assessmentById(db, id);
  if (stored === undefined) throw new ChildError('not-found', 'no such assessment', { what: 'assessment' });
  return stored;
}

/** @throws ChildError `not-found`, or `conflict` when it is completed. */
export function existingDraft(db: Db, id: AssessmentId): StoredAssessment {
  const stored = existing(db, id);
  if (stored.summary.completedAt !== undefined) throw new ChildError('conflict', 'the assessment is completed');
  return stored;
}

/** @throws ChildError `not-found`, or `conflict` while it is a draft. */
export function existingCompleted(db: Db, id: AssessmentId): StoredAssessment {
  const stored = existing(db, id);
  if (stored.summary.completedAt === undefined) throw new ChildError('conflict', 'the assessment is a draft');
  return stored;
}

/** The model in the wording the assessment was made with. @throws ChildError `store-damaged`. */
export function modelOf(db: Db, summary: AssessmentSummary): PracticeModel {
  const model = modelVersion(db, summary.modelVersionId);
  if (model === undefined) throw new ChildError('store-damaged', 'an assessment without its model version');
  return model;
}

/** @throws ChildError `not-found`. */
export function existingDimension(model: PracticeModel, id: DimensionId): Dimension {
  const dimension = model.dimensions.find((candidate) => candidate.id === id);
  if (dimension === undefined) throw new ChildError('not-found', 'no such dimension', { what: 'dimension' });
  return dimension;
}

/** @throws ChildError `invalid-input` (with `field`) for a position or an indicator the dimension does not have. */
export function assertFits(model: PracticeModel, dimension: Dimension, change: RatingChange): void {
  if (change.answer?.kind === 'placed' && !isPosition(change.answer.position, model.levels.length)) {
    throw new ChildError('invalid-input', 'a position beyond the scale', { field: 'answer' });
  }
  if (change.indicatorsSeen === undefined) return;
  const known = new Set(indicatorsOf(model, dimension).map(({ indicator }) => indicator.id));
  if (!change.indicatorsSeen.every((id) => known.has(id))) {
    throw new ChildError('invalid-input', 'an indicator the dimension does not have', { field: 'indicatorsSeen' });
  }
}
