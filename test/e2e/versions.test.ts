import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page, TestInfo } from '@playwright/test';
import { aPracticeOfThreeVersions, bakery, threeVersions, versionIds } from '../helpers/three-versions.ts';
import { expect, test } from './fixtures.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

const route = `/trajectory/bread/${bakery}`;

/** Takes in a practice whose model had three versions. */
async function takeIn(app: ElectronApplication, page: Page, folder: string): Promise<Shell> {
  const file = join(folder, 'practice.json');
  await writeFile(file, JSON.stringify(aPracticeOfThreeVersions()));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  const imported = await page.evaluate(() => window.child.privacy.importEverything());
  expect(imported).toMatchObject({ ok: true, value: { imported: true, assessments: 7 } });
  await page.reload();
  return new Shell(page);
}

async function use(page: Page, version: number): Promise<void> {
  const versionId = versionIds[version];
  const modelId = threeVersions[0]?.id;
  if (versionId === undefined || modelId === undefined) throw new Error('There is no such version.');
  const used = await page.evaluate((chosen) => window.child.models.useVersion(chosen), { modelId, versionId });
  expect(used.ok).toBe(true);
  await page.reload();
}

async function picture(page: Page, info: TestInfo, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await page.setViewportSize({ width, height });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      await page.screenshot({ path: info.outputPath(`${name}-${scheme}-${width}.png`), fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a split, a merge and another scale: lines go on, end and begin, joined by bridges', async ({
  launch,
  userData,
}, info) => {
  const { app, page } = await launch();
  const shell = await takeIn(app, page, userData);

  await use(page, 0);
  await shell.goTo(route);
  await expect(page.locator('main canvas').first()).toBeVisible();
  await picture(page, info, 'before');

  await use(page, 2);
  await shell.goTo(route);
  // Four dimensions of the third version; what was retired with the second ends in a chart of its own.
  await page.getByRole('radio', { name: 'All dimensions' }).click();
  await expect(page.locator('main canvas')).toHaveCount(5);
  await expect(page.getByText('Until version 1.0.0; no longer in the model.')).toBeVisible();
  await expect(page.getByText('meaning changed here')).toBeVisible();
  await expectNoBarrier(page, 'all dimensions across versions');
  await picture(page, info, 'after-all');

  await page.getByRole('radio', { name: 'One', exact: true }).click();
  await page.getByRole('button', { name: /Next dimension/ }).click();
  await expectNoBarrier(page, 'one line across versions');
  await picture(page, info, 'after-one');
  const history = page.getByRole('region', { name: 'Every look at it' });
  await expect(history.getByText(/It was called “The baking” then/).first()).toBeVisible();

  await page.getByRole('radio', { name: 'Table' }).click();
  const table = page.getByRole('region', { name: /^Table of all looks/ });
  // Four dimensions, and baking, kneading, shaping and selling before them.
  await expect(table.getByRole('row')).toHaveCount(9);
  const text = await table.textContent();
  for (const said of [
    'split into The crust and The crumb',
    'merged into Handling the dough',
    'no longer in the model',
    'not asked then',
    'between Beginner and Developing',
  ]) {
    expect(text).toContain(said);
  }
  await expectNoBarrier(page, 'table across versions');
  await picture(page, info, 'after-table');
});
