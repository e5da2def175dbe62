/*
 * npm run tour: drives the real window through the main job, with a fresh practice and with the example, and takes
 * pictures of every screen, light and dark, into out/tour/. The four the README shows are refreshed in docs/images/,
 * unless it is called with --pictures-only: a newcomer's first start changes no file that git knows.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { buildIfStale } from './build.ts';
import { openDisplay } from './display.ts';
import { drivenLaunch, root } from './electron-runtime.ts';
import { pagesOfTheExample } from './tour/example-pages.ts';
import { freshPractice } from './tour/fresh-practice.ts';

const pictures = join(root, 'out', 'tour');
const readmePictures = join(root, 'docs', 'images');
const shownInReadme = process.argv.includes('--pictures-only') ? [] : ['home', 'assess', 'trajectory', 'model'];

await buildIfStale();
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
await mkdir(readmePictures, { recursive: true });
const display = await openDisplay();
const userData = await mkdtemp(join(tmpdir(), 'child-desktop-tour-'));
const taken: string[] = [];
try {
  const app = await _electron.launch(drivenLaunch(root, [`--user-data-dir=${userData}`]));
  const page = await app.firstWindow();
  const resize = (width: number, height: number) =>
    app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as [number, number]);
  await resize(1280, 800);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const picture = (name: string) => takeBoth(page, name);
  await freshPractice(page, picture);
  await pagesOfTheExample(page, picture);
  await resize(900, 600);
  await picture('settings-narrow');
  await app.close();
  for (const name of shownInReadme) {
    await copyFile(join(pictures, `${name}-light.png`), join(readmePictures, `${name}.png`));
  }
  console.log(`\nTour: ${taken.length} pictures in ${pictures}`);
} finally {
  await rm(userData, { recursive: true, force: true });
  display.close();
}

/** The same moment in light and in dark. */
async function takeBoth(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => document.fonts.ready);
    // Charts are drawn anew in the other colours, and hover effects come to rest.
    await page.waitForTimeout(350);
    const file = `${name}-${colorScheme}.png`;
    await page.screenshot({ path: join(pictures, file) });
    taken.push(file);
  }
  console.log(`  ${name}`);
}
