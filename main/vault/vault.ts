import type { Instant } from '../../core/brand.ts';
import type { WhyNotRemembered } from '../../core/contract/vault.ts';
import type { StoreKey } from '../store/connection.ts';

/** What the vault knows of itself while it may be locked. */
export type VaultState =
  /** There is no key file: the practice is plain, or there is none. */
  | 'absent'
  | 'locked'
  | 'open'
  /** There is a key file, but neither it nor its copy can be used. */
  | 'damaged';

/** The recovery code in five groups of five characters, to be shown once. */
export type RecoveryCode = string;

/**
 * Keeps the keys of the own practice: in a key file, sealed under a passphrase and under a recovery code, and, while the
 * vault is open, in buffers that are wiped when it is locked.
 *
 * It holds a ring of keys, newest first. The first encrypts; the others are those that a store or a backup may still
 * be encrypted with while a rekeying is under way, and go once nothing needs them.
 */
export interface Vault {
  readonly state: () => VaultState;
  /**
   * Makes the key file and leaves the vault open.
   *
   * @throws ChildError `conflict` when there is one, `invalid-input` when the passphrase looks like a recovery code.
   */
  readonly create: (passphrase: string) => Promise<RecoveryCode>;
  /**
   * Opens with a passphrase or a recovery code.
   *
   * @throws ChildError `wrong-secret` (with `waitMilliseconds`), `key-damaged`, `not-found` when there is no key file,
   * `locked` when the vault was locked meanwhile.
   */
  readonly unlock: (secret: string) => Promise<void>;
  /** Opens with what this device remembers; false when it remembers nothing that works. Never throws. */
  readonly unlockRemembered: () => Promise<boolean>;
  /** Wipes everything that opens the practice from memory. */
  readonly lock: () => void;
  /** The ring, newest first. Owned by the vault: copy a key before handing it to another thread. @throws `locked`. */
  readonly keys: () => readonly StoreKey[];
  /**
   * Seals the ring under another passphrase, whether the vault is open or not. `current` may be the recovery code.
   *
   * @throws ChildError `wrong-secret`, `invalid-input` when the passphrase looks like a recovery code.
   */
  readonly changePassphrase: (current: string, next: string) => Promise<void>;
  /** Seals the ring under another recovery code. @throws ChildError `wrong-secret`. */
  readonly renewRecoveryCode: (current: string) => Promise<RecoveryCode>;
  /** Puts a new key at the head of the ring, under a new recovery code. @throws ChildError `wrong-secret`, `locked`. */
  readonly beginRekey: (passphrase: string) => Promise<RecoveryCode>;
  /** Nothing is encrypted with the earlier keys any more: the ring keeps only its first. @throws `locked`. */
  readonly finishRekey: () => Promise<void>;
  /** Why this device cannot remember, or undefined when it can. */
  readonly whyNotRemembered: () => WhyNotRemembered | undefined;
  readonly isRemembered: () => boolean;
  /** @throws ChildError `remembering-unavailable`, `locked`. */
  readonly remember: (on: boolean) => Promise<void>;
  readonly dates: () => { readonly passphraseSetAt?: Instant; readonly recoveryCodeMadeAt?: Instant };
  /** Moves the key files into a folder, so that a new vault can be made, and forgets what they opened. */
  readonly putAside: (folder: string) => Promise<void>;
  /** Overwrites and deletes everything that could open the practice. */
  readonly destroy: () => Promise<void>;
}
