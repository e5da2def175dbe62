import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { startStep, Trouble } from './report.mjs';
import { firstLines, run, runNpm } from './run.mjs';

const step = 'npm packages';

/**
 * @param {string} root the checkout
 * @returns {string} the Node that runs every script, from the `node` package among the devDependencies
 */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Makes node_modules agree with package-lock.json, and puts the project's own Node among it.
 *
 * @param {string} root the checkout
 */
export async function setUpNpmPackages(root) {
  if (await isComplete(root)) return;
  const waiting = () => console.log(`${step}: another set-up of this checkout is installing them, waiting`);
  await withLock(join(root, '.setup.lock'), waiting, async () => {
    if (await isComplete(root)) return;
    const { progress, done } = startStep(step, 'installing what package-lock.json lists');
    const started = Date.now();
    const showTime = () => progress(`at it for ${Math.round((Date.now() - started) / 1000)} s`);
    const ticking = setInterval(showTime, 1000);
    try {
      if (!(await packagesAgree(root))) await installPackages(root);
      if (!existsSync(projectNode(root))) await installNode(root);
    } finally {
      clearInterval(ticking);
    }
    done('installed');
  });
}

/**
 * @param {string} root
 * @returns {Promise<boolean>}
 */
async function isComplete(root) {
  return existsSync(projectNode(root)) && (await packagesAgree(root));
}

/**
 * @param {string} root
 */
async function installPackages(root) {
  // `npm ci` empties node_modules first; where an older set is in use, only the differences are installed.
  const args = existsSync(recordIn(root)) ? ['install', '--no-save'] : ['ci'];
  const { code, output } = await runNpm([...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) {
    console.error(firstLines(output));
    throw new Trouble('the npm packages could not be installed; npm said why just above.', ['npm ci']);
  }
  if (!(await packagesAgree(root))) {
    throw new Trouble('node_modules still differs from package-lock.json after installing.', ['npm ci']);
  }
}

/**
 * Runs the one installation script that is needed: .npmrc lets npm run none, because npm would have node-gyp configure
 * better-sqlite3, which needs Node's headers and then builds nothing.
 *
 * @param {string} root
 */
async function installNode(root) {
  const folder = join(root, 'node_modules', 'node');
  const { output } = await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder });
  if (!existsSync(projectNode(root))) {
    console.error(firstLines(output));
    throw new Trouble("the project's own Node could not be installed; npm said why just above.", [
      'npm rebuild node --ignore-scripts=false',
    ]);
  }
}

/**
 * @param {string} root
 * @returns {string} npm's own record of what it installed
 */
function recordIn(root) {
  return join(root, 'node_modules', '.package-lock.json');
}

/**
 * Compares npm's own record of what it installed with the lock file, which a hand-typed `npm install` keeps true as well.
 *
 * @param {string} root
 * @returns {Promise<boolean>}
 */
async function packagesAgree(root) {
  const wanted = await readPackages(join(root, 'package-lock.json'));
  const installed = await readPackages(recordIn(root));
  if (wanted === undefined) throw new Trouble('package-lock.json is missing.', ['git checkout package-lock.json']);
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    if (path === '') return true;
    return found === undefined
      ? entry.optional === true
      : found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined>}
 */
async function readPackages(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, 'utf8')).packages;
}
