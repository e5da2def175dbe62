import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock older than this was left behind, whatever the process number in it says: numbers are used again. */
const oldestLockMinutes = 30;

/**
 * Lets one set-up at a time do a piece of work; a second one waits for the first.
 *
 * The lock spares double work only. What it guards is published by renaming, so that nothing breaks should two set-ups
 * ever hold it at once (two machines that share a home folder do not see each other's processes).
 *
 * @template T
 * @param {string} path the lock, a folder that is made and removed
 * @param {() => void} onWait called once when another set-up holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, onWait, work) {
  await mkdir(dirname(path), { recursive: true });
  let waited = false;
  while (!(await take(path))) {
    if (await isLeftBehind(path)) {
      await rm(path, { recursive: true, force: true });
      continue;
    }
    if (!waited) onWait();
    waited = true;
    await sleep(500);
  }
  const release = () => rm(path, { recursive: true, force: true });
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * @param {string} path
 * @returns {Promise<boolean>}
 */
async function take(path) {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(path, 'process'), String(process.pid));
  return true;
}

/**
 * @param {string} path
 * @returns {Promise<boolean>}
 */
async function isLeftBehind(path) {
  try {
    const ageMinutes = (Date.now() - (await stat(path)).mtimeMs) / 60_000;
    if (ageMinutes > oldestLockMinutes) return true;
    const holder = Number(await readFile(join(path, 'process'), 'utf8').catch(() => ''));
    // Between the making of the folder and of the file in it the holder is not known yet.
    return holder > 0 ? !isAlive(holder) : ageMinutes > 1;
  } catch (error) {
    // Released in between: not there any more, so it can be taken.
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * @param {number} processNumber
 * @returns {boolean}
 */
function isAlive(processNumber) {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined} the system's code for it, such as ENOENT
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
