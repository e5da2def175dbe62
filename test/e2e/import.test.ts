import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { chooseFiles, dropFiles, ImportPage } from './pages/imports.ts';
import { Shell } from './pages/shell.ts';

const matrix = [
  'Area,Dimension,Description,Beginner,Working,Expert',
  'Dough,Kneading,What the hands do,By the clock,By the feel of it,By what the day asks for',
  'Dough,Proving,How long it rests,As the recipe says,As the dough says,As the oven allows',
  'Oven,Baking,What the heat does,One setting,Two settings,Whatever the loaf needs',
  '',
].join('\n');

test('a pasted matrix is recognised, corrected, completed and assessed with', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  const shell = new Shell(page);
  const imports = new ImportPage(page);
  await shell.go('Models');
  await page.getByRole('button', { name: 'Bring in a model…' }).click();
  await expectNoBarrier(page, 'import, choosing');
  await imports.paste(matrix);
  await expect(imports.title).toHaveText('This looks like a matrix of dimensions and levels');
  await expect(imports.counts).toContainText('three dimensions in two areas, on three levels: nine descriptors');
  await expect(imports.losses).toContainText('Everything that was read is in the model.');
  await expect(imports.problems).toContainText('expected');
  await expectNoBarrier(page, 'import, mapping');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.waitForTimeout(300);
  await expectNoBarrier(page, 'import, mapping, dark');

  // A column left out is a loss that is told at once.
  const table = imports.table('Pasted text');
  await imports.pick(table.getByRole('button', { name: /What “Description” holds/ }), 'Nothing, leave it out');
  await expect(imports.losses).toContainText('“Description”, 3 filled cells (Pasted text, row 1, column C)');
  await imports.pick(
    table.getByRole('button', { name: /What “Description” holds/ }),
    'The description of the dimension',
  );
  await expect(imports.losses).toContainText('Everything that was read is in the model.');

  await page.getByRole('textbox', { name: 'Level 2' }).fill('Seasoned');
  await imports.tellAbout({ title: 'Baking at home', summary: 'How bread is baked in a kitchen.' });
  await expect(page.getByText('Nothing is saved yet. It is a whole model.')).toBeVisible();
  await imports.keepAsVersion();
  await expect(imports.title).toHaveText('“Baking at home” is in your library');
  await expectNoBarrier(page, 'import, saved');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(shell.title).toHaveText('Baking at home');
  await expect(page.getByText('Seasoned').first()).toBeVisible();
  await page.getByRole('button', { name: 'Begin an assessment' }).click();
  await expect(page.getByRole('radio', { name: /Baking at home/ })).toBeChecked();
});

test('what somebody has already changes nothing, and what diverges stands side by side', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  const shell = new Shell(page);
  const imports = new ImportPage(page);
  const { id, text } = await page.evaluate(async () => {
    const list = await window.child.models.list();
    const first = list.ok ? list.value.models.find(({ title }) => title === 'Coaching conversations') : undefined;
    const model = first === undefined ? undefined : await window.child.models.get({ versionId: first.versionId });
    if (model?.ok !== true) throw new Error('there is no model');
    return { id: model.value.id, text: JSON.stringify(model.value) };
  });
  await dropFiles(page, [{ name: 'coaching.childmodel', text }]);
  await expect(imports.title).toHaveText('Coaching conversations');
  await expectNoBarrier(page, 'import, a model of its own format');
  await imports.keepAsVersion();
  await expect(imports.title).toHaveText('You have this version of “Coaching conversations” already');
  await expect(page.getByText('so nothing was changed.')).toBeVisible();

  const other = {
    ...JSON.parse(text),
    authors: ['The people of the second floor'],
    summary: 'Seen from another floor.',
  };
  other.dimensions[0].title = 'Opening it otherwise';
  await dropFiles(page, [{ name: 'other.childmodel', text: JSON.stringify(other) }]);
  await imports.keepAsVersion();
  await expect(imports.title).toHaveText('“Coaching conversations” stands beside a version you have');
  await page.getByRole('button', { name: 'Look at them side by side' }).click();
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  await expect(page.getByText('Written by The people of the second floor.')).toBeVisible();
  await expect(page.getByText('Opening it otherwise')).toBeVisible();
  await expectNoBarrier(page, 'versions, side by side');
  await page
    .getByRole('button', { name: /^Use this one: version/ })
    .first()
    .click();
  await expect(page.getByText('in use', { exact: true }).first()).toBeVisible();
  const inUse = await page.evaluate(async (modelId) => {
    const versions = await window.child.models.versions({ modelId });
    return versions.ok ? versions.value.filter(({ isInUse }) => isInUse).map(({ origin }) => origin) : [];
  }, id);
  expect(inUse).toEqual(['imported']);
  await page.getByRole('button', { name: 'Undo: choose version in use' }).click();
  await shell.go('Models');
  await expect(
    page.getByRole('link', { name: 'Look at the versions of Coaching conversations side by side' }),
  ).toBeVisible();
});

test('what cannot be a model is told calmly, and nothing is changed', async ({ launch }) => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  const imports = new ImportPage(page);
  const folder = await mkdtemp(join(tmpdir(), 'child-import-'));
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const before = await page.evaluate(() => window.child.models.list());

  await imports.open();
  await imports.choose(app, [await file('broken.yaml', 'levels:\n  - name: "One\n  two: [3')]);
  await expect(imports.title).toHaveText('broken.yaml could not be read as a model');
  await expect(page.getByRole('alert')).toContainText(/broken\.yaml.*line \d+/);
  await expectNoBarrier(page, 'import, refused');
  await page.getByRole('button', { name: 'Choose something else' }).click();

  await imports.choose(app, [await file('notes.xlsx', Buffer.from('504b0304140000000800', 'hex'))]);
  await expect(imports.title).toHaveText('notes.xlsx could not be read as a model');
  await page.getByRole('button', { name: 'Choose something else' }).click();

  const huge = await file('huge.csv', '');
  await truncate(huge, 33 * 1024 * 1024);
  await imports.choose(app, [huge, join(folder, 'gone.csv')]);
  await expect(page.getByRole('alert')).toContainText('huge.csv: it is too large.');
  await expect(page.getByRole('alert')).toContainText('gone.csv: it cannot be read.');
  await expectNoBarrier(page, 'import, files refused');

  await imports.paste('format: child-model/1\nid: Bread\ntitle: Bread\n');
  await expect(imports.title).toHaveText('Pasted text is nearly a model of CHILD Desktop');
  await expect(page.getByText(/Line \d+, column \d+: expected/).first()).toBeVisible();
  await expectNoBarrier(page, 'import, a model with slips');
  await page.getByRole('button', { name: 'Start over' }).click();

  await imports.paste('just some words without any table');
  await expect(page.getByRole('button', { name: 'Add to the library' })).toBeDisabled();
  await page.getByRole('button', { name: 'Start over' }).click();

  // Right to left, combining letters, and what a spreadsheet would take for a formula.
  await imports.paste(
    'البعد,مبتدئ,متمكن,خبير\n\u0627\u0644\u0635\u0628\u0631,=1+1,ينتظر,يعلم\nCafe\u0301,+1,يراقب,-2\n'.replaceAll(
      ',',
      '\t',
    ),
  );
  await expect(imports.counts).toContainText('two dimensions');
  await expect(page.getByRole('cell', { name: '=1+1' })).toBeVisible();
  await expectNoBarrier(page, 'import, right to left');
  expect(await page.evaluate(() => window.child.models.list())).toEqual(before);
  await rm(folder, { recursive: true });
});

test('files opened by a second start and by the menu come to the window, which never learns where they lie', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  const imports = new ImportPage(page);
  const folder = await mkdtemp(join(tmpdir(), 'child-import-'));
  const path = join(folder, 'bread.csv');
  await writeFile(path, matrix);
  await app.evaluate(({ app: one }, opened) => one.emit('second-instance', {}, ['program', opened], '/', {}), path);
  await expect(imports.title).toHaveText('This looks like a matrix of dimensions and levels');
  expect(await page.evaluate(() => document.body.innerHTML)).not.toContain(folder);
  await page.getByRole('button', { name: 'Start over' }).click();
  await chooseFiles(app, [path]);
  await app.evaluate(({ Menu }) => {
    const find = (items: Electron.MenuItem[]): Electron.MenuItem | undefined =>
      items.map((item) => (item.label === 'Open a Model…' ? item : find(item.submenu?.items ?? []))).find(Boolean);
    find(Menu.getApplicationMenu()?.items ?? [])?.click();
  });
  await expect(imports.title).toHaveText('This looks like a matrix of dimensions and levels');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).protocol).toBe('app:');
  await rm(folder, { recursive: true });
});
