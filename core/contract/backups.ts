import { z } from 'zod';
import { appStatus } from './app-status.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

/** Why a copy of the practice was made. */
export const backupReasons = [
  /** Once a day when something has changed. */
  'daily',
  /** Before a newer version of the application changed the store. */
  'migration',
  /** The person asked for it. */
  'asked',
  /** Before another backup was restored over the practice. */
  'before-restore',
  /** What could still be read of a damaged store. */
  'salvaged',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Names a backup; never a path. */
const backupId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);
const oneBackup = z.strictObject({ backupId });

const backup = z.strictObject({
  id: backupId,
  madeAt: field.instant,
  /** Size of the file in bytes. */
  bytes: z.int().nonnegative(),
  reason: z.enum(backupReasons),
  /** When it was last opened and read through. Every backup was once, before it got its name. */
  verifiedAt: field.instant,
  /** What the last reading found. */
  isGood: z.boolean(),
  /** None of the keys at hand opens it: it is of another practice, or of a key that was lost. Never good then. */
  underOtherKey: z.boolean(),
});
export type Backup = z.output<typeof backup>;

/** What is in a store, so that a person recognises it. */
const storeContents = z.strictObject({
  completed: z.int().nonnegative(),
  drafts: z.int().nonnegative(),
  contexts: z.int().nonnegative(),
  /** When something was last written by the person. */
  lastChangedAt: field.instant.optional(),
  /** The assessments changed last, newest first, at most five. */
  latest: z.array(
    z.strictObject({
      modelTitle: z.string(),
      contextName: z.string(),
      changedAt: field.instant,
      isCompleted: z.boolean(),
      answeredCount: z.int().nonnegative(),
      dimensionCount: z.int().positive(),
    }),
  ),
});
export type StoreContents = z.output<typeof storeContents>;

export const backups = {
  /** Newest first. */
  list: call(field.nothing, z.array(backup)),
  /** Makes a verified backup now. */
  make: call(field.nothing, backup),
  /** Opens a backup and reads it through. */
  verify: call(oneBackup, backup),
  /** What a backup holds beside what the practice holds now, which is missing while it cannot be read. */
  preview: call(oneBackup, z.strictObject({ backup: storeContents, now: storeContents.optional() })),
  /** Puts a backup in place of the practice, which is itself kept as a backup (or put aside when it cannot be read). */
  restore: call(oneBackup, appStatus),
  /**
   * Reads whatever can still be read of the store that was put aside last (or of the damaged one in place) into a copy
   * that can be looked at and restored like a backup.
   */
  salvage: call(field.nothing, z.strictObject({ backup, contents: storeContents, lostRows: z.int().nonnegative() })),
  /** Puts a damaged store aside and begins an empty practice; nothing is deleted. */
  beginAnew: call(field.nothing, appStatus),
  /** The person has read that a backup was restored. */
  acknowledgeRecovery: call(field.nothing, appStatus),
} satisfies Calls<'backups'>;
