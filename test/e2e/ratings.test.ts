import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

const model = 'Coaching conversations';

/** Completes an assessment in which the first dimension is answered by the keys given, in the levels step. */
async function assess(page: Page, keys: readonly string[], evidence: string): Promise<void> {
  await new Shell(page).goTo('/assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  const guided = new GuidedPage(page);
  await guided.evidence.fill(evidence);
  await guided.showLevels();
  for (const key of keys) await page.keyboard.press(key);
  await guided.review();
  await guided.complete();
}

const history = (page: Page) => page.getByRole('region', { name: 'Every look at it' });

/** The first dimension of the trajectory alone. */
async function openFirst(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'One', exact: true }).click();
  while (!(await page.getByText(/^1 of \d+$/).isVisible())) {
    await page.getByRole('button', { name: /^Next dimension/ }).click();
  }
}

test('a sceptical colleague may be asked, is folded away until then, and is read again', async ({ launch }) => {
  const { page } = await launch();
  await new Shell(page).goTo('/assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  const guided = new GuidedPage(page);
  const ask = page.getByRole('button', { name: 'What would a sceptical colleague point at?' });
  await guided.showLevels();
  await expect(ask).toHaveCount(0);
  await page.keyboard.press('3');
  const field = page.getByRole('textbox', { name: 'What would a sceptical colleague point at?' });
  await expect(field).toHaveCount(0);
  await ask.click();
  await expect(field).toBeFocused();
  await field.fill('Two talks are not many.');
  await expectNoBarrier(page, 'a sceptical colleague');
  await expect(guided.saved).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('Two talks are not many.');
  await guided.review();
  await expect(page.getByText('A sceptical colleague: Two talks are not many.')).toBeVisible();
  await guided.complete();
  await openFirst(page);
  await expect(history(page)).toContainText('Two talks are not many.');
});

test('a second look stands beside the answer, in words, in the chart and in the table', async ({ launch }) => {
  const { page } = await launch();
  await assess(page, ['3', 'v'], 'I listened more than I spoke.');
  await openFirst(page);
  const title = await new Shell(page).title.textContent();
  const first = history(page).getByRole('listitem').first();
  await first.getByRole('button', { name: /^Look again at / }).click();
  const dialog = page.getByRole('dialog', { name: /^Look again at / });
  const keep = dialog.getByRole('button', { name: 'Keep this second look' });
  await expect(dialog).toContainText('You said then: Proficient. That stays.');
  await expect(keep).toBeDisabled();
  await dialog.locator('label', { hasText: 'Developing' }).first().click();
  await dialog.getByRole('slider').press('ArrowUp');
  await dialog.getByRole('textbox', { name: /^What do you see now/ }).fill('I had only begun to listen.');
  await expectNoBarrier(page, 'look again');
  await keep.click();
  await expect(dialog).toHaveCount(0);

  await expect(first).toContainText('Proficient');
  await expect(first).toContainText(/Seen later, on .*a little past Developing.*I had only begun to listen\./i);
  await expect(new Shell(page).title).toHaveText(title ?? '');
  await expect(page.getByRole('listitem').filter({ hasText: /^second look, made later$/ })).toBeVisible();
  await page.getByLabel(/^Looks at /).focus();
  await expect(page.getByRole('status').filter({ hasText: /Proficient, very sure.*Seen later/ })).toHaveCount(1);
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page.getByRole('cell').filter({ hasText: 'seen later as a little past Developing' })).toHaveCount(1);

  await page.getByRole('radio', { name: 'One', exact: true }).click();
  await first.getByRole('button', { name: /^Take away the second look/ }).click();
  await expect(first).not.toContainText('Seen later');
  await page.getByRole('button', { name: 'Undo: delete second look' }).first().click();
  await expect(first).toContainText('Seen later');
});

test('a slip is put right, and an assessment deleted and brought back', async ({ launch }) => {
  const { page } = await launch();
  await assess(page, ['3', 'v'], 'We met.');
  await openFirst(page);
  const first = history(page).getByRole('listitem').first();
  await first.getByRole('button', { name: /^Correct a slip of / }).click();
  const dialog = page.getByRole('dialog', { name: /^Correct a slip of / });
  await expect(dialog.getByRole('radio', { name: /^Proficient/ })).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Keep the correction' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'not observed' }).click();
  await dialog.getByRole('radio', { name: 'a guess' }).click();
  await dialog.getByRole('textbox', { name: 'What happened' }).fill('We only meant to meet.');
  await expectNoBarrier(page, 'correct a slip');
  await dialog.getByRole('button', { name: 'Keep the correction' }).click();
  await expect(first).toContainText('not observed');
  await expect(first).toContainText('We only meant to meet.');
  await page.keyboard.press('Control+z');
  await expect(first).toContainText('Proficient');

  await first.getByRole('button', { name: /^Correct a slip of / }).click();
  await dialog.getByRole('radio', { name: 'left open' }).click();
  await expect(dialog.getByRole('radio', { name: /^Proficient/ })).not.toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'very sure' })).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Keep the correction' }).click();
  await expect(dialog.getByRole('alert')).toContainText('An assessment says something about one dimension at least');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await first.getByRole('button', { name: /^Delete the assessment of / }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete this assessment?' });
  await expect(question).toContainText('You can undo this.');
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(first).toContainText('Proficient');
  await first.getByRole('button', { name: /^Delete the assessment of / }).click();
  await question.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Your trajectory begins with one look')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(first).toContainText('Proficient');
});

test('ranges and sureness are told apart, and how sure ratings held is said from ten pairs on', async ({ launch }) => {
  const { page } = await launch();
  await assess(page, ['2', ']', ']', 'v'], 'In between.');
  const legend = page.getByRole('list', { name: 'Signs' });
  await expect(legend.getByText('between two levels')).toBeVisible();
  await expect(legend.getByText('how sure (shorter is surer)')).toBeVisible();
  await expect(page.getByText('How sure, and what came of it')).toHaveCount(0);

  await new Shell(page).openExample();
  const subjects = await page.evaluate(() => window.child.trajectory.subjects());
  if (!subjects.ok) throw new Error(subjects.error.kind);
  const longest = subjects.value.toSorted((a, b) => b.completedCount - a.completedCount)[0];
  await new Shell(page).goTo(`/trajectory/${longest?.modelId}/${longest?.context.id}`);
  await expect(
    page.getByText(/^Ratings you marked “.*” moved at the next look in \d+ of \d+ cases\.$/).first(),
  ).toBeVisible();
  await expectNoBarrier(page, 'trajectory with ranges');
});
