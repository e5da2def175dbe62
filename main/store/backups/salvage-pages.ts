import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { ChildError } from '../../../core/errors.ts';
import { applicationId } from '../application-id.ts';
import { committedPages } from '../log-frames.ts';
import type { KeyRing } from './opening.ts';
import { type OpenPage, pageOpener, saltSize, sealSize } from './salvage-cipher.ts';

/** The pages of a damaged store together with what is whole of its log. Pages count from 1. */
export interface Pages {
  readonly count: number;
  /** How many bytes of a page SQLite uses. */
  readonly usableSize: number;
  /** A page in plain, or undefined when it cannot be read. */
  readonly page: (number: number) => Buffer | undefined;
  /** What the first page says, or undefined when it cannot be read. */
  readonly header: { readonly version: number } | undefined;
  /** Pages that hold nothing any more but may not have been overwritten, as far as is known. */
  readonly free: ReadonlySet<number>;
}

/** The size every store is made with, in bytes. */
const pageSize = 4096;
const plainBeginning = Buffer.from('SQLite format 3\0');

/**
 * Opens a closed store page by page, without SQLite, which reads nothing of a file before it has the list of tables.
 *
 * @param donors further files of the same practice: a backup begins with the same salt as the store it was made from,
 * which opens a store that has lost its own.
 * @throws ChildError `store-damaged` when no key opens any page, or the file is another program's.
 */
export function openPages(file: string, keys: KeyRing, donors: readonly string[]): Pages {
  const bytes = readFileSync(file);
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  const inLog = committedPages(log);
  const raw = (number: number): Buffer | undefined => {
    const at = inLog.get(number);
    const found = at === undefined ? part(bytes, (number - 1) * pageSize) : part(log, at);
    return found.length === pageSize ? found : undefined;
  };
  const count = [...inLog.keys()].reduce((most, page) => Math.max(most, page), Math.ceil(bytes.length / pageSize));
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const opensOne = (open: OpenPage) =>
    numbers.some((number) => {
      const page = raw(number);
      return page !== undefined && open(page, number) !== undefined;
    });
  const salts = [raw(1) ?? bytes, bytes, ...donors.map(beginningOf)]
    .map((beginning) => beginning.subarray(0, saltSize))
    .filter((salt, index, all) => salt.length === saltSize && all.findIndex((other) => other.equals(salt)) === index);
  for (const key of keys) {
    if (key === undefined) continue;
    const open = salts.map((salt) => pageOpener(key, salt)).find(opensOne);
    if (open !== undefined) return pagesOf(raw, open, count, pageSize - sealSize);
  }
  if (!keys.includes(undefined)) throw new ChildError('store-damaged', 'no key opens a page');
  return pagesOf(raw, (page) => page, count, pageSize);
}

function part(bytes: Buffer, at: number): Buffer {
  return bytes.subarray(at, at + pageSize);
}

/** The first bytes of a file, fewer when there are not so many. */
function beginningOf(file: string): Buffer {
  const beginning = Buffer.alloc(saltSize);
  if (!existsSync(file)) return beginning.subarray(0, 0);
  const handle = openSync(file, 'r');
  try {
    return beginning.subarray(0, readSync(handle, beginning, 0, saltSize, 0));
  } finally {
    closeSync(handle);
  }
}

/** Where the first page has what is needed. Source: https://sqlite.org/fileformat2.html, section 1.3. */
const fields = { reserved: 20, changes: 24, pages: 28, firstFree: 32, version: 60, application: 68, validFor: 92 };

function pagesOf(
  raw: (number: number) => Buffer | undefined,
  open: OpenPage,
  count: number,
  mostUsable: number,
): Pages {
  const page = (number: number) => {
    const bytes = raw(number);
    return bytes === undefined ? undefined : open(bytes, number);
  };
  const first = page(1);
  const isPlain = mostUsable === pageSize;
  if (first === undefined || (isPlain && !first.subarray(0, plainBeginning.length).equals(plainBeginning))) {
    return { count, usableSize: mostUsable, page, header: undefined, free: new Set() };
  }
  if (first.readUInt32BE(fields.application) !== applicationId) {
    throw new ChildError('store-damaged', 'a database of another program');
  }
  const isCounted = first.readUInt32BE(fields.changes) === first.readUInt32BE(fields.validFor);
  const inUse = isCounted ? first.readUInt32BE(fields.pages) : 0;
  return {
    count: inUse > 0 ? Math.min(inUse, count) : count,
    usableSize: isPlain ? pageSize - first.readUInt8(fields.reserved) : mostUsable,
    page,
    header: { version: first.readUInt32BE(fields.version) },
    free: freePages(first.readUInt32BE(fields.firstFree), page),
  };
}

/** Follows the list of free pages as far as it can be read. Source: the same, section 1.5. */
function freePages(firstTrunk: number, page: Pages['page']): ReadonlySet<number> {
  const free = new Set<number>();
  for (let trunk = firstTrunk; trunk !== 0 && !free.has(trunk); ) {
    free.add(trunk);
    const bytes = page(trunk);
    if (bytes === undefined) break;
    const leaves = Math.min(bytes.readUInt32BE(4), pageSize / 4 - 2);
    for (let leaf = 0; leaf < leaves; leaf += 1) free.add(bytes.readUInt32BE(8 + leaf * 4));
    trunk = bytes.readUInt32BE(0);
  }
  return free;
}
