import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { ImportPage } from './pages/imports.ts';
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

test('a model goes out as a file, is entered in the ledger, and is known when it comes back', async ({ launch }) => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  const shell = new Shell(page);
  const imports = new ImportPage(page);
  const folder = await mkdtemp(join(tmpdir(), 'child-library-'));
  await app.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as Electron.SaveDialogOptions;
      return { canceled: false, filePath: `${place}/${(defaultPath ?? 'file').split(/[\\/]/).at(-1)}` };
    };
  }, folder);
  await shell.go('Models');
  for (const format of ['A model file', 'A matrix with commas']) {
    await page.getByRole('button', { name: 'More with Software craft' }).click();
    await page.getByRole('menuitem', { name: 'Save as a file…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save “Software craft” as a file' });
    await dialog.getByText(format, { exact: true }).click();
    await expectNoBarrier(page, `library, saving ${format}`);
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(dialog).toBeHidden();
  }
  const names = (await readdir(folder)).sort();
  expect(names.map((name) => name.replace(/[\d.]+(?=\.)/, 'N'))).toEqual([
    'Software craft N.childmodel',
    'Software craft N.csv',
  ]);
  expect(await readFile(join(folder, names[0] ?? ''), 'utf8')).toMatch(/^format: child-model\/1\n/);
  const facts = await page.evaluate(() => window.child.privacy.facts());
  expect(facts.ok ? facts.value.exports.map(({ kind }) => kind) : []).toEqual(['csv', 'txt']);
  await imports.open();
  await imports.choose(app, [join(folder, names[0] ?? '')]);
  await expect(imports.title).toHaveText('Software craft');
  await imports.keepAsVersion();
  await expect(imports.title).toHaveText('You have this version of “Software craft” already');
  await rm(folder, { recursive: true });
});
