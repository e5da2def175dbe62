/*
 * npm run tour: drives the real window through the main job, with a fresh practice and with the example, and takes
 * pictures of every screen, light and dark, into out/tour/. Those the README shows are refreshed in docs/images/,
 * unless it is called with --pictures-only: a newcomer's first start changes no file that git knows.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildIfStale } from './build.ts';
import { root } from './electron-runtime.ts';
import { runTour } from './tour/run-tour.ts';

const pictures = join(root, 'out', 'tour');
const readmePictures = join(root, 'docs', 'images');
const shownInReadme = process.argv.includes('--pictures-only')
  ? []
  : ['home', 'assess', 'trajectory', 'model', 'editor', 'privacy', 'unlock'];

await buildIfStale();
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
await mkdir(readmePictures, { recursive: true });
const taken: string[] = [];
await runTour({ picture: takeBoth });
for (const name of shownInReadme) {
  await copyFile(join(pictures, `${name}-light.png`), join(readmePictures, `${name}.png`));
}
console.log(`\nTour: ${taken.length} pictures in ${pictures}`);

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
