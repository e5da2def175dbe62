import type { StoreContents } from '../../../core/contract/backups.ts';

/** One assessment as a line of a store's contents. */
export type ContentsLine = StoreContents['latest'][number];

/** What a backup lacks, or has, beside the practice as it is now. */
export interface ContentsDifference {
  /** By how many assessments the practice now has more than the backup. */
  readonly missing: number;
  /** By how many the backup has more. */
  readonly extra: number;
  /** Assessments of now in which something was written after the last thing in the backup; of the latest five. */
  readonly writtenSince: readonly ContentsLine[];
  /** Nothing was written since, and there are as many of everything. */
  readonly isSame: boolean;
}

/** Compares by counts and moments, which is all that is known of a backup without restoring it. */
export function compareContents(backup: StoreContents, now: StoreContents): ContentsDifference {
  const difference = now.completed + now.drafts - (backup.completed + backup.drafts);
  const lastInBackup = backup.lastChangedAt ?? 0;
  return {
    missing: Math.max(0, difference),
    extra: Math.max(0, -difference),
    writtenSince: now.latest.filter(({ changedAt }) => changedAt > lastInBackup),
    isSame:
      now.completed === backup.completed &&
      now.drafts === backup.drafts &&
      now.contexts === backup.contexts &&
      now.lastChangedAt === backup.lastChangedAt,
  };
}
