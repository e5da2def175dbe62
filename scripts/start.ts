/*
 * npm start: opens the application. Without a display it shows what the application would show, in pictures.
 */
import { join } from 'node:path';
import { buildIfStale } from './build.ts';
import { describeRuntime, electronLaunch, electronRuntime, root } from './electron-runtime.ts';
import { hasDisplay } from './setup/system-packages.mjs';
import { showProgram } from './tools.ts';

async function start(args: string[]): Promise<number> {
  await buildIfStale();
  console.log(`Starting with ${describeRuntime(electronRuntime())}.`);
  if (!hasDisplay()) return showTour();
  const { executablePath, args: launchArgs, env } = electronLaunch(root, args);
  return showProgram(executablePath, launchArgs, env);
}

async function showTour(): Promise<number> {
  console.log('There is no display here, so the tour runs in a window nobody sees and takes pictures of it.');
  const code = await showProgram(process.execPath, [join(import.meta.dirname, 'tour.ts'), '--pictures-only']);
  if (code === 0) console.log(`\nThe pictures and files of the tour are in ${join(root, 'out', 'tour')}`);
  return code;
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
