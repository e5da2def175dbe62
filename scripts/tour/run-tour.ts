import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { openDisplay } from '../display.ts';
import { drivenLaunch, type ElectronLaunch, pretendPresence, root } from '../electron-runtime.ts';
import { pagesOfTheExample } from './example-pages.ts';
import { freshPractice, type Picture } from './fresh-practice.ts';
import { libraryPages } from './library-pages.ts';
import { modelPages, overfullModel } from './model-pages.ts';
import { fillToTheBrim } from './overfull-practice.ts';
import { damagePractice, goTo, privacyPages, theLockedDoor, unlock } from './protection-pages.ts';
import { emptyPages, overfullPages, pagesOverYears } from './years-pages.ts';

export interface TourOptions {
  /** What happens at every stop. */
  readonly picture: (page: Page, name: string) => Promise<void>;
  /** Starts the application in another way than usual. */
  readonly start?: (launch: ElectronLaunch) => Promise<ElectronLaunch>;
  /** Called whenever a window has been opened: at the first start and at the second. */
  readonly onOpen?: (app: ElectronApplication, userData: string) => Promise<void>;
  /** Called before the window is closed, at both starts. */
  readonly onEnd?: (page: Page) => Promise<void>;
}

/**
 * Drives the real window through the main job, with a fresh practice and with the example, through all that protects a
 * practice, through a second start that finds the practice damaged, and at last through a practice that is empty and one
 * that is full to the brim.
 */
export async function runTour(options: TourOptions): Promise<void> {
  const display = await openDisplay();
  const userData = await mkdtemp(join(tmpdir(), 'child-desktop-tour-'));
  const emptyData = await mkdtemp(join(tmpdir(), 'child-desktop-tour-'));
  try {
    await firstEvening(options, userData);
    await damagePractice(userData);
    await nextMorning(options, userData);
    await otherPractices(options, emptyData);
  } finally {
    for (const folder of [userData, emptyData]) await rm(folder, { recursive: true, force: true });
    display.close();
  }
}

async function firstEvening(options: TourOptions, userData: string): Promise<void> {
  const { picture } = options;
  const { app, page } = await open(options, userData);
  const stop = (name: string) => picture(page, name);
  await freshPractice(page, stop);
  await privacyPages(page, stop);
  await pagesOfTheExample(page, stop);
  await pagesOverYears(page, atBothSizes(app, stop));
  await libraryPages(page, atBothSizes(app, stop));
  await modelPages(page, stop);
  await resize(app, 900, 600);
  for (const name of ['privacy', 'models']) {
    await goTo(page, `/${name}`);
    await stop(`${name}-narrow`);
  }
  await page.evaluate(() => window.child.app.openPractice({ practice: 'own' }));
  await page.reload();
  await resize(app, 1280, 800);
  const unlocked = await theLockedDoor(app, page, picture);
  await options.onEnd?.(unlocked);
  await app.close();
}

async function nextMorning(options: TourOptions, userData: string): Promise<void> {
  const { app, page } = await open(options, userData);
  await unlock(page);
  await page.getByText(/^You are back at what was saved on/).waitFor();
  await options.picture(page, 'recovered');
  await options.onEnd?.(page);
  await app.close();
}

async function otherPractices(options: TourOptions, userData: string): Promise<void> {
  const empty = await open(options, userData);
  await empty.page.evaluate(async () => {
    await window.child.vault.goUnprotected();
    await window.child.settings.change({ welcomed: true });
  });
  await empty.page.reload();
  await emptyPages(
    empty.page,
    atBothSizes(empty.app, (name) => options.picture(empty.page, name)),
  );
  await options.onEnd?.(empty.page);
  await empty.app.close();
  await fillToTheBrim(userData);
  const { app, page } = await open(options, userData);
  await overfullPages(
    page,
    atBothSizes(app, (name) => options.picture(page, name)),
  );
  await overfullModel(page, (name) => options.picture(page, name));
  await resize(app, 900, 600);
  await options.picture(page, 'editor-overfull-narrow');
  await options.onEnd?.(page);
  await app.close();
}

async function open({ start, onOpen }: TourOptions, userData: string) {
  const launch = drivenLaunch(root, [`--user-data-dir=${userData}`]);
  const app = await electron.launch((await start?.(launch)) ?? launch);
  const page = await app.firstWindow();
  await pretendPresence(app);
  await onOpen?.(app, userData);
  await resize(app, 1280, 800);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return { app, page };
}

/** A picture in a large window, and one in a small and low one. */
function atBothSizes(app: ElectronApplication, picture: Picture): Picture {
  return async (name) => {
    await picture(name);
    await resize(app, 900, 600);
    await picture(`${name}-narrow`);
    await resize(app, 1280, 800);
  };
}

const resize = (app: ElectronApplication, width: number, height: number) =>
  app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height,
  ] as [number, number]);
