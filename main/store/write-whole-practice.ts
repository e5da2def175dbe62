import type { Answer } from '../../core/assessment/answer.ts';
import type { Rating } from '../../core/assessment/assessment.ts';
import { ChildError } from '../../core/errors.ts';
import { answerOfExported } from '../../core/export/exported-answer.ts';
import type {
  ExportedAnswer,
  ExportedAssessment,
  ExportedModel,
  ExportedRating,
  WholePractice,
} from '../../core/export/whole-practice.ts';
import { indicatorsOf, type PracticeModel } from '../../core/practice-model/model.ts';
import { insertAssessment, updateChangedAt, updateCompletedAt } from './assessments.ts';
import { insertBaseline } from './baselines.ts';
import type { Db } from './connection.ts';
import { insertContext, updateArchivedAt } from './contexts.ts';
import { writeModelLists } from './exported-models.ts';
import { insertExport } from './exports.ts';
import { instantOf } from './iso.ts';
import { insertModelVersion, modelVersion } from './model-versions.ts';
import { saveRating } from './ratings.ts';
import { saveSetting } from './settings.ts';
import { forgetSteps } from './undo/steps.ts';
import { writeYears } from './write-years.ts';

/**
 * Writes a whole practice into a store that holds none, all of it or nothing. Models that are stored already (those
 * that come with the application) keep their text; settings of the document replace those in force.
 *
 * @throws ChildError `conflict` when the store holds a context or an assessment, `file-not-usable` (with `field`) when
 * the document has another model under the id of a stored one.
 */
export function writeWholePractice(db: Db, whole: WholePractice): void {
  db.transaction(() => {
    assertEmpty(db);
    for (const [index, model] of whole.models.entries()) writeModel(db, model, index);
    for (const { createdAt, archivedAt, ...context } of whole.contexts) {
      insertContext(db, context, instantOf(createdAt));
      if (archivedAt !== undefined) updateArchivedAt(db, context.id, instantOf(archivedAt));
    }
    const models = new Map(whole.models.map(({ versionId, model }) => [versionId, model]));
    for (const assessment of whole.assessments) {
      const model = models.get(assessment.modelVersionId);
      if (model === undefined) throw new ChildError('file-not-usable', 'an assessment without its model');
      writeAssessment(db, assessment, model);
    }
    for (const { assessmentId, pinnedAt, name = '' } of whole.baselines) {
      insertBaseline(db, assessmentId, instantOf(pinnedAt), name);
    }
    writeYears(db, whole);
    writeModelLists(db, whole);
    for (const { key, value } of whole.settings) saveSetting(db, key, value);
    for (const { at, kind, name } of whole.exports) insertExport(db, { at: instantOf(at), kind, name });
    forgetSteps(db);
  }).immediate();
}

/** Whether a store holds nothing a person did: a whole practice can be written into it. */
export function holdsNothing(db: Db): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM context UNION ALL SELECT 1 FROM assessment UNION ALL SELECT 1 FROM journal_entry
         UNION ALL SELECT 1 FROM model_draft LIMIT 1`,
      )
      .get() === undefined
  );
}

function assertEmpty(db: Db): void {
  if (!holdsNothing(db)) throw new ChildError('conflict', 'the practice is not empty');
}

function writeModel(db: Db, { versionId, addedAt, origin = 'shipped', model }: ExportedModel, index: number): void {
  const stored = modelVersion(db, versionId);
  if (stored === undefined) {
    insertModelVersion(db, { versionId, model }, instantOf(addedAt), origin);
    return;
  }
  if (bonesOf(stored) !== bonesOf(model)) {
    throw new ChildError('file-not-usable', 'another model under the id of a stored one', {
      field: `models[${index}]`,
    });
  }
  db.prepare('UPDATE model_version SET added_at = ? WHERE id = ?').run(instantOf(addedAt), versionId);
}

/** What answers hang on in a model: they mean the same wherever this is the same. */
function bonesOf(model: PracticeModel): string {
  return JSON.stringify([
    model.id,
    model.version,
    model.levels.map(({ id }) => id),
    model.dimensions.map((dimension) => [
      dimension.id,
      indicatorsOf(model, dimension).map(({ indicator }) => indicator.id),
    ]),
  ]);
}

function writeAssessment(db: Db, assessment: ExportedAssessment, model: PracticeModel): void {
  const { id, modelVersionId, contextId, startedAt, changedAt, completedAt, place, ratings } = assessment;
  insertAssessment(db, { id, modelVersionId, contextId, startedAt: instantOf(startedAt), place });
  for (const rating of ratings) saveRating(db, id, ratingOf(rating, model), instantOf(rating.changedAt));
  if (completedAt !== undefined) updateCompletedAt(db, id, instantOf(completedAt));
  updateChangedAt(db, id, instantOf(changedAt));
}

function ratingOf(
  { answer, committedAt, changedAt: _, sceptic = '', ...said }: ExportedRating,
  model: PracticeModel,
): Rating {
  return {
    ...said,
    sceptic,
    answer: answer === undefined ? undefined : answerOf(answer, model),
    committedAt: committedAt === undefined ? undefined : instantOf(committedAt),
  };
}

function answerOf(answer: ExportedAnswer, model: PracticeModel): Answer {
  const read = answerOfExported(model, answer);
  if (read === undefined) throw new ChildError('file-not-usable', 'an answer on a level its model does not have');
  return read;
}
