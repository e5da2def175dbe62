import type { Instant, ModelId, ModelVersionId } from '../../core/brand.ts';
import type { StoredDraft } from '../../core/contract/model-drafts.ts';
import type { ModelDraft } from '../../core/model-versions/draft.ts';
import type { Db } from './connection.ts';

interface DraftRow {
  readonly model_id: ModelId;
  readonly based_on: ModelVersionId | null;
  readonly document: string;
  readonly created_at: Instant;
  readonly changed_at: Instant;
}

/** Every draft, the one changed last first. */
export function allDrafts(db: Db): StoredDraft[] {
  return db.prepare<[], DraftRow>('SELECT * FROM model_draft ORDER BY changed_at DESC, rowid DESC').all().map(draftOf);
}

export function draftOfModel(db: Db, modelId: ModelId): StoredDraft | undefined {
  const row = db.prepare<[ModelId], DraftRow>('SELECT * FROM model_draft WHERE model_id = ?').get(modelId);
  return row === undefined ? undefined : draftOf(row);
}

export function hasDraft(db: Db, modelId: ModelId): boolean {
  return db.prepare('SELECT 1 FROM model_draft WHERE model_id = ?').get(modelId) !== undefined;
}

/** The ids of all models that are being written. */
export function draftedModelIds(db: Db): ReadonlySet<ModelId> {
  return new Set(db.prepare<[], ModelId>('SELECT model_id FROM model_draft').pluck().all());
}

/** Runs in the caller's transaction, as all that writes here. */
export function insertDraft(db: Db, draft: StoredDraft): void {
  db.prepare(
    'INSERT INTO model_draft (model_id, based_on, document, created_at, changed_at) VALUES (?, ?, ?, ?, ?)',
  ).run(draft.modelId, draft.basedOn ?? null, JSON.stringify(draft.document), draft.createdAt, draft.changedAt);
}

export function updateDraft(db: Db, modelId: ModelId, document: ModelDraft, changedAt: Instant): void {
  db.prepare(
    'UPDATE model_draft SET document = @document, changed_at = @changedAt WHERE model_id = @modelId AND document <> @document',
  ).run({ document: JSON.stringify(document), changedAt, modelId });
}

export function deleteDraft(db: Db, modelId: ModelId): void {
  db.prepare('DELETE FROM model_draft WHERE model_id = ?').run(modelId);
}

function draftOf(row: DraftRow): StoredDraft {
  return {
    modelId: row.model_id,
    basedOn: row.based_on ?? undefined,
    document: JSON.parse(row.document) as ModelDraft,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
