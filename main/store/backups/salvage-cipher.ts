import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import type { StoreKey } from '../connection.ts';

/** The first bytes of an encrypted file, from which the key of its checksums comes. */
export const saltSize = 16;
const vectorSize = 16;
const sumSize = 64;
/** What an encrypted page keeps at its end for itself: its initialisation vector and its checksum. */
export const sealSize = vectorSize + sumSize;
const saltMask = 0x3a;

/** Turns an encrypted page into a plain one; undefined when a bit of it was changed, or the key is another. */
export type OpenPage = (bytes: Buffer, number: number) => Buffer | undefined;

/**
 * Opens single pages of an encrypted store, since SQLite gives no page of a file whose first one is unreadable.
 *
 * Source: https://www.zetetic.net/sqlcipher/design/, version 4 with a raw key; docs/adr/0008.
 *
 * @param salt the first `saltSize` bytes of the file.
 */
export function pageOpener(key: StoreKey, salt: Uint8Array): OpenPage {
  const sumKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ saltMask),
    2,
    32,
    'sha512',
  );
  const place = Buffer.alloc(4);
  return (bytes, number) => {
    const start = number === 1 ? saltSize : 0;
    const end = bytes.length - sealSize;
    place.writeUInt32LE(number);
    const sum = createHmac('sha512', sumKey)
      .update(bytes.subarray(start, end + vectorSize))
      .update(place)
      .digest();
    if (!sum.equals(bytes.subarray(end + vectorSize))) return undefined;
    const cipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(end, end + vectorSize)).setAutoPadding(false);
    const page = Buffer.alloc(bytes.length);
    cipher.update(bytes.subarray(start, end)).copy(page, start);
    return page;
  };
}
