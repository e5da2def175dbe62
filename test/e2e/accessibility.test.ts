import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

/** Every page of the rail and those beside it; the search comes last, since the test goes on there. */
const routes = [
  '/',
  '/assess',
  '/trajectory',
  '/plan',
  '/journal',
  '/contexts',
  '/compare',
  '/models',
  '/off-the-map',
  '/privacy',
  '/privacy/log',
  '/privacy/backups',
  '/settings',
  '/search',
];

test('every page scrolls inside its frame: the rail stays, and nothing is hidden beyond the window', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.openExample();
  const beyond = () =>
    page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
    });
  for (const size of [
    { width: 900, height: 600 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    for (const route of routes) {
      await shell.goTo(route);
      await page.waitForTimeout(300);
      expect(await beyond(), `${route} at ${size.width}`).toEqual([0, 0]);
    }
    await shell.goTo('/trajectory');
    for (const view of ['One', 'Profile', 'Compare two', 'Table', 'All dimensions']) {
      await page.getByRole('radio', { name: view, exact: true }).click();
      await page.waitForTimeout(500);
      expect(await beyond(), `${view} at ${size.width}`).toEqual([0, 0]);
    }
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the example is free of barriers, ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(240_000);
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const shell = new Shell(page);
    await shell.openExample();
    for (const route of routes) {
      await shell.goTo(route);
      await page.waitForTimeout(400);
      await expectNoBarrier(page, `${route}, ${colorScheme}`);
    }
    await page.getByRole('searchbox').fill('fridge');
    await expect(page.locator('mark').first()).toBeVisible();
    await expectNoBarrier(page, `results of a search, ${colorScheme}`);
    await shell.goTo('/models');
    const models = await page.evaluate(() => window.child.models.list());
    if (!models.ok) throw new Error(models.error.kind);
    await shell.goTo(`/models/${models.value.models[0]?.versionId}`);
    await page.waitForTimeout(300);
    await expectNoBarrier(page, `one model, ${colorScheme}`);
  });

  test(`the guided assessment is free of barriers at every step, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await new Shell(page).go('Assess');
    await expectNoBarrier(page, `begin, ${colorScheme}`);
    await new AssessPage(page).begin('Coaching conversations', 'Riverside clinic team');
    const guided = new GuidedPage(page);
    await expectNoBarrier(page, `recall, ${colorScheme}`);
    await guided.showLevels();
    await expectNoBarrier(page, `levels, nothing chosen, ${colorScheme}`);
    await page.keyboard.press('2');
    await page.keyboard.press(']');
    await expectNoBarrier(page, `levels, between two, ${colorScheme}`);
    await page.keyboard.press('?');
    await expectNoBarrier(page, `shortcuts, ${colorScheme}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^1 of/ }).click();
    await expectNoBarrier(page, `jump list, ${colorScheme}`);
    await page.getByRole('menuitem', { name: 'Read everything again' }).click();
    await expectNoBarrier(page, `review, ${colorScheme}`);
  });

  test(`the first run is free of barriers, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch({ keepWelcome: true });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoBarrier(page, `welcome, ${colorScheme}`);
  });
}
