import { ChildError, type ErrorKind } from '../../core/errors.ts';

const kindOfFileError: Readonly<Record<string, ErrorKind>> = {
  ENOSPC: 'store-full',
  EDQUOT: 'store-full',
  EROFS: 'store-read-only',
  EACCES: 'store-read-only',
  EPERM: 'store-read-only',
};

/**
 * Input-output errors that SQLite reports when a write finds no room: the system's own reason is lost by then, and the
 * first is also what a full disk looks like while the shared-memory file is made.
 */
const writesWithoutRoom: ReadonlySet<string> = new Set([
  'SQLITE_IOERR_SHMSIZE',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_IOERR_TRUNCATE',
]);

/**
 * What an error of SQLite or of the file system means for the store, or undefined when it means none of it.
 *
 * @param isFull asked only when SQLite's answer leaves it open whether the disk is full.
 */
export function storeFailureOf(error: unknown, isFull: () => boolean = () => false): ChildError | undefined {
  if (error instanceof ChildError) return error;
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const kind = kindOfFileError[code] ?? kindOfSqliteError(code, isFull);
  return kind === undefined ? undefined : new ChildError(kind, `the store answered ${code}`, {}, { cause: error });
}

function kindOfSqliteError(code: string, isFull: () => boolean): ErrorKind | undefined {
  if (code === 'SQLITE_FULL') return 'store-full';
  if (code.startsWith('SQLITE_READONLY')) return 'store-read-only';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store-damaged';
  if (writesWithoutRoom.has(code) && isFull()) return 'store-full';
  return undefined;
}

/** The code of a Node or SQLite error, such as `ENOSPC` or `SQLITE_FULL`. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
