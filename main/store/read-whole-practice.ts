import type { Confidence } from '../../core/assessment/answer.ts';
import type { AssessmentStep, ContextKind } from '../../core/assessment/assessment.ts';
import type { AssessmentId, ContextId, DimensionId, IndicatorId, Instant, ModelVersionId } from '../../core/brand.ts';
import type { ExportRecord } from '../../core/contract/privacy.ts';
import { ChildError } from '../../core/errors.ts';
import { exportedAnswerOf } from '../../core/export/exported-answer.ts';
import {
  type ExportedAnswer,
  type ExportedAssessment,
  type ExportedModel,
  type ExportedRating,
  type WholePractice,
  wholePracticeFormat,
  wholePracticeVersion,
} from '../../core/export/whole-practice.ts';
import type { ModelOrigin, PracticeModel } from '../../core/practice-model/model.ts';
import type { Db } from './connection.ts';
import { readModelLists } from './exported-models.ts';
import { isoOf } from './iso.ts';
import { modelVersion } from './model-versions.ts';
import { type AnswerColumns, answerOf } from './ratings.ts';
import { readYears } from './read-years.ts';

/** What an exported document says of its making. */
export interface ExportFacts {
  readonly exportedAt: Instant;
  readonly appVersion: string;
}

/**
 * Reads everything a store holds, at one moment of it, in the order in which it was added.
 *
 * @throws ChildError `store-damaged` when an answer does not fit the model it was given for.
 */
export function readWholePractice(db: Db, { exportedAt, appVersion }: ExportFacts): WholePractice {
  return db.transaction(() => ({
    format: wholePracticeFormat,
    version: wholePracticeVersion,
    exportedAt: isoOf(exportedAt),
    appVersion,
    models: readModels(db),
    contexts: db
      .prepare<
        [],
        { id: ContextId; kind: ContextKind; name: string; created_at: Instant; archived_at: Instant | null }
      >('SELECT id, kind, name, created_at, archived_at FROM context ORDER BY rowid')
      .all()
      .map(({ created_at, archived_at, ...context }) => ({
        ...context,
        createdAt: isoOf(created_at),
        ...(archived_at === null ? {} : { archivedAt: isoOf(archived_at) }),
      })),
    assessments: readAssessments(db),
    baselines: db
      .prepare<[], { assessment_id: AssessmentId; pinned_at: Instant; name: string }>(
        'SELECT assessment_id, pinned_at, name FROM baseline ORDER BY rowid',
      )
      .all()
      .map((row) => ({
        assessmentId: row.assessment_id,
        pinnedAt: isoOf(row.pinned_at),
        ...(row.name === '' ? {} : { name: row.name }),
      })),
    ...readYears(db),
    ...readModelLists(db),
    settings: db
      .prepare<[], { key: string; value: string }>('SELECT key, value FROM setting ORDER BY key')
      .all()
      .map(({ key, value }) => ({ key, value: JSON.parse(value) })),
    exports: db
      .prepare<[], ExportRecord>('SELECT at, kind, name FROM export ORDER BY entry')
      .all()
      .map(({ at, kind, name }) => ({ at: isoOf(at), kind, name })),
  }))();
}

function readModels(db: Db): ExportedModel[] {
  return db
    .prepare<[], { id: ModelVersionId; document: string; added_at: Instant; origin: ModelOrigin }>(
      'SELECT id, document, added_at, origin FROM model_version ORDER BY rowid',
    )
    .all()
    .map((row) => ({
      versionId: row.id,
      addedAt: isoOf(row.added_at),
      ...(row.origin === 'shipped' ? {} : { origin: row.origin }),
      model: JSON.parse(row.document) as PracticeModel,
    }));
}

interface AssessmentRow {
  readonly id: AssessmentId;
  readonly model_version_id: ModelVersionId;
  readonly context_id: ContextId;
  readonly started_at: Instant;
  readonly changed_at: Instant;
  readonly completed_at: Instant | null;
  readonly place_dimension_id: DimensionId;
  readonly place_step: AssessmentStep;
}

function readAssessments(db: Db): ExportedAssessment[] {
  return db
    .prepare<[], AssessmentRow>(
      `SELECT id, model_version_id, context_id, started_at, changed_at, completed_at, place_dimension_id, place_step
       FROM assessment ORDER BY rowid`,
    )
    .all()
    .map((row) => ({
      id: row.id,
      modelVersionId: row.model_version_id,
      contextId: row.context_id,
      startedAt: isoOf(row.started_at),
      changedAt: isoOf(row.changed_at),
      ...(row.completed_at === null ? {} : { completedAt: isoOf(row.completed_at) }),
      place: { dimensionId: row.place_dimension_id, step: row.place_step },
      ratings: readRatings(db, row),
    }));
}

interface RatingRow extends AnswerColumns {
  readonly dimension_id: DimensionId;
  readonly confidence: Confidence | null;
  readonly evidence: string;
  readonly off_the_map: string;
  readonly what_changed: string;
  readonly sceptic: string;
  readonly committed_at: Instant | null;
  readonly changed_at: Instant;
}

function readRatings(db: Db, assessment: AssessmentRow): ExportedRating[] {
  const model = modelVersion(db, assessment.model_version_id);
  if (model === undefined) throw new ChildError('store-damaged', 'an assessment without its model version');
  const indicators = db.prepare<[AssessmentId, DimensionId], IndicatorId>(
    'SELECT indicator_id FROM rating_indicator WHERE assessment_id = ? AND dimension_id = ? ORDER BY place',
  );
  return db
    .prepare<[AssessmentId], RatingRow>(
      `SELECT dimension_id, answer_kind, position_quarters, confidence, evidence, off_the_map, what_changed,
         sceptic, committed_at, changed_at
       FROM rating WHERE assessment_id = ? ORDER BY rowid`,
    )
    .all(assessment.id)
    .map((row) => ({
      dimensionId: row.dimension_id,
      ...readAnswer(model, row),
      ...(row.confidence === null ? {} : { confidence: row.confidence }),
      evidence: row.evidence,
      indicatorsSeen: indicators.pluck().all(assessment.id, row.dimension_id),
      offTheMap: row.off_the_map,
      whatChanged: row.what_changed,
      ...(row.sceptic === '' ? {} : { sceptic: row.sceptic }),
      ...(row.committed_at === null ? {} : { committedAt: isoOf(row.committed_at) }),
      changedAt: isoOf(row.changed_at),
    }));
}

function readAnswer(model: PracticeModel, columns: AnswerColumns): { readonly answer?: ExportedAnswer } {
  const answer = answerOf(columns);
  if (answer === undefined) return {};
  const exported = exportedAnswerOf(model, answer);
  if (exported === undefined) throw new ChildError('store-damaged', 'an answer on a level its model does not have');
  return { answer: exported };
}
