import type { WhyNotRemembered } from '../../core/contract/vault.ts';
import { ChildError } from '../../core/errors.ts';
import type { DeviceStorage } from './device-storage.ts';
import type { KeyFolder } from './key-folder.ts';
import { keyLength, secretMemory } from './seal.ts';

/** Keeps the root key on this device for the person who asked for it; never the only way in. */
export interface DeviceMemory {
  readonly whyNot: () => WhyNotRemembered | undefined;
  /** @throws ChildError `remembering-unavailable`; the file system's error. */
  readonly keep: (root: Uint8Array) => Promise<void>;
  /** The root key, which the caller wipes, or undefined when nothing is kept or it cannot be read here and now. */
  readonly recall: () => Promise<Buffer | undefined>;
  /** Keeps another root key if one is kept. What cannot be kept any more is forgotten. */
  readonly update: (root: Uint8Array) => Promise<void>;
}

/** Keeps it in the vault's folder, encrypted by the device. */
export function deviceMemory(files: KeyFolder, storage: DeviceStorage): DeviceMemory {
  const whyNot = () => {
    const backend = storage.backend();
    if (backend === 'keyring') return undefined;
    return backend === 'plain-text' ? 'plain-text-keyring' : 'no-keyring';
  };

  const keep = async (root: Uint8Array) => {
    if (whyNot() !== undefined)
      throw new ChildError('remembering-unavailable', 'this device has no keyring to keep it');
    // The vault may be locked, and its own buffer wiped, before the device has answered.
    const bytes = secretMemory(root.length);
    bytes.set(root);
    const sealed = await storage
      .encrypt(bytes)
      .catch((error: unknown) => {
        throw new ChildError('remembering-unavailable', 'the keyring of this device refused', {}, { cause: error });
      })
      .finally(() => bytes.fill(0));
    await files.writeRemembered(sealed);
  };

  return {
    whyNot,
    keep,
    recall: async () => {
      const sealed = whyNot() === undefined ? files.readRemembered() : undefined;
      if (sealed === undefined) return undefined;
      const { bytes, sealAgain } = await storage.decrypt(sealed);
      if (bytes.length !== keyLength) {
        bytes.fill(0);
        return undefined;
      }
      const root = secretMemory(keyLength);
      root.set(bytes);
      bytes.fill(0);
      if (sealAgain) await keep(root).catch(() => undefined);
      return root;
    },
    update: async (root) => {
      if (!files.isRemembered()) return;
      await keep(root).catch(() => files.forgetRemembered().catch(() => undefined));
    },
  };
}
