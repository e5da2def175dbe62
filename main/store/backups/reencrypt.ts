import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { killPoint } from '../../kill-point.ts';
import type { StoreKey } from '../connection.ts';
import { syncFolder } from '../folder.ts';
import { copyNow } from './copy.ts';
import { readName } from './names.ts';
import { isUnreadable, type KeylessEngine, type KeyRing, openWithOneOf } from './opening.ts';
import { wipe, wipeDatabase } from './wipe.ts';

/** An original that has made way for its copy under another key. */
const replacedEnding = '.replaced';

export interface ReencryptJob {
  readonly file: string;
  readonly keys: KeyRing;
  readonly key: StoreKey | undefined;
  readonly engine: KeylessEngine;
}

export type Reencrypted = 'kept' | 'replaced' | 'unreadable' | 'wiped';

/**
 * Replaces a backup by a verified copy of it under `key`, unless it opens with that already; the original is wiped. A
 * kill leaves the original or the copy, which `settleFolder` finds.
 *
 * @returns what became of it. `unreadable`: it cannot be copied whole and stays as it is. `wiped`: so was this one, but it
 * was plain, and a practice that is to be encrypted must not stay readable in a broken copy.
 */
export function reencryptNow({ file, keys, key, engine }: ReencryptJob): Reencrypted {
  if (opensWith(file, key, engine)) return 'kept';
  const renewed = `${file}.renewed`;
  try {
    const source = openWithOneOf(file, keys, engine);
    try {
      copyNow(source.db, source.key, { file: renewed, key }, engine);
    } finally {
      source.db.close();
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    if (key === undefined || !keys.includes(undefined) || !looksPlain(file)) return 'unreadable';
    wipeDatabase(file);
    return 'wiped';
  }
  const replaced = `${file}${replacedEnding}`;
  renameSync(file, replaced);
  killPoint('reencrypt:between');
  renameSync(renewed, file);
  syncFolder(dirname(file));
  killPoint('reencrypt:before-wipe');
  wipe(replaced);
  return 'replaced';
}

function opensWith(file: string, key: StoreKey | undefined, engine: KeylessEngine): boolean {
  try {
    openWithOneOf(file, [key], engine).db.close();
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** No byte is much more frequent than another in what is encrypted; in anything else one is. */
function looksPlain(file: string): boolean {
  const counts = new Uint32Array(256);
  const bytes = readFileSync(file);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return Math.max(...counts) > (bytes.length / counts.length) * 4;
}

function isDamage(error: unknown): boolean {
  return isUnreadable(error) || (error instanceof Error && 'kind' in error && error.kind === 'store-damaged');
}

/** Whether a kill has left something in a folder of backups that has to be put in order. */
export function isUnsettled(folder: string, stem: string): boolean {
  return leftovers(folder, stem).length > 0;
}

/**
 * Puts a folder of backups in order after a kill: an original whose copy has not taken its place gets it back, and what
 * is unfinished or was replaced is wiped.
 */
export function settleFolder(folder: string, stem: string): void {
  for (const name of leftovers(folder, stem)) {
    const path = join(folder, name);
    const original = path.slice(0, -replacedEnding.length);
    if (name.endsWith(replacedEnding) && !existsSync(original)) renameSync(path, original);
    else wipeDatabase(path);
  }
  if (existsSync(folder)) syncFolder(folder);
}

/** What only this program leaves, beside a backup of its own; everything else in the folder is somebody's. */
function leftovers(folder: string, stem: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => {
    const backup = /^(.*\.db)\.(?:renewed|renewed\.unfinished|unfinished|replaced)$/.exec(name)?.[1];
    return backup !== undefined && readName(backup, stem) !== undefined;
  });
}
