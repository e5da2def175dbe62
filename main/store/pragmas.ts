import { ChildError } from '../../core/errors.ts';
import type { Db } from './connection.ts';

/** What every connection runs with (assurance DB-1): name, what is set, what has to be read back. */
const pragmas: readonly (readonly [name: string, set: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  // What was deleted is overwritten, so that no salvage can bring it back.
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
];

/** The first version without the WAL-reset bug, see https://sqlite.org/wal.html#the_wal_reset_bug. */
const oldestEngine = [3, 51, 3] as const;

/** Sets the pragmas and reads each one back. @throws ChildError `unexpected` when the engine did not take one. */
export function setPragmas(db: Db): void {
  for (const [name, value, expected] of pragmas) {
    db.pragma(`${name} = ${value}`);
    const actual = db.pragma(name, { simple: true });
    if (actual !== expected) {
      throw new ChildError('unexpected', `the pragma ${name} reads ${String(actual)} instead of ${expected}`);
    }
  }
}

/** @throws ChildError `unexpected` when the SQLite in use is older than 3.51.3. */
export function assertEngine(db: Db): void {
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  if (!isAtLeast(version, oldestEngine)) {
    throw new ChildError('unexpected', `SQLite ${version} is older than ${oldestEngine.join('.')}`);
  }
}

function isAtLeast(version: string, oldest: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldest.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}
