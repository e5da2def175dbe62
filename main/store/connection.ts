import Database from 'better-sqlite3';

/** An open SQLite connection. */
export type Db = Database;

/** Which compiled engine serves, and with which key. */
export interface Engine {
  /** Without a binding the one that comes with the package. */
  readonly nativeBinding?: string | undefined;
  /** The 32 bytes that encrypt the file; without them the file is plain. */
  readonly key?: StoreKey | undefined;
}

/** A random 256-bit key of a store or a backup. Held in a buffer, never in a string, so that it can be wiped. */
export type StoreKey = Uint8Array;

export type ConnectionMode = 'read' | 'write' | 'create';

/** How long a connection waits for another program that holds the file, in milliseconds. */
const busyTimeout = 250;

/**
 * The one place where a connection to a store is made; the key is applied here, before the first page is read.
 *
 * @param mode `read` changes nothing in the file, `write` insists that it exists, `create` makes it.
 * @throws SqliteError when the file cannot be opened; a file that is no database shows only at its first use.
 */
export function connect(file: string, mode: ConnectionMode, engine: Engine): Db {
  const db = new Database(file, {
    readonly: mode === 'read',
    fileMustExist: mode !== 'create',
    timeout: busyTimeout,
    ...(engine.nativeBinding === undefined ? {} : { nativeBinding: engine.nativeBinding }),
  });
  if (engine.key !== undefined) applyKey(db, engine.key, (phrase) => db.key(phrase));
  return db;
}

/**
 * Encrypts a store anew in place. For a copy that nobody needs yet, never for the store itself: a kill in the middle
 * would leave a file of two keys.
 *
 * @param key undefined makes the file plain.
 */
export function rekeyInPlace(db: Db, key: StoreKey | undefined): void {
  if (key === undefined) db.rekey(Buffer.alloc(0));
  else applyKey(db, key, (phrase) => db.rekey(phrase));
}

/** Names the cipher (docs/adr/0008) and hands over the raw key, so that SQLite derives nothing from it. */
function applyKey(db: Db, key: StoreKey, apply: (phrase: Buffer) => void): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  const phrase = rawKeyPhrase(key);
  apply(phrase);
  phrase.fill(0);
}

const hexDigits = Buffer.from('0123456789abcdef');

/** SQLCipher's notation of a raw key, `x'…'`, written without a string that would stay in memory. */
function rawKeyPhrase(key: StoreKey): Buffer {
  const phrase = Buffer.alloc(3 + key.length * 2, "'");
  phrase.write('x');
  for (const [index, byte] of key.entries()) {
    phrase[2 + index * 2] = hexDigits[byte >> 4] ?? 0;
    phrase[3 + index * 2] = hexDigits[byte & 15] ?? 0;
  }
  return phrase;
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
