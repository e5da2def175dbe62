import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ChildError } from '../../core/errors.ts';

/** Less room than this, in bytes, counts as none: SQLite's shared-memory file alone takes 32 KiB. */
const leastRoom = 64 * 1024;

/** Makes a folder with its parents. @throws the file system's error, such as EROFS or ENOSPC. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    // On a read-only file system Node answers ENOENT here, which says nothing; asking again names the reason.
    assertWritable(nearestExisting(folder));
    throw error;
  }
}

function nearestExisting(path: string): string {
  const parent = dirname(path);
  return existsSync(path) || parent === path ? path : nearestExisting(parent);
}

/** @throws EROFS, EACCES or EPERM when nothing can be written at `path`, ENOENT when it does not exist. */
export function assertWritable(path: string): void {
  accessSync(path, constants.W_OK);
}

/** Whether the disk that holds `folder` has no room left worth speaking of. */
export function isDiskFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastRoom;
  } catch {
    return false;
  }
}

/**
 * Makes sure, before anything is begun, that a store can be written once more beside itself.
 *
 * @throws ChildError `store-full`.
 */
export function assertRoomForAnother(file: string): void {
  const { bavail, bsize } = statfsSync(dirname(file));
  if (bavail * bsize < 2 * statSync(file).size + leastRoom) throw new ChildError('store-full', 'no room for a copy');
}

/** Removes a database with the files SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}

/** Makes sure that a file's content and its name have reached the disk. */
export function syncToDisk(file: string): void {
  syncOne(file, 'r+');
  syncFolder(dirname(file));
}

/** Makes sure that the names in a folder have reached the disk. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder; there a rename is durable with the file system's own journal.
  if (process.platform !== 'win32') syncOne(folder, 'r');
}

function syncOne(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
