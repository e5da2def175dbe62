import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Db } from './connection.ts';
import { syncFolder } from './folder.ts';
import { versionOf } from './migrate.ts';

/** The ending of an empty file that lies beside a store while it has a log. */
export const inUseEnding = '-open';

/**
 * Notes that a store has a log from now on, so that its absence at a later opening is seen. The log comes first, with a
 * transaction that changes nothing: the note may be lost in a power cut, but is never there without a log.
 */
export function noteInUse(db: Db): void {
  db.pragma(`user_version = ${versionOf(db)}`);
  writeFileSync(`${db.name}${inUseEnding}`, '', { mode: 0o600 });
}

/** To be called before a store is closed for good: closing takes the log away. */
export function noteEndOfUse(file: string): void {
  if (!isNotedInUse(file)) return;
  rmSync(`${file}${inUseEnding}`, { force: true });
  syncFolder(dirname(file));
}

export function isNotedInUse(file: string): boolean {
  return existsSync(`${file}${inUseEnding}`);
}
