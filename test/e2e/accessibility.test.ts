import { test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the example is free of barriers, ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const shell = new Shell(page);
    await shell.openExample();
    for (const route of ['/', '/assess', '/trajectory', '/models', '/privacy', '/privacy/log', '/settings']) {
      await shell.goTo(route);
      await page.waitForTimeout(400);
      await expectNoBarrier(page, `${route}, ${colorScheme}`);
    }
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
