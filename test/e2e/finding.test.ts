import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

const model = 'Convening a community of practice';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to or do something' });

test('what did not fit a scale is gathered, filtered, and followed on its way into the model', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Off the map');
  await expect(shell.title).toHaveText('Nothing off the map yet');
  await shell.openBareExample();
  await shell.goTo('/off-the-map');
  await expect(shell.title).toHaveText(/notes that did not fit a scale$/);
  const notes = page.getByRole('main').getByRole('radiogroup', { name: /^How far this note/ });
  const count = await notes.count();
  expect(count).toBeGreaterThan(1);
  await expect(page.getByText(/notes? says? it may be missing something/).first()).toBeVisible();

  await notes.first().getByRole('radio', { name: 'Proposed' }).click();
  await expect(notes.first().getByRole('radio', { name: 'Proposed' })).toBeChecked();
  const filter = page.getByRole('radiogroup', { name: 'How far', exact: true });
  await filter.getByRole('radio', { name: 'Proposed' }).click();
  await expect(notes).toHaveCount(1);
  await filter.getByRole('radio', { name: 'In the model' }).click();
  await expect(page.getByText(/hidden by what is chosen above/)).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(notes).toHaveCount(count);
  await page.getByRole('button', { name: 'Undo: change status of note' }).click();
  await expect(notes.first().getByRole('radio', { name: 'New' })).toBeChecked();

  await page
    .getByRole('button', { name: /^Go to that look at/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/(trajectory|assess)\//);
});

test('what a person wrote is found by the beginning of a word, marked, and opened', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const guided = new GuidedPage(page);
  await shell.go('Assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  await guided.evidence.fill('Zoë kept the <b>time</b> with a song.');
  await expect(guided.saved).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  const field = page.getByRole('searchbox', { name: 'Words to look for' });
  await expect(field).toBeFocused();
  await page.keyboard.type('ZO "kept the');
  const results = page.getByRole('region', { name: 'What was found' });
  await expect(results.getByRole('status')).toHaveText('One place');
  await expect(results.locator('mark')).toHaveText(['Zoë', 'kept the']);
  await expect(results).toContainText('<b>time</b>');
  await field.fill('"((( OR *');
  await expect(results.getByRole('status')).toContainText('Nothing you wrote');
  await field.fill('riverside');
  await expect(results).toContainText('Names you gave');
  await field.fill('zoe');
  await page.getByRole('button', { name: /When$/ }).click();
  await page.getByRole('option', { name: 'More than a year ago' }).click();
  await expect(results.getByRole('status')).toHaveText('Nothing like that within what is chosen above.');
  await page.getByRole('button', { name: 'Show all' }).click();
  await results.getByRole('button', { name: /Evidence/ }).click();
  await expect(guided.evidence).toHaveValue('Zoë kept the <b>time</b> with a song.');
});

test('the palette leads anywhere by keyboard alone', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.openExample();
  await shell.goTo('/search');
  await page.keyboard.press('Control+k');
  // Nothing waits for the palette here: what is typed at once belongs to it all the same.
  await page.keyboard.type('off the m');
  await expect(palette(page).getByRole('textbox')).toHaveValue('off the m');
  await expect(palette(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#\/off-the-map$/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('appear dark');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('begin coach');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/assess\/with\//);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('oven');
  await expect(palette(page).getByRole('group', { name: 'What you wrote' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/search$/);
  await expect(page.getByRole('searchbox')).toHaveValue('oven');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('new jour');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`finding is free of barriers, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const shell = new Shell(page);
    await shell.goTo('/off-the-map');
    await expectNoBarrier(page, `off the map, empty, ${colorScheme}`);
    await shell.openExample();
    await shell.goTo('/off-the-map');
    await expectNoBarrier(page, `off the map, ${colorScheme}`);
    await shell.goTo('/search');
    await page.getByRole('searchbox').fill('the');
    await expect(page.getByRole('region', { name: 'What was found' }).getByRole('listitem').first()).toBeVisible();
    await expectNoBarrier(page, `search, ${colorScheme}`);
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeVisible();
    await expectNoBarrier(page, `palette, ${colorScheme}`);
    await page.keyboard.type('the');
    await expect(palette(page).getByRole('group', { name: 'What you wrote' })).toBeVisible();
    await expectNoBarrier(page, `palette with texts, ${colorScheme}`);
  });
}
