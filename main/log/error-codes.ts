import { constants } from 'node:os';

/** Result codes of SQLite with their extensions. Source: sqlite.org/rescode.html. */
const sqliteCodes: Readonly<Record<string, string>> = {
  ABORT: 'ROLLBACK',
  AUTH: 'USER',
  BUSY: 'RECOVERY SNAPSHOT TIMEOUT',
  CANTOPEN: 'NOTEMPDIR ISDIR FULLPATH CONVPATH DIRTYWAL SYMLINK',
  CONSTRAINT: 'CHECK COMMITHOOK FOREIGNKEY FUNCTION NOTNULL PRIMARYKEY TRIGGER UNIQUE VTAB ROWID PINNED DATATYPE',
  CORRUPT: 'VTAB SEQUENCE INDEX',
  EMPTY: '',
  ERROR: 'MISSING_COLLSEQ RETRY SNAPSHOT',
  FORMAT: '',
  FULL: '',
  INTERNAL: '',
  INTERRUPT: '',
  IOERR:
    'READ SHORT_READ WRITE FSYNC DIR_FSYNC TRUNCATE FSTAT UNLOCK RDLOCK DELETE BLOCKED NOMEM ACCESS ' +
    'CHECKRESERVEDLOCK LOCK CLOSE DIR_CLOSE SHMOPEN SHMSIZE SHMLOCK SHMMAP SEEK DELETE_NOENT MMAP GETTEMPPATH ' +
    'CONVPATH VNODE AUTH BEGIN_ATOMIC COMMIT_ATOMIC ROLLBACK_ATOMIC DATA CORRUPTFS IN_PAGE',
  LOCKED: 'SHAREDCACHE VTAB',
  MISMATCH: '',
  MISUSE: '',
  NOLFS: '',
  NOMEM: '',
  NOTADB: '',
  NOTFOUND: '',
  PERM: '',
  PROTOCOL: '',
  RANGE: '',
  READONLY: 'RECOVERY CANTLOCK ROLLBACK DBMOVED CANTINIT DIRECTORY',
  SCHEMA: '',
  TOOBIG: '',
};

/** Codes of Node's own that a fault of the application may carry. Source: nodejs.org/api/errors.html. */
const nodeCodes =
  'ABORT_ERR ERR_ASSERTION ERR_BUFFER_TOO_LARGE ERR_CRYPTO_INVALID_SCRYPT_PARAMS ERR_DLOPEN_FAILED ' +
  'ERR_ENCODING_INVALID_ENCODED_DATA ERR_FS_FILE_TOO_LARGE ERR_INVALID_ARG_TYPE ERR_INVALID_ARG_VALUE ' +
  'ERR_INVALID_STATE ERR_INVALID_URL ERR_MODULE_NOT_FOUND ERR_OUT_OF_RANGE ERR_STRING_TOO_LONG ' +
  'ERR_UNHANDLED_REJECTION ERR_WORKER_INIT_FAILED ERR_WORKER_OUT_OF_MEMORY MODULE_NOT_FOUND';

const knownCodes: ReadonlySet<string> = new Set([
  ...Object.entries(sqliteCodes).flatMap(([code, extensions]) => [
    `SQLITE_${code}`,
    ...extensions.split(' ').map((extension) => `SQLITE_${code}_${extension}`),
  ]),
  ...Object.keys(constants.errno),
  ...nodeCodes.split(' '),
]);

/** The code of an error when it is one that Node or SQLite gives; anything else could be a person's word. */
export function knownCode(code: unknown): string | undefined {
  return typeof code === 'string' && knownCodes.has(code) ? code : undefined;
}
