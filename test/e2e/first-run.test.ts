import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/electron-runtime.ts';
import { expect, test } from './fixtures.ts';
import { AssessPage } from './pages/assess.ts';
import { ProtectPage } from './pages/protection.ts';
import { Shell } from './pages/shell.ts';

test('the first run leads in three panels to a first assessment, by keyboard, and is not shown again', async ({
  launch,
}) => {
  const first = await launch({ keepWelcome: true });
  const shell = new Shell(first.page);
  await expect(shell.title).toHaveText('This is yours alone');
  await first.page.keyboard.press('Enter');
  await expect(shell.title).toHaveText('You start from what you did');
  await first.page.keyboard.press('ArrowRight');
  await expect(shell.title).toHaveText('Begin where you are');
  await first.page.keyboard.press('Enter');
  await expect(shell.title).toHaveText('Protect your practice');
  await new ProtectPage(first.page).withoutPassphrase.click();
  await first.page.getByRole('button', { name: 'Go without', exact: true }).click();
  await expect(shell.title).toHaveText('Look at your own practice');
  await first.close();

  const second = await launch({ keepWelcome: true });
  await expect(new Shell(second.page).rail).toBeVisible();
});

test('the first run can lead into the example, and out of it again', async ({ launch }) => {
  const { page } = await launch({ keepWelcome: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Look around in an example' }).click();
  await expect(page.getByText('You are looking at example data.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave the example' }).click();
  await expect(new Shell(page).title).toHaveText('Protect your practice');
});

test('every page is one click away in the rail', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  for (const place of ['Assess', 'Trajectory', 'Models', 'Privacy', 'Settings', 'Home'] as const) {
    await shell.go(place);
    await expect(shell.rail.getByRole('link', { name: place })).toHaveAttribute('aria-current', 'page');
    await expect(shell.title).not.toBeEmpty();
  }
});

test('settings hold at once and at the next start', async ({ launch }) => {
  const before = await launch();
  await new Shell(before.page).go('Settings');
  await before.page.getByRole('radio', { name: 'Dark' }).click();
  await expect
    .poll(() => before.page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(23, 26, 32)');
  await before.close();
  const after = await launch();
  await expect
    .poll(() => after.page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(23, 26, 32)');
});

test('a broken model file is named with its place, and the other models can be used', async ({ launch }) => {
  const resources = await mkdtemp(join(tmpdir(), 'child-e2e-resources-'));
  await cp(join(root, 'resources'), resources, { recursive: true });
  const file = join(resources, 'models', 'coaching-conversations.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: /m, 'titel: '));

  const { page } = await launch({ env: { CHILD_RESOURCES_FOLDER: resources } });
  const shell = new Shell(page);
  await shell.go('Models');
  await expect(shell.title).toHaveText('You have seven models of practice');
  await expect(page.getByText('The file coaching-conversations.yaml cannot be used as a model yet')).toBeVisible();
  await expect(page.locator('main')).toContainText(/Line \d+, column \d+: expected/);
  await shell.go('Assess');
  await new AssessPage(page).begin('Convening a community of practice', 'Riverside clinic team');
});

test('an empty folder of models is given as the reason why there is none', async ({ launch }) => {
  const resources = await mkdtemp(join(tmpdir(), 'child-e2e-resources-'));
  await mkdir(join(resources, 'models'));
  const { page } = await launch({ env: { CHILD_RESOURCES_FOLDER: resources } });
  const shell = new Shell(page);
  await shell.go('Models');
  await expect(shell.title).toHaveText('There is no model of practice here yet');
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: /\S/ })).toContainText(
    'The folder of models that comes with CHILD Desktop is empty',
  );
});

test('every shipped model is in the library, can be read, and offers an assessment', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Models');
  await expect(shell.title).toHaveText('You have eight models of practice');
  const titles = [
    'Caring for one’s own learning',
    'Coaching conversations',
    'Convening a community of practice',
    'Facilitating inclusive conversations',
    'Leading a learning team',
    'Mutual benchmarking as a learning practice',
    'Software craft',
    'Writing for decisions',
  ];
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(titles);
  for (const title of titles) {
    await page.getByRole('button', { name: `Read it: ${title}` }).click();
    await expect(shell.title).toHaveText(title);
    await shell.go('Models');
  }
  await shell.go('Assess');
  await expect(page.getByRole('radiogroup', { name: 'Which practice?' }).getByRole('radio')).toHaveCount(titles.length);
  await new AssessPage(page).begin('Software craft', 'Riverside clinic team');
});

test('a model reads one dimension at a time and as a whole', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Models');
  await page.getByRole('button', { name: 'Read it: Convening a community of practice' }).click();
  await expect(shell.title).toHaveText('Convening a community of practice');
  await page.getByText('Whole matrix').click();
  await expect(page.getByRole('table')).toContainText('From talk to practice');
});

test('beginning with a model from its page chooses it, and only then', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Models');
  await page.getByRole('button', { name: 'Begin an assessment with it: Coaching conversations' }).click();
  const chosen = page.getByRole('radio', { name: /^Coaching conversations/ });
  await expect(chosen).toBeChecked();
  await shell.go('Home');
  await shell.go('Assess');
  await expect(chosen).not.toBeChecked();
});
