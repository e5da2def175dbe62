import { renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import { connect, type Db, type Engine } from './connection.ts';
import { makeFolder, removeDatabase, syncToDisk } from './folder.ts';
import { versionOf } from './migrate.ts';

/**
 * Writes a copy of a store into the folder `backups` beside it before its schema changes, opens the copy, checks it and
 * only then gives it its name, so that every file with such a name is a good one.
 *
 * @returns the backup's path.
 * @throws ChildError `unexpected` when the copy is not equal to what was copied; the file system's error otherwise.
 */
export function backUp(db: Db, file: string, engine: Engine, now: Instant): string {
  const folder = join(dirname(file), 'backups');
  makeFolder(folder);
  const version = String(versionOf(db)).padStart(4, '0');
  const moment = new Date(now).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const backup = join(folder, `${basename(file, '.db')}-version-${version}-${moment}.db`);
  const unchecked = `${backup}.unchecked`;
  removeDatabase(unchecked);
  try {
    db.prepare<[string]>('VACUUM INTO ?').run(unchecked);
    assertGood(unchecked, versionOf(db), engine);
    syncToDisk(unchecked);
    renameSync(unchecked, backup);
    syncToDisk(backup);
  } catch (error) {
    removeDatabase(unchecked);
    throw error;
  }
  return backup;
}

function assertGood(file: string, version: number, engine: Engine): void {
  const db = connect(file, 'read', engine);
  try {
    const verdict = db.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok' || versionOf(db) !== version) {
      throw new ChildError('unexpected', 'the backup is not equal to the store it was made from');
    }
  } finally {
    db.close();
  }
}
