import type { Instant, ModelId } from '../../core/brand.ts';
import type { ReviewRhythm } from '../../core/plan/rhythm.ts';
import type { Db } from './connection.ts';

interface RhythmRow {
  readonly model_id: ModelId;
  readonly every_weeks: number;
  readonly since: Instant;
  readonly snoozed_until: Instant | null;
}

export function allRhythms(db: Db): readonly ReviewRhythm[] {
  return db.prepare<[], RhythmRow>('SELECT * FROM review_rhythm ORDER BY model_id').all().map(rhythmOf);
}

export function rhythmOfModel(db: Db, modelId: ModelId): ReviewRhythm | undefined {
  const row = db.prepare<[ModelId], RhythmRow>('SELECT * FROM review_rhythm WHERE model_id = ?').get(modelId);
  return row === undefined ? undefined : rhythmOf(row);
}

export function saveRhythm(db: Db, rhythm: ReviewRhythm): void {
  db.prepare(
    `INSERT INTO review_rhythm (model_id, every_weeks, since, snoozed_until) VALUES (?, ?, ?, ?)
     ON CONFLICT (model_id) DO UPDATE SET
       every_weeks = excluded.every_weeks, since = excluded.since, snoozed_until = excluded.snoozed_until`,
  ).run(rhythm.modelId, rhythm.everyWeeks, rhythm.since, rhythm.snoozedUntil ?? null);
}

export function deleteRhythm(db: Db, modelId: ModelId): void {
  db.prepare('DELETE FROM review_rhythm WHERE model_id = ?').run(modelId);
}

/** When a model was last assessed to the end, in whichever context. */
export function lastCompletedOf(db: Db, modelId: ModelId): Instant | undefined {
  return (
    db
      .prepare<[ModelId], Instant | null>(
        `SELECT max(assessment.completed_at) FROM assessment
         JOIN model_version ON model_version.id = assessment.model_version_id WHERE model_version.model_id = ?`,
      )
      .pluck()
      .get(modelId) ?? undefined
  );
}

function rhythmOf(row: RhythmRow): ReviewRhythm {
  return {
    modelId: row.model_id,
    everyWeeks: row.every_weeks,
    since: row.since,
    snoozedUntil: row.snoozed_until ?? undefined,
  };
}
