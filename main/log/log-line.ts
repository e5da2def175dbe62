import type { Instant } from '../../core/brand.ts';
import { type BackupReason, backupReasons } from '../../core/contract/backups.ts';
import { channelOf, channels } from '../../core/contract/channels.ts';
import { type ExportKind, exportKinds } from '../../core/contract/privacy.ts';
import { type ErrorKind, errorKinds } from '../../core/errors.ts';
import { noteOf } from './error-note.ts';

/** What may be noted, each with how serious it is. Nothing else ever becomes a line. */
export const logEvents = {
  started: 'info',
  ended: 'info',
  'store-opened': 'info',
  'store-closed': 'info',
  'store-failed': 'error',
  'vault-locked': 'info',
  'vault-unlocked': 'info',
  'vault-refused': 'warning',
  'vault-changed': 'info',
  'vault-failed': 'error',
  'backup-made': 'info',
  'backup-verified': 'info',
  'backup-failed': 'error',
  'backup-restored': 'info',
  'store-recovered': 'warning',
  'call-failed': 'error',
  'request-blocked': 'warning',
  'file-saved': 'info',
  'practice-imported': 'info',
  'practice-erased': 'info',
  'window-failed': 'error',
  'stray-exception': 'error',
  'stray-rejection': 'error',
} as const;

export type LogEvent = keyof typeof logEvents;

/**
 * What may be told of an event: numbers, words of closed lists, and an error of which only class, kind, code and place
 * are kept. There is no room for a text.
 */
export interface LogFacts {
  /** Such as `child:settings.get`. */
  readonly channel?: string;
  readonly error?: unknown;
  readonly kind?: ErrorKind | ExportKind | BackupReason;
  readonly count?: number;
  readonly bytes?: number;
  readonly milliseconds?: number;
  readonly storeVersion?: number;
}

const channelNames: ReadonlySet<string> = new Set(
  Object.entries(channels).flatMap(([feature, names]) => names.map((name) => channelOf(feature, name))),
);
const kinds: ReadonlySet<string> = new Set([...errorKinds, ...exportKinds, ...backupReasons]);

/**
 * One line about an event: `2026-03-01T08:30:00.000Z error call-failed channel=child:settings.get error=…`. A fact
 * that is not what it should be is left out, whatever the types said.
 *
 * @param root the folder of the application.
 */
export function logLine(at: Instant, event: LogEvent, facts: LogFacts, root: string): string {
  const parts = [new Date(at).toISOString(), logEvents[event], event];
  if (facts.channel !== undefined && channelNames.has(facts.channel)) parts.push(`channel=${facts.channel}`);
  if (facts.kind !== undefined && kinds.has(facts.kind)) parts.push(`kind=${facts.kind}`);
  for (const name of ['count', 'bytes', 'milliseconds', 'storeVersion'] as const) {
    const value = facts[name];
    if (typeof value === 'number' && Number.isFinite(value)) parts.push(`${name}=${Math.round(value)}`);
  }
  if ('error' in facts) parts.push(`error=${noteOf(facts.error, root)}`);
  return parts.join(' ');
}
