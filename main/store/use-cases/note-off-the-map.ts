import type { AssessmentId, DimensionId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import type { NotedModel, NoteStatus, OffTheMapNote } from '../../../core/off-the-map/notes.ts';
import type { Db } from '../connection.ts';
import { versionInUseOf } from '../model-versions.ts';
import { offTheMapNotes, saveNoteStatus } from '../off-the-map.ts';
import { ratingAt } from '../ratings.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

/** Every note that did not fit a scale, with the models they are about by title. */
export function notesOffTheMap(db: Db): { readonly models: NotedModel[]; readonly notes: OffTheMapNote[] } {
  return db.transaction(() => {
    const notes = offTheMapNotes(db);
    const models = [...new Set(notes.map(({ modelId }) => modelId))].flatMap((modelId): NotedModel[] => {
      const newest = versionInUseOf(db, modelId);
      if (newest === undefined) return [];
      const { versionId, model } = newest;
      const dimensions = model.dimensions.map(({ id, title }) => ({ id, title }));
      return [{ modelId, versionId, title: model.title, reviewBy: model.reviewBy, dimensions }];
    });
    return { models: models.sort((a, b) => a.title.localeCompare(b.title)), notes };
  })();
}

/**
 * Says how far a note has come.
 *
 * @throws ChildError `not-found` when there is no such note.
 */
export function setNoteStatus(
  db: Db,
  note: { readonly assessmentId: AssessmentId; readonly dimensionId: DimensionId; readonly status: NoteStatus },
  { now }: Pick<Surroundings, 'now'>,
): void {
  const { assessmentId, dimensionId, status } = note;
  recorded(db, { kind: 'note-status', now }, () => {
    const text = ratingAt(db, assessmentId, dimensionId)?.offTheMap ?? '';
    if (text.trim() === '') throw new ChildError('not-found', 'no such note', { what: 'note' });
    saveNoteStatus(db, assessmentId, dimensionId, status, now());
  });
}
