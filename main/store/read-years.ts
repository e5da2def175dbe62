import type { Answer } from '../../core/assessment/answer.ts';
import type { AssessmentId, CalendarDate, DimensionId, Instant, ModelVersionId } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import { exportedAnswerOf } from '../../core/export/exported-answer.ts';
import type { ExportedTarget, ExportedYears } from '../../core/export/exported-years.ts';
import type { PlanAction } from '../../core/plan/plan.ts';
import type { Db } from './connection.ts';
import { isoOf } from './iso.ts';
import { journalEntries } from './journal.ts';
import { modelVersion } from './model-versions.ts';
import { allTargets } from './plan.ts';
import { type AnswerColumns, answerOf } from './ratings.ts';
import { allRhythms } from './rhythms.ts';

/** What a practice gathered over years, for an exported document. Runs in the caller's transaction. */
export function readYears(db: Db): ExportedYears {
  return {
    hindsights: readHindsights(db),
    journal: journalEntries(db).map(({ createdAt, changedAt, ...entry }) => ({
      ...entry,
      dimensions: entry.dimensions.map((dimension) => ({ ...dimension, indicators: [...dimension.indicators] })),
      contextIds: [...entry.contextIds],
      createdAt: isoOf(createdAt),
      changedAt: isoOf(changedAt),
    })),
    pickedEntries: db
      .prepare<[], { assessmentId: AssessmentId; dimensionId: DimensionId; entryId: string }>(
        `SELECT assessment_id AS assessmentId, dimension_id AS dimensionId, entry_id AS entryId FROM rating_journal
         ORDER BY assessment_id, dimension_id, entry_id`,
      )
      .all(),
    targets: allTargets(db).map(({ actions, chosenAt, closedAt, dueOn, ...target }) => ({
      ...target,
      ...(dueOn === undefined ? {} : { dueOn }),
      chosenAt: isoOf(chosenAt),
      ...(closedAt === undefined ? {} : { closedAt: isoOf(closedAt) }),
      actions: actions.map(actionOf),
    })),
    rhythms: allRhythms(db).map(({ since, snoozedUntil, ...rhythm }) => ({
      ...rhythm,
      since: isoOf(since),
      ...(snoozedUntil === undefined ? {} : { snoozedUntil: isoOf(snoozedUntil) }),
    })),
    noteStatuses: db
      .prepare<[], { assessmentId: AssessmentId; dimensionId: DimensionId; status: Status; changedAt: Instant }>(
        `SELECT assessment_id AS assessmentId, dimension_id AS dimensionId, status, changed_at AS changedAt
         FROM off_the_map_status ORDER BY rowid`,
      )
      .all()
      .map((status) => ({ ...status, changedAt: isoOf(status.changedAt) })),
  };
}

type Status = ExportedYears['noteStatuses'][number]['status'];

function actionOf(action: PlanAction): ExportedTarget['actions'][number] {
  const { id, kind, text, indicatorId, dueOn, doneAt, reflection, entryId, createdAt } = action;
  return {
    id,
    kind,
    text,
    ...(indicatorId === undefined ? {} : { indicatorId }),
    ...(dueOn === undefined ? {} : { dueOn: dueOn as CalendarDate }),
    ...(doneAt === undefined ? {} : { doneAt: isoOf(doneAt) }),
    reflection,
    ...(entryId === undefined ? {} : { entryId }),
    createdAt: isoOf(createdAt),
  };
}

interface HindsightRow extends AnswerColumns {
  readonly assessment_id: AssessmentId;
  readonly model_version_id: ModelVersionId;
  readonly dimension_id: DimensionId;
  readonly note: string;
  readonly made_at: Instant;
}

function readHindsights(db: Db): ExportedYears['hindsights'] {
  return db
    .prepare<[], HindsightRow>('SELECT * FROM hindsight ORDER BY rowid')
    .all()
    .map((row) => ({
      assessmentId: row.assessment_id,
      dimensionId: row.dimension_id,
      answer: answerIn(db, row.model_version_id, answerOf(row)),
      note: row.note,
      madeAt: isoOf(row.made_at),
    }));
}

function answerIn(db: Db, versionId: ModelVersionId, answer: Answer | undefined) {
  const model = modelVersion(db, versionId);
  const exported = model === undefined || answer === undefined ? undefined : exportedAnswerOf(model, answer);
  if (exported === undefined) throw new ChildError('store-damaged', 'a second look its model does not know');
  return exported;
}
