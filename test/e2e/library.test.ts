import { expect, test } from './fixtures.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

test('the library is searched by words and narrowed by area and size', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Models');
  const titles = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(titles).toHaveCount(8);
  await expectNoBarrier(page, 'library');
  await page.getByRole('searchbox', { name: 'Words in it' }).fill('craft soft');
  await expect(titles).toHaveText(['Software craft']);
  await expect(page.getByText('One of eight models fits.')).toBeVisible();
  await expectNoBarrier(page, 'library, narrowed');
  // What is looked for stays while a model is read.
  await page.getByRole('button', { name: 'Read it: Software craft' }).click();
  await shell.go('Models');
  await expect(titles).toHaveText(['Software craft']);
  await page.getByRole('searchbox', { name: 'Words in it' }).fill('nothing of the kind');
  await expect(page.getByText('No model fits that.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(titles).toHaveCount(8);
  await page.getByRole('button', { name: /Any area/ }).click();
  await page.getByRole('option', { name: 'Keeping on' }).click();
  await expect(titles).toHaveText(['Caring for one’s own learning']);
});

test('a model is archived, is not offered any more, and comes back', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Models');
  await page.getByRole('button', { name: 'More with Software craft' }).click();
  await expectNoBarrier(page, 'library, more with a model');
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  const archived = page.getByRole('region', { name: 'Archived' });
  await expect(archived.getByText('Software craft')).toBeVisible();
  await expect(shell.title).toHaveText('You have seven models of practice');
  await expectNoBarrier(page, 'library, one archived');
  await shell.go('Assess');
  await expect(page.getByRole('radiogroup', { name: 'Which practice?' }).getByRole('radio')).toHaveCount(7);
  await shell.go('Models');
  await page.getByRole('button', { name: 'Bring back: Software craft' }).click();
  await expect(archived).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo: bring model back' }).click();
  await expect(archived).toBeVisible();
});
