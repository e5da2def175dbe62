import type { Handlers } from '../../core/contract/api.ts';
import type { AppStatus } from '../../core/contract/app-status.ts';
import type { Practices } from '../store/practice.ts';
import { protectionOf } from '../vault/protection.ts';
import type { Vault } from '../vault/vault.ts';

/** What the application knows of itself that does not change while it runs. */
export type AppFacts = Pick<
  AppStatus,
  'appVersion' | 'electronVersion' | 'chromiumVersion' | 'sqliteVersion' | 'platform' | 'dataFolder'
>;

export interface StatusSources {
  readonly practices: Practices;
  readonly vault: Vault;
  readonly facts: AppFacts;
  readonly blockedRequests: () => number;
  /** Whether a policy insists on a passphrase, so that a plain practice may not stay plain. */
  readonly passphraseRequired: boolean;
}

/** How things stand right now, for every call that answers with it. */
export function statusOf({ practices, vault, facts, blockedRequests, passphraseRequired }: StatusSources): AppStatus {
  const protection = protectionOf(vault, practices);
  const recovery = practices.recovery();
  return {
    ...facts,
    practice: practices.current(),
    store: practices.state(),
    protection,
    asksForProtection: protection === 'plain' && (passphraseRequired || !practices.isPlainAccepted()),
    ...(recovery === undefined ? {} : { recovery }),
    blockedRequests: blockedRequests(),
  };
}

export interface AppRoom {
  readonly practices: Practices;
  readonly status: () => AppStatus;
  readonly showDataFolder: () => Promise<void>;
  /** Passes on the window's answer to `leaving`. */
  readonly leave: (close: boolean) => void;
}

export function appHandlers({ practices, status, showDataFolder, leave }: AppRoom): Handlers['app'] {
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
