import type { Instant, ModelId, ModelVersionId } from '../../core/brand.ts';
import { compareVersions, relationOf, type VersionRelation } from '../../core/model-versions/lineage.ts';
import type { ModelOrigin, ModelSummary, PracticeModel } from '../../core/practice-model/model.ts';
import type { Db } from './connection.ts';
import { hasDraft } from './model-drafts.ts';
import { standingOf } from './model-standings.ts';

/** A stored model with the id of its content. */
export interface StoredModel {
  readonly versionId: ModelVersionId;
  readonly model: PracticeModel;
}

interface ModelRow {
  readonly id: ModelVersionId;
  readonly document: string;
}

/** Whether a text with this content hash has been stored before. */
export function hasModelVersion(db: Db, versionId: ModelVersionId): boolean {
  return db.prepare('SELECT 1 FROM model_version WHERE id = ?').get(versionId) !== undefined;
}

/** Stores a model version whole, with its dimensions as rows beside it. Runs in the caller's transaction. */
export function insertModelVersion(
  db: Db,
  { versionId, model }: StoredModel,
  addedAt: Instant,
  origin: ModelOrigin = 'shipped',
): void {
  const [major, minor, patch] = model.version.split('.').map(Number);
  db.prepare(
    `INSERT INTO model_version
       (id, model_id, title, version_major, version_minor, version_patch, level_count, document, added_at, origin)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[versionId, model.id, model.title, major, minor, patch, model.levels.length, JSON.stringify(model), addedAt],
    origin,
  );
  const insertDimension = db.prepare(
    'INSERT INTO model_dimension (model_version_id, dimension_id, place, area_id, title) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [place, dimension] of model.dimensions.entries()) {
    insertDimension.run(versionId, dimension.id, place, dimension.area, dimension.title);
  }
}

/**
 * The version in use of every stored model, by title: the one the person chose, otherwise the highest version number,
 * and among texts with the same number the one added last. All versions stay stored for the assessments made with them.
 */
export function modelsInUse(db: Db): ModelSummary[] {
  const rows = db.prepare<[], ModelRow>(
    `${inUseFirst} SELECT id, document FROM ranked WHERE place = 1 ORDER BY title, model_id`,
  );
  return rows.all().map((row) => summaryOf(db, modelOf(db, row)));
}

/** The version in use of one model, or undefined when none of its versions is stored. */
export function versionInUseOf(db: Db, modelId: ModelId): StoredModel | undefined {
  const row = db
    .prepare<[ModelId], ModelRow>(`${inUseFirst} SELECT id, document FROM ranked WHERE place = 1 AND model_id = ?`)
    .get(modelId);
  return row === undefined ? undefined : modelOf(db, row);
}

/** A stored version with what the library tells of it. */
export interface VersionRow extends StoredModel {
  readonly origin: ModelOrigin;
  readonly addedAt: Instant;
}

interface OriginRow extends ModelRow {
  readonly origin: ModelOrigin;
  readonly added_at: Instant;
}

/** Every stored version of a model, the highest number first. */
export function versionsOf(db: Db, modelId: ModelId): readonly VersionRow[] {
  return db
    .prepare<[ModelId], OriginRow>(
      `SELECT id, document, origin, added_at FROM model_version WHERE model_id = ?
       ORDER BY version_major DESC, version_minor DESC, version_patch DESC, added_at DESC, rowid DESC`,
    )
    .all(modelId)
    .map((row) => ({ ...modelOf(db, row), origin: row.origin, addedAt: row.added_at }));
}

/** The ids of all models of which a version is stored. */
export function knownModelIds(db: Db): ReadonlySet<ModelId> {
  return new Set(db.prepare<[], ModelId>('SELECT DISTINCT model_id FROM model_version').pluck().all());
}

/** How a stored version stands to another of its model; between shipped ones the higher number goes on from the lower. */
export function storedRelation(a: VersionRow, b: VersionRow): VersionRelation {
  const relation = relationOf(a.model, b.model);
  if (relation !== 'diverging' || a.origin !== 'shipped' || b.origin !== 'shipped') return relation;
  return compareVersions(a.model.version, b.model.version) < 0 ? 'earlier' : 'later';
}

/** A stored model version, or undefined when there is none of this id. */
export function modelVersion(db: Db, versionId: ModelVersionId): PracticeModel | undefined {
  const row = db
    .prepare<[ModelVersionId], ModelRow>('SELECT id, document FROM model_version WHERE id = ?')
    .get(versionId);
  return row === undefined ? undefined : modelOf(db, row).model;
}

const inUseFirst = `
  WITH ranked AS (
    SELECT id, model_id, title, document, row_number() OVER (
      PARTITION BY model_id
      ORDER BY id IS (SELECT version_in_use FROM model_standing WHERE model_standing.model_id = model_version.model_id) DESC,
        version_major DESC, version_minor DESC, version_patch DESC, added_at DESC, rowid DESC
    ) AS place
    FROM model_version
  )`;

/** Documents never change under their id, so each is parsed once for as long as its store is open. */
const parsedModels = new WeakMap<Db, Map<ModelVersionId, StoredModel>>();

function modelOf(db: Db, row: ModelRow): StoredModel {
  const known = parsedModels.get(db) ?? new Map<ModelVersionId, StoredModel>();
  parsedModels.set(db, known);
  const stored = known.get(row.id) ?? { versionId: row.id, model: JSON.parse(row.document) as PracticeModel };
  known.set(row.id, stored);
  return stored;
}

/** A version as one line of the library. */
export function summaryOf(db: Db, { versionId, model }: StoredModel): ModelSummary {
  const versions = versionsOf(db, model.id);
  const own = versions.find((version) => version.versionId === versionId);
  const isDiverging = (other: VersionRow) => own !== undefined && storedRelation(other, own) === 'diverging';
  return {
    versionId,
    modelId: model.id,
    title: model.title,
    version: model.version,
    language: model.language,
    summary: model.summary,
    reviewBy: model.reviewBy,
    dimensionCount: model.dimensions.length,
    levelNames: model.levels.map((level) => level.name),
    areaTitles: model.areas.map((area) => area.title),
    origin: own?.origin ?? 'shipped',
    archivedAt: standingOf(db, model.id).archivedAt,
    versionCount: versions.length,
    hasDiverging: versions.length > 1 && versions.some(isDiverging),
    hasDraft: hasDraft(db, model.id),
  };
}
