import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

/** Opens the plan of the example's practice that was looked at most often, without what the example has planned. */
async function openPlan(page: Page): Promise<Shell> {
  const shell = new Shell(page);
  await shell.openBareExample();
  const route = await page.evaluate(async () => {
    const subjects = await window.child.trajectory.subjects();
    if (!subjects.ok) throw new Error(subjects.error.kind);
    const longest = subjects.value.toSorted((a, b) => b.completedCount - a.completedCount)[0];
    return `/plan/${longest?.modelId}/${longest?.context.id}`;
  });
  await shell.goTo(route);
  await expect(shell.title).toHaveText('What would you like to work on?');
  return shell;
}

async function choose(page: Page, group: string): Promise<void> {
  await page
    .getByRole('region', { name: group })
    .getByRole('button', { name: /^Choose / })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Work on this' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a dimension is chosen, a suggestion taken over, done, kept as an entry and all of it taken back', async ({
  launch,
}) => {
  const { page } = await launch();
  const shell = await openPlan(page);
  const strengths = page.getByRole('region', { name: 'Your strengths' });
  const edges = page.getByRole('region', { name: 'Your edges' });
  await expect(strengths.getByRole('listitem')).not.toHaveCount(0);
  await expect(edges.getByRole('listitem').first()).toContainText(/near|way to|step/);
  await edges
    .getByRole('button', { name: /^Choose / })
    .first()
    .click();
  await page.getByLabel('By when, if you like').fill('2031-05-01');
  await page.getByRole('button', { name: 'Work on this' }).click();
  await expect(shell.title).toHaveText('One thing to work on');
  await expect(page.getByText('By 1 May 2031.')).toBeVisible();

  const suggestion = page.getByRole('button', { name: /^Take over: / }).first();
  const text = ((await suggestion.getAttribute('aria-label')) ?? '').replace('Take over: ', '');
  await suggestion.click();
  await expect(page.getByRole('button', { name: `Take over: ${text}`, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Write your own' }).click();
  await page.getByLabel('What you will do').fill('Sit beside somebody who does it well');
  await page.getByRole('radio', { name: 'Pair up' }).click();
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('Sit beside somebody who does it well')).toBeVisible();

  await page.getByRole('button', { name: `Done: ${text}`, exact: true }).click();
  await page.getByLabel('What did you notice?').fill('It went better than I thought.');
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(page.getByText(/in your journal/)).toBeVisible();
  await expect(page.getByText('It went better than I thought.')).toBeVisible();

  await shell.goTo('/');
  await expect(page.getByRole('region', { name: 'Next in your plan' })).toContainText('Sit beside somebody');
  await shell.goTo('/plan');
  await expect(page.getByRole('button', { name: `Not done yet: ${text}`, exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: `Done: ${text}`, exact: true })).toBeVisible();
});

test('three at once is plenty; closed ones are kept, and deleted ones come back with undo', async ({ launch }) => {
  const { page } = await launch();
  const shell = await openPlan(page);
  await choose(page, 'Your strengths');
  for (const count of ['One thing', 'two things']) {
    await expect(shell.title).toHaveText(`${count} to work on`, { ignoreCase: true });
    await page.getByRole('button', { name: 'Choose another' }).click();
    await choose(page, 'Your edges');
  }
  await expect(page.getByText('Three at once is plenty.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose another' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close it' }).first().click();
  await expect(page.getByRole('region', { name: 'Worked on before' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
  await expect(shell.title).toHaveText('One thing to work on');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(shell.title).toHaveText('Two things to work on');
});

test('a rhythm is an invitation: set, told of in the settings, off by default outside the window', async ({
  launch,
}) => {
  const { page } = await launch();
  const shell = await openPlan(page);
  await page.getByRole('radio', { name: '8 weeks' }).click();
  await expect(page.getByText(/^The next look would be on /)).toBeVisible();
  await shell.goTo('/settings');
  const section = page.getByRole('region', { name: 'Looking again' });
  await expect(section).toContainText('every 8 weeks.');
  await expect(section.getByRole('checkbox')).not.toBeChecked();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the plan is free of barriers, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openPlan(page);
    await expectNoBarrier(page, `choosing, ${colorScheme}`);
    await choose(page, 'Your edges');
    await page
      .getByRole('button', { name: /^Take over: / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Write your own' }).click();
    await expectNoBarrier(page, `a target, ${colorScheme}`);
    await page.getByRole('button', { name: /^Done: / }).click();
    await expectNoBarrier(page, `an action that is done, ${colorScheme}`);
  });
}
