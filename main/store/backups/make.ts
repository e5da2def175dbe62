import type { Instant } from '../../../core/brand.ts';
import type { BackupReason } from '../../../core/contract/backups.ts';
import type { StoreKey } from '../connection.ts';
import { versionOf } from '../migrate.ts';
import { copyNow } from './copy.ts';
import { fileOf, freshId, stemOf } from './names.ts';
import { type KeylessEngine, type KeyRing, openWithOneOf } from './opening.ts';

export interface BackupJob {
  readonly storeFile: string;
  /** The keys the store may be encrypted with. */
  readonly keys: KeyRing;
  /** The folder of the backups; made if there is none. */
  readonly folder: string;
  /** What the backup is encrypted with. */
  readonly key: StoreKey | undefined;
  readonly reason: BackupReason;
  readonly madeAt: Instant;
  readonly engine: KeylessEngine;
}

/**
 * Makes a verified backup of a store: the one way there is, on a thread of its own for a person or for the day, at once
 * when the schema is about to change.
 *
 * @returns the backup's id.
 * @throws as `copyNow` does.
 */
export function makeBackupNow({ storeFile, keys, folder, key, reason, madeAt, engine }: BackupJob): string {
  const source = openWithOneOf(storeFile, keys, engine);
  try {
    const id = freshId(folder, { stem: stemOf(storeFile), version: versionOf(source.db), madeAt, reason });
    copyNow(source.db, source.key, { file: fileOf(folder, id), key }, engine);
    return id;
  } finally {
    source.db.close();
  }
}
