import { describe, expect, it } from 'vitest';
import { electronDeviceStorage, type SafeStorageCalls } from '../../../../main/vault/device-storage.ts';

const xor = (bytes: Buffer) => bytes.map((byte) => byte ^ 0x55);

/** Electron's older half, with an encryption that shows what it was given. */
function older(backend = 'gnome_libsecret', isAvailable = true): SafeStorageCalls {
  return {
    isEncryptionAvailable: () => isAvailable,
    encryptString: (text) => Buffer.from(xor(Buffer.from(`sync ${text}`))),
    decryptString: (sealed) => Buffer.from(xor(sealed)).toString().replace('sync ', ''),
    getSelectedStorageBackend: () => backend as ReturnType<SafeStorageCalls['getSelectedStorageBackend']>,
  };
}

function newer(shouldReEncrypt = false): SafeStorageCalls {
  return {
    ...older(),
    encryptStringAsync: async (text) => Buffer.from(xor(Buffer.from(`async ${text}`))),
    decryptStringAsync: async (sealed) => ({
      result: Buffer.from(xor(sealed)).toString().replace('async ', ''),
      shouldReEncrypt,
    }),
  };
}

describe("Electron's safe storage", () => {
  it('is a keyring on macOS and Windows, without a question asked', () => {
    for (const platform of ['darwin', 'win32']) {
      expect(electronDeviceStorage(older('unknown', false), platform).backend()).toBe('keyring');
    }
  });

  it('on Linux is what its backend is', () => {
    const backendOf = (name: string, isAvailable = true) =>
      electronDeviceStorage(older(name, isAvailable), 'linux').backend();
    for (const name of ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']) {
      expect(backendOf(name)).toBe('keyring');
      expect(backendOf(name, false)).toBe('none');
    }
    expect(backendOf('basic_text')).toBe('plain-text');
    expect(backendOf('basic_text', false)).toBe('plain-text');
    expect(backendOf('unknown')).toBe('none');
  });

  it('takes the asynchronous calls where there are some, and brings back the bytes', async () => {
    const bytes = Buffer.from([0, 1, 127, 128, 255]);
    for (const [calls, way] of [
      [older(), 'sync'],
      [newer(), 'async'],
    ] as const) {
      const storage = electronDeviceStorage(calls, 'linux');
      const sealed = await storage.encrypt(bytes);
      expect(Buffer.from(xor(sealed)).toString()).toMatch(new RegExp(`^${way} `));
      expect(await storage.decrypt(sealed)).toEqual({ bytes, sealAgain: false });
    }
  });

  it('passes on that the key has changed', async () => {
    const storage = electronDeviceStorage(newer(true), 'linux');
    expect((await storage.decrypt(await storage.encrypt(Buffer.from('x')))).sealAgain).toBe(true);
  });

  it('answers a refusal with a rejection, never a throw', async () => {
    const refuse = () => {
      throw new Error('no keyring');
    };
    const storage = electronDeviceStorage({ ...older(), encryptString: refuse, decryptString: refuse }, 'linux');
    await expect(storage.encrypt(Buffer.from('x'))).rejects.toThrow('no keyring');
    await expect(storage.decrypt(Buffer.from('x'))).rejects.toThrow('no keyring');
  });
});
