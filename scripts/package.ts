/*
 * npm run package: builds the unpacked application for this system into dist/, reads its fuses back and starts it once.
 * Further arguments go to electron-builder, as in npm run package -- --linux deb, which needs the official Electron.
 */
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { describeRuntime, electronRuntime, root } from './electron-runtime.ts';
import { readFuses } from './package/fuses.mjs';
import { tryPackaged } from './package/try-packaged.ts';
import type { ElectronRuntime } from './setup/find-electron.mjs';
import { engineFile, needsOwnEngine } from './setup/sqlite-engine.mjs';
import { showTool } from './tools.ts';

const output = join(root, 'dist');

async function packageApplication(args: string[]): Promise<boolean> {
  await build();
  const runtime = electronRuntime();
  console.log(`Packaging with ${describeRuntime(runtime)}.`);
  const temporary = await mkdtemp(join(tmpdir(), 'child-desktop-package-'));
  try {
    const dist = await plainElectron(runtime, temporary);
    const settings = [`--config.electronDist=${dist}`, `--config.electronVersion=${runtime.version}`];
    const code = await showTool('electron-builder', [...(args.length > 0 ? args : ['--dir']), ...settings]);
    if (code !== 0) return false;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }

  const folder = await unpackedFolder();
  if (needsOwnEngine(runtime)) await useOwnEngine(folder);
  const fusesAsWanted = await printFuses(executableIn(folder));
  return (await tryPackaged(executableIn(folder))) && fusesAsWanted;
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

/** Puts the copy of SQLite compiled for an older Electron where the better-sqlite3 package looks for its own. */
async function useOwnEngine(folder: string): Promise<void> {
  const unpacked = join(folder, 'resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  await cp(engineFile(root), join(unpacked, `${process.platform}-${process.arch}.node`));
}

async function printFuses(executable: string): Promise<boolean> {
  const fuses = await readFuses(executable);
  console.log('\nFuses, read back from the packaged application:');
  for (const { name, on, asWanted } of fuses) {
    console.log(`  ${name.padEnd(40)} ${on ? 'on' : 'off'}${asWanted ? '' : '   NOT AS WANTED'}`);
  }
  return fuses.every(({ asWanted }) => asWanted);
}

try {
  const done = await packageApplication(process.argv.slice(2));
  if (done) console.log(`\nThe application is in ${await unpackedFolder()}`);
  process.exitCode = done ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
