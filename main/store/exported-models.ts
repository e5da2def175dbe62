import type { Instant, ModelId, ModelVersionId } from '../../core/brand.ts';
import type { ExportedModelLists } from '../../core/export/exported-models.ts';
import type { Db } from './connection.ts';
import { instantOf, isoOf } from './iso.ts';
import { insertDraft } from './model-drafts.ts';
import { saveStanding } from './model-standings.ts';

/** The models being written and what was decided about models, in the order in which they were added. */
export function readModelLists(db: Db): ExportedModelLists {
  return {
    modelDrafts: db
      .prepare<
        [],
        {
          model_id: ModelId;
          based_on: ModelVersionId | null;
          document: string;
          created_at: Instant;
          changed_at: Instant;
        }
      >('SELECT model_id, based_on, document, created_at, changed_at FROM model_draft ORDER BY rowid')
      .all()
      .map((row) => ({
        modelId: row.model_id,
        ...(row.based_on === null ? {} : { basedOn: row.based_on }),
        document: JSON.parse(row.document),
        createdAt: isoOf(row.created_at),
        changedAt: isoOf(row.changed_at),
      })),
    modelStandings: db
      .prepare<[], { model_id: ModelId; archived_at: Instant | null; version_in_use: ModelVersionId | null }>(
        'SELECT model_id, archived_at, version_in_use FROM model_standing ORDER BY rowid',
      )
      .all()
      .map((row) => ({
        modelId: row.model_id,
        ...(row.archived_at === null ? {} : { archivedAt: isoOf(row.archived_at) }),
        ...(row.version_in_use === null ? {} : { versionInUse: row.version_in_use }),
      })),
  };
}

/** Writes them into a store that has the versions they name. Runs in the caller's transaction. */
export function writeModelLists(db: Db, { modelDrafts, modelStandings }: ExportedModelLists): void {
  for (const { createdAt, changedAt, ...draft } of modelDrafts) {
    insertDraft(db, { ...draft, createdAt: instantOf(createdAt), changedAt: instantOf(changedAt) });
  }
  for (const { modelId, archivedAt, versionInUse } of modelStandings) {
    saveStanding(db, modelId, {
      archivedAt: archivedAt === undefined ? undefined : instantOf(archivedAt),
      versionInUse,
    });
  }
}
