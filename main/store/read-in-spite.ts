import { copyFileSync, existsSync } from 'node:fs';
import type { Instant } from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import { contentsOfStore } from './backups/contents.ts';
import { readThrough } from './backups/copy.ts';
import { copyStore } from './backups/copy-store.ts';
import { isUnreadable, type KeylessEngine, type KeyRing, openWithOneOf } from './backups/opening.ts';
import { lookedAtOf, nextOf } from './backups/replace.ts';
import { wipeDatabase } from './backups/wipe.ts';
import type { StoreKey } from './connection.ts';
import type { Reading } from './log-loss.ts';

/** A reading that is whole. */
interface Found {
  readonly reading: Reading;
  /** The key that opened it. */
  readonly key: StoreKey | undefined;
  /** The last change in it, if the person has written anything at all. */
  readonly lastChangedAt: Instant | undefined;
}

/**
 * Writes what can be read of a store with a damaged log as the next store: verified from its first page to its last, of
 * all readings the one with the latest change. The damaged one is only copied, so that it can be put aside as it is.
 *
 * @param keys what the damaged store may be encrypted with; the next one gets the first.
 * @returns what was read, or undefined when no reading is whole.
 * @throws ChildError `store-full`, `store-read-only`; errors of the file system.
 */
export async function writeNextFrom(
  file: string,
  readings: readonly Reading[],
  keys: KeyRing,
  engine: KeylessEngine,
): Promise<Found | undefined> {
  const copy = lookedAtOf(file);
  try {
    const [best] = readings
      .flatMap((reading) => look(file, reading, keys, engine))
      .toSorted((one, other) => (other.lastChangedAt ?? 0) - (one.lastChangedAt ?? 0));
    if (best === undefined) return undefined;
    layOut(file, best.reading);
    await copyStore({ from: copy, fromEngine: { ...engine, key: best.key }, to: nextOf(file), toKey: keys[0] });
    return best;
  } finally {
    wipeDatabase(copy);
  }
}

function look(file: string, reading: Reading, keys: KeyRing, engine: KeylessEngine): readonly Found[] {
  layOut(file, reading);
  try {
    const { db, key } = openWithOneOf(lookedAtOf(file), keys, engine);
    try {
      readThrough(db);
      return [{ reading, key, lastChangedAt: contentsOfStore(db).lastChangedAt }];
    } finally {
      db.close();
    }
  } catch (error) {
    if (isUnreadable(error) || (error instanceof ChildError && error.kind === 'store-damaged')) return [];
    throw error;
  }
}

function layOut(file: string, reading: Reading): void {
  const copy = lookedAtOf(file);
  wipeDatabase(copy);
  copyFileSync(file, copy);
  if (reading === 'with-log' && existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
}
