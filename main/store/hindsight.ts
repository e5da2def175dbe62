import type { Hindsight } from '../../core/assessment/hindsight.ts';
import type { AssessmentId, DimensionId, Instant } from '../../core/brand.ts';
import type { Db } from './connection.ts';
import { type AnswerColumns, answerOf } from './ratings.ts';

interface HindsightRow extends AnswerColumns {
  readonly dimension_id: DimensionId;
  readonly note: string;
  readonly made_at: Instant;
}

/** The second looks at an assessment, in the order of its model. */
export function hindsightsOf(db: Db, assessmentId: AssessmentId): Hindsight[] {
  return db
    .prepare<[AssessmentId], HindsightRow>(
      `SELECT hindsight.dimension_id, answer_kind, position_quarters, note, made_at
       FROM hindsight JOIN model_dimension USING (model_version_id, dimension_id)
       WHERE assessment_id = ? ORDER BY model_dimension.place`,
    )
    .all(assessmentId)
    .flatMap((row) => {
      const answer = answerOf(row);
      if (answer === undefined) return [];
      return [{ dimensionId: row.dimension_id, answer, note: row.note, madeAt: row.made_at }];
    });
}

/** Writes a second look as a whole, in place of an earlier one. Runs in the caller's transaction. */
export function saveHindsight(
  db: Db,
  assessmentId: AssessmentId,
  { dimensionId, answer, note, madeAt }: Hindsight,
): void {
  db.prepare(
    `INSERT INTO hindsight
       (assessment_id, model_version_id, dimension_id, answer_kind, position_quarters, note, made_at)
     SELECT id, model_version_id, @dimensionId, @kind, @position, @note, @madeAt
     FROM assessment WHERE id = @assessmentId
     ON CONFLICT (assessment_id, dimension_id) DO UPDATE SET
       answer_kind = excluded.answer_kind, position_quarters = excluded.position_quarters, note = excluded.note,
       made_at = excluded.made_at`,
  ).run({
    assessmentId,
    dimensionId,
    kind: answer.kind,
    position: answer.kind === 'placed' ? answer.position : null,
    note,
    madeAt,
  });
}

/** @returns whether there was one. */
export function deleteHindsight(db: Db, assessmentId: AssessmentId, dimensionId: DimensionId): boolean {
  return (
    db.prepare('DELETE FROM hindsight WHERE assessment_id = ? AND dimension_id = ?').run(assessmentId, dimensionId)
      .changes === 1
  );
}
