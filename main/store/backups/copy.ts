import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { ChildError } from '../../../core/errors.ts';
import { killPoint } from '../../kill-point.ts';
import { connect, type Db, rekeyInPlace, type StoreKey } from '../connection.ts';
import { makeFolder, syncToDisk } from '../folder.ts';
import { versionOf } from '../migrate.ts';
import { assertOurs, type KeylessEngine, openWithOneOf } from './opening.ts';
import { wipeDatabase } from './wipe.ts';

/** What a store says of itself once every page of it has been read. */
export interface ReadThrough {
  readonly version: number;
  /** The number of rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Under this ending a copy is written; a file of this name is never whole for certain. */
export const unfinishedEnding = '.unfinished';

/** How often a copy is begun again because the store was changed while its rows were being counted. */
const attempts = 5;

/**
 * Writes a copy of a store, under another key if need be, reads it through, and only then gives it its name in place of
 * whatever had it: every file of that name is a whole one. The source may be open and written elsewhere; it is copied
 * as it is at one moment.
 *
 * @param source open for reading; `sourceKey` is the key it was opened with.
 * @throws ChildError `store-damaged` when the source is, `unexpected` when the copy is not equal to it; errors of SQLite
 * and of the file system, such as for a full disk. Nothing is left behind then.
 */
export function copyNow(
  source: Db,
  sourceKey: StoreKey | undefined,
  to: { readonly file: string; readonly key: StoreKey | undefined },
  engine: KeylessEngine,
): ReadThrough {
  const unfinished = `${to.file}${unfinishedEnding}`;
  makeFolder(dirname(to.file));
  try {
    for (let attempt = 1; ; attempt += 1) {
      wipeDatabase(unfinished);
      const before = readState(source);
      source.prepare<[string]>('VACUUM INTO ?').run(unfinished);
      const after = readState(source);
      if (!sameKey(sourceKey, to.key)) changeKey(unfinished, sourceKey, to.key, engine);
      killPoint('copy:before-verify');
      const copy = readThroughFile(unfinished, to.key, engine);
      if (isBetween(copy, before, after)) {
        nameIt(unfinished, to.file);
        return copy;
      }
      if (before.changes === after.changes || attempt === attempts) {
        throw new ChildError('unexpected', 'the copy is not equal to the store it was made from');
      }
    }
  } catch (error) {
    wipeDatabase(unfinished);
    throw error;
  }
}

/**
 * Reads every page of an open store.
 *
 * @throws ChildError `store-damaged` for a fault, a reference without its row, or another program's database.
 */
export function readThrough(db: Db): ReadThrough {
  assertOurs(db);
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
    throw new ChildError('store-damaged', 'the integrity check found a fault');
  }
  const broken = db.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new ChildError('store-damaged', `${broken.length} references without their rows`);
  }
  return { version: versionOf(db), rows: countRows(db) };
}

/** @throws as `readThrough` does. */
export function readThroughFile(file: string, key: StoreKey | undefined, engine: KeylessEngine): ReadThrough {
  const { db } = openWithOneOf(file, [key], engine);
  try {
    return readThrough(db);
  } finally {
    db.close();
  }
}

interface State extends ReadThrough {
  /** Changes whenever another connection has committed. */
  readonly changes: number;
}

function readState(db: Db): State {
  assertOurs(db);
  return {
    changes: Number(db.pragma('data_version', { simple: true })),
    version: versionOf(db),
    rows: countRows(db),
  };
}

/** The number of rows of each table, all at the same moment. */
function countRows(db: Db): Readonly<Record<string, number>> {
  return db.transaction(() => {
    const names = db
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
      )
      .pluck()
      .all();
    const count = (name: string) =>
      db
        .prepare<[], number>(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get() ?? 0;
    return Object.fromEntries(names.map((name) => [name, count(name)]));
  })();
}

/** A copy lies between what was there before it and after it; when nothing was written meanwhile, that is equality. */
function isBetween(copy: ReadThrough, before: State, after: State): boolean {
  const names = Object.keys(copy.rows);
  return (
    copy.version === before.version &&
    names.length === Object.keys(before.rows).length &&
    names.every((name) => {
      const [one, other, copied] = [before.rows[name], after.rows[name], copy.rows[name]];
      if (one === undefined || other === undefined || copied === undefined) return false;
      return Math.min(one, other) <= copied && copied <= Math.max(one, other);
    })
  );
}

/** The copy is nobody's yet. Its journal stays in memory: on disk it would show the plain pages of a plain copy. */
function changeKey(file: string, from: StoreKey | undefined, to: StoreKey | undefined, engine: KeylessEngine): void {
  const db = connect(file, 'write', { ...engine, key: from });
  try {
    db.pragma('journal_mode = MEMORY');
    rekeyInPlace(db, to);
  } finally {
    db.close();
  }
}

/** Gives a copy that has been read through its name, for good. */
export function nameIt(unfinished: string, file: string): void {
  syncToDisk(unfinished);
  killPoint('backup:before-rename');
  renameSync(unfinished, file);
  killPoint('backup:after-rename');
  syncToDisk(file);
}

function sameKey(one: StoreKey | undefined, other: StoreKey | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Buffer.compare(one, other) === 0;
}
