import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronLaunch } from '../electron-runtime.ts';

/** `-s`: as much of what is sent as shows which program on D-Bus is asked. */
const tracing = ['-f', '-yy', '-s', '256', '-e', 'trace=network'];

const secondsToEnd = 20;

/**
 * The same start under strace. Playwright puts arguments of its own first, so strace cannot be named as the program
 * itself: a script is, which hands everything on.
 *
 * @param folder where the script is written
 * @param trace the file that strace writes
 */
export async function underStrace(launch: ElectronLaunch, folder: string, trace: string): Promise<ElectronLaunch> {
  const script = join(folder, 'under-strace.sh');
  // Appended: an application that is started twice is heard both times.
  const words = ['strace', ...tracing, '-A', '-o', trace, launch.executablePath].map(quoted).join(' ');
  await writeFile(script, `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
  return { ...launch, executablePath: script };
}

/**
 * Starts an application under strace with nobody driving it, leaves it alone and asks it to end.
 *
 * @returns what strace wrote
 * @throws {Error} when it does not start or does not end
 */
export async function traceAlone(launch: ElectronLaunch, trace: string, seconds: number): Promise<string> {
  const { executablePath, args, env, cwd } = launch;
  const strace = spawn('strace', [...tracing, '-o', trace, executablePath, ...args], { env, cwd, stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) => strace.once('close', () => resolve(true)));
  const early = await Promise.race([ended, sleep(seconds * 1000, false)]);
  const [, first] = /^(\d+) /.exec(await readFile(trace, 'utf8')) ?? [];
  if (early || first === undefined) throw new Error('The application did not stay open under strace.');
  process.kill(Number(first), 'SIGTERM');
  const inTime = await Promise.race([ended, sleep(secondsToEnd * 1000, false, { ref: false })]);
  if (!inTime) {
    process.kill(Number(first), 'SIGKILL');
    throw new Error(`The application did not end within ${secondsToEnd} s of being asked to.`);
  }
  return readFile(trace, 'utf8');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
