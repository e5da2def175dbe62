import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HeldFiles, RefusedFile } from '../../core/contract/model-import.ts';
import { readingLimits } from '../../core/model-import/raw.ts';

/** A file in hand: its name without folders, and its bytes. */
interface FileInHand {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of imports under way. The window knows them by ids; where they lie on the disk it never learns. */
export interface FilesInHand {
  /** Takes files from the disk. What is too large or cannot be read is refused by its name. */
  readonly takePaths: (paths: readonly string[]) => Promise<HeldFiles>;
  /** Takes a file that the window was given: dropped on it, or typed in. */
  readonly takeBytes: (file: FileInHand) => HeldFiles;
  /** The files of some ids, in that order; undefined when one of them is not in hand (any more). */
  readonly give: (ids: readonly string[]) => readonly FileInHand[] | undefined;
  readonly letGo: (ids: readonly string[]) => void;
  readonly letGoAll: () => void;
}

/** As many as one import can sensibly have; a folder full of them is a slip of the hand. */
const mostInHand = 40;

/** @param newId a fresh id for every file. */
export function createFilesInHand(newId: () => string): FilesInHand {
  const inHand = new Map<string, FileInHand>();

  function take({ name, bytes }: FileInHand): HeldFiles {
    const plain = plainName(name);
    const total = [...inHand.values()].reduce((sum, file) => sum + file.bytes.length, bytes.length);
    if (total > readingLimits.bytes) return refused(plain, 'too-large');
    if (inHand.size >= mostInHand) return refused(plain, 'too-many');
    const id = newId();
    inHand.set(id, { name: plain, bytes });
    return { files: [{ id, name: plain, size: bytes.length }], refused: [] };
  }

  return {
    async takePaths(paths) {
      let all: HeldFiles = { files: [], refused: [] };
      for (const path of paths) {
        const one = await readCapped(path).then(
          (bytes) => (bytes === undefined ? refused(path, 'too-large') : take({ name: path, bytes })),
          () => refused(path, 'not-readable'),
        );
        all = { files: [...all.files, ...one.files], refused: [...all.refused, ...one.refused] };
      }
      return all;
    },
    takeBytes: take,
    give(ids) {
      const files = ids.map((id) => inHand.get(id));
      return files.every((file) => file !== undefined) ? files : undefined;
    },
    letGo(ids) {
      for (const id of ids) inHand.delete(id);
    },
    letGoAll: () => inHand.clear(),
  };
}

function refused(path: string, why: RefusedFile['why']): HeldFiles {
  return { files: [], refused: [{ name: plainName(path), why }] };
}

const longestName = 200;

/** The name of a file without its folders and without what would turn a line of text around. */
function plainName(path: string): string {
  const name = basename(path.replaceAll('\\', '/')).replace(/[\p{Cc}\p{Cf}]/gu, '');
  return name.slice(-longestName) || 'file';
}

/** The bytes of a file up to the most that is read of one import; undefined for a larger one, whatever its size says. */
async function readCapped(path: string): Promise<Uint8Array | undefined> {
  const handle = await open(path, 'r');
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new Error('not a file');
    if (status.size > readingLimits.bytes) return undefined;
    // One byte more than it says: a file that grows while it is read is noticed.
    const bytes = new Uint8Array(status.size + 1);
    let filled = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled);
      filled += bytesRead;
      if (filled === bytes.length) return undefined;
      if (bytesRead === 0) return bytes.slice(0, filled);
    }
  } finally {
    await handle.close();
  }
}
