import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Recovery } from '../../core/contract/app-status.ts';
import { ChildError } from '../../core/errors.ts';
import type { Vault } from '../vault/vault.ts';
import type { Backups } from './backups/backups.ts';
import { copyStore } from './backups/copy-store.ts';
import { putAside } from './backups/put-aside.ts';
import { replaceStore } from './backups/replace-store.ts';
import { connect, type Db, type Engine, type StoreKey } from './connection.ts';
import { type OpenOptions, openStore } from './open.ts';
import { allSettings, deleteSetting, saveSetting } from './settings.ts';

/** What opening the own practice needs to know. */
export interface OwnPracticeOptions extends OpenOptions {
  /** The file of the own practice, in a folder with its key, its backups and what was put aside. */
  readonly file: string;
  readonly vault: Vault;
  readonly backups: Backups;
}

/** The setting that remembers a recovery until the person has read of it. */
const recoveryKey = 'recovery.notice';
/** The setting that remembers that the person said the practice may stay plain. */
const plainAcceptedKey = 'protection.plain-accepted';

/**
 * Opens the own practice with the key of the vault. Whatever was interrupted before is finished first: a store that is
 * not encrypted with the newest key is converted. A damaged or lost store is put aside and the newest good backup takes
 * its place, which `recoveryOf` tells afterwards.
 *
 * @param mayCreate the person has decided how a new practice is protected.
 * @throws ChildError `locked`, `key-damaged`, `store-absent`, and everything `openStore` throws.
 */
export async function openOwnPractice(options: OwnPracticeOptions, mayCreate: boolean): Promise<Db> {
  const { file, vault, backups } = options;
  const keys = keysAtHand(vault);
  const keyed = { ...options, engine: { ...options.engine, key: keys[0] } };
  if (!existsSync(file)) {
    if ((await backups.newestGood()) !== undefined) return goBack(keyed);
    if (!mayCreate && vault.state() === 'absent') throw new ChildError('store-absent', 'there is no practice yet');
    return openStore(file, keyed);
  }
  await finishConversion(options, keys);
  try {
    return openStore(file, keyed);
  } catch (error) {
    if (!(error instanceof ChildError) || error.kind !== 'store-damaged') throw error;
    if ((await backups.newestGood()) === undefined) throw seemsEncrypted(options) ? lostKey() : error;
    return goBack(keyed);
  }
}

/** The keys a file may be encrypted with, newest first; one that is undefined where there is no vault. */
export function keysAtHand(vault: Vault): readonly (StoreKey | undefined)[] {
  const state = vault.state();
  if (state === 'damaged') throw new ChildError('key-damaged', 'neither the key file nor its copy can be used');
  return state === 'absent' ? [undefined] : vault.keys();
}

/** Encrypts the store with the newest key when a protecting or a rekeying was interrupted before it came to that. */
async function finishConversion(options: OwnPracticeOptions, keys: readonly (StoreKey | undefined)[]): Promise<void> {
  const { file, engine } = options;
  const newest = keys[0];
  if (newest === undefined) return;
  if (isPlain(file)) return convert(options, undefined, newest);
  const earlier = keys.length > 1 ? keys.find((key) => opensWith(file, engine, key)) : newest;
  if (earlier !== undefined && earlier !== newest) await convert(options, earlier, newest);
}

/** Puts a copy under another key in place of the closed store. A kill at any moment leaves the one or the other. */
async function convert(
  { file, engine }: Pick<OwnPracticeOptions, 'file' | 'engine'>,
  fromKey: StoreKey | undefined,
  toKey: StoreKey,
): Promise<void> {
  const next = `${file}.next`;
  await copyStore({ from: file, fromEngine: { ...engine, key: fromKey }, to: next, toKey });
  replaceStore(file, next);
}

/** Puts what is left of the store aside and the newest good backup in its place. */
async function goBack(options: OwnPracticeOptions): Promise<Db> {
  const { file, backups, engine, surroundings } = options;
  const backup = await backups.newestGood();
  if (backup === undefined) throw new ChildError('store-damaged', 'no good backup to go back to');
  const next = `${file}.next`;
  await backups.copyTo(backup.id, next, engine.key);
  if (existsSync(file)) putAside(file, putAsideFolder(file), surroundings.now());
  replaceStore(file, next);
  const db = openStore(file, options);
  const recovery: Recovery = { foundAt: surroundings.now(), backTo: backup.madeAt };
  saveSetting(db, recoveryKey, recovery);
  return db;
}

/** Where damaged stores are kept until the person lets them go. */
export function putAsideFolder(file: string): string {
  return join(dirname(file), 'put-aside');
}

/** That a backup took the place of a damaged store, until the person has read it. */
export function recoveryOf(db: Db): Recovery | undefined {
  return allSettings(db).get(recoveryKey) as Recovery | undefined;
}

export function forgetRecovery(db: Db): void {
  deleteSetting(db, recoveryKey);
}

/** Whether the person has said that this practice may stay readable for anyone with the user account. */
export function isPlainAccepted(db: Db): boolean {
  return allSettings(db).get(plainAcceptedKey) === true;
}

export function acceptPlain(db: Db): void {
  saveSetting(db, plainAcceptedKey, true);
}

/** SQLite's page size in every store of the application, in bytes. */
const pageSize = 4096;

const plainHeader = 'SQLite format 3\u0000';

/** Whether a file says of itself that it is an unencrypted SQLite database. */
export function isPlain(file: string): boolean {
  const header = Buffer.alloc(plainHeader.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.toString('latin1') === plainHeader;
}

function opensWith(file: string, engine: Engine, key: StoreKey | undefined): boolean {
  const db = connect(file, 'read', { ...engine, key });
  try {
    db.pragma('schema_version');
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

/** A store without a vault that is made of whole pages but no plain database is one whose key file went missing. */
function seemsEncrypted({ file, vault }: OwnPracticeOptions): boolean {
  const { size } = statSync(file);
  return vault.state() === 'absent' && size > 0 && size % pageSize === 0 && !isPlain(file);
}

function lostKey(): ChildError {
  return new ChildError('key-damaged', 'the store is not plain, and there is no key file');
}
