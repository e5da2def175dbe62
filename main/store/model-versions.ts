import type { Instant, ModelId, ModelVersionId } from '../../core/brand.ts';
import type { ModelSummary, PracticeModel } from '../../core/practice-model/model.ts';
import type { Db } from './connection.ts';

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
export function insertModelVersion(db: Db, { versionId, model }: StoredModel, addedAt: Instant): void {
  const [major, minor, patch] = model.version.split('.').map(Number);
  db.prepare(
    `INSERT INTO model_version
       (id, model_id, title, version_major, version_minor, version_patch, level_count, document, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(versionId, model.id, model.title, major, minor, patch, model.levels.length, JSON.stringify(model), addedAt);
  const insertDimension = db.prepare(
    'INSERT INTO model_dimension (model_version_id, dimension_id, place, area_id, title) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [place, dimension] of model.dimensions.entries()) {
    insertDimension.run(versionId, dimension.id, place, dimension.area, dimension.title);
  }
}

/**
 * The version to use of every stored model, by title: the highest version number, and among texts with the same number
 * the one added last. Older versions stay stored for the assessments made with them.
 */
export function newestModels(db: Db): ModelSummary[] {
  const rows = db.prepare<[], ModelRow>(
    `${newestFirst} SELECT id, document FROM ranked WHERE place = 1 ORDER BY title`,
  );
  return rows.all().map((row) => summaryOf(modelOf(db, row)));
}

/** The version to use of one model, or undefined when none of its versions is stored. */
export function newestVersionOf(db: Db, modelId: ModelId): StoredModel | undefined {
  const row = db
    .prepare<[ModelId], ModelRow>(`${newestFirst} SELECT id, document FROM ranked WHERE place = 1 AND model_id = ?`)
    .get(modelId);
  return row === undefined ? undefined : modelOf(db, row);
}

/** A stored model version, or undefined when there is none of this id. */
export function modelVersion(db: Db, versionId: ModelVersionId): PracticeModel | undefined {
  const row = db
    .prepare<[ModelVersionId], ModelRow>('SELECT id, document FROM model_version WHERE id = ?')
    .get(versionId);
  return row === undefined ? undefined : modelOf(db, row).model;
}

const newestFirst = `
  WITH ranked AS (
    SELECT id, model_id, title, document, row_number() OVER (
      PARTITION BY model_id
      ORDER BY version_major DESC, version_minor DESC, version_patch DESC, added_at DESC, rowid DESC
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

function summaryOf({ versionId, model }: StoredModel): ModelSummary {
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
  };
}
