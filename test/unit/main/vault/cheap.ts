import { scrypt } from 'node:crypto';
import type { DeviceStorage } from '../../../../main/vault/device-storage.ts';
import type { Derive } from '../../../../main/vault/seal.ts';

/** scrypt, at a cost that tests can pay a thousand times; the salt is the file's own. */
export const deriveCheaply: Derive = (secret, { salt }) =>
  new Promise((resolve, reject) => {
    scrypt(secret, Buffer.from(salt, 'base64'), 32, { N: 16, r: 1, p: 1 }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

/** A device without a keyring. */
export const noKeyring: DeviceStorage = {
  backend: () => 'none',
  encrypt: () => Promise.reject(new Error('there is no keyring')),
  decrypt: () => Promise.reject(new Error('there is no keyring')),
};
