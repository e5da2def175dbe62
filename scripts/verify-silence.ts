/*
 * npm run verify:silence: records every network call of the application with strace, during the whole tour and while it
 * is left alone, and fails on any that leads out of this computer (assurance NET-1). Linux only.
 *   --rest SECONDS   how long it is left alone, 30 unless said
 *   --prove          shows that the check can fail: watches a bare Electron window, which asks for a spelling dictionary
 * Ends 0 when all is silent, 1 when something was heard, 2 where it cannot be measured.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronApplication } from '@playwright/test';
import { buildIfStale } from './build.ts';
import { openDisplay } from './display.ts';
import { describeRuntime, electronLaunch, electronRuntime, root } from './electron-runtime.ts';
import { Trouble } from './setup/report.mjs';
import { installSystemPackages, isOnPath } from './setup/system-packages.mjs';
import { readTrace, type SilenceReport } from './silence/read-trace.ts';
import { traceAlone, underStrace } from './silence/under-strace.ts';
import { runTour } from './tour/run-tour.ts';

/** No port is the driver's where nobody drives. */
const nobody: ReadonlySet<number> = new Set();

async function verify(): Promise<number> {
  const { values } = parseArgs({
    options: { rest: { type: 'string', default: '30' }, prove: { type: 'boolean', default: false } },
  });
  const rest = Number(values.rest);
  if (!(rest > 0)) throw new Error('--rest takes a number of seconds.');
  if (process.platform !== 'linux') {
    console.error('This check watches system calls with strace, which only Linux has.');
    return 2;
  }
  if (!isOnPath('strace'))
    await installSystemPackages({ things: ['strace, which records system calls'], packages: [['strace']] });
  if (!values.prove) await buildIfStale();
  console.log(`Watching ${describeRuntime(electronRuntime())}.`);
  const folder = await mkdtemp(join(tmpdir(), 'child-desktop-silence-'));
  try {
    return values.prove ? await prove(folder, rest) : await listen(folder, rest);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listen(folder: string, rest: number): Promise<number> {
  console.log('The whole tour:');
  const trace = join(folder, 'tour.trace');
  let ports: ReadonlySet<number> = nobody;
  let stops = 0;
  let blocked = 0;
  await runTour({
    start: (launch) => underStrace(launch, folder, trace),
    onOpen: async (app, userData) => {
      ports = new Set([...ports, ...(await driverPorts(app, userData))]);
    },
    picture: async (page) => {
      stops += 1;
      await page.waitForTimeout(300);
    },
    onEnd: async (page) => {
      const status = await page.evaluate(() => window.child.app.status());
      blocked += status.ok ? status.value.blockedRequests : Number.NaN;
    },
  });
  const tour = readTrace(await readFile(trace, 'utf8'), ports);
  tell(tour, `${stops} stops`);
  console.log(`  attempts the application itself counted: ${blocked}`);
  console.log(`Left alone for ${rest} s, with nobody driving it:`);
  const alone = await watchAlone(root, folder, rest);
  tell(alone, `${rest} s`);
  const outside = countOutside(tour) + countOutside(alone);
  console.log(`\noutside: ${outside}`);
  return outside === 0 && blocked === 0 ? 0 : 1;
}

/** The same check over a window that is known to speak: it has to hear it. */
async function prove(folder: string, rest: number): Promise<number> {
  console.log(`A bare Electron window, left alone for ${rest} s:`);
  const bare = await watchAlone(join(root, 'test', 'bench', 'bare'), folder, rest);
  tell(bare, `${rest} s`);
  const heard = countOutside(bare);
  console.log(`\n${heard > 0 ? 'The check hears it' : 'THE CHECK HEARS NOTHING'}. outside: ${heard}`);
  return heard > 0 ? 0 : 1;
}

async function watchAlone(application: string, folder: string, rest: number): Promise<SilenceReport> {
  const display = await openDisplay();
  try {
    const launch = electronLaunch(application, [`--user-data-dir=${join(folder, 'alone')}`]);
    return readTrace(await traceAlone(launch, join(folder, 'alone.trace'), rest), nobody);
  } finally {
    display.close();
  }
}

/** The two ports on which Playwright speaks to the application: Node's inspector and Chromium's. */
async function driverPorts(app: ElectronApplication, userData: string): Promise<ReadonlySet<number>> {
  const inspector = await app.evaluate(() => process.getBuiltinModule('node:inspector').url());
  const [chromium] = (await readFile(join(userData, 'DevToolsActivePort'), 'utf8')).split('\n');
  return new Set([Number(new URL(inspector ?? '').port), Number(chromium)]);
}

function tell({ threads, calls, driver, outside }: SilenceReport, extent: string): void {
  const families = Object.entries(calls)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([family, count]) => `${family} ${count}`)
    .join(', ');
  console.log(`  ${extent}, ${threads} threads and processes traced`);
  console.log(`  network calls by family: ${families}`);
  console.log(`  of these the test driver's own loopback ports: ${driver}`);
  for (const [words, times] of outside) console.log(`  OUTSIDE: ${words}, ${times} times`);
}

function countOutside({ outside }: SilenceReport): number {
  return [...outside.values()].reduce((sum, times) => sum + times, 0);
}

try {
  process.exitCode = await verify();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Trouble) for (const line of error.mend) console.error(`  ${line}`);
  process.exitCode = error instanceof Trouble ? 2 : 1;
}
