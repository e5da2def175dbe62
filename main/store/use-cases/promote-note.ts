import type { AreaId, AssessmentId, DimensionId, ModelId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { freshSlug } from '../../../core/model-versions/draft.ts';
import { assessmentById } from '../assessments.ts';
import type { Db } from '../connection.ts';
import { draftOfModel, insertDraft, updateDraft } from '../model-drafts.ts';
import { versionInUseOf } from '../model-versions.ts';
import { saveNoteStatus } from '../off-the-map.ts';
import { ratingAt } from '../ratings.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

/** As long as the description of a dimension may be. */
const longestDescription = 1000;

/**
 * Makes a dimension of a note off the map: its words become the description, in the area of the dimension they were
 * noted at, in the draft of its model (begun from the version in use when there is none). The note counts as proposed.
 *
 * @returns the new dimension, which still lacks a title.
 * @throws ChildError `not-found` when there is no such note or no version of its model.
 */
export function promoteNote(
  db: Db,
  { assessmentId, dimensionId }: { readonly assessmentId: AssessmentId; readonly dimensionId: DimensionId },
  { now }: Pick<Surroundings, 'now'>,
): { readonly modelId: ModelId; readonly dimensionId: DimensionId } {
  return recorded(db, { kind: 'note-promote', now }, () => {
    const note = ratingAt(db, assessmentId, dimensionId)?.offTheMap.trim() ?? '';
    const modelId = assessmentById(db, assessmentId)?.summary.modelId;
    if (note === '' || modelId === undefined) throw new ChildError('not-found', 'no such note', { what: 'note' });
    const at = now();
    const draft = draftOfModel(db, modelId);
    const inUse = versionInUseOf(db, modelId);
    const document = draft?.document ?? inUse?.model;
    if (document === undefined) throw new ChildError('not-found', 'no such model', { what: 'model' });
    const taken = new Set<string>(document.dimensions.map(({ id }) => id));
    const id = freshSlug('from a note', taken, 'from-a-note') as DimensionId;
    const about = document.dimensions.find((dimension) => dimension.id === dimensionId);
    const area = about?.area ?? document.areas[0]?.id ?? ('' as AreaId);
    const description = note.slice(0, longestDescription);
    const promoted = { id, area, title: '', description, levels: {} };
    const after = { ...document, dimensions: [...document.dimensions, promoted] };
    if (draft === undefined) {
      insertDraft(db, { modelId, basedOn: inUse?.versionId, document: after, createdAt: at, changedAt: at });
    } else {
      updateDraft(db, modelId, after, at);
    }
    saveNoteStatus(db, assessmentId, dimensionId, 'proposed', at);
    return { modelId, dimensionId: id };
  });
}
