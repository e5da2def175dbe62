import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const stretch = Buffer.alloc(1024 * 1024);

/**
 * Overwrites a file with zeros before deleting it, so that what was readable in it is not left in free blocks. A disk
 * that moves its blocks about (flash, snapshots) may keep an older copy; docs/privacy.md says so.
 */
export function wipe(file: string): void {
  if (!existsSync(file)) return;
  const { size } = statSync(file);
  const handle = openSync(file, 'r+');
  try {
    for (let offset = 0; offset < size; offset += stretch.length) {
      writeSync(handle, stretch, 0, Math.min(stretch.length, size - offset), offset);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(file);
}

/** Wipes a database with the files SQLite keeps beside it. */
export function wipeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) wipe(`${file}${suffix}`);
}

/** Overwrites and removes every file of a folder, and the folder itself; one that does not exist is well. */
export function wipeFolder(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) wipe(join(entry.parentPath, entry.name));
  }
  rmSync(folder, { recursive: true, force: true });
}
