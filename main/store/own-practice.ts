import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from '../../core/brand.ts';
import type { Recovery } from '../../core/contract/app-status.ts';
import { ChildError } from '../../core/errors.ts';
import type { Vault } from '../vault/vault.ts';
import type { Backups } from './backups/backups.ts';
import { copyStore } from './backups/copy-store.ts';
import { type KeyRing, openWithOneOf } from './backups/opening.ts';
import { finishReplacement, nextOf, putAside, putAsideFolderOf, replaceStore } from './backups/replace.ts';
import { wipeFolder } from './backups/wipe.ts';
import { closeStore } from './close.ts';
import type { Db } from './connection.ts';
import { storeFailureOf } from './failures.ts';
import { assertWritable, isDiskFull, makeFolder } from './folder.ts';
import { noteEndOfUse, noteInUse } from './in-use.ts';
import { damageOfLog, type LogDamage } from './log-loss.ts';
import { type OpenOptions, openStore } from './open.ts';
import { writeNextFrom } from './read-in-spite.ts';
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
 * its place, or what is whole of it when only its log is damaged; `recoveryOf` tells afterwards. To be closed with
 * `closeStore` only, which takes back the note that the store is in use.
 *
 * @param mayCreate the person has decided how a new practice is protected.
 * @throws ChildError `locked`, `key-damaged`, `store-absent`, and everything `openStore` throws.
 */
export async function openOwnPractice(options: OwnPracticeOptions, mayCreate: boolean): Promise<Db> {
  try {
    const db = await openOrGoBack(options, mayCreate);
    try {
      noteInUse(db);
    } catch {
      // Without room for the note the practice can still be read; a log that goes missing is then not noticed.
    }
    return db;
  } catch (error) {
    throw storeFailureOf(error, () => isDiskFull(dirname(options.file))) ?? error;
  }
}

async function openOrGoBack(options: OwnPracticeOptions, mayCreate: boolean): Promise<Db> {
  const { file, vault, backups } = options;
  const keys = keysAtHand(vault);
  const keyed = { ...options, engine: { ...options.engine, key: keys[0] } };
  finishReplacement(file);
  if (!existsSync(file)) {
    if ((await backups.newestGood()) !== undefined) return goBack(keyed);
    if (await hasBackupsOfAnotherKey(backups)) throw lostKey();
    if (mayCreate || vault.state() !== 'absent') return openStore(file, keyed);
    // Better said now than after a person has chosen a passphrase.
    makeFolder(dirname(file));
    assertWritable(dirname(file));
    throw new ChildError('store-absent', 'there is no practice yet');
  }
  const damage = damageOfLog(file);
  if (damage === undefined) {
    // Where the opening fails half-way, the log may be written into the store all the same.
    noteEndOfUse(file);
    await finishConversion(options, keys);
  }
  try {
    return damage === undefined ? openStore(file, keyed) : await openInSpite(keyed, keys, damage);
  } catch (error) {
    if (!(error instanceof ChildError) || error.kind !== 'store-damaged') throw error;
    if ((await backups.newestGood()) === undefined) {
      throw seemsEncrypted(options) || (await hasBackupsOfAnotherKey(backups)) ? lostKey() : error;
    }
    return goBack(keyed);
  }
}

/** Goes on with what is whole of a store whose log is damaged, unless the newest good backup holds later changes. */
async function openInSpite(options: OwnPracticeOptions, keys: KeyRing, damage: LogDamage): Promise<Db> {
  const { file, backups, engine } = options;
  const whole = await writeNextFrom(file, damage.readings, keys, engine);
  if (whole === undefined) throw new ChildError('store-damaged', 'the store is of no one moment without its log');
  const backup = await backups.newestGood();
  const backedUp = backup === undefined ? undefined : (await backups.contentsOf(backup.id)).lastChangedAt;
  if ((backedUp ?? 0) > (whole.lastChangedAt ?? 0)) return goBack(options);
  const backTo = whole.lastChangedAt ?? (Math.floor(statSync(file).mtimeMs) as Instant);
  const db = takeNext(options, damage.isLoss ? backTo : undefined);
  // As after a conversion, nothing plain stays beside an encrypted practice.
  if (whole.key === undefined && keys[0] !== undefined) wipeFolder(putAsideFolderOf(file));
  return db;
}

/**
 * The keys a file may be encrypted with, newest first. Undefined stands for plain: the only one without a vault, and
 * with one the last, for what was there before the practice was protected.
 */
export function keysAtHand(vault: Vault): KeyRing {
  const state = vault.state();
  if (state === 'damaged') throw new ChildError('key-damaged', 'neither the key file nor its copy can be used');
  return state === 'absent' ? [undefined] : [...vault.keys(), undefined];
}

/** Encrypts the store with the newest key when a protecting or a rekeying was interrupted before it came to that. */
async function finishConversion({ file, engine }: OwnPracticeOptions, keys: KeyRing): Promise<void> {
  const toKey = keys[0];
  if (toKey === undefined) return;
  const fromKey = keyOf({ file, engine }, keys);
  if (fromKey === 'none' || fromKey === toKey) return;
  await copyStore({ from: file, fromEngine: { ...engine, key: fromKey }, to: nextOf(file), toKey });
  // What was put aside while the practice was plain is plain as well, and too damaged to be encrypted.
  if (fromKey === undefined) wipeFolder(putAsideFolderOf(file));
  replaceStore(file);
}

/** Which of the keys opens a store; undefined stands for a plain one, `none` for one that nothing opens. */
function keyOf({ file, engine }: Pick<OwnPracticeOptions, 'file' | 'engine'>, keys: KeyRing) {
  try {
    const { db, key } = openWithOneOf(file, keys, engine);
    db.close();
    return key;
  } catch (error) {
    if (error instanceof ChildError && error.kind === 'store-damaged') return 'none';
    throw error;
  }
}

/** Whether a store can be read by anyone who has the file. */
export function isPlain(of: Pick<OwnPracticeOptions, 'file' | 'engine'>): boolean {
  return keyOf(of, [undefined]) === undefined;
}

/** Puts what is left of the store aside and the newest good backup in its place. */
async function goBack(options: OwnPracticeOptions): Promise<Db> {
  const { file, backups, engine } = options;
  const backup = await backups.newestGood();
  if (backup === undefined) throw new ChildError('store-damaged', 'no good backup to go back to');
  await backups.copyTo(backup.id, nextOf(file), engine.key);
  return takeNext(options, backup.madeAt);
}

/** Puts what is left of the store aside and the next one in its place; without a time to go back to there is no word. */
function takeNext(options: OwnPracticeOptions, backTo: Instant | undefined): Db {
  const { file, surroundings } = options;
  const recovery = backTo === undefined ? undefined : { foundAt: surroundings.now(), backTo };
  if (existsSync(file)) {
    // Noted while the damaged store is still there: after a kill, the next store would take its place without a word.
    if (recovery !== undefined) noteRecovery(nextOf(file), recovery, options);
    putAside(file, putAsideFolderOf(file), surroundings.now());
  }
  replaceStore(file);
  const db = openStore(file, options);
  if (recovery !== undefined) saveSetting(db, recoveryKey, recovery);
  return db;
}

function noteRecovery(file: string, recovery: Recovery, options: OpenOptions): void {
  const db = openStore(file, options);
  try {
    saveSetting(db, recoveryKey, recovery);
  } finally {
    closeStore(db);
  }
}

/** That the practice is back at an earlier moment after damage, until the person has read it. */
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

/** A store without a vault that is made of whole pages but no plain database is one whose key file went missing. */
function seemsEncrypted(options: OwnPracticeOptions): boolean {
  const { size } = statSync(options.file);
  return options.vault.state() === 'absent' && size > 0 && size % pageSize === 0 && !isPlain(options);
}

/** Where no backup is good and some open with none of the keys, it is the key that is wrong. Reads no file again. */
async function hasBackupsOfAnotherKey(backups: Backups): Promise<boolean> {
  return (await backups.list()).some(({ underOtherKey }) => underOtherKey);
}

function lostKey(): ChildError {
  return new ChildError('key-damaged', 'what is there opens with no key at hand');
}

/** Whether one of the keys opens the practice; any does where there is none to try. */
export function opensPractice(of: Pick<OwnPracticeOptions, 'file' | 'engine'>, keys: KeyRing): boolean {
  return !existsSync(of.file) || keyOf(of, keys) !== 'none';
}
