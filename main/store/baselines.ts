import type { AssessmentId, ContextId, Instant, ModelId } from '../../core/brand.ts';
import type { Db } from './connection.ts';

/** The baseline of a model in a context: the assessment pinned last, or undefined when none is. */
export function baselineOf(db: Db, modelId: ModelId, contextId: ContextId): AssessmentId | undefined {
  return db
    .prepare<[ModelId, ContextId], AssessmentId>(
      `SELECT baseline.assessment_id
       FROM baseline
       JOIN assessment ON assessment.id = baseline.assessment_id
       JOIN model_version ON model_version.id = assessment.model_version_id
       WHERE model_version.model_id = ? AND assessment.context_id = ?
       ORDER BY baseline.pinned_at DESC, baseline.rowid DESC LIMIT 1`,
    )
    .pluck()
    .get(modelId, contextId);
}

export function insertBaseline(db: Db, assessmentId: AssessmentId, pinnedAt: Instant): void {
  db.prepare('INSERT INTO baseline (assessment_id, pinned_at) VALUES (?, ?)').run(assessmentId, pinnedAt);
}

/** Takes away every baseline of a model in a context. */
export function deleteBaselines(db: Db, modelId: ModelId, contextId: ContextId): void {
  db.prepare(
    `DELETE FROM baseline WHERE assessment_id IN (
       SELECT assessment.id
       FROM assessment JOIN model_version ON model_version.id = assessment.model_version_id
       WHERE model_version.model_id = ? AND assessment.context_id = ?
     )`,
  ).run(modelId, contextId);
}
