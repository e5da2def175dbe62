import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeFolder } from '../store/folder.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file.ts';
import type { RandomBytes } from './seal.ts';

/** A larger file, in bytes, is none of ours. */
const largestFile = 64 * 1024;

/** A key that can be tried. */
export interface UsableKey {
  readonly state: 'usable';
  readonly key: KeyFile;
  /** Whether the file and its copy say the same, and no writing was interrupted. */
  readonly isWhole: boolean;
  /** What the copy says, where that is whole and something else. */
  readonly other: KeyFile | undefined;
}

/** What the folder holds in the way of a key. */
export type KeyReading = UsableKey | { readonly state: 'absent' | 'damaged' };

/** The files of a vault: the key file, its copy, and what the device remembers. */
export interface KeyFolder {
  /** Reads the key file, or its copy when that is damaged. Changes nothing. */
  readonly read: () => KeyReading;
  /**
   * Writes the key file, then its copy. Both lie ready on the disk before the first takes its place, so that a full disk
   * changes neither and a kill leaves the earlier or the new one.
   *
   * @throws the file system's error.
   */
  readonly write: (key: Pick<KeyFile, 'locks' | 'ring'>) => Promise<void>;
  readonly isRemembered: () => boolean;
  /** What the device remembers, as it encrypted it. */
  readonly readRemembered: () => Buffer | undefined;
  /** @throws the file system's error. */
  readonly writeRemembered: (bytes: Uint8Array) => Promise<void>;
  readonly forgetRemembered: () => Promise<void>;
  /** Gives a whole key file of another vault a name of its own beside the one that fits. @throws the file system's error. */
  readonly putForeignAside: (fitting: KeyFile) => Promise<void>;
  /** Moves all of it into another folder on the same disk. @throws the file system's error. */
  readonly moveTo: (folder: string) => Promise<void>;
  /** Overwrites and deletes all of it. @throws the file system's error when something is left. */
  readonly destroy: () => Promise<void>;
}

/** The files of a vault in a folder, which is made at the first writing. */
export function keyFolder(folder: string, randomBytes: RandomBytes): KeyFolder {
  const file = join(folder, 'key.json');
  const copy = join(folder, 'key-copy.json');
  const remembered = join(folder, 'remembered.bin');
  const syncFolder = () => syncNames(folder);

  const destroy = async (path: string) => {
    await overwrite(path, randomBytes);
    await rm(path, { force: true });
  };

  const replace = async (path: string) => {
    await rename(unfinished(path), path);
    await syncFolder();
  };

  return {
    read: () => {
      const texts = [file, copy].map((path) =>
        existsSync(path) ? (readSmall(path)?.toString('utf8') ?? '') : undefined,
      );
      if (texts.every((text) => text === undefined)) return { state: 'absent' };
      const [key, second] = texts.flatMap((text) => readKeyFile(text ?? '') ?? []);
      if (key === undefined) return { state: 'damaged' };
      const other = second !== undefined && writeKeyFile(second) !== writeKeyFile(key) ? second : undefined;
      const isInterrupted = [file, copy].some((path) => existsSync(unfinished(path)));
      return {
        state: 'usable',
        key,
        other,
        isWhole: !isInterrupted && texts.every((text) => text === writeKeyFile(key)),
      };
    },
    write: async (key) => {
      makeFolder(folder);
      const text = writeKeyFile(key);
      try {
        await stage(file, text);
        await stage(copy, text);
        await replace(file);
        await replace(copy);
      } catch (error) {
        await Promise.allSettled([file, copy].map((path) => rm(unfinished(path), { force: true })));
        throw error;
      }
    },
    isRemembered: () => existsSync(remembered),
    readRemembered: () => readSmall(remembered),
    writeRemembered: async (bytes) => {
      try {
        await stage(remembered, bytes);
        await replace(remembered);
      } catch (error) {
        await rm(unfinished(remembered), { force: true });
        throw error;
      }
    },
    forgetRemembered: async () => {
      await destroy(remembered);
      await destroy(unfinished(remembered));
    },
    putForeignAside: async (fitting) => {
      for (const path of [file, copy]) {
        const found = readKeyFile(readSmall(path)?.toString('utf8') ?? '');
        if (found === undefined || writeKeyFile(found) === writeKeyFile(fitting)) continue;
        const name = createHash('sha256').update(writeKeyFile(found)).digest('hex').slice(0, 12);
        await rename(path, join(folder, `key-of-another-${name}.json`));
      }
      await syncFolder();
    },
    moveTo: async (elsewhere) => {
      for (const path of [file, copy, remembered].flatMap((one) => [one, unfinished(one)])) {
        if (existsSync(path)) await rename(path, join(elsewhere, basename(path)));
      }
      await syncNames(elsewhere);
      await syncFolder();
    },
    destroy: async () => {
      for (const path of [file, copy, remembered]) {
        await destroy(path);
        await destroy(unfinished(path));
      }
      if (existsSync(folder)) await syncFolder();
    },
  };
}

/** A fixed name, so that what a kill leaves behind is used up by the next writing. */
function unfinished(path: string): string {
  return `${path}.unfinished`;
}

async function stage(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(unfinished(path), 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncNames(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename is durable with the file system's own journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The bytes of a file of our size; undefined when there is none or it cannot be read. */
function readSmall(path: string): Buffer | undefined {
  try {
    const about = statSync(path);
    return about.isFile() && about.size <= largestFile ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Best effort: a file that cannot be overwritten is still deleted, and some disks keep earlier blocks whatever one does. */
async function overwrite(path: string, randomBytes: RandomBytes): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      const { size } = await handle.stat();
      await handle.write(randomBytes(Math.min(size, largestFile)), 0, undefined, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Nothing was there, or it takes no writing.
  }
}
