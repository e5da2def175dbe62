import { killPoint } from '../kill-point.ts';
import type { Db } from './connection.ts';
import { noteEndOfUse } from './in-use.ts';

/**
 * Closes a store and leaves it as one file. The log is written into it first and taken away by the closing, so that
 * between the two everything is there twice.
 */
export function closeStore(db: Db): void {
  try {
    noteEndOfUse(db.name);
    db.pragma('wal_checkpoint(PASSIVE)');
    killPoint('checkpoint:middle');
  } finally {
    db.close();
  }
}
