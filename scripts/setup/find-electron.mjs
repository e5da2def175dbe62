import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';

/*
 * Which Electron there is. Nothing is fetched or changed here, so that the launcher, the tests and the packaging
 * all ask the same question and get the same answer.
 */

/** The version of Electron in the package that carries the registry-only runtime. */
export const registryElectronVersion = '33.2.1';

/** The folder of the cache that holds the registry-only runtime; the last number counts changes to how it is made. */
export const registryElectronFolder = `electron-${registryElectronVersion}-linux-x64-2`;

/**
 * @typedef {object} ElectronRuntime
 * @property {'own' | 'official' | 'registry-only'} kind own: the folder that ELECTRON_OVERRIDE_DIST_PATH names
 * @property {string} version as in "45.4.1"; "unknown" where the folder does not say
 * @property {string} folder what electron-builder calls electronDist
 * @property {string} executable
 */

/**
 * @param {string} root the checkout
 * @returns {ElectronRuntime | undefined} undefined when there is none
 */
export function findElectron(root) {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (own) return runtimeIn('own', own, readVersion(own) ?? 'unknown');

  const official = join(root, 'node_modules', 'electron', 'dist');
  const version = readVersion(official);
  if (version === wantedElectronVersion(root)) return runtimeIn('official', official, version);

  if (!canUseRegistryElectron()) return undefined;
  return runtimeIn('registry-only', join(cacheFolder(), registryElectronFolder), registryElectronVersion);
}

/** @returns {boolean} whether the registry-only runtime exists for this kind of machine */
export function canUseRegistryElectron() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * @param {string} root
 * @returns {string} the version that package.json asks for
 */
export function wantedElectronVersion(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/** @returns {string} where the executable lies in a folder of Electron */
export function executableInFolder() {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return 'electron';
}

/**
 * @param {ElectronRuntime['kind']} kind
 * @param {string} folder
 * @param {string} version
 * @returns {ElectronRuntime | undefined}
 */
function runtimeIn(kind, folder, version) {
  const executable = join(folder, executableInFolder());
  return existsSync(executable) ? { kind, version, folder, executable } : undefined;
}

/**
 * @param {string} folder
 * @returns {string | undefined}
 */
function readVersion(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}
