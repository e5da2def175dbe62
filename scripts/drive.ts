import { rm } from 'node:fs/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildApi } from '../core/contract/api.ts';
import type { Envelope } from '../core/contract/call.ts';
import { drivenLaunch, pretendPresence, root } from './electron-runtime.ts';

/** The application in its real window, which may be killed at any moment. */
export interface Driven {
  /** Calls main as the page does. @throws when the answer is an error, or when the application dies meanwhile. */
  readonly call: <Value>(feature: keyof ChildApi, name: string, input?: unknown) => Promise<Value>;
  /** The application itself, for what a page cannot do. */
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The window was replaced, as a lock does: from now on the new one is spoken to. */
  readonly nextPage: () => Promise<void>;
  /** Ends it like a power cut. */
  readonly kill: () => Promise<void>;
  /** Resolves once the process has ended, however. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
}

/** Starts the application on a data folder. @throws when it does not come up, or ends before it can be spoken to. */
export async function drive(userData: string, env: Record<string, string> = {}): Promise<Driven> {
  // The mark of the one instance may point to a process that was killed; Chromium clears it up, but takes its time.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(`${userData}/${name}`, { force: true });
  }
  const app = await _electron.launch(drivenLaunch(root, [`--user-data-dir=${userData}`], env));
  let page = await app.firstWindow();
  await pretendPresence(app);
  await page.waitForSelector('main', { timeout: 30_000 });
  const child = app.process();
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    if (child.exitCode !== null || child.signalCode !== null) end();
    else child.once('exit', end);
  });
  return {
    app,
    get page() {
      return page;
    },
    async nextPage() {
      const before = page;
      while (page === before) {
        page = app.windows().find((candidate) => candidate !== before && !candidate.isClosed()) ?? page;
        if (page === before) await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await page.waitForSelector('main');
    },
    async call<Value>(feature: keyof ChildApi, name: string, input?: unknown): Promise<Value> {
      const answer = await Promise.race([
        page.evaluate(
          ([room, method, argument]) => {
            const calls = window.child as unknown as Record<string, Record<string, (input: unknown) => unknown>>;
            return calls[room as string]?.[method as string]?.(argument);
          },
          [feature, name, input],
        ) as Promise<Envelope<Value>>,
        ended.then(() => Promise.reject(new Error('killed'))),
      ]);
      if (!answer.ok)
        throw new Error(`${String(feature)}.${name}: ${answer.error.kind} ${JSON.stringify(answer.error.details)}`);
      return answer.value;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
    hasEnded: () => over,
  };
}
