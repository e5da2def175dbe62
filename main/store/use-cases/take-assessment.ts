import {
  type Assessment,
  type AssessmentSummary,
  applyChange,
  emptyRating,
  type Place,
  type Rating,
  type RatingChange,
} from '../../../core/assessment/assessment.ts';
import type { AssessmentId, ContextId, DimensionId, Instant, ModelVersionId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import {
  deleteAssessment,
  insertAssessment,
  type StoredAssessment,
  updateChangedAt,
  updateCompletedAt,
  updatePlace,
} from '../assessments.ts';
import type { Db } from '../connection.ts';
import { archivedAtOf, contextById } from '../contexts.ts';
import { modelVersion } from '../model-versions.ts';
import { saveNoteStatus } from '../off-the-map.ts';
import { ratingAt, ratingsOf, saveRating } from '../ratings.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';
import {
  assertFits,
  existing,
  existingCompleted,
  existingDimension,
  existingDraft,
  modelOf,
} from './existing-assessment.ts';
import { previousAnswers } from './previous-answers.ts';

/**
 * Begins a draft at the first dimension. Several drafts may be open at once, also of the same model and context.
 *
 * @throws ChildError `not-found` when the model version or the context is unknown, `conflict` when the context is archived.
 */
export function startAssessment(
  db: Db,
  { modelVersionId, contextId }: { readonly modelVersionId: ModelVersionId; readonly contextId: ContextId },
  { now, newId }: Surroundings,
): AssessmentSummary {
  return recorded(db, { kind: 'assessment-start', now }, () => {
    const first = modelVersion(db, modelVersionId)?.dimensions[0];
    if (first === undefined) throw new ChildError('not-found', 'no such model version', { what: 'model' });
    if (contextById(db, contextId) === undefined) {
      throw new ChildError('not-found', 'no such context', { what: 'context' });
    }
    if (archivedAtOf(db, contextId) !== undefined) {
      throw new ChildError('conflict', 'the context is archived', { what: 'archived-context' });
    }
    const id = newId() as AssessmentId;
    const place = { dimensionId: first.id, step: 'recall' } as const;
    insertAssessment(db, { id, modelVersionId, contextId, startedAt: now(), place });
    return existing(db, id).summary;
  });
}

/** Everything needed to take an assessment up again. @throws ChildError `not-found`. */
export function openAssessment(db: Db, id: AssessmentId): Assessment {
  return db.transaction(() => {
    const { summary, place } = existing(db, id);
    return {
      ...summary,
      model: modelOf(db, summary),
      place,
      ratings: ratingsOf(db, id),
      previous: previousAnswers(db, summary),
    };
  })();
}

/**
 * Changes what a draft says about one dimension. When this returns, the change is on disk.
 *
 * @throws ChildError `not-found` for an unknown assessment or a dimension its model does not have, `conflict` when it is
 * completed, `invalid-input` (with `field`) for a position or an indicator the dimension does not have.
 */
export function changeRating(
  db: Db,
  target: { readonly assessmentId: AssessmentId; readonly dimensionId: DimensionId },
  change: RatingChange,
  { now }: Pick<Surroundings, 'now'>,
): Rating {
  return recorded(db, { kind: 'answer', joins: `${target.assessmentId} ${target.dimensionId}`, now }, () =>
    applied(db, existingDraft(db, target.assessmentId), target.dimensionId, change, now()),
  );
}

/**
 * Corrects a slip in a completed assessment. For a different view that came later there is hindsight, which leaves the
 * answer as it was.
 *
 * @throws ChildError as `changeRating`, but `conflict` while it is a draft, and when nothing in it would be answered.
 */
export function correctRating(
  db: Db,
  target: { readonly assessmentId: AssessmentId; readonly dimensionId: DimensionId },
  change: RatingChange,
  { now }: Pick<Surroundings, 'now'>,
): Rating {
  return recorded(db, { kind: 'answer-correct', now }, () => {
    const after = applied(db, existingCompleted(db, target.assessmentId), target.dimensionId, change, now());
    if (existing(db, target.assessmentId).summary.answeredCount === 0) {
      throw new ChildError('conflict', 'nothing would be answered', { what: 'last-answer' });
    }
    return after;
  });
}

/** Notes where a draft is resumed. @throws ChildError `not-found`, or `conflict` when it is completed. */
export function moveTo(db: Db, id: AssessmentId, place: Place): void {
  db.transaction(() => {
    const draft = existingDraft(db, id);
    existingDimension(modelOf(db, draft.summary), place.dimensionId);
    updatePlace(db, id, place);
  }).immediate();
}

/**
 * Turns a draft into a completed assessment; from then on its answers stay.
 *
 * @throws ChildError `not-found`, or `conflict` when it is completed already or nothing in it is answered.
 */
export function completeAssessment(db: Db, id: AssessmentId, { now }: Pick<Surroundings, 'now'>): AssessmentSummary {
  return recorded(db, { kind: 'assessment-complete', now }, () => {
    const draft = existingDraft(db, id);
    if (draft.summary.answeredCount === 0) throw new ChildError('conflict', 'nothing is answered yet');
    updateCompletedAt(db, id, now());
    return existing(db, id).summary;
  });
}

/** Deletes a draft with all its answers. @throws ChildError `not-found`, or `conflict` when it is completed. */
export function discardDraft(db: Db, id: AssessmentId, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'assessment-discard', now }, () => {
    existingDraft(db, id);
    deleteAssessment(db, id);
  });
}

/** Deletes a completed assessment with everything in it. @throws ChildError `not-found`, or `conflict` for a draft. */
export function removeAssessment(db: Db, id: AssessmentId, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'assessment-remove', now }, () => {
    existingCompleted(db, id);
    deleteAssessment(db, id);
  });
}

function applied(
  db: Db,
  { summary }: StoredAssessment,
  dimensionId: DimensionId,
  change: RatingChange,
  changedAt: Instant,
): Rating {
  const model = modelOf(db, summary);
  const wanted = withoutRepeats(change);
  assertFits(model, existingDimension(model, dimensionId), wanted);
  const before = ratingAt(db, summary.id, dimensionId) ?? emptyRating(dimensionId);
  const after = applyChange(before, wanted, changedAt);
  saveRating(db, summary.id, after, changedAt);
  // What is written after that is another note, which has not come anywhere yet.
  if (after.offTheMap.trim() === '') saveNoteStatus(db, summary.id, dimensionId, 'new', changedAt);
  updateChangedAt(db, summary.id, changedAt);
  return after;
}

function withoutRepeats(change: RatingChange): RatingChange {
  return change.indicatorsSeen === undefined
    ? change
    : { ...change, indicatorsSeen: [...new Set(change.indicatorsSeen)] };
}
