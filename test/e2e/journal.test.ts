import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

const model = 'Convening a community of practice';

const dialog = (page: Page) => page.getByRole('dialog', { name: /journal entry|Change this entry/ });
const words = (page: Page) => dialog(page).getByRole('textbox', { name: 'What happened?' });
const question = (page: Page) => page.getByRole('dialog', { name: 'What about the words you typed?' });

test('an entry is written, found, changed, deleted and brought back', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.goTo('/journal');
  await expect(shell.title).toHaveText('Your journal');
  await expectNoBarrier(page, 'empty');
  await page.getByRole('button', { name: 'Write the first entry' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Write a few words first.')).toBeVisible();
  await words(page).fill('Three of us met at the bakery.');
  await dialog(page).getByRole('button', { name: 'Add a dimension' }).click();
  await page.getByRole('menuitemcheckbox').first().click();
  await page.keyboard.press('Escape');
  await expectNoBarrier(page, 'dialog');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(shell.title).toHaveText('One entry in your journal');
  const item = page.locator('main').getByRole('listitem').filter({ hasText: 'bakery' });
  await expect(item).toContainText('today');
  await expect(item.getByRole('list', { name: 'What it is about' }).getByRole('listitem')).toHaveCount(1);
  await expectNoBarrier(page, 'one entry');

  await page.getByRole('button', { name: /^When|Any time/ }).click();
  await page.getByRole('option', { name: 'Older than a year' }).click();
  await expect(shell.title).toHaveText('No entry fits');
  await page.getByRole('button', { name: 'Show everything' }).click();

  await page.getByRole('button', { name: /^Change the entry/ }).click();
  await words(page).fill('Four of us met at the bakery.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Four of us met')).toBeVisible();
  await page.getByRole('button', { name: /^Delete the entry/ }).click();
  await expect(shell.title).toHaveText('Your journal');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Four of us met')).toBeVisible();
});

test('quick capture asks before words are left behind and has them again', async ({ launch }) => {
  const { app, page } = await launch();
  await page.keyboard.press('Control+j');
  await expect(words(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await page.keyboard.press('Control+j');
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words(page)).toHaveValue('Half a thought');
  await page.keyboard.press('Escape');
  await question(page).getByRole('button', { name: 'Keep them aside' }).click();
  await expect(dialog(page)).toHaveCount(0);

  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    items.find((item) => item.label === 'New Journal Entry')?.click();
  });
  await expect(words(page)).toHaveValue('Half a thought');
  await page.keyboard.press('Escape');
  await question(page).getByRole('button', { name: 'Throw them away' }).click();
  await page.keyboard.press('Control+j');
  await expect(words(page)).toHaveValue('');
});

test('words left in the dialog are in the journal after the window was closed', async ({ launch }) => {
  const first = await launch();
  await first.page.keyboard.press('Control+j');
  await expect(words(first.page)).toBeFocused();
  await first.page.keyboard.type('Not finished when I left.');
  await first.close();
  const { page } = await launch();
  await new Shell(page).goTo('/journal');
  await expect(page.getByText('Not finished when I left.')).toBeVisible();
});

test('words kept aside for the own practice are in its journal after the window was closed over the example', async ({
  launch,
}) => {
  const first = await launch();
  await first.page.keyboard.press('Control+j');
  await expect(words(first.page)).toBeFocused();
  await first.page.keyboard.type('Aside, and then the example.');
  await first.page.keyboard.press('Escape');
  await question(first.page).getByRole('button', { name: 'Keep them aside' }).click();
  await new Shell(first.page).goTo('/settings');
  await first.page.getByRole('button', { name: 'Open the example' }).click();
  await expect(first.page.getByText('You are looking at example data.')).toBeVisible();
  await first.close();
  const { page } = await launch();
  await new Shell(page).goTo('/journal');
  await expect(page.getByText('Aside, and then the example.')).toBeVisible();
});

test('a menu that asks while the page is still being built is answered when it is there', async ({ launch }) => {
  const { app, page } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once('dom-ready', () => contents.send('child:on.capture', undefined));
    contents?.reload();
  });
  await expect(words(page)).toBeFocused();
});

test('what came since the last look is offered, and what is picked stands beside the words', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const guided = new GuidedPage(page);
  await shell.go('Assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  await expect(page.getByText('From your journal')).toHaveCount(0);
  await page.keyboard.press('Control+j');
  await expect(words(page)).toBeFocused();
  await page.keyboard.type('Two people spoke who never had.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  const offered = page.getByRole('group', { name: 'From your journal' });
  await offered.getByText('Two people spoke').click();
  await expect(offered.getByRole('checkbox')).toBeChecked();
  await expectNoBarrier(page, 'recall');
  await guided.showLevels();
  await expect(page.getByRole('figure')).toContainText('Two people spoke');
  await page.keyboard.press('2');
  await guided.review();
  await expect(page.getByRole('figure')).toHaveCount(1);
  await expect(page.getByRole('figure')).toContainText('Two people spoke');
});

test('a thousand entries open, of which only those near the window are laid out', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const failed = await page.evaluate(async () => {
    for (let index = 0; index < 1000; index += 1) {
      const happenedOn = new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);
      const content = {
        happenedOn,
        text: `Day ${index}. ${'Something came of it. '.repeat(8)}`,
        dimensions: [],
        contextIds: [],
      };
      const kept = await window.child.journal.add(content as unknown as Parameters<typeof window.child.journal.add>[0]);
      if (!kept.ok) return kept.error.kind;
    }
    return '';
  });
  expect(failed).toBe('');
  await shell.goTo('/journal');
  await expect(shell.title).toHaveText('1,000 entries in your journal');
  // What is far below the window is neither made nor laid out; `npm run bench` has the figures.
  const entries = page.locator('main').getByText(/^Day \d+\./);
  await expect(entries).toHaveCount(150);
  const unseen = await entries.last().evaluate((entry) => entry.checkVisibility({ contentVisibilityAuto: true }));
  expect(unseen).toBe(false);
  await entries.last().evaluate((entry) => entry.scrollIntoView());
  await expect(entries.last()).toBeInViewport();
  await page.getByRole('button', { name: 'Show 150 earlier entries' }).click();
  await expect(page.getByText('Day 299.')).toBeAttached();
});
