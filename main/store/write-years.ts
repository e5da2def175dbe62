import type { ActionId, EntryId, LevelId, TargetId } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import { answerOfExported } from '../../core/export/exported-answer.ts';
import type { ExportedTarget, ExportedYears } from '../../core/export/exported-years.ts';
import type { Db } from './connection.ts';
import { saveHindsight } from './hindsight.ts';
import { instantOf } from './iso.ts';
import { insertEntry, insertPick } from './journal.ts';
import { modelVersion } from './model-versions.ts';
import { insertAction, insertTarget } from './plan.ts';
import { saveRhythm } from './rhythms.ts';

/** Writes what a practice gathered over years; contexts and assessments are there. In the caller's transaction. */
export function writeYears(db: Db, years: ExportedYears): void {
  for (const hindsight of years.hindsights) writeHindsight(db, hindsight);
  // They are read the latest day first, and of one day what was added last first.
  for (const { createdAt, changedAt, ...entry } of years.journal.toReversed()) {
    const dates = { createdAt: instantOf(createdAt), changedAt: instantOf(changedAt) };
    insertEntry(db, { ...entry, ...dates, id: entry.id as EntryId });
  }
  for (const { assessmentId, dimensionId, entryId } of years.pickedEntries) {
    insertPick(db, assessmentId, dimensionId, entryId as EntryId);
  }
  for (const target of years.targets) writeTarget(db, target);
  for (const { since, snoozedUntil, ...rhythm } of years.rhythms) {
    const until = snoozedUntil === undefined ? undefined : instantOf(snoozedUntil);
    saveRhythm(db, { ...rhythm, since: instantOf(since), snoozedUntil: until });
  }
  const insertStatus = db.prepare(
    'INSERT INTO off_the_map_status (assessment_id, dimension_id, status, changed_at) VALUES (?, ?, ?, ?)',
  );
  for (const { assessmentId, dimensionId, status, changedAt } of years.noteStatuses) {
    insertStatus.run(assessmentId, dimensionId, status, instantOf(changedAt));
  }
}

function writeHindsight(
  db: Db,
  { assessmentId, dimensionId, answer, note, madeAt }: ExportedYears['hindsights'][number],
) {
  const versionId = db
    .prepare<[string], string>('SELECT model_version_id FROM assessment WHERE id = ?')
    .pluck()
    .get(assessmentId);
  const model = modelVersion(db, versionId as never);
  if (model === undefined) throw new ChildError('file-not-usable', 'a second look without its model');
  const looked = answerOfExported(model, answer);
  if (looked === undefined) throw new ChildError('file-not-usable', 'a second look on a level its model does not have');
  saveHindsight(db, assessmentId, { dimensionId, answer: looked, note, madeAt: instantOf(madeAt) });
}

function writeTarget(db: Db, { actions, chosenAt, closedAt, ...target }: ExportedTarget): void {
  const id = target.id as TargetId;
  insertTarget(db, {
    ...target,
    id,
    levelId: target.levelId as LevelId,
    chosenAt: instantOf(chosenAt),
    closedAt: closedAt === undefined ? undefined : instantOf(closedAt),
  });
  for (const { doneAt, createdAt, ...action } of actions) {
    insertAction(db, {
      ...action,
      id: action.id as ActionId,
      targetId: id,
      entryId: action.entryId as EntryId | undefined,
      doneAt: doneAt === undefined ? undefined : instantOf(doneAt),
      createdAt: instantOf(createdAt),
    });
  }
}
