import { extname } from 'node:path';

const longestName = 100;

/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that every file system takes, made from a suggested one: no folders, no control or reserved characters, with
 * the ending of its kind.
 */
export function fileNameFrom(suggested: string, ending: string): string {
  const plain = suggested
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const stem = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain;
  const safe = stem.slice(0, longestName).trim() || 'file';
  return `${reserved.test(safe) ? `_${safe}` : safe}${ending}`;
}

/** The chosen path with the ending of its kind, for dialogs that leave it to the person to type one. */
export function withEnding(path: string, ending: string): string {
  return extname(path) === '' ? `${path}${ending}` : path;
}
