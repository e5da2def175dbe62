import type { AssessmentId, ContextId, Instant, ModelId } from '../../core/brand.ts';
import type { Baseline } from '../../core/trajectory/baselines.ts';
import type { Db } from './connection.ts';

interface BaselineRow {
  readonly assessment_id: AssessmentId;
  readonly name: string;
  readonly pinned_at: Instant;
}

/** The baselines of a model in a context, the one pinned last first. */
export function baselinesOf(db: Db, modelId: ModelId, contextId: ContextId): Baseline[] {
  return db
    .prepare<[ModelId, ContextId], BaselineRow>(
      `SELECT baseline.assessment_id, baseline.name, baseline.pinned_at
       FROM baseline
       JOIN assessment ON assessment.id = baseline.assessment_id
       JOIN model_version ON model_version.id = assessment.model_version_id
       WHERE model_version.model_id = ? AND assessment.context_id = ?
       ORDER BY baseline.pinned_at DESC, baseline.rowid DESC`,
    )
    .all(modelId, contextId)
    .map((row) => ({ assessmentId: row.assessment_id, name: row.name, pinnedAt: row.pinned_at }));
}

/** Pins an assessment; one that is pinned already keeps its name and counts as pinned now. */
export function insertBaseline(db: Db, assessmentId: AssessmentId, pinnedAt: Instant, name = ''): void {
  db.prepare(
    `INSERT INTO baseline (assessment_id, pinned_at, name) VALUES (?, ?, ?)
     ON CONFLICT (assessment_id) DO UPDATE SET pinned_at = excluded.pinned_at`,
  ).run(assessmentId, pinnedAt, name);
}

/** @returns whether the assessment was pinned. */
export function updateBaselineName(db: Db, assessmentId: AssessmentId, name: string): boolean {
  return db.prepare('UPDATE baseline SET name = ? WHERE assessment_id = ?').run(name, assessmentId).changes === 1;
}

/** @returns whether the assessment was pinned. */
export function deleteBaseline(db: Db, assessmentId: AssessmentId): boolean {
  return db.prepare('DELETE FROM baseline WHERE assessment_id = ?').run(assessmentId).changes === 1;
}
