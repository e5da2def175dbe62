import { existsSync, readFileSync } from 'node:fs';
import { isNotedInUse } from './in-use.ts';
import { type LogReading, readLog } from './log-frames.ts';
import { type LogIndex, readLogIndex } from './log-index.ts';

/** Whether a store is read together with what is whole of its log, or alone. */
export type Reading = 'with-log' | 'alone';

/** A log that must not be read into its store as if nothing had happened. */
export interface LogDamage {
  /** Whether something that had been saved is in none of the readings. */
  readonly isLoss: boolean;
  /** How the store may be read; which of several holds most has to be looked at. None: each would mix old and new. */
  readonly readings: readonly Reading[];
}

/**
 * Looks at the log of a store that nobody has open, before SQLite does: that would end at the first bad frame without a
 * word, and make the index of the log anew.
 *
 * @returns undefined when nothing speaks of damage, as after every clean end and every kill.
 */
export function damageOfLog(file: string): LogDamage | undefined {
  const bytes = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : new Uint8Array();
  const index = existsSync(`${file}-shm`) ? readLogIndex(readFileSync(`${file}-shm`)) : undefined;
  return damageOf(readLog(bytes), index, isNotedInUse(file) && bytes.length === 0);
}

/** @param isMissing there was a log with something in it, and there is none. */
export function damageOf(log: LogReading, index: LogIndex | undefined, isMissing: boolean): LogDamage | undefined {
  const whole = log.commits.at(-1) ?? 0;
  // An index that a power cut has kept from earlier says nothing of this log.
  const isOfThisLog = log.generation === undefined ? index?.committed !== 0 : index?.generation === log.generation;
  if (index !== undefined && isOfThisLog) {
    if (whole < index.committed) return damageBeside(index, whole, isMissing);
    // After a kill the log is at most ahead by the one transaction of which its index did not yet know.
    if (log.commits.filter((frame) => frame > index.committed).length <= 1) return undefined;
  }
  if (!log.hasLostCommit && !isMissing) return undefined;
  return { isLoss: true, readings: whole === 0 ? ['alone'] : ['with-log', 'alone'] };
}

/** The pages of a main file are of one moment only together with all frames that were begun to be written back. */
function damageBeside(index: LogIndex, whole: number, isMissing: boolean): LogDamage | undefined {
  const isLoss = index.writtenBack < index.committed;
  if (whole > 0 && whole >= index.attempted) return { isLoss, readings: ['with-log'] };
  if (index.attempted > index.writtenBack) return { isLoss, readings: [] };
  return isLoss || !isMissing ? { isLoss, readings: ['alone'] } : undefined;
}
