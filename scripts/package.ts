/*
 * npm run package: builds the unpacked application for this system into dist/, reads its fuses back, starts it once and tries
 * every way into it.
 * Further arguments go to electron-builder, as in npm run package -- --linux deb, which needs the official Electron.
 */
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { describeRuntime, electronRuntime, root } from './electron-runtime.ts';
import { readFuses } from './package/fuses.mjs';
import { tryBypasses } from './package/try-bypasses.ts';
import { tryPackaged } from './package/try-packaged.ts';
import type { ElectronRuntime } from './setup/find-electron.mjs';
import { engineFile, needsOwnEngine } from './setup/sqlite-engine.mjs';
import { showTool } from './tools.ts';

const output = join(root, 'dist');

/**
 * Builds the unpacked application, reads its fuses back, starts it once and tries every way into it.
 *
 * @param args for electron-builder
 * @returns how many of these were as they should be
 * @throws {Error} when nothing could be built
 */
export async function packageApplication(args: string[]): Promise<{ passed: number; failed: number }> {
  await build();
  const runtime = electronRuntime();
  console.log(`Packaging with ${describeRuntime(runtime)}.`);
  const temporary = await mkdtemp(join(tmpdir(), 'child-desktop-package-'));
  try {
    const dist = await plainElectron(runtime, temporary);
    const settings = [`--config.electronDist=${dist}`, `--config.electronVersion=${runtime.version}`];
    const code = await showTool('electron-builder', [...(args.length > 0 ? args : ['--dir']), ...settings]);
    if (code !== 0) throw new Error('electron-builder could not package the application; it said why just above.');
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }

  const folder = await unpackedFolder();
  if (needsOwnEngine(runtime)) await useOwnEngine(folder);
  const fuses = await readFuses(executableIn(folder));
  console.log('\nFuses, read back from the packaged application:');
  for (const { name, on, asWanted } of fuses) tell(asWanted, `${name.padEnd(40)} ${on ? 'on' : 'off'}`);
  const started = await tryPackaged(executableIn(folder));
  console.log('\nWays to make it run other code or obey someone else:');
  const bypasses = await tryBypasses(programIn(folder), resourcesIn(folder));
  for (const { name, refused } of bypasses) tell(refused, `${name.padEnd(44)} ${refused ? 'refused' : 'TAKEN'}`);
  const outcomes = [...fuses.map(({ asWanted }) => asWanted), started, ...bypasses.map(({ refused }) => refused)];
  const passed = outcomes.filter(Boolean).length;
  console.log(`\nThe application is in ${folder}`);
  return { passed, failed: outcomes.length - passed };
}

function tell(asWanted: boolean, words: string): void {
  console.log(`  ${asWanted ? 'pass' : 'FAIL'}  ${words}`);
}

/** The runtime without the small application that makes it start others. */
async function plainElectron(runtime: ElectronRuntime, temporary: string): Promise<string> {
  if (runtime.kind !== 'registry-only') return runtime.folder;
  const dist = join(temporary, 'electron');
  const own = join(runtime.folder, 'resources');
  await cp(runtime.folder, dist, { recursive: true, filter: (path) => !path.startsWith(own) });
  await mkdir(join(dist, 'resources'));
  return dist;
}

async function unpackedFolder(): Promise<string> {
  const start = { darwin: 'mac', win32: 'win' }[process.platform as string] ?? 'linux';
  const name = (await readdir(output)).find((folder) => folder.startsWith(start) && !folder.includes('.'));
  if (name === undefined) throw new Error(`electron-builder left no unpacked application in ${output}.`);
  return join(output, name);
}

function executableIn(folder: string): string {
  if (process.platform === 'darwin') return join(folder, 'CHILD Desktop.app');
  return join(folder, process.platform === 'win32' ? 'CHILD Desktop.exe' : 'child-desktop');
}

/** On macOS the application is a folder that holds the program. */
function programIn(folder: string): string {
  const executable = executableIn(folder);
  return process.platform === 'darwin' ? join(executable, 'Contents', 'MacOS', 'CHILD Desktop') : executable;
}

function resourcesIn(folder: string): string {
  return process.platform === 'darwin'
    ? join(executableIn(folder), 'Contents', 'Resources')
    : join(folder, 'resources');
}

/** Puts the copy of SQLite compiled for an older Electron where the better-sqlite3 package looks for its own. */
async function useOwnEngine(folder: string): Promise<void> {
  const unpacked = join(folder, 'resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  await cp(engineFile(root), join(unpacked, `${process.platform}-${process.arch}.node`));
}

if (import.meta.main) {
  try {
    const { failed } = await packageApplication(process.argv.slice(2));
    process.exitCode = failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
