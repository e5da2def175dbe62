/*
 * node scripts/with-setup.mjs COMMAND [...arguments]: sets up what is missing, then runs scripts/COMMAND.ts
 * under the project's own Node, with the project's own tools first on PATH.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { projectNode } from './setup/npm-packages.mjs';
import { setUp } from './setup.mjs';

const root = dirname(import.meta.dirname);
const [command, ...args] = process.argv.slice(2);
// What `child` prints is meant to be piped on, and it needs no window.
const speaksToPrograms = command === 'child';
if (speaksToPrograms) console.log = console.error;

if (command === undefined) {
  console.error('Name a command: start, dev, build, check, test, tour, bench, package, child or verify-silence.');
  process.exitCode = 1;
} else if (await setUp({ packagesOnly: speaksToPrograms })) {
  const tools = [dirname(projectNode(root)), join(root, 'node_modules', '.bin')];
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const child = spawn(projectNode(root), [join(import.meta.dirname, `${command}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [pathName]: [...tools, process.env[pathName] ?? ''].join(delimiter) },
  });
  // Ctrl+C reaches the command by itself; this process only waits for it to end. The others are handed on.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
} else {
  process.exitCode = 1;
}
