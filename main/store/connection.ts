import Database from 'better-sqlite3';

/** An open SQLite connection. */
export type Db = Database;

/** Which compiled engine serves; without a binding the one that comes with the package. */
export interface Engine {
  readonly nativeBinding?: string | undefined;
}

export type ConnectionMode = 'read' | 'write' | 'create';

/** How long a connection waits for another program that holds the file, in milliseconds. */
const busyTimeout = 250;

/**
 * The one place where a connection to a store is made; a key would be applied here, before the first page is read.
 *
 * @param mode `read` changes nothing in the file, `write` insists that it exists, `create` makes it.
 * @throws SqliteError when the file cannot be opened; a file that is no database shows only at its first use.
 */
export function connect(file: string, mode: ConnectionMode, engine: Engine): Db {
  return new Database(file, {
    readonly: mode === 'read',
    fileMustExist: mode !== 'create',
    timeout: busyTimeout,
    ...(engine.nativeBinding === undefined ? {} : { nativeBinding: engine.nativeBinding }),
  });
}

/** The version of SQLite itself, such as `3.53.4`; opens nothing on disk. */
export function sqliteVersionOf(engine: Engine): string {
  const db = connect(':memory:', 'create', engine);
  try {
    return db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown';
  } finally {
    db.close();
  }
}
