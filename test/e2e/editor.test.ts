import type { Page } from '@playwright/test';
import type { ModelId } from '../../core/brand.ts';
import { aDimension, aModel } from '../helpers/builders.ts';
import { expect, test } from './fixtures.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

// Much is done in each; how long that takes is the machine's affair.
test.beforeEach(() => test.slow());

const cell = (page: Page, row: number, column: number) =>
  page.getByRole('grid').locator(`[data-row="${row}"][data-column="${column}"]`);
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 40_000 });

/** Pastes as a spreadsheet does: the clipboard of a test is its own, whatever else runs on the machine. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData('text/plain');
  });
}

async function newModel(page: Page, title: string): Promise<void> {
  await new Shell(page).goTo('/models');
  await page.getByRole('button', { name: 'Write a new model' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

test('a model is written by keyboard alone, pasted from a spreadsheet, and found again', async ({ launch }) => {
  const first = await launch();
  const { page } = first;
  await newModel(page, 'Baking bread');
  await expectNoBarrier(page, 'empty');
  await page.getByRole('button', { name: 'Dimension', exact: true }).click();
  await page.keyboard.type('Kneading');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Pushes the dough about.');
  await page.keyboard.press('Tab');
  await expect(cell(page, 2, 2)).toBeFocused();
  await paste(page, 'Folds it.\t"Waits,\nthen folds."\r\nProves an hour.\tLooks, then waits.\r\n');
  await expect(page.getByText(/Pasted four cells\. One dimension was added below\./)).toBeVisible();
  await expect(cell(page, 3, 3)).toHaveText('Looks, then waits.');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await copied(page)).toBe('Folds it.\t"Waits,\nthen folds."\nProves an hour.\tLooks, then waits.');

  // Typing takes the place of what was there, Escape leaves with it, and undo brings the old words back.
  await cell(page, 2, 1).click();
  await page.keyboard.type('Slaps it.');
  await page.keyboard.press('Escape');
  await expect(cell(page, 2, 1)).toHaveText('Slaps it.');
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(cell(page, 2, 1)).toHaveText('Pushes the dough about.');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Kneading at Beginner' })).toBeFocused();
  await page.keyboard.type(' Twice.');
  await page.keyboard.press('Enter');
  await expect(cell(page, 2, 1)).toHaveText('Pushes the dough about. Twice.');
  await expect(cell(page, 3, 1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cell(page, 3, 0)).toContainText('Kneading');
  await expect(cell(page, 2, 1)).toBeFocused();
  // The keyboard is not caught: after Escape, Tab goes on behind the matrix.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'What it looks like at this level' })).toBeFocused();
  await expect(cell(page, 2, 0)).toContainText('Expected some text.');
  await expectNoBarrier(page, 'written');
  // Closed in the middle of a word, nothing is lost.
  await cell(page, 3, 0).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' by hand');
  await first.close();

  const second = await launch();
  await new Shell(second.page).goTo('/models');
  await expectNoBarrier(second.page, 'library');
  await second.page.getByRole('button', { name: 'Go on with Baking bread' }).click();
  await expect(cell(second.page, 3, 0)).toContainText('Kneading by hand');
});

test('levels and areas are ordered, named and removed, with what goes said before', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.goTo('/models');
  await page.getByRole('button', { name: /^Adapt it: Coaching/ }).click();
  await expectNoBarrier(page, 'adapting');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(shell.title).toHaveText('Coaching conversations, adapted');
  await expect(page.getByText('Nothing is missing; it can be published.')).toBeVisible();
  await page.getByRole('radio', { name: 'Order and levels' }).click();
  await expectNoBarrier(page, 'order');
  const levels = page.getByRole('grid', { name: 'Levels' });
  await levels.getByRole('row', { name: 'Proficient' }).click();
  await page.getByRole('textbox', { name: 'Name of the level' }).fill('Seasoned');
  await expect(levels.getByRole('row').nth(2)).toContainText('Seasoned');
  await page.getByRole('region', { name: 'Levels' }).getByRole('button', { name: 'Remove it…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the level Seasoned?' });
  await expect(dialog).toContainText('This removes nine descriptors, 27 things that can be seen and');
  await expectNoBarrier(page, 'removing');
  await dialog.getByRole('button', { name: 'Remove it' }).click();
  await expect(levels.getByRole('row')).toHaveCount(4);

  // The same by keyboard as by dragging: up with Enter, to its place with arrows, down with Enter.
  const dimensions = page.getByRole('grid', { name: /^Dimensions of Preparing/ });
  const names = () => dimensions.getByRole('row').allTextContents();
  const [one = '', two = ''] = await names();
  await dimensions.getByRole('row').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([two, one]);
  const others = page.getByRole('grid', { name: /^Dimensions of In the conversation/ });
  await dimensions
    .getByRole('row')
    .first()
    .dragTo(others.getByRole('row').nth(1), { targetPosition: { x: 120, y: 4 } });
  await expect(others.getByRole('row').nth(1)).toContainText(two);
  await expect.poll(names).toEqual([one]);

  await page.getByRole('radio', { name: 'About the model' }).click();
  await page.getByRole('textbox', { name: 'Language' }).fill('e');
  await expect(page.getByText('Expected a language tag, such as en or pt-BR.')).toBeVisible();
  await expectNoBarrier(page, 'about');
  await page.getByRole('radio', { name: 'As a learner sees it' }).click();
  await expectNoBarrier(page, 'preview');
  await page.getByRole('radio', { name: 'Placing oneself' }).click();
  await page.getByRole('radio', { name: /^Developing/ }).click();
  await expect(page.getByText(/where you place yourself here is kept nowhere/)).toBeVisible();
});

test('publishing says what became of each dimension and level, and versions are compared in words', async ({
  launch,
}) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await page.evaluate(
    async (model) => {
      const made = await window.child.models.add({ model });
      if (!made.ok) throw new Error('The model could not be added.');
      await window.child.modelDrafts.create({ from: 'version', versionId: made.value.versionId });
      const [first, second] = model.dimensions;
      if (first === undefined || second === undefined) throw new Error('The model has too few dimensions.');
      await window.child.modelDrafts.save({
        modelId: model.id,
        document: {
          ...model,
          levels: model.levels.slice(1),
          dimensions: [
            { ...first, title: 'Working the dough', levels: {} },
            { ...second, levels: {} },
          ],
        },
      });
    },
    aModel({ id: 'bread' as ModelId }),
  );
  await shell.goTo('/models/draft/bread');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(shell.title).toHaveText('Publish Baking bread');
  await expectNoBarrier(page, 'publishing');
  const fates = page.getByRole('region', { name: 'What became of the dimensions' });
  await expect(fates.getByRole('listitem').first()).toContainText('The same under another name');
  const retired = fates.getByRole('listitem').filter({ hasText: 'Its line ends here' });
  await expect(retired).toContainText('The baking');
  await retired.getByRole('button', { name: /Where The baking went/ }).click();
  await page.getByRole('option', { name: 'Into The proving' }).click();
  await expect(fates).toContainText('Merged from several');
  await expect(page.getByText('The levels are not confirmed yet.')).toBeVisible();
  await page.getByRole('button', { name: /Where Beginner stands now/ }).click();
  await page.getByRole('option', { name: 'Developing' }).click();
  await page.getByText('This is how the levels correspond').click();
  await page.getByRole('textbox', { name: 'What changed and why' }).fill('Four levels are enough.');
  await page.getByRole('button', { name: 'Show every change, word by word' }).click();
  await expectNoBarrier(page, 'told');
  await page.getByRole('button', { name: 'Publish version 2.0.0' }).click();
  await expect(shell.title).toHaveText('Baking bread');
  await page.getByRole('button', { name: 'Compare versions' }).click();
  await expect(shell.title).toHaveText('Baking bread: from 1.0.0 to 2.0.0');
  await expect(page.getByText('Four levels are enough.')).toBeVisible();
  await expect(page.getByText('Gone: Beginner.')).toBeVisible();
  await expect(page.locator('main del').first()).toContainText('The');
  await expectNoBarrier(page, 'compared');
});

test('two hundred dimensions at nine levels stay on the page and under the fingers', async ({ launch }) => {
  const { page } = await launch();
  const levels = Array.from({ length: 9 }, (_, index) => ({ id: `level-${index}`, name: `Level ${index + 1}` }));
  const document = aModel({
    levels: levels as never,
    dimensions: Array.from({ length: 200 }, (_, index) => aDimension(`d${index}`, {}, levels as never)),
  });
  const made = await page.evaluate(
    (draft) => window.child.modelDrafts.create({ from: 'document', document: draft }),
    document,
  );
  expect(made.ok).toBe(true);
  await new Shell(page).goTo('/models/draft/bread');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(202);
  await cell(page, 2, 1).click();
  await page.keyboard.press('Control+End');
  await expect(cell(page, 201, 9)).toBeFocused();
  await expect(cell(page, 201, 9)).toBeInViewport();
  await page.keyboard.type('The very last.');
  await page.keyboard.press('Enter');
  await expect(cell(page, 201, 9)).toContainText('The very last.');
  await saved(page);
  for (const size of [
    { width: 900, height: 600 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    const beyond = await page.evaluate(() => window.document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  }
});

test('a note off the map becomes a dimension of the next version', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.openExample();
  await shell.goTo('/off-the-map');
  await page
    .getByRole('button', { name: /^Make it a dimension of the next version/ })
    .first()
    .click();
  await expect(page.getByText(/draft of what follows version/)).toBeVisible();
  const focused = page.locator('[data-row]:focus');
  await expect(focused).toHaveAttribute('data-column', '0');
  await expectNoBarrier(page, 'promoted');
  await shell.goTo('/off-the-map');
  await expect(page.getByRole('radio', { name: 'Proposed', checked: true }).first()).toBeVisible();
});

test('on paper a draft is all of it, as a learner reads it', async ({ launch }) => {
  const { app, page } = await launch();
  await page.evaluate(
    (document) => window.child.modelDrafts.create({ from: 'document', document }),
    aModel({ id: 'bread' as ModelId }),
  );
  await new Shell(page).goTo('/models/draft/bread');
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  for (const title of ['The kneading', 'The proving', 'The baking']) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
  await expect(page.getByRole('grid')).toHaveCount(0);
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return pdf?.length ?? 0;
  });
  expect(pages).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('grid')).toBeVisible();
});
