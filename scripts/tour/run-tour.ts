import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { openDisplay } from '../display.ts';
import { drivenLaunch, type ElectronLaunch, root } from '../electron-runtime.ts';
import { pagesOfTheExample } from './example-pages.ts';
import { freshPractice } from './fresh-practice.ts';
import { privatePages, throughTheDoor } from './private-pages.ts';

export interface TourOptions {
  /** What happens at every stop. */
  readonly picture: (page: Page, name: string) => Promise<void>;
  /** Starts the application in another way than usual. */
  readonly start?: (launch: ElectronLaunch) => Promise<ElectronLaunch>;
  /** Called once the window is open. */
  readonly onOpen?: (app: ElectronApplication, userData: string) => Promise<void>;
  /** Called before the window is closed. */
  readonly onEnd?: (page: Page) => Promise<void>;
  /** Called once the application has ended, while its folder is still there. */
  readonly onClosed?: (userData: string) => Promise<void>;
}

/** Drives the real window through the main job, with a fresh practice and with the example. */
export async function runTour({ picture, start, onOpen, onEnd, onClosed }: TourOptions): Promise<void> {
  const display = await openDisplay();
  const userData = await mkdtemp(join(tmpdir(), 'child-desktop-tour-'));
  try {
    const launch = drivenLaunch(root, [`--user-data-dir=${userData}`]);
    const app = await electron.launch((await start?.(launch)) ?? launch);
    let page = await app.firstWindow();
    await onOpen?.(app, userData);
    const resize = (width: number, height: number) =>
      app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
        width,
        height,
      ] as [number, number]);
    await resize(1280, 800);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const stop = (name: string) => picture(page, name);
    await freshPractice(page, stop);
    await privatePages(page, stop);
    page = await throughTheDoor(app, page, picture);
    await resize(1280, 800);
    await pagesOfTheExample(page, stop);
    await resize(900, 600);
    await stop('settings-narrow');
    await onEnd?.(page);
    await app.close();
    await onClosed?.(userData);
  } finally {
    await rm(userData, { recursive: true, force: true });
    display.close();
  }
}
