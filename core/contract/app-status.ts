import { z } from 'zod';
import * as field from './fields.ts';

export const practiceKind = z.enum(['own', 'example']);
export type PracticeKind = z.output<typeof practiceKind>;

/** How the store of the open practice is doing; every state but `ready` has a calm screen of its own. */
const storeState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  /** There is no practice yet: the person first decides how it is protected. */
  z.strictObject({ state: z.literal('new') }),
  z.strictObject({ state: z.literal('locked') }),
  /** The store is encrypted, and neither the key file nor its copy can be used. */
  z.strictObject({ state: z.literal('key-damaged') }),
  z.strictObject({ state: z.literal('newer'), storeVersion: z.int(), knownVersion: z.int() }),
  /** Damaged, and there is no good backup to go back to. */
  z.strictObject({ state: z.literal('damaged') }),
  z.strictObject({ state: z.literal('read-only') }),
  z.strictObject({ state: z.literal('full') }),
]);
export type StoreState = z.output<typeof storeState>;

/** A damaged store was put aside and a backup restored in its place; told until the person has taken note. */
const recovery = z.strictObject({
  /** When the damage was found. */
  foundAt: field.instant,
  /** When the backup was made that is now in use. */
  backTo: field.instant,
});
export type Recovery = z.output<typeof recovery>;

export const appStatus = z.strictObject({
  practice: practiceKind,
  store: storeState,
  /** Whether the own practice is encrypted; `undecided` while there is none. */
  protection: z.enum(['passphrase', 'plain', 'undecided']),
  /** The person has not yet said that a plain practice may stay plain. */
  asksForProtection: z.boolean(),
  recovery: recovery.optional(),
  appVersion: z.string(),
  electronVersion: z.string(),
  chromiumVersion: z.string(),
  sqliteVersion: z.string(),
  platform: z.string(),
  dataFolder: z.string(),
  blockedRequests: z.int().nonnegative(),
});
export type AppStatus = z.output<typeof appStatus>;
