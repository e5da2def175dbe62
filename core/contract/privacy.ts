import { z } from 'zod';
import { appStatus } from './app-status.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

const blockedAttempt = z.strictObject({
  at: field.instant,
  /** What was tried, without its path: `https://example.org`, `file:`, `permission: geolocation`, `window`. */
  what: z.string().max(200),
});
export type BlockedAttempt = z.output<typeof blockedAttempt>;

/** What left the application as a file. */
export const exportKinds = ['csv', 'png', 'txt', 'pdf', 'everything'] as const;
export type ExportKind = (typeof exportKinds)[number];

const exportRecord = z.strictObject({ at: field.instant, kind: z.enum(exportKinds), name: z.string() });
export type ExportRecord = z.output<typeof exportRecord>;

const privacyFacts = z.strictObject({
  dataFolder: z.string(),
  /** Size of everything in the data folder that belongs to the person, in bytes. */
  bytes: z.int().nonnegative(),
  /** The data folder lies where another program or another computer also writes. */
  folderWarning: z.enum(['synced', 'network']).optional(),
  /** What tried to leave since the application was opened: the number of all, and the latest hundred, newest first. */
  blockedCount: z.int().nonnegative(),
  blocked: z.array(blockedAttempt),
  /** What was saved as a file outside the application, newest first, at most two hundred. */
  exports: z.array(exportRecord),
  backupCount: z.int().nonnegative(),
  lastBackupAt: field.instant.optional(),
  lastVerifiedAt: field.instant.optional(),
});
export type PrivacyFacts = z.output<typeof privacyFacts>;

export const privacy = {
  facts: call(field.nothing, privacyFacts),
  /** The lines of the log, newest first, at most a thousand. They hold nothing a person wrote. */
  log: call(field.nothing, z.strictObject({ lines: z.array(z.string()) })),
  /**
   * Asks for a folder and writes the whole practice there, as open JSON and as CSV tables (docs/export-format.md).
   * `folderName` is the name of the folder that was made, without its path.
   */
  exportEverything: call(field.nothing, z.strictObject({ saved: z.boolean(), folderName: z.string().optional() })),
  /** Asks for an exported `practice.json` and takes all of it into the practice. `conflict` unless that is empty. */
  importEverything: call(
    field.nothing,
    z.strictObject({
      imported: z.boolean(),
      assessments: z.int().nonnegative(),
      contexts: z.int().nonnegative(),
      models: z.int().nonnegative(),
    }),
  ),
  /** Destroys the key, then the practice, its backups, what was put aside and the log. There is no way back. */
  eraseEverything: call(z.strictObject({ confirmed: z.literal(true) }), appStatus),
} satisfies Calls<'privacy'>;
