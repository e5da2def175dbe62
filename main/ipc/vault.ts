import type { Handlers } from '../../core/contract/api.ts';
import type { AppStatus } from '../../core/contract/app-status.ts';
import type { VaultStatus } from '../../core/contract/vault.ts';
import { ChildError } from '../../core/errors.ts';
import type { Policy } from '../policy/policy.ts';
import type { Practices } from '../store/practice.ts';
import { protectionOf } from '../vault/protection.ts';
import type { Vault } from '../vault/vault.ts';

export interface VaultRoom {
  readonly practices: Practices;
  readonly vault: Vault;
  readonly policy: Policy;
  readonly status: () => AppStatus;
  /** Six random words. */
  readonly suggest: () => Promise<string>;
  /** Begins the conversation at whose end the vault is locked and the window replaced. */
  readonly lock: () => void;
  /** Told when a secret has opened the vault. */
  readonly onUnlocked: () => void;
}

export function vaultHandlers(room: VaultRoom): Handlers['vault'] {
  const { practices, vault, policy, status } = room;
  const vaultStatus = (): VaultStatus => {
    const unavailable = vault.whyNotRemembered();
    return {
      protection: protectionOf(vault, practices),
      passphraseRequired: policy.requirePassphrase,
      remember: { on: vault.isRemembered(), ...(unavailable === undefined ? {} : { unavailable }) },
      ...vault.dates(),
    };
  };
  return {
    status: vaultStatus,
    suggest: async () => ({ phrase: await room.suggest() }),
    async protect({ passphrase }) {
      return { recoveryCode: await practices.protect(passphrase) };
    },
    async goUnprotected() {
      if (policy.requirePassphrase) throw new ChildError('forbidden-by-policy', 'a passphrase is required here');
      await practices.goUnprotected();
      return status();
    },
    async unlock({ secret, remember }) {
      await vault.unlock(secret);
      await practices.open('own');
      room.onUnlocked();
      // Not being remembered is no reason to stay outside.
      if (remember) await vault.remember(true).catch(() => undefined);
      return status();
    },
    lock() {
      room.lock();
      return undefined;
    },
    async changePassphrase({ current, next }) {
      await vault.changePassphrase(current, next);
      return vaultStatus();
    },
    async renewRecoveryCode({ current }) {
      return { recoveryCode: await vault.renewRecoveryCode(current) };
    },
    async rekey({ passphrase }) {
      return { recoveryCode: await practices.rekey(passphrase) };
    },
    async setRemember({ on }) {
      await vault.remember(on);
      return vaultStatus();
    },
  };
}
