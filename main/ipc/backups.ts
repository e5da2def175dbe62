import type { Handlers } from '../../core/contract/api.ts';
import type { AppStatus } from '../../core/contract/app-status.ts';
import type { Backups } from '../store/backups/backups.ts';
import { contentsOfStore } from '../store/backups/contents.ts';
import type { Practices } from '../store/practice.ts';

export interface BackupsRoom {
  readonly practices: Practices;
  readonly backups: Backups;
  readonly status: () => AppStatus;
}

export function backupsHandlers({ practices, backups, status }: BackupsRoom): Handlers['backups'] {
  return {
    list: () => [...backups.list()],
    make: () => backups.make('asked'),
    verify: ({ backupId }) => backups.verify(backupId),
    async preview({ backupId }) {
      const own = practices.ownStore();
      const backup = await backups.contentsOf(backupId);
      return own === undefined ? { backup } : { backup, now: contentsOfStore(own) };
    },
    async restore({ backupId }) {
      await practices.restore(backupId);
      return status();
    },
    salvage: practices.salvage,
    async beginAnew() {
      await practices.beginAnew();
      return status();
    },
    acknowledgeRecovery() {
      practices.acknowledgeRecovery();
      return status();
    },
  };
}
