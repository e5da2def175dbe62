import type { Handlers } from '../../core/contract/api.ts';
import type { AppStatus } from '../../core/contract/app-status.ts';
import type { OutputOf } from '../../core/contract/contract.ts';
import type { BlockedAttempt, PrivacyFacts } from '../../core/contract/privacy.ts';
import type { Backups } from '../store/backups/backups.ts';
import { latestExports } from '../store/exports.ts';
import type { FolderKind } from '../store/folder-kind.ts';
import type { Practices } from '../store/practice.ts';

export interface PrivacyRoom {
  readonly practices: Practices;
  readonly backups: Backups;
  readonly status: () => AppStatus;
  readonly dataFolder: string;
  /** Size of the data folder in bytes. */
  readonly folderSize: () => Promise<number>;
  readonly folderKind: () => Promise<FolderKind>;
  readonly blockedAttempts: () => readonly BlockedAttempt[];
  readonly blockedRequests: () => number;
  readonly logLines: () => readonly string[];
  readonly exportEverything: () => Promise<OutputOf<'privacy', 'exportEverything'>>;
  readonly importEverything: () => Promise<OutputOf<'privacy', 'importEverything'>>;
  readonly erase: () => Promise<void>;
}

export function privacyHandlers(room: PrivacyRoom): Handlers['privacy'] {
  const { practices, backups } = room;
  return {
    async facts(): Promise<PrivacyFacts> {
      const own = practices.ownStore();
      const kept = await backups.list();
      const kind = await room.folderKind();
      const [newest] = kept;
      return {
        dataFolder: room.dataFolder,
        bytes: await room.folderSize(),
        ...(kind === 'local' ? {} : { folderWarning: kind }),
        blockedCount: room.blockedRequests(),
        blocked: [...room.blockedAttempts()],
        exports: own === undefined ? [] : latestExports(own),
        backupCount: kept.length,
        ...(newest === undefined
          ? {}
          : { lastBackupAt: newest.madeAt, lastVerifiedAt: kept.reduce(latestVerified, newest).verifiedAt }),
      };
    },
    log: () => ({ lines: [...room.logLines()] }),
    exportEverything: room.exportEverything,
    importEverything: room.importEverything,
    async eraseEverything() {
      await room.erase();
      return room.status();
    },
  };
}

function latestVerified<Verified extends { readonly verifiedAt: number }>(a: Verified, b: Verified): Verified {
  return b.verifiedAt > a.verifiedAt ? b : a;
}
