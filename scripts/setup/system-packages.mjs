import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStep, Trouble } from './report.mjs';
import { lastLines, run } from './run.mjs';

const step = 'System packages';

/** What brings every library that Electron's window needs. Newer releases of Debian and Ubuntu have the t64 names. */
const windowPackages = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']];
const displayPackages = [['xvfb']];
const compilerPackages = [['g++']];

/** apt's lists may be held by another apt for a moment, for which apt has no waiting of its own. */
const aptTries = 5;

/**
 * Makes sure of what the window, the display and the compiler need from the system. Linux only; elsewhere all is there.
 *
 * @param {import('./find-electron.mjs').ElectronRuntime} electron
 * @param {{ compiler: boolean }} needs whether something must be compiled
 */
export async function setUpSystemPackages(electron, needs) {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(electron, needs);
  if (missing.packages.length > 0) {
    await installSystemPackages(missing);
    const still = await findMissing(electron, needs);
    if (still.packages.length > 0) throw new Trouble(`still missing after installing: ${still.things.join(', ')}.`, []);
  }
  await checkSandbox(electron);
}

/** @returns {boolean} whether a window can be shown where this was started */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {string} program
 * @returns {boolean}
 */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/**
 * @param {import('./find-electron.mjs').ElectronRuntime} electron
 * @param {{ compiler: boolean }} needs
 * @returns {Promise<{ things: string[], packages: string[][] }>} packages: each with its possible names, newest first
 */
async function findMissing(electron, needs) {
  const libraries = await missingLibraries(electron.executable);
  const things = [...libraries];
  const packages = libraries.length > 0 ? [...windowPackages] : [];
  if (!hasDisplay() && !isOnPath('Xvfb')) {
    things.push('Xvfb, the display for a machine without a screen');
    packages.push(...displayPackages);
  }
  if (needs.compiler && !(isOnPath('g++') && isOnPath('gcc'))) {
    things.push('g++, to compile SQLite');
    packages.push(...compilerPackages);
  }
  return { things, packages };
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} the shared libraries it asks for and the system does not have
 */
async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable]);
  return output.split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? []);
}

/**
 * Installs with apt where this is root; the person gets the command otherwise.
 *
 * @param {{ things: string[], packages: string[][] }} missing packages: each with its possible names, newest first
 * @throws {Trouble} when it is not root, there is no apt, or apt fails
 */
export async function installSystemPackages({ things, packages }) {
  if (!isOnPath('apt-get')) {
    throw new Trouble(`the system lacks ${things.join(', ')}.`, [
      "Install GTK 3, NSS, ALSA, GBM, Xvfb and a C++ compiler with your system's own package manager, then start again.",
    ]);
  }
  if (process.getuid?.() !== 0) {
    const names = packages.map((choices) => firstKnownRelease(choices)).join(' ');
    throw new Trouble(`the system lacks ${things.join(', ')}.`, [
      `sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${names}`,
    ]);
  }
  const line = startStep(step, 'refreshing the list of packages');
  await apt(['update', '-qq'], line.progress);
  const names = await Promise.all(packages.map(availableName));
  line.progress(`installing ${names.join(' ')}`);
  await apt(['install', '--yes', '-qq', '--no-install-recommends', ...names], line.progress);
  line.done(`installed ${names.join(' ')}`);
}

/**
 * @param {string[]} args
 * @param {(text: string) => void} progress
 */
async function apt(args, progress) {
  for (let attempt = 1; ; attempt += 1) {
    const { code, output } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code === 0) return;
    if (attempt < aptTries && output.includes('/var/lib/apt/lists/lock')) {
      progress('another apt-get is at work, waiting');
      await sleep(5000);
      continue;
    }
    console.error(lastLines(output));
    throw new Trouble('apt-get could not install what is missing; it said why just above.', [
      `apt-get ${args.join(' ')}`,
    ]);
  }
}

/**
 * @param {string[]} choices names of one package, newest first
 * @returns {Promise<string>} the one this release of the system has
 */
async function availableName(choices) {
  for (const name of choices) {
    const { output } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return choices[choices.length - 1] ?? '';
}

/**
 * Chooses a name without asking apt, whose lists may be missing: the t64 names came with Debian 13 and Ubuntu 24.04.
 *
 * @param {string[]} choices
 */
function firstKnownRelease(choices) {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const version = Number(/^VERSION_ID="?(\d+)/m.exec(release)?.[1] ?? 0);
  const hasNewNames = /^ID=ubuntu$/m.test(release) ? version >= 24 : version >= 13;
  return choices[hasNewNames ? 0 : choices.length - 1];
}

/**
 * Chromium's sandbox, which is never switched off for a person's own account, needs user namespaces or a helper that
 * belongs to root. Ubuntu since 23.10 forbids the first to programs it does not know; many containers do so altogether.
 *
 * @param {import('./find-electron.mjs').ElectronRuntime} electron
 */
async function checkSandbox({ folder }) {
  if (process.getuid?.() === 0) return;
  const tried = await run('unshare', ['--user', 'true']);
  const forbidden = [
    ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
    ['/proc/sys/user/max_user_namespaces', '0'],
  ].some(([file, value]) => file !== undefined && existsSync(file) && readFileSync(file, 'utf8').trim() === value);
  // 127: there is no such program to try it with.
  if (!forbidden && (tried.code === 0 || tried.code === 127)) return;
  const helper = join(folder, 'chrome-sandbox');
  const { uid, mode } = existsSync(helper) ? statSync(helper) : { uid: -1, mode: 0 };
  if (uid === 0 && (mode & 0o4755) === 0o4755) return;
  throw new Trouble(
    "this system forbids the sandbox that Electron's window runs in, unless its helper belongs to root.",
    [`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`],
  );
}
