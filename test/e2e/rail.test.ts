import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { AssessPage } from './pages/assess.ts';
import { beginProtected } from './pages/protection.ts';
import { Shell } from './pages/shell.ts';

/** Sets every entry down again as often as it takes to have many more places than there is room for. */
function addPlaces(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const entry of document.querySelectorAll('nav li')) entry.after(entry.cloneNode(true));
  });
}

const sizes = [
  { width: 900, height: 600 },
  { width: 1280, height: 600 },
  { width: 1280, height: 800 },
];

test('search, undo and the lock stay in sight however low the window is and however many places there are', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page } = await launch({ keepWelcome: true });
  await beginProtected(page);
  const shell = new Shell(page);
  await shell.go('Assess');
  await new AssessPage(page).begin('Convening a community of practice', 'Riverside clinic team');
  const always = [
    shell.rail.getByRole('button', { name: /^Search or go to/ }),
    shell.rail.getByRole('button', { name: /^Undo/ }),
    shell.rail.getByRole('button', { name: /^Nothing to do again/ }),
    shell.rail.getByRole('button', { name: 'Lock now' }),
  ];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const button of always) await expect(button).toBeInViewport({ ratio: 1 });
    for (const entry of await shell.rail.getByRole('link').all()) await expect(entry).toBeInViewport({ ratio: 1 });
  }
  await addPlaces(page);
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const button of always) await expect(button).toBeInViewport({ ratio: 1 });
    const last = shell.rail.getByRole('link').last();
    // What is focused already is not brought into sight once more after the window has changed its size.
    await last.blur();
    await last.focus();
    await expect(last).toBeInViewport({ ratio: 1 });
  }
});

test('the place where one is comes into sight by itself', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize({ width: 900, height: 400 });
  const shell = new Shell(page);
  await shell.goTo('/settings');
  await expect(shell.rail.getByRole('link', { name: 'Settings' })).toBeInViewport({ ratio: 1 });
  await shell.goTo('/');
  await expect(shell.rail.getByRole('link', { name: 'Home' })).toBeInViewport({ ratio: 1 });
});
