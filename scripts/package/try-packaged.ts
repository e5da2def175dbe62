import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../core/brand.ts';
import { openStore } from '../../main/store/open.ts';
import { acceptPlain } from '../../main/store/own-practice.ts';
import { ownFileIn } from '../../main/store/practice.ts';
import { openDisplay } from '../display.ts';
import { canUseSandbox } from '../electron-runtime.ts';
import { coloursOnScreen } from './screen.ts';

const secondsToStart = 40;
const secondsToEnd = 10;

/** An empty screen has two colours; a painted window, with the shades at the edges of its letters, has dozens. */
const fewestColours = 20;

/**
 * Starts the packaged application once, as a person would: no debugging door, no help from outside. It has started when
 * it has opened the practice that was laid out for it, and its window is painted.
 *
 * @returns whether it started and, when asked to, ended
 */
export async function tryPackaged(executable: string): Promise<boolean> {
  const userData = await mkdtemp(join(tmpdir(), 'child-desktop-packaged-'));
  layOutPractice(userData);
  const picture = await mkdtemp(join(tmpdir(), 'child-desktop-screen-'));
  const display = await openDisplay({ pictureFolder: picture });
  const switches = [`--user-data-dir=${userData}`, ...(canUseSandbox() ? [] : ['--no-sandbox'])];
  const program = process.platform === 'darwin' ? join(executable, 'Contents', 'MacOS', 'CHILD Desktop') : executable;
  const app = spawn(program, [...switches, '--disable-gpu'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [app.stdout, app.stderr]) stream.on('data', (part) => (words += part));
  const ended = new Promise<void>((resolve) => app.on('close', () => resolve()));
  try {
    const started = Date.now();
    while (!(await hasStarted(userData, picture))) {
      if (app.exitCode !== null || Date.now() - started > secondsToStart * 1000) {
        console.error(
          `The packaged application did not start${app.exitCode === null ? ` in ${secondsToStart} s` : ''}:\n${words}`,
        );
        return false;
      }
      await sleep(200);
    }
    console.log('\nThe packaged application starts: it has opened a practice and its window is painted.');
    app.kill('SIGTERM');
    const inTime = await Promise.race([ended.then(() => true), sleep(secondsToEnd * 1000, false, { ref: false })]);
    if (!inTime) console.error(`It did not end within ${secondsToEnd} s of being asked to.`);
    return inTime;
  } finally {
    app.kill('SIGKILL');
    await ended;
    display.close();
    await rm(userData, { recursive: true, force: true });
    await rm(picture, { recursive: true, force: true });
  }
}

async function hasStarted(userData: string, pictureFolder: string): Promise<boolean> {
  const files = await readdir(userData, { recursive: true });
  if (!files.some((file) => file.endsWith('.db-wal'))) return false;
  const colours = await coloursOnScreen(pictureFolder);
  return colours === undefined || colours >= fewestColours;
}

/** A first start makes no practice before the person has decided how it is protected; this one is there already. */
function layOutPractice(userData: string): void {
  const db = openStore(ownFileIn(userData), { engine: {}, surroundings: { now: () => Date.now() as Instant } });
  acceptPlain(db);
  db.close();
}
