import { rm } from 'node:fs/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildApi } from '../../core/contract/api.ts';
import type { Envelope } from '../../core/contract/call.ts';
import { drivenLaunch, root } from '../electron-runtime.ts';

/** The application in its real window, which may be killed at any moment. */
export interface Driven {
  /** Calls main as the page does. @throws when the answer is an error, or when the application dies meanwhile. */
  readonly call: <Value>(feature: keyof ChildApi, name: string, input?: unknown) => Promise<Value>;
  /** Ends it like a power cut. */
  readonly kill: () => Promise<void>;
  /** Resolves once the process has ended, however. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
}

/** Starts the application on a data folder; undefined when it killed itself before it could be spoken to. */
export async function drive(userData: string, killAt?: string): Promise<Driven | undefined> {
  // The mark of the one instance may point to a process that was killed; Chromium clears it up, but takes its time.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(`${userData}/${name}`, { force: true });
  }
  const launch = drivenLaunch(
    root,
    [`--user-data-dir=${userData}`],
    killAt === undefined ? {} : { CHILD_KILL_AT: killAt },
  );
  let app: ElectronApplication;
  let page: Page;
  try {
    app = await _electron.launch(launch);
    page = await app.firstWindow();
    await page.waitForSelector('main', { timeout: 30_000 });
  } catch (error) {
    if (killAt !== undefined) return undefined;
    throw error;
  }
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
