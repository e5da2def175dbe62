import type { ContextKind } from '../../core/assessment/assessment.ts';
import type { AssessmentId, ContextId, DimensionId, Instant, ModelId } from '../../core/brand.ts';
import type { NoteStatus, OffTheMapNote } from '../../core/off-the-map/notes.ts';
import type { Db } from './connection.ts';

interface NoteRow {
  readonly assessment_id: AssessmentId;
  readonly model_id: ModelId;
  readonly dimension_id: DimensionId;
  readonly dimension_title: string;
  readonly context_id: ContextId;
  readonly context_kind: ContextKind;
  readonly context_name: string;
  readonly off_the_map: string;
  readonly status: NoteStatus | null;
  readonly at: Instant;
  readonly is_draft: number;
}

/** What did not fit a scale, in drafts and completed assessments, newest first. */
export function offTheMapNotes(db: Db): OffTheMapNote[] {
  return db
    .prepare<[], NoteRow>(
      `SELECT rating.assessment_id, model_version.model_id, rating.dimension_id,
         model_dimension.title AS dimension_title,
         context.id AS context_id, context.kind AS context_kind, context.name AS context_name,
         rating.off_the_map, off_the_map_status.status,
         coalesce(assessment.completed_at, assessment.changed_at) AS at, assessment.completed_at IS NULL AS is_draft
       FROM rating
       JOIN assessment ON assessment.id = rating.assessment_id
       JOIN model_version ON model_version.id = rating.model_version_id
       JOIN model_dimension USING (model_version_id, dimension_id)
       JOIN context ON context.id = assessment.context_id
       LEFT JOIN off_the_map_status USING (assessment_id, dimension_id)
       WHERE trim(rating.off_the_map, char(32, 9, 10, 13)) <> ''
       ORDER BY at DESC, assessment.rowid DESC, model_dimension.place`,
    )
    .all()
    .map((row) => ({
      assessmentId: row.assessment_id,
      modelId: row.model_id,
      dimensionId: row.dimension_id,
      dimensionTitle: row.dimension_title,
      context: { id: row.context_id, kind: row.context_kind, name: row.context_name },
      text: row.off_the_map,
      status: row.status ?? 'new',
      at: row.at,
      isDraft: row.is_draft === 1,
    }));
}

/** Keeps how far a note has come; a new one needs no row. Runs in the caller's transaction. */
export function saveNoteStatus(
  db: Db,
  assessmentId: AssessmentId,
  dimensionId: DimensionId,
  status: NoteStatus,
  changedAt: Instant,
): void {
  if (status === 'new') {
    db.prepare('DELETE FROM off_the_map_status WHERE assessment_id = ? AND dimension_id = ?').run(
      assessmentId,
      dimensionId,
    );
    return;
  }
  db.prepare(
    `INSERT INTO off_the_map_status (assessment_id, dimension_id, status, changed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (assessment_id, dimension_id) DO UPDATE SET status = excluded.status, changed_at = excluded.changed_at
     WHERE status <> excluded.status`,
  ).run(assessmentId, dimensionId, status, changedAt);
}
