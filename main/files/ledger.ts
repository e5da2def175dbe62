import type { Instant } from '../../core/brand.ts';
import type { ExportKind } from '../../core/contract/privacy.ts';
import type { Log } from '../log/log.ts';
import type { Db } from '../store/connection.ts';
import { insertExport } from '../store/exports.ts';

/** Told after every file that was saved outside the application: its kind and its name as suggested, never a path. */
export type OnSaved = (kind: ExportKind, name: string) => void;

export interface LedgerOptions {
  /** The store of the own practice, or undefined while it cannot be used. */
  readonly store: () => Db | undefined;
  readonly now: () => Instant;
  readonly log: Pick<Log, 'note'>;
}

/**
 * Enters saved files in the ledger of the practice. Never throws: a store that is full or locked must not make a file
 * look unsaved that was saved, least of all one that a person saved because the store is full. The log says so then.
 */
export function createLedger({ store, now, log }: LedgerOptions): OnSaved {
  return (kind, name) => {
    log.note('file-saved', { kind });
    try {
      const db = store();
      if (db !== undefined) insertExport(db, { at: now(), kind, name });
    } catch (error) {
      log.note('store-failed', { error });
    }
  };
}
