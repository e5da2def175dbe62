import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { drivenLaunch, pretendPresence, root } from '../../scripts/electron-runtime.ts';

/** A running application with its one window. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Ends it like a power cut: nothing is told, nothing is flushed. */
  kill(): Promise<void>;
  /** Closes the window as a person does, and waits until the application has ended. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly userData?: string;
  readonly env?: Record<string, string>;
  /** Leave the first-run panels where they are; most tests are not about them. */
  readonly keepWelcome?: boolean;
}

interface Fixtures {
  /** A user-data folder of this test's own, removed afterwards. */
  readonly userData: string;
  /** Starts the application; everything started is ended after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<Running>;
}

export const test = base.extend<Fixtures>({
  userData: async ({ playwright: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'child-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ userData }, use) => {
    const running: Running[] = [];
    await use(async (options = {}) => {
      const one = await start(options.userData ?? userData, options);
      running.push(one);
      return one;
    });
    await Promise.all(running.map((one) => one.kill()));
  },
});

export { expect } from '@playwright/test';

async function start(userData: string, { env = {}, keepWelcome = false }: LaunchOptions): Promise<Running> {
  const start = drivenLaunch(root, [`--user-data-dir=${userData}`], env);
  // Light or dark is the application's own affair unless a test says otherwise.
  const app = await electron.launch({ ...start, colorScheme: null });
  const page = await app.firstWindow();
  await pretendPresence(app);
  await page.waitForSelector('main');
  if (!keepWelcome) await leaveWelcome(page);
  const process = app.process();
  const ended = new Promise<void>((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve();
    else process.once('exit', () => resolve());
  });
  return {
    app,
    page,
    kill: async () => {
      process.kill('SIGKILL');
      await ended;
    },
    close: async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await ended;
    },
  };
}

/** Goes past the first-run panels the way a person's second start does, with a practice that may stay plain. */
async function leaveWelcome(page: Page): Promise<void> {
  const changed = await page.evaluate(async () => {
    const status = await window.child.app.status();
    if (status.ok && status.value.store.state === 'new') await window.child.vault.goUnprotected();
    const settings = await window.child.settings.get();
    if (!settings.ok || settings.value.welcomed) return false;
    return (await window.child.settings.change({ welcomed: true })).ok;
  });
  if (!changed) return;
  await page.reload();
  await page.waitForSelector('main');
}
