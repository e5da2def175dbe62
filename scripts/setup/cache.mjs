import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf, withLock } from './lock.mjs';

/** Work folders older than this were left by a set-up that was killed. */
const oldestWorkFolderHours = 24;

/** @returns {string} the folder that all clones on this machine share */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'child-desktop');
}

/**
 * Makes a folder of the cache unless it is there already. It appears whole or not at all.
 *
 * @param {string} name the folder's name, which carries the version of what is in it
 * @param {() => void} onWait called once when another set-up is making it
 * @param {(workFolder: string) => Promise<string>} make fills a work folder and returns the folder in it to keep
 * @returns {Promise<string>} the folder's path
 */
export async function cached(name, onWait, make) {
  const finished = join(cacheFolder(), name);
  if (existsSync(finished)) return finished;
  await withLock(`${finished}.lock`, onWait, async () => {
    if (existsSync(finished)) return;
    await removeOldWorkFolders();
    const workFolder = await mkdtemp(join(cacheFolder(), 'work-'));
    try {
      await publish(await make(workFolder), finished);
    } finally {
      await rm(workFolder, { recursive: true, force: true });
    }
  });
  return finished;
}

/**
 * @param {string} made
 * @param {string} finished
 */
async function publish(made, finished) {
  await mkdir(dirname(finished), { recursive: true });
  try {
    await rename(made, finished);
  } catch (error) {
    // Another set-up published the same thing first: theirs is as good.
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(codeOf(error) ?? '') || !existsSync(finished)) throw error;
  }
}

async function removeOldWorkFolders() {
  for (const name of await readdir(cacheFolder())) {
    if (!name.startsWith('work-')) continue;
    const folder = join(cacheFolder(), name);
    const ageHours = (Date.now() - (await stat(folder)).mtimeMs) / 3_600_000;
    if (ageHours > oldestWorkFolderHours) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes of all files in it, while they may still be growing
 */
export async function folderSize(folder) {
  let bytes = 0;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size;
  }
  return bytes;
}
