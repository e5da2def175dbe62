import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Instant } from '../../../../core/brand.ts';
import type { ErrorKind } from '../../../../core/errors.ts';
import { ChildError } from '../../../../core/errors.ts';
import { createVault, type VaultOptions } from '../../../../main/vault/create-vault.ts';
import type { DeviceBackend, DeviceStorage } from '../../../../main/vault/device-storage.ts';
import { type Derive, seal, unseal } from '../../../../main/vault/seal.ts';
import type { Vault } from '../../../../main/vault/vault.ts';
import { instant } from '../../../helpers/builders.ts';
import { aFolder } from '../../../store/store-fixtures.ts';
import { deriveCheaply, noKeyring } from './cheap.ts';

export const passphrase = 'a quiet word among friends';

/** A keyring whose key and kind can be changed, as a device's may. */
export function aKeyring() {
  let key = randomBytes(32);
  let backend: DeviceBackend = 'keyring';
  let sealAgain = false;
  const storage: DeviceStorage = {
    backend: () => backend,
    encrypt: async (bytes) => Buffer.from(JSON.stringify(seal(key, bytes, 'device', randomBytes))),
    decrypt: async (sealed) => {
      const bytes = unseal(key, JSON.parse(sealed.toString('utf8')), 'device');
      if (bytes === undefined) throw new Error('the keyring has another key');
      return { bytes, sealAgain };
    },
  };
  return {
    storage,
    become: (next: DeviceBackend) => {
      backend = next;
    },
    changeKey: () => {
      key = randomBytes(32);
    },
    askToSealAgain: () => {
      sealAgain = true;
    },
  };
}

export interface VaultWorld {
  readonly folder: string;
  readonly vault: Vault;
  /** The vault of another start of the application. */
  readonly another: (options?: Partial<VaultOptions>) => Vault;
  readonly derivations: () => number;
  readonly pass: (milliseconds: number) => void;
}

/** A vault in a folder of its own, with a clock that stands until it is moved, and a count of derivations. */
export function aVault(options: Partial<VaultOptions> = {}): VaultWorld {
  const folder = options.folder ?? join(aFolder(), 'practice');
  let moment: number = instant('2026-03-01T10:00:00Z');
  let derivations = 0;
  const derive: Derive = (secret, parameters) => {
    derivations += 1;
    return deriveCheaply(secret, parameters);
  };
  const another = (others: Partial<VaultOptions> = {}) =>
    createVault({
      folder,
      now: () => moment as Instant,
      randomBytes,
      deviceStorage: noKeyring,
      derive,
      ...options,
      ...others,
    });
  return {
    folder,
    vault: another(),
    another,
    derivations: () => derivations,
    pass: (milliseconds) => {
      moment += milliseconds;
    },
  };
}

/** What an attempt ends with, as it travels to a person. */
export async function endOf(attempt: Promise<unknown>): Promise<{ kind: ErrorKind; details: object } | 'opened'> {
  try {
    await attempt;
    return 'opened';
  } catch (error) {
    if (!(error instanceof ChildError)) throw error;
    return { kind: error.kind, details: error.details };
  }
}

/** Copies of the keys, which outlive a locking. */
export function keysOf(vault: Vault): string[] {
  return vault.keys().map((key) => Buffer.from(key).toString('hex'));
}
