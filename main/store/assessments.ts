import type { AssessmentStep, AssessmentSummary, ContextKind, Place } from '../../core/assessment/assessment.ts';
import type { AssessmentId, ContextId, DimensionId, Instant, ModelId, ModelVersionId } from '../../core/brand.ts';
import type { Db } from './connection.ts';

/** An assessment as its row tells it, with the place at which it is resumed. */
export interface StoredAssessment {
  readonly summary: AssessmentSummary;
  readonly place: Place;
}

/** What a new assessment is made of. */
export interface NewAssessment {
  readonly id: AssessmentId;
  readonly modelVersionId: ModelVersionId;
  readonly contextId: ContextId;
  readonly startedAt: Instant;
  readonly place: Place;
}

interface AssessmentRow {
  readonly id: AssessmentId;
  readonly model_version_id: ModelVersionId;
  readonly model_id: ModelId;
  readonly model_title: string;
  readonly context_id: ContextId;
  readonly context_kind: ContextKind;
  readonly context_name: string;
  readonly started_at: Instant;
  readonly changed_at: Instant;
  readonly completed_at: Instant | null;
  readonly place_dimension_id: DimensionId;
  readonly place_step: AssessmentStep;
  readonly answered_count: number;
  readonly dimension_count: number;
}

const selectAssessments = `
  SELECT
    assessment.id, assessment.model_version_id, model_version.model_id, model_version.title AS model_title,
    context.id AS context_id, context.kind AS context_kind, context.name AS context_name,
    assessment.started_at, assessment.changed_at, assessment.completed_at,
    assessment.place_dimension_id, assessment.place_step,
    (SELECT count(*) FROM rating WHERE rating.assessment_id = assessment.id AND rating.answer_kind IS NOT NULL)
      AS answered_count,
    (SELECT count(*) FROM model_dimension WHERE model_dimension.model_version_id = assessment.model_version_id)
      AS dimension_count
  FROM assessment
  JOIN model_version ON model_version.id = assessment.model_version_id
  JOIN context ON context.id = assessment.context_id`;

/** Drafts and completed assessments, the one changed last first. */
export function allAssessments(db: Db): readonly AssessmentSummary[] {
  return db
    .prepare<[], AssessmentRow>(`${selectAssessments} ORDER BY assessment.changed_at DESC, assessment.rowid DESC`)
    .all()
    .map((row) => storedOf(row).summary);
}

export function assessmentById(db: Db, id: AssessmentId): StoredAssessment | undefined {
  const row = db.prepare<[AssessmentId], AssessmentRow>(`${selectAssessments} WHERE assessment.id = ?`).get(id);
  return row === undefined ? undefined : storedOf(row);
}

/**
 * The completed assessments of a model (all its versions), oldest first; in one context, or in all of them when none is
 * named.
 */
export function completedAssessments(db: Db, modelId: ModelId, contextId?: ContextId): readonly AssessmentSummary[] {
  return db
    .prepare<[ModelId, ContextId | null], AssessmentRow>(
      `${selectAssessments}
       WHERE model_version.model_id = ? AND assessment.completed_at IS NOT NULL
         AND assessment.context_id = coalesce(?, assessment.context_id)
       ORDER BY assessment.completed_at, assessment.rowid`,
    )
    .all(modelId, contextId ?? null)
    .map((row) => storedOf(row).summary);
}

export function insertAssessment(db: Db, assessment: NewAssessment): void {
  db.prepare(
    `INSERT INTO assessment
       (id, model_version_id, context_id, started_at, changed_at, place_dimension_id, place_step)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    assessment.id,
    assessment.modelVersionId,
    assessment.contextId,
    assessment.startedAt,
    assessment.startedAt,
    assessment.place.dimensionId,
    assessment.place.step,
  );
}

/** Notes where the person is; reading on is no change, so the time of the last change stays. */
export function updatePlace(db: Db, id: AssessmentId, place: Place): void {
  db.prepare('UPDATE assessment SET place_dimension_id = ?, place_step = ? WHERE id = ?').run(
    place.dimensionId,
    place.step,
    id,
  );
}

export function updateChangedAt(db: Db, id: AssessmentId, changedAt: Instant): void {
  db.prepare('UPDATE assessment SET changed_at = ? WHERE id = ?').run(changedAt, id);
}

export function updateCompletedAt(db: Db, id: AssessmentId, completedAt: Instant): void {
  db.prepare('UPDATE assessment SET completed_at = ?, changed_at = ? WHERE id = ?').run(completedAt, completedAt, id);
}

/** Deletes an assessment with its ratings. */
export function deleteAssessment(db: Db, id: AssessmentId): void {
  db.prepare('DELETE FROM assessment WHERE id = ?').run(id);
}

function storedOf(row: AssessmentRow): StoredAssessment {
  return {
    summary: {
      id: row.id,
      modelVersionId: row.model_version_id,
      modelId: row.model_id,
      modelTitle: row.model_title,
      context: { id: row.context_id, kind: row.context_kind, name: row.context_name },
      startedAt: row.started_at,
      changedAt: row.changed_at,
      completedAt: row.completed_at ?? undefined,
      answeredCount: row.answered_count,
      dimensionCount: row.dimension_count,
    },
    place: { dimensionId: row.place_dimension_id, step: row.place_step },
  };
}
