import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PracticeKind, Recovery, StoreState } from '../../core/contract/app-status.ts';
import type { Backup } from '../../core/contract/backups.ts';
import { ChildError, type ErrorKind } from '../../core/errors.ts';
import type { RecoveryCode, Vault } from '../vault/vault.ts';
import type { Backups, Salvage } from './backups/backups.ts';
import { contentsOfStore } from './backups/contents.ts';
import { stampOf } from './backups/names.ts';
import { newestPutAside, nextOf, putAside, putAsideFolderOf, replaceStore } from './backups/replace.ts';
import { wipeFolder } from './backups/wipe.ts';
import { closeStore } from './close.ts';
import type { Db, Engine } from './connection.ts';
import { openExample } from './example.ts';
import { assertRoomForAnother, makeFolder, removeDatabase } from './folder.ts';
import { openStore } from './open.ts';
import {
  acceptPlain,
  forgetRecovery,
  isPlain,
  isPlainAccepted,
  keysAtHand,
  type OwnPracticeOptions,
  openOwnPractice,
  recoveryOf,
} from './own-practice.ts';
import type { Surroundings } from './surroundings.ts';
import { forgetSteps } from './undo/steps.ts';
import type { ShippedModels } from './use-cases/sync-shipped-models.ts';

export interface PracticeOptions {
  /** Where everything the person has is kept. */
  readonly dataFolder: string;
  readonly exampleSource: string;
  readonly engine: Engine;
  readonly surroundings: Surroundings;
  readonly models: ShippedModels;
  /** Whether this program may write in the data folder now; asked before every opening. */
  readonly mayWrite: () => boolean;
  readonly vault: Vault;
  readonly backups: Backups;
  /** The own practice has just been opened: what the person has set applies from now on. */
  readonly onOpened: (own: Db) => void;
  /** The store of the open practice was replaced: whatever was read from it before is out of date. */
  readonly onReplaced: () => void;
}

/**
 * The two practices: the person's own and the example, each with a store and a folder of its own. They never mix; the
 * example is read and written like an own one, is never encrypted, and is remade when it is not as it should be.
 */
export interface Practices {
  readonly current: () => PracticeKind;
  readonly state: () => StoreState;
  /** The store of the open practice. @throws ChildError with the kind of what keeps it closed. */
  readonly store: () => Db;
  /** The store of the own practice, or undefined while it cannot be used. */
  readonly ownStore: () => Db | undefined;
  /** Turns to a practice and opens it unless it is open. What goes wrong with its store is told by `state`. */
  readonly open: (kind: PracticeKind) => Promise<void>;
  /** Closes the open practice and opens it again, after a person has mended what was in the way. */
  readonly retry: () => Promise<void>;
  /** A store was found damaged in use: closes those that are, and goes back to a backup of the own one. */
  readonly giveUp: (failure: ChildError) => void;
  /** Makes the vault, and the own practice or, where there is a plain one, turns it into an encrypted one. */
  readonly protect: (passphrase: string) => Promise<RecoveryCode>;
  /** The person has said that the own practice may stay plain; makes it when there is none. */
  readonly goUnprotected: () => Promise<void>;
  readonly isPlainAccepted: () => boolean;
  /** Encrypts the own practice and its backups under a new key. */
  readonly rekey: (passphrase: string) => Promise<RecoveryCode>;
  /** Closes the own practice and forgets its key, at once. */
  readonly lock: () => void;
  /** Puts a backup in place of the own practice, which is kept as a backup itself. */
  readonly restore: (backupId: string) => Promise<void>;
  readonly salvage: () => Promise<Salvage>;
  /**
   * Puts a damaged own store aside and begins an empty one; where the key is lost, all that only it could open goes
   * aside as well. @throws ChildError `conflict` when nothing is damaged.
   */
  readonly beginAnew: () => Promise<void>;
  readonly recovery: () => Recovery | undefined;
  readonly acknowledgeRecovery: () => void;
  /** Makes a backup when something changed since the last one. */
  readonly keepBackup: () => Promise<Backup | undefined>;
  /** Destroys the key first, then everything else in the folders of both practices. */
  readonly erase: () => Promise<void>;
  readonly close: () => void;
}

type Opened = { readonly db: Db } | { readonly failure: ChildError };

const notYetOpen: Opened = { failure: new ChildError('store-closed', 'the practice is not open') };
const locked: Opened = { failure: new ChildError('locked', 'the vault is locked') };

/** The file of the own practice, with its key and its backups beside it. */
export function ownFileIn(dataFolder: string): string {
  return join(dataFolder, 'practice', 'practice.db');
}

export function createPractices(options: PracticeOptions): Practices {
  const { vault, backups, surroundings } = options;
  const opened: Record<PracticeKind, Opened> = { own: notYetOpen, example: notYetOpen };
  let current: PracticeKind = 'own';
  const file = ownFileIn(options.dataFolder);
  const exampleFile = join(options.dataFolder, 'example', 'example.db');
  const own: OwnPracticeOptions = { ...options, file };

  async function openFile(kind: PracticeKind, mayCreate: boolean): Promise<Opened> {
    try {
      if (!options.mayWrite()) throw new ChildError('store-read-only', 'the data folder cannot be written');
      if (kind === 'example') {
        return { db: await openExample(exampleFile, { ...options, sourceFile: options.exampleSource }) };
      }
      const db = await openOwnPractice(own, mayCreate);
      options.onOpened(db);
      void finishKeys().catch(() => undefined);
      return { db };
    } catch (error) {
      if (error instanceof ChildError && stateOf(error) !== undefined) return { failure: error };
      throw error;
    }
  }

  async function open(kind: PracticeKind, mayCreate = false): Promise<void> {
    if (!('db' in opened[kind])) {
      const result = await openFile(kind, mayCreate);
      // The vault may have been locked while the store was being opened.
      if (kind === 'own' && 'db' in result && vault.state() === 'locked') {
        closeStore(result.db);
        opened.own = locked;
      } else opened[kind] = result;
    }
    current = kind;
  }

  /** Openings wait for each other: two at once would make the example twice, one under the other's feet. */
  let lastTurn: Promise<unknown> = Promise.resolve();
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  function closeOne(kind: PracticeKind, next: Opened): void {
    const open = opened[kind];
    opened[kind] = next;
    if (!('db' in open)) return;
    try {
      closeStore(open.db);
    } catch {
      // A log that could not be written into its store stays beside it, and the next opening reads it.
    }
  }

  function ownDb(): Db {
    if ('db' in opened.own) return opened.own.db;
    throw opened.own.failure;
  }

  /** Nothing stays encrypted with an earlier key, or plain, once there is a newer key. Can be interrupted anywhere. */
  async function finishKeys(): Promise<void> {
    if (vault.state() !== 'open') return;
    if (vault.keys().length > 1 || (await backups.hasPlain())) await backups.reencrypt();
    if (vault.state() === 'open' && vault.keys().length > 1) await vault.finishRekey();
  }

  async function protect(passphrase: string): Promise<RecoveryCode> {
    const wasOpen = 'db' in opened.own;
    if (vault.state() !== 'absent') throw new ChildError('conflict', 'the practice is protected already');
    if (!wasOpen && existsSync(file)) ownDb();
    if (wasOpen) assertRoomForAnother(file);
    const code = await vault.create(passphrase);
    closeOne('own', notYetOpen);
    try {
      await open('own', true);
      ownDb();
      return code;
    } catch (error) {
      // As long as nothing is encrypted with the new key, there is a way back to how it was.
      if (vault.state() === 'open' && (!existsSync(file) || isPlain(own))) {
        await vault.destroy();
        await open('own');
      }
      throw error;
    }
  }

  /** The shipped models stand in for those whose text is lost, so that the assessments made with them are not. */
  async function salvage(source: string): Promise<Salvage> {
    const donor = `${file}.models`;
    const db = openStore(donor, options);
    try {
      await options.models.syncInto(db, surroundings);
      closeStore(db);
      return await backups.salvage(source, [donor]);
    } finally {
      db.close();
      removeDatabase(donor);
    }
  }

  async function beginAnew(): Promise<void> {
    const kind = 'db' in opened.own ? undefined : opened.own.failure.kind;
    if (kind !== 'store-damaged' && kind !== 'key-damaged') {
      throw new ChildError('conflict', 'the practice is not damaged');
    }
    const hasLostKey = kind === 'key-damaged';
    const aside = existsSync(file)
      ? dirname(putAside(file, putAsideFolderOf(file), surroundings.now()))
      : join(putAsideFolderOf(file), stampOf(surroundings.now()));
    if (hasLostKey) await putKeyAside(aside);
    // Without its key the practice is as on the first day: how the next one is protected is asked anew.
    await open('own', !hasLostKey);
    if (!hasLostKey && vault.state() === 'absent') acceptPlain(ownDb());
  }

  /** What only the lost key could open stays together, should the key ever be found. */
  async function putKeyAside(aside: string): Promise<void> {
    makeFolder(aside);
    await vault.putAside(aside);
    const kept = join(dirname(file), 'backups');
    if (existsSync(kept)) renameSync(kept, join(aside, 'backups'));
  }

  async function restore(backupId: string): Promise<void> {
    if ('db' in opened.own) await backups.make('before-restore');
    await backups.copyTo(backupId, nextOf(file), keysAtHand(vault)[0]);
    const wasReadable = 'db' in opened.own;
    closeOne('own', notYetOpen);
    if (!wasReadable && existsSync(file)) putAside(file, putAsideFolderOf(file), surroundings.now());
    replaceStore(file);
    await open('own');
    // The steps it came with would lead to a practice that is no longer there.
    if ('db' in opened.own) forgetSteps(opened.own.db);
    options.onReplaced();
  }

  return {
    current: () => current,
    state() {
      const open = opened[current];
      if ('db' in open) return { state: 'ready' };
      const state = stateOf(open.failure);
      if (state === undefined) throw open.failure;
      return state;
    },
    store() {
      const open = opened[current];
      if ('db' in open) return open.db;
      throw open.failure;
    },
    ownStore: () => ('db' in opened.own ? opened.own.db : undefined),
    open: (kind) => inTurn(() => open(kind)),
    retry: () =>
      inTurn(() => {
        closeOne(current, notYetOpen);
        return open(current);
      }),
    giveUp(failure) {
      for (const kind of ['own', 'example'] as const) {
        const one = opened[kind];
        if (!('db' in one) || isSound(one.db)) continue;
        closeOne(kind, { failure });
        if (kind === 'own') void inTurn(() => open('own')).then(options.onReplaced, () => undefined);
      }
    },
    protect: (passphrase) => inTurn(() => protect(passphrase)),
    goUnprotected: () =>
      inTurn(async () => {
        if (vault.state() !== 'absent') throw new ChildError('conflict', 'the practice is protected already');
        await open('own', true);
        acceptPlain(ownDb());
      }),
    isPlainAccepted: () => 'db' in opened.own && isPlainAccepted(opened.own.db),
    rekey: (passphrase) =>
      inTurn(async () => {
        ownDb();
        assertRoomForAnother(file);
        const code = await vault.beginRekey(passphrase);
        closeOne('own', notYetOpen);
        // From here on the new code is the one that opens, and must be told whatever becomes of the rest, which the
        // next opening finishes.
        await open('own').catch(() => undefined);
        await finishKeys().catch(() => undefined);
        return code;
      }),
    lock() {
      if (vault.state() !== 'open') return;
      closeOne('own', locked);
      vault.lock();
      current = 'own';
    },
    restore: (backupId) => inTurn(() => restore(backupId)),
    salvage: () =>
      inTurn(async () => {
        const damaged = 'db' in opened.own ? undefined : file;
        const source = damaged ?? newestPutAside(putAsideFolderOf(file));
        if (source === undefined) throw new ChildError('not-found', 'nothing was put aside', { what: 'store' });
        return salvage(source);
      }),
    beginAnew: () => inTurn(beginAnew),
    recovery: () => ('db' in opened.own ? recoveryOf(opened.own.db) : undefined),
    acknowledgeRecovery: () => forgetRecovery(ownDb()),
    keepBackup: () =>
      inTurn(async () => {
        if (!('db' in opened.own)) return undefined;
        const { lastChangedAt } = contentsOfStore(opened.own.db);
        const [newest] = await backups.list();
        const isChanged = lastChangedAt !== undefined && (newest === undefined || newest.madeAt < lastChangedAt);
        return isChanged ? backups.make('daily') : undefined;
      }),
    erase: () =>
      inTurn(async () => {
        closeOne('own', notYetOpen);
        closeOne('example', notYetOpen);
        await vault.destroy();
        wipeFolder(dirname(file));
        rmSync(dirname(exampleFile), { recursive: true, force: true });
        await open('own');
      }),
    close() {
      closeOne('own', notYetOpen);
      closeOne('example', notYetOpen);
    },
  };
}

function isSound(db: Db): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}

const plainStates: Partial<Record<ErrorKind, StoreState>> = {
  'store-absent': { state: 'new' },
  locked: { state: 'locked' },
  'key-damaged': { state: 'key-damaged' },
  'store-damaged': { state: 'damaged' },
  'store-read-only': { state: 'read-only' },
  'store-full': { state: 'full' },
};

/** The calm screen that belongs to a failure, or undefined when there is none. */
function stateOf({ kind, details }: ChildError): StoreState | undefined {
  if (kind !== 'store-newer') return plainStates[kind];
  return { state: 'newer', storeVersion: Number(details.storeVersion), knownVersion: Number(details.knownVersion) };
}
