import type { SafeStorage } from 'electron';

/**
 * Who keeps a secret for this application on this device.
 *
 * `keyring`: the system, under the person's sign-in. `plain-text`: nobody; what is "encrypted" can be read by anyone
 * who has the file, since the key is the same everywhere. `none`: there is no keyring, or not yet.
 */
export type DeviceBackend = 'keyring' | 'plain-text' | 'none';

/** Encrypts with a key that never leaves the system's keyring. */
export interface DeviceStorage {
  readonly backend: () => DeviceBackend;
  /** @throws whatever the system says. */
  readonly encrypt: (bytes: Uint8Array) => Promise<Buffer>;
  /**
   * @returns the bytes, which the caller wipes, and whether the device would now encrypt them with another key.
   * @throws whatever the system says.
   */
  readonly decrypt: (sealed: Buffer) => Promise<{ readonly bytes: Buffer; readonly sealAgain: boolean }>;
}

/** What is used of Electron's safeStorage; the asynchronous half is missing in the older runtime. */
export type SafeStorageCalls = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
> &
  Partial<Pick<SafeStorage, 'encryptStringAsync' | 'decryptStringAsync'>>;

/**
 * The device's storage through Electron (https://www.electronjs.org/docs/latest/api/safe-storage). Its calls take
 * strings only, so the bytes exist as base64 for the length of a call.
 *
 * @param platform as in `process.platform`.
 */
export function electronDeviceStorage(storage: SafeStorageCalls, platform: string): DeviceStorage {
  return {
    // On macOS asking whether encryption is available already shows the keychain's question; there it always is.
    backend: () => (platform === 'darwin' || platform === 'win32' ? 'keyring' : linuxBackend(storage)),
    encrypt: async (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      return storage.encryptStringAsync === undefined
        ? storage.encryptString(text)
        : await storage.encryptStringAsync(text);
    },
    decrypt: async (sealed) => {
      const { result, shouldReEncrypt } =
        storage.decryptStringAsync === undefined
          ? { result: storage.decryptString(sealed), shouldReEncrypt: false }
          : await storage.decryptStringAsync(sealed);
      return { bytes: Buffer.from(result, 'base64'), sealAgain: shouldReEncrypt };
    },
  };
}

function linuxBackend(storage: SafeStorageCalls): DeviceBackend {
  const backend = storage.getSelectedStorageBackend();
  if (backend === 'basic_text') return 'plain-text';
  return backend !== 'unknown' && storage.isEncryptionAvailable() ? 'keyring' : 'none';
}
