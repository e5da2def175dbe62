import type { Answer, AnswerKind, Confidence } from '../../core/assessment/answer.ts';
import type { PreviousRating, Rating } from '../../core/assessment/assessment.ts';
import type { AssessmentId, DimensionId, IndicatorId, Instant } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import type { ScalePosition } from '../../core/practice-model/scale.ts';
import type { Db } from './connection.ts';

/** The columns in which an answer is stored. */
export interface AnswerColumns {
  readonly answer_kind: AnswerKind | null;
  readonly position_quarters: ScalePosition | null;
}

interface RatingRow extends AnswerColumns {
  readonly dimension_id: DimensionId;
  readonly confidence: Confidence | null;
  readonly evidence: string;
  readonly off_the_map: string;
  readonly what_changed: string;
  readonly sceptic: string;
  readonly committed_at: Instant | null;
}

interface IndicatorRow {
  readonly dimension_id: DimensionId;
  readonly indicator_id: IndicatorId;
}

/** The ratings of an assessment in the order of its model; dimensions about which nothing was said are left out. */
export function ratingsOf(db: Db, assessmentId: AssessmentId): readonly Rating[] {
  const indicators = db
    .prepare<[AssessmentId], IndicatorRow>(
      'SELECT dimension_id, indicator_id FROM rating_indicator WHERE assessment_id = ? ORDER BY dimension_id, place',
    )
    .all(assessmentId);
  const seen = Map.groupBy(indicators, (row) => row.dimension_id);
  return db
    .prepare<[AssessmentId], RatingRow>(
      `SELECT rating.dimension_id, answer_kind, position_quarters, confidence, evidence, off_the_map, what_changed,
         sceptic, committed_at
       FROM rating JOIN model_dimension USING (model_version_id, dimension_id)
       WHERE assessment_id = ? ORDER BY model_dimension.place`,
    )
    .all(assessmentId)
    .map((row) => ratingOf(row, seen.get(row.dimension_id) ?? []));
}

/** One rating, or undefined when nothing has been said about the dimension yet. */
export function ratingAt(db: Db, assessmentId: AssessmentId, dimensionId: DimensionId): Rating | undefined {
  const row = db
    .prepare<[AssessmentId, DimensionId], RatingRow>(
      `SELECT dimension_id, answer_kind, position_quarters, confidence, evidence, off_the_map, what_changed,
         sceptic, committed_at
       FROM rating WHERE assessment_id = ? AND dimension_id = ?`,
    )
    .get(assessmentId, dimensionId);
  if (row === undefined) return undefined;
  const indicators = db
    .prepare<[AssessmentId, DimensionId], IndicatorRow>(
      `SELECT dimension_id, indicator_id FROM rating_indicator
       WHERE assessment_id = ? AND dimension_id = ? ORDER BY place`,
    )
    .all(assessmentId, dimensionId);
  return ratingOf(row, indicators);
}

/** Writes a rating as a whole, with the indicators seen. Runs in the caller's transaction. */
export function saveRating(db: Db, assessmentId: AssessmentId, rating: Rating, changedAt: Instant): void {
  db.prepare(
    `INSERT INTO rating
       (assessment_id, model_version_id, dimension_id, answer_kind, position_quarters, confidence, evidence,
        off_the_map, what_changed, sceptic, committed_at, changed_at)
     SELECT id, model_version_id, @dimensionId, @answerKind, @position, @confidence, @evidence, @offTheMap,
       @whatChanged, @sceptic, @committedAt, @changedAt
     FROM assessment WHERE id = @assessmentId
     ON CONFLICT (assessment_id, dimension_id) DO UPDATE SET
       answer_kind = excluded.answer_kind, position_quarters = excluded.position_quarters,
       confidence = excluded.confidence, evidence = excluded.evidence, off_the_map = excluded.off_the_map,
       what_changed = excluded.what_changed, sceptic = excluded.sceptic, committed_at = excluded.committed_at,
       changed_at = excluded.changed_at`,
  ).run({
    assessmentId,
    dimensionId: rating.dimensionId,
    answerKind: rating.answer?.kind ?? null,
    position: rating.answer?.kind === 'placed' ? rating.answer.position : null,
    confidence: rating.confidence ?? null,
    evidence: rating.evidence,
    offTheMap: rating.offTheMap,
    whatChanged: rating.whatChanged,
    sceptic: rating.sceptic,
    committedAt: rating.committedAt ?? null,
    changedAt,
  });
  saveIndicators(db, assessmentId, rating);
}

function saveIndicators(db: Db, assessmentId: AssessmentId, rating: Rating): void {
  const stored = db
    .prepare<[AssessmentId, DimensionId], IndicatorId>(
      'SELECT indicator_id FROM rating_indicator WHERE assessment_id = ? AND dimension_id = ? ORDER BY place',
    )
    .pluck()
    .all(assessmentId, rating.dimensionId);
  // Words are saved at every keystroke; the ticks beside them seldom change.
  if (stored.join(' ') === rating.indicatorsSeen.join(' ')) return;
  db.prepare('DELETE FROM rating_indicator WHERE assessment_id = ? AND dimension_id = ?').run(
    assessmentId,
    rating.dimensionId,
  );
  const insert = db.prepare(
    'INSERT INTO rating_indicator (assessment_id, dimension_id, indicator_id, place) VALUES (?, ?, ?, ?)',
  );
  for (const [place, indicatorId] of rating.indicatorsSeen.entries()) {
    insert.run(assessmentId, rating.dimensionId, indicatorId, place);
  }
}

interface PreviousRow extends AnswerColumns {
  readonly dimension_id: DimensionId;
  readonly completed_at: Instant;
  readonly evidence: string;
}

/**
 * What the person said last about each dimension, in the same model (any version) and context, in assessments completed
 * before this one; for a draft, in all completed ones. Dimensions left open then are looked up further back.
 */
export function previousRatings(db: Db, assessmentId: AssessmentId): readonly PreviousRating[] {
  return db
    .prepare<[AssessmentId], PreviousRow>(
      `WITH current AS (
         SELECT assessment.*, model_version.model_id, assessment.rowid AS entry
         FROM assessment JOIN model_version ON model_version.id = assessment.model_version_id
         WHERE assessment.id = ?
       ),
       earlier AS (
         SELECT rating.dimension_id, rating.answer_kind, rating.position_quarters, rating.evidence,
           assessment.completed_at, row_number() OVER (
             PARTITION BY rating.dimension_id ORDER BY assessment.completed_at DESC, assessment.rowid DESC
           ) AS place
         FROM current
         JOIN assessment ON assessment.context_id = current.context_id AND assessment.id <> current.id
           AND assessment.completed_at IS NOT NULL
           AND (current.completed_at IS NULL
             OR (assessment.completed_at, assessment.rowid) < (current.completed_at, current.entry))
         JOIN model_version ON model_version.id = assessment.model_version_id
           AND model_version.model_id = current.model_id
         JOIN rating ON rating.assessment_id = assessment.id AND rating.answer_kind IS NOT NULL
       )
       SELECT dimension_id, answer_kind, position_quarters, completed_at, evidence
       FROM earlier WHERE place = 1 ORDER BY dimension_id`,
    )
    .all(assessmentId)
    .flatMap((row) => {
      const answer = answerOf(row);
      return answer === undefined
        ? []
        : [{ dimensionId: row.dimension_id, answer, completedAt: row.completed_at, evidence: row.evidence }];
    });
}

function ratingOf(row: RatingRow, indicators: readonly IndicatorRow[]): Rating {
  return {
    dimensionId: row.dimension_id,
    answer: answerOf(row),
    confidence: row.confidence ?? undefined,
    evidence: row.evidence,
    indicatorsSeen: indicators.map((indicator) => indicator.indicator_id),
    offTheMap: row.off_the_map,
    whatChanged: row.what_changed,
    sceptic: row.sceptic,
    committedAt: row.committed_at ?? undefined,
  };
}

/** The answer in its columns. @throws ChildError `store-damaged` for a place that is missing. */
export function answerOf({ answer_kind: kind, position_quarters: position }: AnswerColumns): Answer | undefined {
  if (kind === null) return undefined;
  if (kind !== 'placed') return { kind };
  if (position === null) throw new ChildError('store-damaged', 'a placed rating without its position');
  return { kind, position };
}
