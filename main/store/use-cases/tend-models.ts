import { createHash } from 'node:crypto';
import type { ModelId, ModelVersionId } from '../../../core/brand.ts';
import type { AddedModel, ListedVersion } from '../../../core/contract/models.ts';
import { ChildError } from '../../../core/errors.ts';
import { canonicalJson } from '../../../core/model-versions/canonical.ts';
import type { ModelOrigin, PracticeModel } from '../../../core/practice-model/model.ts';
import type { Db } from '../connection.ts';
import { saveStanding, standingOf } from '../model-standings.ts';
import { insertModelVersion, storedRelation, type VersionRow, versionInUseOf, versionsOf } from '../model-versions.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

type Clock = Pick<Surroundings, 'now'>;

/** Every stored version of a model, the highest number first. @throws ChildError `not-found`. */
export function listedVersions(db: Db, modelId: ModelId): ListedVersion[] {
  return db.transaction(() => {
    const versions = versionsOf(db, modelId);
    const inUse = rowInUse(db, modelId, versions);
    const count = db.prepare<[ModelVersionId], number>('SELECT count(*) FROM assessment WHERE model_version_id = ?');
    return versions.map((row) => ({
      versionId: row.versionId,
      version: row.model.version,
      title: row.model.title,
      origin: row.origin,
      addedAt: row.addedAt,
      summary: row.model.history?.at(-1)?.summary,
      isInUse: row === inUse,
      relation: row === inUse ? 'same' : storedRelation(row, inUse),
      assessmentCount: count.pluck().get(row.versionId) ?? 0,
    }));
  })();
}

/** The id of a model's content, whatever document it comes from. */
export function modelContentId(model: PracticeModel): ModelVersionId {
  return createHash('sha256').update(canonicalJson(model)).digest('hex') as ModelVersionId;
}

/** The stored version with the very same content. */
function sameContent(db: Db, model: PracticeModel): VersionRow | undefined {
  const content = canonicalJson(model);
  return versionsOf(db, model.id).find((row) => canonicalJson(row.model) === content);
}

/** Stores a version that came as a document, as one step to undo. */
export function addModel(db: Db, model: PracticeModel, { now }: Clock, origin: ModelOrigin = 'imported'): AddedModel {
  return recorded(db, { kind: 'model-add', now }, () => addVersion(db, model, origin, now()));
}

/**
 * Stores a version unless its content is stored already. While it diverges from the version in use, that one stays in
 * use. Runs in the caller's transaction.
 */
function addVersion(
  db: Db,
  model: PracticeModel,
  origin: ModelOrigin,
  addedAt: Parameters<typeof insertModelVersion>[2],
): AddedModel {
  const known = sameContent(db, model);
  const before = versionInUseOf(db, model.id);
  if (known !== undefined) {
    return { versionId: known.versionId, outcome: 'known', isInUse: known.versionId === before?.versionId };
  }
  const versionId = modelContentId(model);
  insertModelVersion(db, { versionId, model }, addedAt, origin);
  const isDiverging = keepFromDiverging(db, model.id, versionId, before?.versionId);
  return {
    versionId,
    outcome: isDiverging ? 'diverging' : 'added',
    isInUse: versionInUseOf(db, model.id)?.versionId === versionId,
  };
}

/**
 * Sees to it that a version just stored does not silently take the place of the one that was in use before it, when
 * neither goes on from the other.
 *
 * @returns whether they diverge.
 */
export function keepFromDiverging(
  db: Db,
  modelId: ModelId,
  added: ModelVersionId,
  before: ModelVersionId | undefined,
): boolean {
  const versions = versionsOf(db, modelId);
  const [young, old] = [added, before].map((id) => versions.find(({ versionId }) => versionId === id));
  if (young === undefined || old === undefined || storedRelation(young, old) !== 'diverging') return false;
  saveStanding(db, modelId, { ...standingOf(db, modelId), versionInUse: old.versionId });
  return true;
}

/**
 * Chooses the version in use, or leaves it to the highest number.
 *
 * @throws ChildError `not-found` for a model or a version there is not, also one of another model.
 */
export function chooseVersion(db: Db, modelId: ModelId, versionId: ModelVersionId | undefined, { now }: Clock): void {
  recorded(db, { kind: 'model-use-version', now }, () => {
    const versions = versionsOf(db, modelId);
    rowInUse(db, modelId, versions);
    if (versionId !== undefined && !versions.some((row) => row.versionId === versionId)) {
      throw new ChildError('not-found', 'no such version of this model', { what: 'model' });
    }
    saveStanding(db, modelId, { ...standingOf(db, modelId), versionInUse: versionId });
  });
}

/** Takes a model out of what is offered; one put away before keeps its date. @throws ChildError `not-found`. */
export function archiveModel(db: Db, modelId: ModelId, { now }: Clock): void {
  recorded(db, { kind: 'model-archive', now }, () => {
    rowInUse(db, modelId, versionsOf(db, modelId));
    const standing = standingOf(db, modelId);
    saveStanding(db, modelId, { ...standing, archivedAt: standing.archivedAt ?? now() });
  });
}

/** Offers a model again that was put away. @throws ChildError `not-found`. */
export function unarchiveModel(db: Db, modelId: ModelId, { now }: Clock): void {
  recorded(db, { kind: 'model-unarchive', now }, () => {
    rowInUse(db, modelId, versionsOf(db, modelId));
    saveStanding(db, modelId, { ...standingOf(db, modelId), archivedAt: undefined });
  });
}

function rowInUse(db: Db, modelId: ModelId, versions: readonly VersionRow[]): VersionRow {
  const inUse = versionInUseOf(db, modelId);
  const row = versions.find(({ versionId }) => versionId === inUse?.versionId);
  if (row === undefined) throw new ChildError('not-found', 'no such model', { what: 'model' });
  return row;
}
