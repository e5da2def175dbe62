import { dayOf } from '../../../core/assessment/assessment.ts';
import type { CalendarDate, Instant, ModelId } from '../../../core/brand.ts';
import type { InputOf } from '../../../core/contract/contract.ts';
import type { ListedDraft, StoredDraft } from '../../../core/contract/model-drafts.ts';
import { ChildError } from '../../../core/errors.ts';
import { emptyDraft, freshSlug, type ModelDraft } from '../../../core/model-versions/draft.ts';
import { draftProblems } from '../../../core/model-versions/draft-problems.ts';
import type { Db } from '../connection.ts';
import {
  allDrafts,
  deleteDraft,
  draftedModelIds,
  draftOfModel,
  hasDraft,
  insertDraft,
  updateDraft,
} from '../model-drafts.ts';
import { knownModelIds, modelVersion } from '../model-versions.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

/** Every draft with what is still missing in it, the one changed last first. */
export function listedDrafts(db: Db): ListedDraft[] {
  return db.transaction(() =>
    allDrafts(db).map(({ modelId, basedOn, document, createdAt, changedAt }) => ({
      modelId,
      title: document.title,
      language: document.language,
      basedOn,
      basedOnVersion: basedOn === undefined ? undefined : modelVersion(db, basedOn)?.version,
      dimensionCount: document.dimensions.length,
      problemCount: draftProblems(document).length,
      createdAt,
      changedAt,
    })),
  )();
}

/** @throws ChildError `not-found`. */
export function existingModelDraft(db: Db, modelId: ModelId): StoredDraft {
  const draft = draftOfModel(db, modelId);
  if (draft === undefined) throw new ChildError('not-found', 'no such draft', { what: 'draft' });
  return draft;
}

/**
 * Begins a draft: of nothing, with the words of a version as a new model, as the next version of a model, or of a
 * document that is no model yet.
 *
 * @throws ChildError `not-found` for a version there is not, `conflict` (with `what: 'draft'`) when the model has a draft.
 */
export function beginDraft(
  db: Db,
  from: InputOf<'modelDrafts', 'create'>,
  { now }: Pick<Surroundings, 'now'>,
): StoredDraft {
  return recorded(db, { kind: 'model-draft-add', now }, () => {
    const at = now();
    const { document, basedOn } = firstDraft(db, from, at);
    if (hasDraft(db, document.id)) throw new ChildError('conflict', 'the model has a draft', { what: 'draft' });
    insertDraft(db, { modelId: document.id, basedOn, document, createdAt: at, changedAt: at });
    return existingModelDraft(db, document.id);
  });
}

function firstDraft(
  db: Db,
  from: InputOf<'modelDrafts', 'create'>,
  at: Instant,
): Pick<StoredDraft, 'document' | 'basedOn'> {
  if (from.from === 'nothing') {
    const { title, language } = from;
    return { document: emptyDraft({ id: freshModelId(db, title), title, language, reviewBy: inTwoYears(at) }) };
  }
  if (from.from === 'document') {
    const { document } = from;
    const isTaken = knownModelIds(db).has(document.id) || hasDraft(db, document.id);
    return { document: isTaken ? { ...document, id: freshModelId(db, document.title) } : document };
  }
  const model = modelVersion(db, from.versionId);
  if (model === undefined) throw new ChildError('not-found', 'no such model version', { what: 'model' });
  if (from.from === 'version') return { document: model, basedOn: from.versionId };
  const { history: _, ...copied } = model;
  return { document: { ...copied, id: freshModelId(db, from.title), title: from.title, version: '1.0.0' } };
}

/** An id that neither a stored model nor a draft has. */
function freshModelId(db: Db, title: string): ModelId {
  const taken = new Set<string>([...knownModelIds(db), ...draftedModelIds(db)]);
  return freshSlug(title, taken, 'model') as ModelId;
}

/** The day by which a new model should be looked at again, until its author names another. */
function inTwoYears(at: Instant): CalendarDate {
  const day = dayOf(at, -new Date(at).getTimezoneOffset());
  return `${Number(day.slice(0, 4)) + 2}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}` as CalendarDate;
}

/**
 * Keeps a draft as it stands; saves of the same `place` that follow each other within a minute become one step.
 *
 * @throws ChildError `not-found`, or `invalid-input` when the document is one of another model.
 */
export function saveDraft(
  db: Db,
  modelId: ModelId,
  { document, place = '' }: { readonly document: ModelDraft; readonly place?: string | undefined },
  { now }: Pick<Surroundings, 'now'>,
): void {
  recorded(db, { kind: 'model-draft-change', joins: `${modelId} ${place}`, now }, () => {
    existingModelDraft(db, modelId);
    if (document.id !== modelId) throw new ChildError('invalid-input', 'a draft of another model', { field: 'id' });
    updateDraft(db, modelId, document, now());
  });
}

/** Throws a draft away; the versions of its model stay. @throws ChildError `not-found`. */
export function discardModelDraft(db: Db, modelId: ModelId, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'model-draft-discard', now }, () => {
    existingModelDraft(db, modelId);
    deleteDraft(db, modelId);
  });
}
