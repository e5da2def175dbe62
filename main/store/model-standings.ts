import type { Instant, ModelId, ModelVersionId } from '../../core/brand.ts';
import type { Db } from './connection.ts';

/** What the person decided about a model. */
export interface ModelStanding {
  /** When it was put away; absent while it is offered. */
  readonly archivedAt?: Instant | undefined;
  /** The version chosen; absent when the highest number is used. */
  readonly versionInUse?: ModelVersionId | undefined;
}

interface StandingRow {
  readonly model_id: ModelId;
  readonly archived_at: Instant | null;
  readonly version_in_use: ModelVersionId | null;
}

/** What was decided about one model; nothing when it has no row. */
export function standingOf(db: Db, modelId: ModelId): ModelStanding {
  const row = db.prepare<[ModelId], StandingRow>('SELECT * FROM model_standing WHERE model_id = ?').get(modelId);
  return row === undefined ? {} : standing(row);
}

/** Keeps what was decided; a model about which nothing is has no row. Runs in the caller's transaction. */
export function saveStanding(db: Db, modelId: ModelId, { archivedAt, versionInUse }: ModelStanding): void {
  if (archivedAt === undefined && versionInUse === undefined) {
    db.prepare('DELETE FROM model_standing WHERE model_id = ?').run(modelId);
    return;
  }
  db.prepare(
    `INSERT INTO model_standing (model_id, archived_at, version_in_use) VALUES (?, ?, ?)
     ON CONFLICT (model_id) DO UPDATE SET archived_at = excluded.archived_at, version_in_use = excluded.version_in_use
     WHERE archived_at IS NOT excluded.archived_at OR version_in_use IS NOT excluded.version_in_use`,
  ).run(modelId, archivedAt ?? null, versionInUse ?? null);
}

function standing({ archived_at, version_in_use }: StandingRow): ModelStanding {
  return { archivedAt: archived_at ?? undefined, versionInUse: version_in_use ?? undefined };
}
