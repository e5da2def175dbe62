import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, cacheFolder } from './cache.mjs';
import { projectNode } from './npm-packages.mjs';
import { startStep, Trouble } from './report.mjs';
import { lastLines, run } from './run.mjs';

/*
 * The second copy of SQLite. better-sqlite3 ships compiled copies for Node-API 10; an Electron before 35 has Node-API 9
 * and needs a copy of its own, compiled from the same sources with node-api-9.h put before them.
 */

const firstElectronWithNodeApi10 = 35;
const adapter = join(import.meta.dirname, 'node-api-9.h');

/** Level 1: in trials as fast as level 3 within the noise, and compiled in less than half the time. */
const optimise = '-O1';

/**
 * @param {import('./find-electron.mjs').ElectronRuntime} electron
 * @returns {boolean} whether this Electron cannot load the compiled copies of the better-sqlite3 package
 */
export function needsOwnEngine({ version }) {
  return Number.parseInt(version, 10) < firstElectronWithNodeApi10;
}

/**
 * @param {string} root the checkout
 * @returns {string} where the compiled copy lies, or will
 */
export function engineFile(root) {
  return join(cacheFolder(), engineFolder(root), 'better_sqlite3.node');
}

/**
 * Compiles the second copy of SQLite where this Electron needs it.
 *
 * @param {string} root the checkout
 * @param {import('./find-electron.mjs').ElectronRuntime} electron
 */
export async function setUpSqliteEngine(root, electron) {
  if (!needsOwnEngine(electron) || existsSync(engineFile(root))) return;
  const waiting = () => console.log('SQLite: another set-up is compiling it, waiting');
  await cached(engineFolder(root), waiting, async (workFolder) => {
    const started = Date.now();
    const step = startStep('SQLite', `compiling a copy for Electron ${electron.version} (about a minute, once)`);
    const ticking = setInterval(
      () => step.progress(`compiling for ${Math.round((Date.now() - started) / 1000)} s`),
      1000,
    );
    const made = join(workFolder, 'engine');
    await mkdir(made);
    try {
      await compile(root, workFolder, join(made, 'better_sqlite3.node'));
    } finally {
      clearInterval(ticking);
    }
    step.done('compiled');
    return made;
  });
}

/**
 * @param {string} root
 * @returns {string} named after everything that decides what the compiled copy is like
 */
function engineFolder(root) {
  const about = JSON.parse(readFileSync(join(root, 'node_modules', 'better-sqlite3', 'package.json'), 'utf8'));
  const recipe = createHash('sha256').update(readFileSync(adapter)).update(optimise).digest('hex').slice(0, 8);
  return `sqlite-${about.version}-napi9-${process.platform}-${process.arch}-${recipe}`;
}

/**
 * Two compiler runs at once and one link, with the flags of the package's own binding.gyp and sqlite3.gyp.
 *
 * @param {string} root
 * @param {string} workFolder
 * @param {string} target
 */
async function compile(root, workFolder, target) {
  const modules = join(root, 'node_modules');
  const source = join(modules, 'better-sqlite3');
  const engine = join(workFolder, 'sqlite3.o');
  const addon = join(workFolder, 'addon.o');
  const shared = ['-c', optimise, '-fPIC', '-w', '-DNDEBUG', '-I', join(source, 'deps', 'sqlite3')];
  await Promise.all([
    compiler('gcc', [
      ...shared,
      '-std=c99',
      ...sqliteDefines(source).map((define) => `-D${define}`),
      ...['-o', engine, join(source, 'deps', 'sqlite3', 'sqlite3.c')],
    ]),
    compiler('g++', [
      ...shared,
      ...['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
      ...['-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', '-DBUILDING_NODE_EXTENSION'],
      ...['-I', join(modules, 'node-api-headers', 'include'), '-I', join(modules, 'node-addon-api')],
      ...['-include', adapter, '-o', addon, join(source, 'src', 'better_sqlite3.cpp')],
    ]),
  ]);
  await compiler('g++', [
    '-shared',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    '-o',
    target,
    addon,
    engine,
    '-ldl',
    '-lpthread',
  ]);
  await tryOut(root, target);
}

/**
 * @param {string} source the better-sqlite3 package
 * @returns {string[]} the settings SQLite is compiled with, read from the package so that they stay the same
 */
function sqliteDefines(source) {
  const text = readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8');
  const defines = [...text.matchAll(/^\s+'([A-Z]\w*(?:=[^']*)?)',$/gm)].flatMap(([, define]) => define ?? []);
  if (defines.length === 0)
    throw new Error('deps/defines.gypi of better-sqlite3 is not as expected: no settings found');
  return defines;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
async function compiler(program, args) {
  const { code, output } = await run(program, args);
  if (code === 0) return;
  console.error(lastLines(output));
  throw new Trouble(`SQLite could not be compiled; ${program} said why just above.`, [
    'apt-get install --yes g++   (version 11 or later)',
  ]);
}

/**
 * A compiled copy that does not answer is never kept.
 *
 * @param {string} root
 * @param {string} target
 */
async function tryOut(root, target) {
  const question = `
    const Database = require('better-sqlite3');
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(target)} });
    process.stdout.write(db.prepare('select 40 + 2 as answer').get().answer === 42 ? 'well' : 'wrong');`;
  const { code, output } = await run(projectNode(root), ['-e', question], { cwd: root });
  if (code !== 0 || output !== 'well') throw new Error(`the compiled SQLite does not work:\n${output}`);
}
