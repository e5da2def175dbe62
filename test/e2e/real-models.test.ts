import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/electron-runtime.ts';
import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { ImportPage } from './pages/imports.ts';

/*
 * Two models that others wrote, beside the checkout. Nothing of them is copied into it: what is expected here are counts
 * that anybody can make in the files.
 */
const folder = join(root, '..', 'shared', 'data', 'models');
const isHere = existsSync(folder);
const why = 'the folder ../shared/data/models with models of others is not beside this checkout';

test('a list of 164 with one scale, in four files, becomes a model that can be assessed with', async ({
  launch,
}, testInfo) => {
  testInfo.skip(!isHere, why);
  test.setTimeout(240_000);
  const { app, page } = await launch();
  const imports = new ImportPage(page);
  await imports.open();
  const files = ['skill', 'competency', 'competency_domain', 'skill_level'];
  await imports.choose(
    app,
    files.map((name) => join(folder, 'direct', `${name}.csv`)),
  );
  await expect(imports.title).toHaveText('This looks like a list with one scale for all');
  await expect(imports.counts).toContainText('164 dimensions');
  // Level 0 means two things in this model: nothing is kept before somebody says which.
  await expect(page.getByRole('button', { name: 'Keep as a draft' })).toBeDisabled();
  await page.getByText('Either of these', { exact: true }).click();
  await expect(imports.counts).toContainText('on four levels');
  await expect(imports.losses).toContainText('gives way to the answers');
  const areas = page.getByRole('radiogroup', { name: 'Which of these are the areas of the model?' });
  if (await areas.isVisible()) await areas.getByText('competency_domain', { exact: true }).click();
  await imports.tellAbout({ title: 'Digital skills for research', summary: 'What digital research asks of people.' });
  await expect(page.getByText('Nothing is saved yet. It is a whole model.')).toBeVisible();
  await expect(imports.counts).toContainText(/^164 dimensions in \S+ areas, on four levels: 656 descriptors/);
  await imports.keepAsVersion();
  await expect(imports.title).toHaveText('“Digital skills for research” is in your library');
  await page.getByRole('button', { name: 'Begin an assessment with it' }).click();
  await new AssessPage(page).begin('Digital skills for research', 'The research group');
  await new GuidedPage(page).showLevels();
  await expect(page.getByRole('button', { name: '1 of 164' })).toBeVisible();
});

test('a document whose levels branch becomes a model of the branch its author chooses', async ({
  launch,
}, testInfo) => {
  testInfo.skip(!isHere, why);
  test.setTimeout(240_000);
  const { app, page } = await launch();
  const imports = new ImportPage(page);
  await imports.open();
  await imports.choose(app, [join(folder, 'ft', 'engineering.yml')]);
  await expect(imports.counts).toContainText('nine dimensions');
  await expect(page.getByText('One question above is still open.')).toBeVisible();
  await page.getByRole('button', { name: 'The way of Individual Contributor' }).click();
  await expect(imports.counts).toContainText('on six levels');
  await expect(imports.losses).toContainText('“Senior Engineer 2 (People Manager)”');
  await imports.tellAbout({ summary: 'How engineering grows, for those who stay with the craft.' });
  await expect(page.getByText('Nothing is saved yet. It is a whole model.')).toBeVisible();
  await imports.keepAsVersion();
  await expect(imports.title).toHaveText('“Engineering” is in your library');
  await page.getByRole('button', { name: 'Begin an assessment with it' }).click();
  await new AssessPage(page).begin('Engineering', 'The platform team');
  await new GuidedPage(page).showLevels();
  await expect(page.getByRole('button', { name: '1 of 9' })).toBeVisible();
});
