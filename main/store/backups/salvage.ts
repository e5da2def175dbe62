import { existsSync } from 'node:fs';
import type { Instant } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { applicationId } from '../application-id.ts';
import { connect, type Db, type StoreKey } from '../connection.ts';
import { makeFolder } from '../folder.ts';
import { latestVersion, migrate, versionOf } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { nameIt, readThroughFile, unfinishedEnding } from './copy.ts';
import { fileOf, freshId } from './names.ts';
import { isUnreadable, type KeylessEngine, type KeyRing, openWithOneOf } from './opening.ts';
import { readTable } from './salvage-rows.ts';
import { dropOrphans, fillDimensions, fillParents, insertRows, tablesOf } from './salvage-tables.ts';
import { wipeDatabase } from './wipe.ts';

export interface SalvageJob {
  /** The damaged store; only read. */
  readonly file: string;
  /** Whole stores that may hold what the damaged one has lost, such as the newest good backup. Tried in order. */
  readonly donors: readonly string[];
  readonly folder: string;
  readonly stem: string;
  readonly madeAt: Instant;
  readonly keys: KeyRing;
  readonly key: StoreKey | undefined;
  readonly engine: KeylessEngine;
}

/**
 * Reads whatever can still be read of a damaged store into a new one of the latest schema, which becomes a backup. What
 * is readable refers to what may not be: a lost row that others need (the text of a model, a context, an assessment) is
 * taken from a donor, and only where none has it do those that need it go as well.
 *
 * @returns the backup's id and `lostRows`, an estimate: rows that an index still knows of, or whose place in a readable
 * order was unreadable, and rows that had to go with one they need. What a torn log held is not in it.
 * @throws ChildError `store-damaged` when not even the list of tables can be read, `store-newer`.
 */
export function salvageNow(job: SalvageJob): { readonly id: string; readonly lostRows: number } {
  const { folder, stem, madeAt, key, engine } = job;
  const { db: damaged } = openWithOneOf(job.file, job.keys, engine);
  try {
    const version = readableVersion(damaged);
    const id = freshId(folder, { stem, version: latestVersion(migrations), madeAt, reason: 'salvaged' });
    const unfinished = `${fileOf(folder, id)}${unfinishedEnding}`;
    makeFolder(folder);
    wipeDatabase(unfinished);
    try {
      const lostRows = fill(unfinished, damaged, version, job);
      readThroughFile(unfinished, key, engine);
      nameIt(unfinished, fileOf(folder, id));
      return { id, lostRows };
    } catch (error) {
      wipeDatabase(unfinished);
      throw error;
    }
  } finally {
    damaged.close();
  }
}

function readableVersion(damaged: Db): number {
  const version = versionOf(damaged);
  const knownVersion = latestVersion(migrations);
  if (version > knownVersion) {
    throw new ChildError('store-newer', 'made by a newer version', { storeVersion: version, knownVersion });
  }
  try {
    if (Number(damaged.pragma('application_id', { simple: true })) === applicationId && version > 0) {
      damaged.prepare('SELECT name FROM sqlite_schema').all();
      return version;
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  throw new ChildError('store-damaged', 'not even the list of tables can be read');
}

/** Builds the new store at the version of the damaged one, fills it, and takes the steps that are left. */
function fill(unfinished: string, damaged: Db, version: number, { key, engine, donors, keys }: SalvageJob): number {
  const db = connect(unfinished, 'create', { ...engine, key });
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('temp_store = MEMORY');
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations.slice(0, version));
    db.pragma('foreign_keys = OFF');
    const tables = tablesOf(db);
    let lostRows = 0;
    db.transaction(() => {
      for (const table of tables) {
        const { rows, lost } = readTable(damaged, table, db);
        lostRows += lost + insertRows(db, table, rows);
      }
      for (const donor of donors.filter((candidate) => existsSync(candidate))) {
        lostRows -= takeFrom(
          donor,
          keys,
          engine,
          version,
          (store) => fillParents(db, store, tables) + fillDimensions(db, store, tables),
        );
      }
      lostRows += dropOrphans(db, tables);
    })();
    db.pragma('foreign_keys = ON');
    migrate(db, migrations);
    return Math.max(lostRows, 0);
  } finally {
    db.close();
  }
}

/** A donor that cannot be read, or has another schema, gives nothing. */
function takeFrom(
  file: string,
  keys: KeyRing,
  engine: KeylessEngine,
  version: number,
  take: (donor: Db) => number,
): number {
  try {
    const { db } = openWithOneOf(file, keys, engine);
    try {
      return versionOf(db) === version ? take(db) : 0;
    } finally {
      db.close();
    }
  } catch (error) {
    if (isUnreadable(error) || error instanceof ChildError) return 0;
    throw error;
  }
}
