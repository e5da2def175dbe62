import type { Handlers } from '../../core/contract/api.ts';
import type { AppStatus } from '../../core/contract/app-status.ts';
import type { Practices } from '../store/practice.ts';

/** What the application knows of itself that does not change while it runs. */
export type AppFacts = Omit<AppStatus, 'practice' | 'store' | 'blockedRequests'>;

export interface AppRoom {
  readonly practices: Practices;
  readonly facts: AppFacts;
  readonly blockedRequests: () => number;
  readonly showDataFolder: () => Promise<void>;
  /** Passes on the window's answer to `leaving`. */
  readonly leave: (close: boolean) => void;
}

export function appHandlers({ practices, facts, blockedRequests, showDataFolder, leave }: AppRoom): Handlers['app'] {
  const status = (): AppStatus => ({
    ...facts,
    practice: practices.current(),
    store: practices.state(),
    blockedRequests: blockedRequests(),
  });
  return {
    status,
    async retry() {
      await practices.retry();
      return status();
    },
    async openPractice({ practice }) {
      await practices.open(practice);
      return status();
    },
    async showDataFolder() {
      await showDataFolder();
      return undefined;
    },
    leave({ close }) {
      leave(close);
      return undefined;
    },
  };
}
