import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The size in bytes of all files in a folder and below. What goes away meanwhile or cannot be read counts nothing; links
 * are not followed.
 */
export async function folderSize(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) bytes += await folderSize(inside);
    else if (entry.isFile()) bytes += (await lstat(inside).catch(() => undefined))?.size ?? 0;
  }
  return bytes;
}
