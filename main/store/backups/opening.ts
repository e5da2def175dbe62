import { ChildError } from '../../../core/errors.ts';
import { applicationId } from '../application-id.ts';
import { connect, type Db, type Engine, type StoreKey } from '../connection.ts';

/** The keys a file may be encrypted with, the likeliest first; undefined stands for a plain one. */
export type KeyRing = readonly (StoreKey | undefined)[];

/** The compiled engine, without a key. */
export type KeylessEngine = Pick<Engine, 'nativeBinding'>;

/** An open store with the key that opened it. */
export interface Unlocked {
  readonly db: Db;
  readonly key: StoreKey | undefined;
}

/**
 * Opens a file for reading with the first key that fits. It is SQLite that looks at the file: opened and closed in any
 * other way, a store that is in use elsewhere in this process would lose its locks
 * (https://sqlite.org/howtocorrupt.html, 2.2).
 *
 * @throws ChildError `store-damaged` when none does: the file is not a store, is of another practice, or its first page
 * is damaged, which cannot be told apart. The file system's error when it cannot be read.
 */
export function openWithOneOf(file: string, keys: KeyRing, engine: KeylessEngine): Unlocked {
  for (const key of keys) {
    const db = connect(file, 'read', { ...engine, key });
    try {
      db.pragma('user_version');
      // Whatever SQLite sorts on the way must not spill onto the disk in the clear.
      db.pragma('temp_store = MEMORY');
      return { db, key };
    } catch (error) {
      db.close();
      if (!isUnreadable(error)) throw error;
    }
  }
  throw new ChildError('store-damaged', 'no key opens the file', { keysTried: keys.length });
}

/** @throws ChildError `store-damaged` when the database is another program's. */
export function assertOurs(db: Db): void {
  if (Number(db.pragma('application_id', { simple: true })) !== applicationId) {
    throw new ChildError('store-damaged', 'a database of another program');
  }
}

const unreadable = /^SQLITE_(?:NOTADB|CORRUPT.*|IOERR_(?:READ|SHORT_READ|DATA|CORRUPTFS))$/;

/** Whether SQLite cannot make sense of what it read: damage, or a wrong key. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && unreadable.test(String(error.code));
}
