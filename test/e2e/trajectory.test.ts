import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { Shell } from './pages/shell.ts';

const model = 'Convening a community of practice';

/** Opens the example's longest trajectory: seven assessments over three years. */
async function openExample(page: Page): Promise<Shell> {
  const shell = new Shell(page);
  await shell.openBareExample();
  const subjects = await page.evaluate(() => window.child.trajectory.subjects());
  if (!subjects.ok) throw new Error(subjects.error.kind);
  const longest = subjects.value.toSorted((a, b) => b.completedCount - a.completedCount)[0];
  await shell.goTo(`/trajectory/${longest?.modelId}/${longest?.context.id}`);
  await expect(shell.title).toHaveText(/since your baseline$/);
  return shell;
}

/** Lets the save dialog answer with a place, as a person would choose it. */
async function answerSaveDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as Electron.SaveDialogOptions;
      const name = (defaultPath ?? 'file').split(/[\\/]/).at(-1);
      return { canceled: false, filePath: `${place}/${name}` };
    };
  }, folder);
}

test('three years in words, small multiples, one dimension, profile and table', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await expect(page.locator('canvas')).toHaveCount(9);
  await expect(page.getByRole('heading', { name: 'Your next level' })).toBeVisible();

  await page.getByRole('radio', { name: 'One', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Every look at it' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Every look at it' }).getByRole('listitem')).toHaveCount(7);

  await page.getByRole('radio', { name: 'Profile' }).click();
  await expect(page.locator('canvas')).toHaveCount(1);

  await page.getByRole('radio', { name: 'Table' }).click();
  const table = page.getByRole('table').first();
  await expect(table.getByRole('row')).not.toHaveCount(0);
  const text = await table.textContent();
  for (const said of ['not observed', 'not applicable', 'below Beginner', 'left open']) expect(text).toContain(said);
});

test('a chart that is open while light turns dark looks as if it had been drawn in the dark', async ({ launch }) => {
  const { page } = await launch();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await openExample(page);
  const picture = async () => {
    await page.getByRole('radio', { name: 'Profile', exact: true }).click();
    await expect(page.locator('canvas')).toHaveCount(1);
    await page.waitForTimeout(600);
    const profile = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await page.getByRole('radio', { name: 'One', exact: true }).click();
    await expect(page.locator('canvas')).toHaveCount(1);
    await page.waitForTimeout(600);
    return [profile, await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())];
  };
  const light = await picture();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.waitForTimeout(600);
  const turnedOne = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await page.reload();
  const dark = await picture();
  expect(dark).not.toEqual(light);
  expect(turnedOne === dark[1], 'the same picture').toBe(true);
});

test('any assessment can become the baseline, and everything is then since that', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await page.getByRole('radio', { name: 'One', exact: true }).click();
  const history = page.getByRole('region', { name: 'Every look at it' });
  await expect(history.getByText('Your baseline')).toHaveCount(1);
  await history
    .getByRole('button', { name: /^Make it a baseline: / })
    .first()
    .click();
  await expect(history.getByRole('listitem').first()).toContainText('Your baseline');
  await expect(new Shell(page).title).toHaveText('Your latest look is your baseline');
});

test('several baselines stand beside each other, with names, and each can be looked from', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await page.getByRole('radio', { name: 'One', exact: true }).click();
  const history = page.getByRole('region', { name: 'Every look at it' });
  const ways = history.getByRole('button', { name: /^Make it a baseline: / });
  await ways.last().click();
  await expect(history.getByRole('button', { name: /^Unpin: / })).toHaveCount(1);
  await ways.nth(1).click();
  await expect(history.getByRole('button', { name: /^Unpin: / })).toHaveCount(2);
  await history
    .getByRole('button', { name: /^Name it: the baseline of / })
    .first()
    .click();
  await page.getByLabel(/^What you call the baseline/).fill('After the course');
  await page.getByRole('button', { name: 'Keep the name' }).click();
  const shell = new Shell(page);
  await expect(shell.title).toHaveText(/since your baseline “After the course”$/);

  await page.getByRole('button', { name: /Which baseline to look from/ }).click();
  await page.getByRole('option').nth(1).click();
  await expect(shell.title).toHaveText(/since your baseline$/);
  await history
    .getByRole('button', { name: /^Unpin: / })
    .first()
    .click();
  await expect(history.getByRole('button', { name: /^Unpin: / })).toHaveCount(1);
});

test('a target and where it may go are drawn, said and listed', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await page.evaluate(async () => {
    const [, modelId, contextId] = window.location.hash.split('/').slice(-3) as [string, string, string];
    const got = await window.child.trajectory.get({ modelId, contextId } as never);
    const [dimension] = got.ok ? got.value.model.dimensions : [];
    const dueOn = new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 10);
    const target = { modelId, contextId, dimensionId: dimension?.id, levelId: 'world-class', dueOn };
    const set = await window.child.plan.setTarget(target as never);
    if (!set.ok) throw new Error(set.error.kind);
  });
  await page.reload();
  await page.getByRole('radio', { name: 'One', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^target$/ })).toBeVisible();
  await expect(page.getByText(/If it goes on like this, it would be found/)).toBeVisible();
  await expect(page.locator('main canvas')).toHaveCount(1);
  const stops = page.getByLabel(/^Looks at /).first();
  await stops.focus();
  await page.keyboard.press('End');
  const spoken = page.getByRole('status').filter({ hasText: 'Your target: World class by' });
  await expect(spoken).toHaveCount(1);
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page.getByRole('cell', { name: /^World class by/ })).toHaveCount(1);
});

test('any two assessments stand beside each other with what was written then', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await page.getByRole('radio', { name: 'Compare two' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(10);
  const before = await table.textContent();
  await page.getByRole('button', { name: /Look at$/ }).click();
  await page.getByRole('option').nth(2).click();
  await expect(table).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: /beside$/ }).click();
  await expect(page.getByRole('option')).toHaveCount(7);
});

test('a profile is drawn as dots or as a radar, with the same table and reachable points', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await page.getByRole('radio', { name: 'Profile' }).click();
  await page.getByRole('radio', { name: 'Radar' }).click();
  const stops = page.getByLabel(/^Dimensions of the profile/);
  await stops.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('status').filter({ hasText: /^Who is in the room\. Now: / })).toHaveCount(1);
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(10);
  await page.locator('main canvas').scrollIntoViewIfNeeded();
});

test('a stretch of one’s own shows its looks and no others; the calendar shows all of them', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await page.getByRole('radio', { name: 'Table' }).click();
  const table = page.getByRole('region', { name: /^Table of all looks/ });
  await expect(table.getByRole('columnheader')).toHaveCount(8);
  await page.getByRole('radio', { name: 'From … to' }).click();
  const [first, second] = await page.evaluate(async () => {
    const [modelId, contextId] = window.location.hash.split('/').slice(-2);
    const got = await window.child.trajectory.get({ modelId, contextId } as never);
    return got.ok
      ? got.value.assessments.map(({ completedAt }) => new Date(completedAt).toISOString().slice(0, 10))
      : [];
  });
  await page.getByLabel('From', { exact: true }).fill(first ?? '');
  await page.getByLabel('To', { exact: true }).fill(second ?? '');
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  await page.getByLabel('To', { exact: true }).fill('2001-01-01');
  await expect(page.getByText('No look lies between these days.')).toBeVisible();
  const calendar = page.getByRole('table', { name: 'When you looked, month by month' });
  await expect(calendar.getByText('one assessment, Riverside clinic team')).toHaveCount(7);
});

test('other contexts are drawn over the one in front, named, reachable and listed', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await page.getByRole('button', { name: 'this context alone' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Eastern district' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'with Eastern district' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Signs' })).toContainText('Eastern district');
  await page.getByRole('radio', { name: 'One', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Every look at it' })).toBeVisible();
  const stops = page.getByLabel(/^Looks at /).first();
  await stops.focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('status').filter({ hasText: /^Eastern district\. \d+ / })).toHaveCount(1);
  await page.getByRole('radio', { name: 'Table' }).click();
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader', { name: 'Context' })).toBeVisible();
  await expect(table.getByRole('cell', { name: 'Eastern district' })).not.toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every way to look at a trajectory is free of barriers, ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openExample(page);
    const look = async (name: string) => {
      await page.getByRole('radio', { name, exact: true }).click();
      await page.waitForTimeout(500);
      await expectNoBarrier(page, `${name}, ${colorScheme}`);
    };
    await page.getByRole('button', { name: 'this context alone' }).click();
    await expectNoBarrier(page, `contexts to draw, ${colorScheme}`);
    await page.getByRole('menuitemcheckbox', { name: 'All contexts' }).click();
    await page.keyboard.press('Escape');
    for (const view of ['All dimensions', 'Table', 'One']) await look(view);
    await look('From … to');
    await look('Compare two');
    await look('Profile');
    await look('Radar');
  });
}

test('points are reachable by keyboard and say what the chart shows', async ({ launch }) => {
  const { page } = await launch();
  await openExample(page);
  await page.getByRole('radio', { name: 'One', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Every look at it' })).toBeVisible();
  const stops = page.getByLabel(/^Looks at /).first();
  await stops.focus();
  await page.keyboard.press('End');
  const history = page.getByRole('region', { name: 'Every look at it' }).getByRole('listitem');
  const days = await history
    .locator('p')
    .filter({ hasText: /^\d+ \w+ \d{4}$/ })
    .allTextContents();
  const spoken = page.getByRole('status').filter({ hasText: /^\d+ \w+ \d{4}: / });
  await expect(stops).toHaveAttribute('aria-valuetext', days[0] ?? 'a day');
  await expect(spoken).toContainText(`${days[0]}: nearly Advanced`);
  await page.keyboard.press('ArrowLeft');
  await expect(stops).toHaveAttribute('aria-valuetext', days[1] ?? 'a day');
  await expect(spoken).toContainText(`${days[1]}: between Proficient and Advanced`);
});

test('the table and the picture are saved where the person says, whole', async ({ launch }) => {
  const { app, page } = await launch();
  await openExample(page);
  const folder = await mkdtemp(join(tmpdir(), 'child-e2e-saved-'));
  await answerSaveDialog(app, folder);
  await page.getByRole('button', { name: 'Save as table' }).click();
  await expect.poll(async () => (await readdir(folder)).length).toBe(1);
  await page.getByRole('button', { name: 'Save as picture' }).click();
  await expect.poll(async () => (await readdir(folder)).length).toBe(2);

  const names = await readdir(folder);
  const csv = await readFile(join(folder, names.find((name) => name.endsWith('.csv')) ?? ''), 'utf8');
  const lines = csv.split('\r\n');
  expect(lines[0]?.replace('\ufeff', '')).toMatch(/^date,context kind,context,model,/);
  expect(csv).toContain('Riverside clinic team');
  const png = await readFile(join(folder, names.find((name) => name.endsWith('.png')) ?? ''));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
});

test('a folder that cannot be written is said, and nothing is half-written', async ({ launch }) => {
  const { app, page } = await launch();
  await openExample(page);
  await answerSaveDialog(app, '/proc/nowhere');
  await page.getByRole('button', { name: 'Save as table' }).click();
  await expect(page.getByText('The file could not be saved there')).toBeVisible();
});

test('several assessments of one’s own: baseline first, then what moved', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const guided = new GuidedPage(page);
  for (const level of ['Beginner', 'Developing']) {
    await shell.go('Assess');
    await new AssessPage(page).begin(model, 'Riverside clinic team');
    await guided.answer(level, `At ${level}.`);
    await guided.answer('Proficient');
    await page.getByRole('button', { name: /^3 of 9/ }).click();
    await page.getByRole('menuitem', { name: 'Read everything again' }).click();
    await guided.complete();
    if (level === 'Beginner') await expect(shell.title).toHaveText('This is your baseline');
  }
  await expect(shell.title).toHaveText('One of nine has moved since your baseline');
  await expect(page.locator('main')).toContainText('moved from Beginner to Developing');
});

test('the example never mixes with the person’s own practice', async ({ launch }) => {
  const { page } = await launch();
  const shell = await openExample(page);
  await page.getByRole('button', { name: 'Leave the example' }).click();
  await expect(page.getByText('You are looking at example data.')).toHaveCount(0);
  const own = await page.evaluate(async () => {
    const [assessments, contexts] = await Promise.all([window.child.assessments.list(), window.child.contexts.list()]);
    return [assessments.ok && assessments.value.length, contexts.ok && contexts.value.length];
  });
  expect(own).toEqual([0, 0]);
  await shell.go('Trajectory');
  await expect(shell.title).toHaveText('Your trajectory begins with one look');
});
