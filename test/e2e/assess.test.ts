import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { Shell } from './pages/shell.ts';

const model = 'Convening a community of practice';
const levels = ['Beginner', 'Developing', 'Proficient', 'Advanced', 'World class'] as const;

test('a whole assessment by mouse ends in its trajectory', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const guided = new GuidedPage(page);
  await shell.go('Assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');

  for (const [index] of Array.from({ length: 9 }).entries()) {
    await expect(guided.levels).toHaveCount(0);
    await guided.answer(levels[index % levels.length] ?? 'Beginner', `What happened, number ${index + 1}.`);
  }
  await expect(shell.title).toHaveText('Read it once more');
  await expect(page.getByText('What happened, number 9.')).toBeVisible();
  await guided.complete();

  const stored = await page.evaluate(() => window.child.assessments.list());
  expect(
    stored.ok && stored.value.map(({ answeredCount, completedAt }) => [answeredCount, completedAt !== undefined]),
  ).toEqual([[9, true]]);
});

test('a whole assessment by keyboard alone, with places between two levels', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const guided = new GuidedPage(page);
  const { keyboard } = page;
  await shell.goTo('/assess');
  await page.getByRole('radio', { name: new RegExp(model) }).focus();
  await keyboard.press('Space');
  await page.getByRole('textbox', { name: 'What do you call it?' }).focus();
  await keyboard.type('Night shift');
  await keyboard.press('Enter');
  await expect(guided.evidence).toBeFocused();

  await keyboard.type('I moved it to two in the afternoon.');
  await keyboard.press('Control+Enter');
  await keyboard.press('2');
  await expect(guided.level('Developing')).toBeChecked();
  await keyboard.press(']');
  await keyboard.press(']');
  await expect(page.getByText('Your place: between Developing and Proficient.')).toBeVisible();
  await expect(guided.handle).toHaveAttribute('aria-valuetext', 'between Developing and Proficient');
  await keyboard.press('ArrowUp');
  await expect(guided.level('Proficient')).toBeChecked();
  await keyboard.press('[');
  await keyboard.press('v');
  await expect(page.getByRole('radio', { name: 'very sure' })).toBeChecked();
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^2 of 9/ })).toBeVisible();

  for (const key of ['o', 'n', 'b']) {
    await keyboard.press('Control+Enter');
    await keyboard.press(key);
    await keyboard.press('Enter');
  }
  await expect(page.getByRole('button', { name: /^5 of 9/ })).toBeVisible();
  await keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('Your place: below Beginner.')).toBeVisible();
  await keyboard.press('Enter');
  for (const _ of Array.from({ length: 5 })) {
    await keyboard.press('Control+Enter');
    await keyboard.press('4');
    await keyboard.press('Enter');
  }
  await expect(shell.title).toHaveText('Read it once more');
  await page.getByRole('button', { name: 'Complete' }).focus();
  await keyboard.press('Enter');
  await page.waitForFunction(() => window.location.hash.startsWith('#/trajectory'));

  const list = await page.evaluate(() => window.child.assessments.list());
  const id = list.ok ? list.value[0]?.id : undefined;
  expect(id).toBeDefined();
  const stored = await page.evaluate((assessmentId) => window.child.assessments.get({ assessmentId }), id as never);
  expect(stored.ok && stored.value.ratings.map(({ answer }) => answer).slice(0, 5)).toEqual([
    { kind: 'placed', position: 7 },
    { kind: 'not-observed' },
    { kind: 'not-applicable' },
    { kind: 'below-first-level' },
    { kind: 'placed', position: 12 },
  ]);
});

test('the shortcuts open and close by keyboard and name the levels of the model', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.goTo('/assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Everything by keyboard' })).toContainText('1 … 5');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('killed in the middle of an answer, the next start resumes there with the last keystroke', async ({ launch }) => {
  const before = await launch();
  await new Shell(before.page).go('Assess');
  await new AssessPage(before.page).begin(model, 'Riverside clinic team');
  const guided = new GuidedPage(before.page);
  await guided.answer('Developing');
  await guided.evidence.pressSequentially('Three porters came for the first tim');
  await guided.evidence.press('e');
  await expect(guided.saved).toBeVisible();
  await before.kill();

  const after = await launch();
  const resumed = new GuidedPage(after.page);
  await new Shell(after.page).go('Assess');
  await expect(new AssessPage(after.page).drafts).toHaveCount(1);
  await after.page.getByRole('button', { name: 'Continue' }).click();
  await expect(after.page.getByRole('button', { name: /^2 of 9/ })).toBeVisible();
  await expect(resumed.evidence).toHaveValue('Three porters came for the first time');
});

test('closing the window while writing loses nothing', async ({ launch }) => {
  const before = await launch();
  await new Shell(before.page).go('Assess');
  await new AssessPage(before.page).begin(model, 'Riverside clinic team');
  const guided = new GuidedPage(before.page);
  await guided.evidence.pressSequentially('Every word up to the very last one', { delay: 0 });
  await before.close();

  const after = await launch();
  await new Shell(after.page).go('Assess');
  await after.page.getByRole('button', { name: 'Continue' }).click();
  await expect(new GuidedPage(after.page).evidence).toHaveValue('Every word up to the very last one');
});

test('several drafts live side by side, and discarding one leaves the other', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const assess = new AssessPage(page);
  for (const context of ['Riverside clinic team', 'Eastern district']) {
    await shell.go('Assess');
    await assess.begin(model, context);
  }
  await shell.go('Assess');
  await expect(assess.drafts).toHaveCount(2);
  await assess.drafts.filter({ hasText: 'Eastern district' }).getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(assess.drafts).toHaveCount(1);
  await expect(assess.drafts).toContainText('Riverside clinic team');
});

test('the previous answer is hidden until a new one is committed, then asks what changed', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const assess = new AssessPage(page);
  const guided = new GuidedPage(page);
  await shell.go('Assess');
  await assess.begin(model, 'Riverside clinic team');
  await guided.answer('Developing', 'The first look.');
  await page.getByRole('button', { name: /^2 of 9/ }).click();
  await page.getByRole('menuitem', { name: 'Read everything again' }).click();
  await expect(shell.title).toHaveText('Eight dimensions are still open');
  await guided.complete();

  await shell.go('Assess');
  await assess.begin(model, 'Riverside clinic team');
  await guided.showLevels();
  await expect(page.getByText('The first look.')).toHaveCount(0);
  await page.locator('label', { hasText: 'Proficient' }).first().click();
  await guided.next.click();
  await expect(page.getByRole('heading', { name: 'Developing', exact: true })).toBeVisible();
  await expect(page.getByText('The first look.')).toBeVisible();
  await guided.whatChanged.fill('I asked the night nurse to open.');
  await guided.next.click();
  await expect(page.getByRole('button', { name: /^2 of 9/ })).toBeVisible();
});
