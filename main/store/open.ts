import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import { applicationId } from './application-id.ts';
import { makeBackupNow } from './backups/make.ts';
import { finishReplacement } from './backups/replace.ts';
import { connect, type Db, type Engine } from './connection.ts';
import { storeFailureOf } from './failures.ts';
import { assertWritable, isDiskFull, makeFolder, removeDatabase, syncToDisk } from './folder.ts';
import { latestVersion, type Migration, migrate, versionOf } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import { assertEngine, setPragmas } from './pragmas.ts';
import type { Surroundings } from './surroundings.ts';

export interface OpenOptions {
  readonly engine: Engine;
  readonly surroundings: Pick<Surroundings, 'now'>;
  /** All steps this program knows; a test may end the list earlier or later. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens a store, making it if there is none and bringing it up to date after a verified backup. A store that is newer,
 * damaged or of another program is only read, never written: its file stays as it was, to the byte.
 *
 * @throws ChildError `store-newer` (with `storeVersion` and `knownVersion`), `store-damaged`, `store-read-only`,
 * `store-full`, or `unexpected` when the engine does not do what is asked of it.
 */
export function openStore(file: string, options: OpenOptions): Db {
  try {
    finishReplacement(file);
    if (!existsSync(file)) createStore(file, options);
    assertUsable(file, options);
    return openForWriting(file, options);
  } catch (error) {
    throw storeFailureOf(error, () => isDiskFull(dirname(file))) ?? error;
  }
}

/** Builds a new store under another name first, so that an interrupted first start leaves no half store behind. */
function createStore(file: string, { engine, migrations = allMigrations }: OpenOptions): void {
  // Left without its main file, a log would be read into the new store as if it were its own.
  if (hasContent(`${file}-wal`)) throw new ChildError('store-damaged', 'a log without its store');
  makeFolder(dirname(file));
  assertWritable(dirname(file));
  const unfinished = `${file}.unfinished`;
  removeDatabase(unfinished);
  const db = connect(unfinished, 'create', engine);
  try {
    // Nothing is lost when this file is: it becomes the store only once it is whole and on disk.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations);
    db.close();
    syncToDisk(unfinished);
    renameSync(unfinished, file);
    syncToDisk(file);
  } catch (error) {
    db.close();
    removeDatabase(unfinished);
    throw error;
  }
}

/** Reads a store without writing and refuses one that must not be written. */
function assertUsable(file: string, { engine, migrations = allMigrations }: OpenOptions): void {
  // A store is named only once it is whole (see createStore), so an empty file is one that lost its content.
  if (!hasContent(file)) throw new ChildError('store-damaged', 'not a file with content');
  assertWritable(dirname(file));
  assertWritable(file);
  const leftovers = ['-wal', '-shm'].map((suffix) => `${file}${suffix}`).filter((path) => !existsSync(path));
  const db = connect(file, 'read', engine);
  try {
    const storeVersion = versionOf(db);
    const knownVersion = latestVersion(migrations);
    if (Number(db.pragma('application_id', { simple: true })) !== applicationId) {
      throw new ChildError('store-damaged', 'a database of another program');
    }
    if (storeVersion > knownVersion) {
      throw new ChildError('store-newer', 'made by a newer version', { storeVersion, knownVersion });
    }
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new ChildError('store-damaged', 'the quick check found a fault');
    }
  } catch (error) {
    db.close();
    removeEmpty(leftovers);
    throw error;
  }
  db.close();
}

function hasContent(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() === true && status.size > 0;
}

/** Even reading makes SQLite put two files beside a store; where it may not be touched they go again. */
function removeEmpty(paths: readonly string[]): void {
  const log = paths.find((path) => path.endsWith('-wal'));
  if (log === undefined || hasContent(log)) return;
  for (const path of paths) rmSync(path, { force: true });
}

/** Keeps the store as it is before its schema changes. */
function backUp(file: string, engine: Engine, madeAt: Instant): void {
  const folder = join(dirname(file), 'backups');
  makeBackupNow({ storeFile: file, keys: [engine.key], folder, key: engine.key, reason: 'migration', madeAt, engine });
}

function openForWriting(file: string, { engine, surroundings, migrations = allMigrations }: OpenOptions): Db {
  const db = connect(file, 'write', engine);
  try {
    assertEngine(db);
    setPragmas(db);
    if (versionOf(db) < latestVersion(migrations)) {
      backUp(file, engine, surroundings.now());
      migrate(db, migrations);
    }
    // The first write of a session would be the person's: find out before it that writing is possible.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
