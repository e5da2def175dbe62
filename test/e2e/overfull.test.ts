import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { anOverfullPractice } from '../helpers/overfull.ts';
import { expect, test } from './fixtures.ts';
import { Shell } from './pages/shell.ts';

const route = '/trajectory/bread/00000000-0000-4000-8000-000000000900';
const views = ['One', 'Profile', 'Compare two', 'Table', 'All dimensions'];

/** Takes twelve dimensions and sixty assessments into a fresh practice, as a person brings theirs from elsewhere. */
async function openOverfull(app: ElectronApplication, page: Page, folder: string): Promise<Shell> {
  const file = join(folder, 'practice.json');
  await writeFile(file, JSON.stringify(anOverfullPractice(Date.now())));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  const imported = await page.evaluate(() => window.child.privacy.importEverything());
  expect(imported).toMatchObject({ ok: true, value: { imported: true, assessments: 60 } });
  await page.reload();
  const shell = new Shell(page);
  await shell.goTo(route);
  await expect(page.locator('main canvas')).toHaveCount(12);
  return shell;
}

test('twelve dimensions and sixty assessments fit every view at every size', async ({ launch, userData }) => {
  const { app, page } = await launch();
  await openOverfull(app, page, userData);
  for (const size of [
    { width: 900, height: 600 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    for (const view of views) {
      await page.getByRole('radio', { name: view, exact: true }).click();
      await expect(page.getByRole('radio', { name: view, exact: true })).toHaveAttribute('aria-checked', 'true');
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    }
  }
  await page.getByRole('radio', { name: 'Table' }).click();
  const table = page.getByRole('region', { name: /^Table of all looks/ });
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(page.getByRole('columnheader', { name: /version 2\.0\.0/ })).toHaveCount(1);
});
