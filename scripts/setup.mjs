/*
 * Everything a fresh clone needs before the first command: npm packages, Electron, system packages, SQLite.
 * Runs with nothing but Node 20.20 or later, may be run as often as wished, and by several clones at once.
 */

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUpElectron } from './setup/electron.mjs';
import { codeOf } from './setup/lock.mjs';
import { setUpNpmPackages } from './setup/npm-packages.mjs';
import { printTrouble, Trouble } from './setup/report.mjs';
import { engineFile, needsOwnEngine, setUpSqliteEngine } from './setup/sqlite-engine.mjs';
import { setUpSystemPackages } from './setup/system-packages.mjs';

const root = dirname(import.meta.dirname);

/**
 * Does the whole set-up, or with `packagesOnly` as much as a command without a window needs.
 *
 * @param {{ packagesOnly?: boolean }} [options]
 * @returns {Promise<boolean>} whether all is there now; what is missing has been said
 */
export async function setUp({ packagesOnly = false } = {}) {
  try {
    await setUpNpmPackages(root);
    if (packagesOnly) return true;
    const electron = await setUpElectron(root);
    await setUpSystemPackages(electron, { compiler: needsOwnEngine(electron) && !existsSync(engineFile(root)) });
    await setUpSqliteEngine(root, electron);
    return true;
  } catch (error) {
    printTrouble(error instanceof Trouble ? error : unexpected(error));
    return false;
  }
}

/**
 * @param {unknown} error
 * @returns {Trouble}
 */
function unexpected(error) {
  const reason = error instanceof Error ? error.message : String(error);
  const full = codeOf(error) === 'ENOSPC';
  return new Trouble(
    full ? 'the disk is full.' : `${reason}.`,
    full ? ['df -h'] : ['npm run setup   (once more; if it stays so, this is a fault of the set-up)'],
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (await setUp()) console.log('Set-up: everything is there.');
  else process.exitCode = 1;
}
