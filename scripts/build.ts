import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './electron-runtime.ts';
import { runTool } from './tools.ts';

/** Everything the bundles are made from. */
const sources = [
  'core',
  'main',
  'preload',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'out', '.built');

/**
 * Bundles the application into `out/`.
 *
 * @throws {Error} with the bundler's words when a source cannot be bundled
 */
export async function build(): Promise<void> {
  const started = new Date();
  console.log('Build: bundling into out/');
  const { code, output } = await runTool('electron-vite', ['build']);
  if (code !== 0) throw new Error(`The application could not be built:\n${output}`);
  writeFileSync(stamp, '');
  // A source saved while the bundler ran is newer than this and is bundled the next time.
  utimesSync(stamp, started, started);
  console.log(`Build: done (${((Date.now() - started.getTime()) / 1000).toFixed(1)} s)`);
}

/** Bundles the application unless `out/` is newer than every source. */
export async function buildIfStale(): Promise<void> {
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (newestChange(sources.map((source) => join(root, source))) > built) await build();
}

/** Lets the next start bundle afresh, because `out/` now holds something else. */
export function forgetBuild(): void {
  rmSync(stamp, { force: true });
}

/** The latest change under the paths, folders included, so that a removed file counts too. Milliseconds since 1970. */
function newestChange(paths: string[]): number {
  return paths.reduce((newest, path) => {
    if (!existsSync(path)) return newest;
    const status = statSync(path);
    const within = status.isDirectory() ? newestChange(readdirSync(path).map((name) => join(path, name))) : 0;
    return Math.max(newest, status.mtimeMs, within);
  }, 0);
}

if (import.meta.main) {
  await build().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
