import type { ExportRecord } from '../../core/contract/privacy.ts';
import type { Db } from './connection.ts';

/** How many entries the Privacy page shows. */
const mostShown = 200;

/** Enters a file that left the application. @param record its name is a file name, never a path. */
export function insertExport(db: Db, { at, kind, name }: ExportRecord): void {
  db.prepare('INSERT INTO export (at, kind, name) VALUES (?, ?, ?)').run(at, kind, name);
}

/** What left the application as a file, newest first, at most two hundred entries. */
export function latestExports(db: Db): ExportRecord[] {
  return db
    .prepare<[number], ExportRecord>('SELECT at, kind, name FROM export ORDER BY at DESC, entry DESC LIMIT ?')
    .all(mostShown);
}
