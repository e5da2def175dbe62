import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instant } from '../../../core/brand.ts';
import type { BackupReason } from '../../../core/contract/backups.ts';

/** What the name of a backup's file says. */
export interface BackupName {
  /** The name without its ending; what the window calls the backup by. */
  readonly id: string;
  /** The schema version of the store in it. */
  readonly version: number;
  /** To the second. */
  readonly madeAt: Instant;
  readonly reason: BackupReason;
}

const ending = '.db';
const naming =
  /^(?<stem>[a-z0-9][a-z0-9-]*)-(?<version>\d{4,})-(?<date>\d{8})-(?<time>\d{6})-(?<reason>[a-z]+(?:-[a-z]+)*)(?:-\d+)?$/;

/** The beginning of every backup's name: the name of the store. */
export function stemOf(storeFile: string): string {
  return basename(storeFile, ending);
}

/** The contract's reasons once more, so that a thread which only copies need not load the contract with its schemas. */
const reasons: Readonly<Record<BackupReason, true>> = {
  daily: true,
  migration: true,
  asked: true,
  'before-restore': true,
  salvaged: true,
};

function reasonOf(text: string | undefined): BackupReason | undefined {
  return (Object.keys(reasons) as BackupReason[]).find((known) => known === text);
}

/** Where the backup of this id lies. */
export function fileOf(folder: string, id: string): string {
  return join(folder, `${id}${ending}`);
}

/** Reads a file's name, or undefined when it is no backup of this store. */
export function readName(fileName: string, stem: string): BackupName | undefined {
  if (!fileName.endsWith(ending)) return undefined;
  const id = fileName.slice(0, -ending.length);
  const parts = naming.exec(id)?.groups;
  const reason = reasonOf(parts?.reason);
  if (parts?.stem !== stem || reason === undefined) return undefined;
  const madeAt = momentOf(`${parts.date}${parts.time}`);
  return madeAt === undefined ? undefined : { id, version: Number(parts.version), madeAt, reason };
}

/** An id that no file in the folder has yet: `practice-0002-20261124-133000-daily`, in UTC. */
export function freshId(
  folder: string,
  { stem, version, madeAt, reason }: Omit<BackupName, 'id'> & { readonly stem: string },
): string {
  const id = `${stem}-${String(version).padStart(4, '0')}-${stampOf(madeAt)}-${reason}`;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? id : `${id}-${count}`;
    if (!existsSync(fileOf(folder, free))) return free;
  }
}

/** A moment as part of a file name, in UTC: `20261124-133000`. */
export function stampOf(moment: Instant): string {
  return new Date(moment).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
}

function momentOf(digits: string): Instant | undefined {
  const iso = digits.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z');
  const moment = Date.parse(iso);
  return Number.isNaN(moment) ? undefined : (moment as Instant);
}
