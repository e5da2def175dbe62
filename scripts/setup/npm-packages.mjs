import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { startStep, Trouble } from './report.mjs';
import { firstLines, runNpm } from './run.mjs';

const step = 'npm packages';

/**
 * @param {string} root the checkout
 * @returns {string} the Node that runs every script, from the `node` package among the devDependencies
 */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Makes node_modules agree with package-lock.json.
 *
 * @param {string} root the checkout
 */
export async function setUpNpmPackages(root) {
  if (await packagesAgree(root)) return;
  const waiting = () => console.log(`${step}: another set-up of this checkout is installing them, waiting`);
  await withLock(join(root, '.setup.lock'), waiting, async () => {
    if (!(await packagesAgree(root))) await install(root);
  });
}

/**
 * @param {string} root
 */
async function install(root) {
  const fresh = !existsSync(join(root, 'node_modules', '.package-lock.json'));
  const progress = startStep(step, `${fresh ? 'installing' : 'updating'} them as package-lock.json says`);
  // `npm ci` empties node_modules first; where an older set is in use, only the differences are installed.
  const args = fresh ? ['ci'] : ['install', '--no-save'];
  const started = Date.now();
  const showTime = () => progress.progress(`at it for ${Math.round((Date.now() - started) / 1000)} s`);
  const ticking = setInterval(showTime, 1000);
  const { code, output } = await runNpm([...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd: root });
  clearInterval(ticking);
  if (code !== 0) {
    console.error(firstLines(output));
    throw new Trouble('the npm packages could not be installed; npm said why just above.', ['npm ci']);
  }
  if (!(await packagesAgree(root))) {
    throw new Trouble('node_modules still differs from package-lock.json after installing.', ['npm ci']);
  }
  progress.done('installed');
}

/**
 * Compares npm's own record of what it installed with the lock file, which a hand-typed `npm install` keeps true as well.
 *
 * @param {string} root
 * @returns {Promise<boolean>}
 */
async function packagesAgree(root) {
  const wanted = await readPackages(join(root, 'package-lock.json'));
  const installed = await readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) throw new Trouble('package-lock.json is missing.', ['git checkout package-lock.json']);
  if (installed === undefined || !existsSync(projectNode(root))) return false;
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
