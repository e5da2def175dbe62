import type { Instant, ModelId } from '../../../core/brand.ts';
import type { ReviewRhythmFacts } from '../../../core/contract/plan.ts';
import { ChildError } from '../../../core/errors.ts';
import type { Db } from '../connection.ts';
import { versionInUseOf } from '../model-versions.ts';
import { allRhythms, deleteRhythm, lastCompletedOf, rhythmOfModel, saveRhythm } from '../rhythms.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

const day = 86_400_000;

/** Every rhythm with what its next review depends on, by the title of its model. */
export function reviewRhythms(db: Db): ReviewRhythmFacts[] {
  return db
    .transaction(() =>
      allRhythms(db).map((rhythm) => ({
        ...rhythm,
        modelTitle: versionInUseOf(db, rhythm.modelId)?.model.title ?? rhythm.modelId,
        lastCompletedAt: lastCompletedOf(db, rhythm.modelId),
      })),
    )()
    .sort((a, b) => a.modelTitle.localeCompare(b.modelTitle));
}

/**
 * Sets how often a model is to be looked at again, or with no number takes the rhythm away. Another number of weeks
 * counts from the same day as before and ends a snooze.
 *
 * @throws ChildError `not-found` when no version of the model is stored.
 */
export function setRhythm(
  db: Db,
  modelId: ModelId,
  everyWeeks: number | undefined,
  { now }: Pick<Surroundings, 'now'>,
): void {
  recorded(db, { kind: 'rhythm-set', joins: modelId, now }, () => {
    if (everyWeeks === undefined) {
      deleteRhythm(db, modelId);
      return;
    }
    if (versionInUseOf(db, modelId) === undefined) {
      throw new ChildError('not-found', 'no such model', { what: 'model' });
    }
    saveRhythm(db, { modelId, everyWeeks, since: rhythmOfModel(db, modelId)?.since ?? now() });
  });
}

/** Puts the review of a model off by some days from now. @throws ChildError `not-found` when it has no rhythm. */
export function snoozeReview(db: Db, modelId: ModelId, days: number, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'rhythm-snooze', joins: modelId, now }, () => {
    const rhythm = rhythmOfModel(db, modelId);
    if (rhythm === undefined) throw new ChildError('not-found', 'no such rhythm', { what: 'rhythm' });
    saveRhythm(db, { ...rhythm, snoozedUntil: (now() + days * day) as Instant });
  });
}
