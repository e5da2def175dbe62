import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { Shell } from './pages/shell.ts';

const model = 'Convening a community of practice';

test('what was done is taken back by its name and done again', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const guided = new GuidedPage(page);
  const undo = (step: string) => page.getByRole('button', { name: `Undo: ${step}` });
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await shell.go('Assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  await expect(undo('begin assessment')).toBeEnabled();

  await guided.evidence.fill('Three of us met at the bakery.');
  await expect(undo('answer')).toBeEnabled();
  await undo('answer').click();
  await expect(guided.evidence).toHaveValue('');
  await expect(page.getByText('Undone: answer.')).toBeVisible();
  await page.getByRole('button', { name: 'Do again: answer' }).click();
  await expect(guided.evidence).toHaveValue('Three of us met at the bakery.');
});

test('the shortcut takes back typing in a field, and a step elsewhere', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const guided = new GuidedPage(page);
  await shell.go('Assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  await guided.evidence.click();
  await page.keyboard.type('Half a wo');
  await page.keyboard.press('Control+z');
  await expect(guided.evidence).not.toHaveValue('Half a wo');
  await page.keyboard.type('Kept.');
  await expect(page.getByRole('button', { name: 'Undo: answer' })).toBeEnabled();

  await shell.go('Home');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: answer.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: begin assessment.')).toBeVisible();
  const left = await page.evaluate(() => window.child.assessments.list());
  expect(left).toEqual({ ok: true, value: [] });
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: 'Nothing to do again' })).toBeDisabled();
  const again = await page.evaluate(() => window.child.assessments.list());
  expect(again.ok && again.value).toHaveLength(1);
});

test('undoing the beginning of the assessment in sight leads back to where one begins', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  await page.getByRole('button', { name: 'Undo: begin assessment' }).click();
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
});

test('what can be undone is forgotten when the person says so', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  await shell.go('Privacy');
  await page.getByRole('button', { name: 'Forget it now' }).click();
  await expect(page.getByText(/^Forgotten\./)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  expect(await page.evaluate(() => window.child.undo.state())).toEqual({ ok: true, value: {} });
});
