import { existsSync } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import type { CalendarDate, Instant } from '../../../core/brand.ts';
import type { Backup, BackupReason, StoreContents } from '../../../core/contract/backups.ts';
import { ChildError } from '../../../core/errors.ts';
import { backupsToKeep, type DayOf } from '../../../core/survival/retention.ts';
import type { StoreKey } from '../connection.ts';
import { latestVersion } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import type { Surroundings } from '../surroundings.ts';
import type { AnswerOf, JobOf, Work } from './aside.ts';
import { type BackupName, fileOf, readName, stemOf } from './names.ts';
import type { KeylessEngine, KeyRing } from './opening.ts';
import { type Finding, readFindings, saveFindings } from './record.ts';
import { isUnsettled } from './reencrypt.ts';

export interface BackupsOptions {
  /** The store that is backed up. */
  readonly storeFile: string;
  /** Where the backups are; made with the first one. */
  readonly folder: string;
  readonly engine: KeylessEngine;
  /**
   * What new backups are encrypted with, then what older ones and the store may still be encrypted with; undefined
   * stands for plain. Asked before every use. @throws ChildError `locked`.
   */
  readonly keys: () => KeyRing;
  readonly surroundings: Pick<Surroundings, 'now'>;
  /** The person's calendar; this computer's unless a test says otherwise. */
  readonly dayOf?: DayOf;
}

/** What was read of a damaged store. */
export interface Salvage {
  readonly backup: Backup;
  readonly contents: StoreContents;
  /** An estimate; see `salvageNow`. */
  readonly lostRows: number;
}

/**
 * The backups of a practice. Everything that takes longer than a glance happens on another thread; what writes happens
 * one after the other.
 */
export interface Backups {
  /** Newest first. Files of other names are neither listed nor ever touched. */
  readonly list: () => Promise<readonly Backup[]>;
  /** Makes a verified backup and lets go of those that are no longer kept. @throws as `copyNow` does. */
  readonly make: (reason: BackupReason) => Promise<Backup>;
  /** Makes the backup of the day unless there is one, or nothing has changed. */
  readonly makeDaily: (isChanged: () => boolean) => Promise<Backup | undefined>;
  /** Reads a backup through. One that is not good stays where it is. @throws ChildError `not-found`. */
  readonly verify: (id: string) => Promise<Backup>;
  /** @throws ChildError `not-found`, `file-not-usable`. */
  readonly contentsOf: (id: string) => Promise<StoreContents>;
  /**
   * The newest backup that can take the place of the store, read through just now; one that was salvaged only when there
   * is no other. Undefined when there is none.
   */
  readonly newestGood: () => Promise<Backup | undefined>;
  /**
   * Writes a verified copy of a backup to `file`, under `key`, in place of whatever is there.
   *
   * @throws ChildError `not-found`, `file-not-usable`, `store-newer`, `store-full`, `store-read-only`.
   */
  readonly copyTo: (id: string, file: string, key: StoreKey | undefined) => Promise<void>;
  /** Whether there is a backup that anyone can read who has the file. Only a glance at each. */
  readonly hasPlain: () => Promise<boolean>;
  /**
   * Encrypts every backup anew that does not open with the first key. Goes on where it was interrupted.
   *
   * @returns how many could not be read and are as they were.
   */
  readonly reencrypt: () => Promise<{ readonly unreadable: number }>;
  /**
   * Reads what can still be read of a damaged store into a backup.
   *
   * @param donors further whole stores that may hold lost models; the newest good backup is always asked.
   * @throws ChildError `store-damaged` when nothing can be read, `store-newer`.
   */
  readonly salvage: (damagedFile: string, donors?: readonly string[]) => Promise<Salvage>;
}

/** Copies of the practice as it went on; the others are of something else, or were made before a change. */
const reasonsOfTheDay: ReadonlySet<BackupReason> = new Set(['daily', 'asked', 'migration']);

export function createBackups(options: BackupsOptions): Backups {
  const { storeFile, folder, engine, keys, surroundings, dayOf = localDayOf } = options;
  const stem = stemOf(storeFile);
  let lastTurn: Promise<unknown> = Promise.resolve();

  /** What writes waits for what wrote before, and finds the folder in order. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = lastTurn.then(async () => {
      if (isUnsettled(folder, stem)) await aside('settle', { folder, stem }, []);
      return work();
    });
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  async function aside<Kind extends Work>(work: Kind, job: JobOf<Kind>, ring: KeyRing): Promise<AnswerOf<Kind>> {
    const { runAside } = await import('./aside.ts');
    return runAside(work, job, ring, engine);
  }

  async function names(): Promise<readonly BackupName[]> {
    const files = await readdir(folder).catch(() => []);
    return files
      .flatMap((file) => readName(file, stem) ?? [])
      .toSorted((one, other) => other.madeAt - one.madeAt || (one.id < other.id ? 1 : -1));
  }

  async function named(id: string): Promise<BackupName> {
    const name = (await names()).find((candidate) => candidate.id === id);
    if (name === undefined) throw new ChildError('not-found', 'no such backup', { what: 'backup' });
    return name;
  }

  async function backupOf({ id, madeAt, reason }: BackupName, finding: Finding | undefined): Promise<Backup> {
    const { size: bytes } = await stat(fileOf(folder, id));
    // Every backup was read through before it got its name, whether or not the record of it was kept.
    return { id, madeAt, bytes, reason, ...(finding ?? { verifiedAt: madeAt, isGood: true, underOtherKey: false }) };
  }

  async function list(): Promise<readonly Backup[]> {
    const found = await readFindings(folder);
    const backups = (await names()).map((name) => backupOf(name, found[name.id]).catch(() => undefined));
    return (await Promise.all(backups)).filter((backup) => backup !== undefined);
  }

  /** Findings are written one after the other: two at once would lose one. */
  let lastFinding: Promise<unknown> = Promise.resolve();
  function note(id: string, { isGood = true, underOtherKey = false } = {}): Promise<Finding> {
    const finding = { verifiedAt: surroundings.now(), isGood, underOtherKey };
    const noting = lastFinding.then(async () => {
      const known = new Set((await names()).map((name) => name.id));
      const kept = Object.entries(await readFindings(folder)).filter(([other]) => known.has(other));
      // What was read is true even where it cannot be written down.
      await saveFindings(folder, { ...Object.fromEntries(kept), [id]: finding }).catch(() => undefined);
      return finding;
    });
    lastFinding = noting;
    return noting;
  }

  async function prune(): Promise<void> {
    const backups = await list();
    const keep = backupsToKeep(backups, surroundings.now(), dayOf);
    // What only another key opens may be all that is left for whoever finds that key.
    const gone = backups.filter(({ id, underOtherKey }) => !keep.has(id) && !underOtherKey);
    for (const { id } of gone) await rm(fileOf(folder, id), { force: true });
  }

  /** A new backup has been read through as it was made; only then does an older one go. */
  async function welcome(id: string): Promise<Backup> {
    const backup = await backupOf(await named(id), await note(id));
    await prune();
    return backup;
  }

  const make = (reason: BackupReason): Promise<Backup> =>
    inTurn(async () => {
      const job = { storeFile, folder, reason, madeAt: surroundings.now() };
      return welcome(await aside('backup', job, keys()));
    });

  async function verify(id: string): Promise<Backup> {
    const name = await named(id);
    const found = await aside('verify', { file: fileOf(folder, id) }, keys()).then(
      () => ({ isGood: true }),
      (error: unknown) => {
        if (!(error instanceof ChildError) || error.kind !== 'store-damaged') throw error;
        return { isGood: false, underOtherKey: 'keysTried' in error.details };
      },
    );
    return backupOf(name, await note(id, found));
  }

  async function newestGood(): Promise<Backup | undefined> {
    // A locked vault is no answer to which backup is good.
    keys();
    const known = (await names()).filter(({ version }) => version <= latestVersion(migrations));
    const salvagedLast = known.toSorted(
      (one, other) => Number(one.reason === 'salvaged') - Number(other.reason === 'salvaged'),
    );
    for (const { id } of salvagedLast) {
      // One that vanishes or cannot be read just now must not keep the next one from being tried.
      const backup = await verify(id).catch(() => undefined);
      if (backup?.isGood === true) return backup;
    }
    return undefined;
  }

  return {
    list,
    make,
    verify,
    newestGood,
    async makeDaily(isChanged) {
      const today = dayOf(surroundings.now());
      const hasOne = (await list()).some(
        ({ reason, madeAt, isGood }) => isGood && reasonsOfTheDay.has(reason) && dayOf(madeAt) === today,
      );
      return hasOne || !existsSync(storeFile) || !isChanged() ? undefined : make('daily');
    },
    async contentsOf(id) {
      await named(id);
      return asFile(aside('contents', { file: fileOf(folder, id) }, keys()));
    },
    copyTo: (id, file, key) =>
      inTurn(async () => {
        const { version: storeVersion } = await named(id);
        const knownVersion = latestVersion(migrations);
        if (storeVersion > knownVersion) {
          throw new ChildError('store-newer', 'made by a newer version', { storeVersion, knownVersion });
        }
        await asFile(aside('copy', { from: fileOf(folder, id), to: file }, [key, ...keys()]));
      }),
    async hasPlain() {
      const glances = (await names()).map(({ id }) => looksPlain(fileOf(folder, id)).catch(() => false));
      return (await Promise.all(glances)).includes(true);
    },
    reencrypt: () =>
      inTurn(async () => {
        let unreadable = 0;
        for (const { id } of await names()) {
          const outcome = await aside('reencrypt', { file: fileOf(folder, id) }, keys());
          if (outcome === 'replaced') await note(id);
          if (outcome !== 'unreadable') continue;
          unreadable += 1;
          await verify(id);
        }
        return { unreadable };
      }),
    salvage: (damagedFile, donors = []) =>
      inTurn(async () => {
        const newest = await newestGood();
        const all = newest === undefined ? donors : [fileOf(folder, newest.id), ...donors];
        const job = { file: damagedFile, donors: all, folder, stem, madeAt: surroundings.now() };
        // A donor may be plain whatever the practice is.
        const { id, lostRows } = await aside('salvage', job, [...keys(), undefined]);
        const contents = await aside('contents', { file: fileOf(folder, id) }, keys());
        return { backup: await welcome(id), contents, lostRows };
      }),
  };
}

/** A backup that cannot be read is no damage to the practice, and must not be told as such. */
async function asFile<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ChildError) || error.kind !== 'store-damaged') throw error;
    throw new ChildError('file-not-usable', 'the backup cannot be read', {}, { cause: error });
  }
}

/** The day on the calendar of this computer. */
function localDayOf(moment: Instant): CalendarDate {
  const date = new Date(moment);
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;
}

const plainHeader = Buffer.from('SQLite format 3\u0000');

/** Whether a file says of itself that it is an unencrypted database. Not for the store, see `openWithOneOf`. */
async function looksPlain(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(plainHeader.length), position: 0 });
    return buffer.equals(plainHeader);
  } finally {
    await handle.close();
  }
}
