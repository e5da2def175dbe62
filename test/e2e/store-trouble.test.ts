import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type LaunchOptions, type Running, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { Shell } from './pages/shell.ts';

const model = 'Convening a community of practice';
const practiceFile = (userData: string) => join(userData, 'practice', 'practice.db');
const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/** A practice with one draft in it, as a person would have it after the first evening. */
async function writeAPractice(launch: (options?: LaunchOptions) => Promise<Running>): Promise<void> {
  const { page, close } = await launch();
  await new Shell(page).go('Assess');
  await new AssessPage(page).begin(model, 'Riverside clinic team');
  await new GuidedPage(page).evidence.fill('Kept through thick and thin.');
  await expect(new GuidedPage(page).saved).toBeVisible();
  await close();
}

test('a practice saved by a newer version is shown as such and not touched', async ({ launch, userData }) => {
  await writeAPractice(launch);
  const file = practiceFile(userData);
  const bytes = await readFile(file);
  bytes.writeUInt32BE(9999, 60);
  await writeFile(file, bytes);
  const before = await hashOf(file);

  const { page, close } = await launch({ keepWelcome: true });
  await expect(new Shell(page).title).toHaveText('A newer version saved this practice');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('status')).toHaveText('Still the same. Nothing has been touched.');
  await close();
  expect(await hashOf(file)).toBe(before);
});

const damages = [
  ['cut short', (file: string) => truncate(file, 5000)],
  ['overwritten', (file: string) => writeFile(file, Buffer.alloc(20_000, 'not a practice '))],
] as const;

for (const [name, damage] of damages) {
  test(`a practice that was ${name} comes back from its backup, and what was damaged is kept`, async ({
    launch,
    userData,
  }) => {
    await writeAPractice(launch);
    const file = practiceFile(userData);
    await damage(file);
    const before = await hashOf(file);
    const { page } = await launch({ keepWelcome: true });
    await expect(page.getByText(/You are back at what was saved on/)).toBeVisible();
    const aside = join(userData, 'practice', 'put-aside');
    const [moment = ''] = await readdir(aside);
    expect(await hashOf(join(aside, moment, 'practice.db'))).toBe(before);
    await new Shell(page).go('Assess');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(new GuidedPage(page).evidence).toHaveValue('Kept through thick and thin.');
  });

  test(`a practice that was ${name} and has no backup leads to a calm screen and stays as it is`, async ({
    launch,
    userData,
  }) => {
    await writeAPractice(launch);
    await rm(join(userData, 'practice', 'backups'), { recursive: true });
    const file = practiceFile(userData);
    await damage(file);
    const before = await hashOf(file);
    const { page, close } = await launch({ keepWelcome: true });
    await expect(new Shell(page).title).toHaveText('The file with your practice cannot be read');
    await page.getByRole('button', { name: 'Explore with example data' }).click();
    await expect(page.getByText('You are looking at example data.')).toBeVisible();
    await close();
    expect(await hashOf(file)).toBe(before);
  });
}

test('once the file is put back, trying again opens the practice', async ({ launch, userData }) => {
  await writeAPractice(launch);
  await rm(join(userData, 'practice', 'backups'), { recursive: true });
  const file = practiceFile(userData);
  const good = await readFile(file);
  await writeFile(file, Buffer.alloc(9000, 1));
  const { page } = await launch({ keepWelcome: true });
  const shell = new Shell(page);
  await expect(shell.title).toHaveText('The file with your practice cannot be read');
  await writeFile(file, good);
  await page.getByRole('button', { name: 'Try again' }).click();
  await shell.go('Assess');
  await expect(new AssessPage(page).drafts).toHaveCount(1);
});

/** A small or read-only file system of one's own is something only root may mount. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
const testOnOwnFileSystem = canMount ? test : test.fixme;

testOnOwnFileSystem(
  'a full disk keeps the words on the screen and saves them once there is room',
  async ({ launch, userData }) => {
    const folder = join(userData, 'practice');
    await mkdir(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
    try {
      const { app, page } = await launch();
      await new Shell(page).go('Assess');
      await new AssessPage(page).begin(model, 'Riverside clinic team');
      const guided = new GuidedPage(page);
      await guided.evidence.fill('Before');
      await expect(guided.saved).toBeVisible();
      const ballast = join(folder, 'ballast');
      await fillUp(ballast);
      await guided.evidence.fill(`Before and after. ${'Long enough to need room. '.repeat(700)}`);
      await expect(page.getByText('Not saved yet.')).toBeVisible();
      await expect(guided.evidence).toHaveValue(/^Before and after/);

      const aside = join(userData, 'unsaved.txt');
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, aside);
      await page.getByRole('button', { name: 'Save these words as a file' }).click();
      await expect.poll(() => readFile(aside, 'utf8').catch(() => '')).toContain('Before and after. Long enough');
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      const asked = page.getByRole('alertdialog', { name: 'Your last words are not saved yet' });
      await asked.getByRole('button', { name: 'Stay' }).click();
      await expect(asked).toHaveCount(0);
      await expect(guided.evidence).toHaveValue(/^Before and after/);

      await rm(ballast);
      await expect(guided.saved).toBeVisible();
      await page.reload();
      await expect(guided.evidence).toHaveValue(/^Before and after/);
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  },
);

testOnOwnFileSystem(
  'words that a full disk did not take are there again after leaving the page, and saved once there is room',
  async ({ launch, userData }) => {
    const folder = join(userData, 'practice');
    await mkdir(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
    try {
      const { page } = await launch();
      const shell = new Shell(page);
      const guided = new GuidedPage(page);
      await shell.go('Assess');
      await new AssessPage(page).begin(model, 'Riverside clinic team');
      await guided.evidence.fill('Before');
      await expect(guided.saved).toBeVisible();
      const ballast = join(folder, 'ballast');
      await fillUp(ballast);
      await guided.evidence.fill(`Before and after. ${'Long enough to need room. '.repeat(700)}`);
      await expect(page.getByText('Not saved yet.')).toBeVisible();

      await shell.go('Models');
      await expect(shell.title).toBeVisible();
      await expect(guided.evidence).toHaveCount(0);
      await expect(page.getByText('Some of your words are not saved yet.')).toBeVisible();
      await page.getByRole('button', { name: 'Go to them' }).click();
      await expect(guided.evidence).toHaveValue(/^Before and after/);
      await expect(page.getByText('Not saved yet.')).toBeVisible();
      await guided.evidence.press('Control+End');
      await guided.evidence.pressSequentially('And more.');

      await rm(ballast);
      await expect(guided.saved).toBeVisible();
      await page.reload();
      await expect(guided.evidence).toHaveValue(/^Before and after.*And more\.$/s);
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  },
);

/** Fills the file system of a path until not a byte more fits. */
async function fillUp(path: string): Promise<void> {
  for (const size of [65_536, 4096, 512, 1]) {
    try {
      for (;;) await writeFile(path, Buffer.alloc(size, 1), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  expect((await stat(path)).size).toBeGreaterThan(0);
}

testOnOwnFileSystem(
  'a data folder that cannot be written is said calmly, and opens once it can',
  async ({ launch, userData }) => {
    await writeAPractice(launch);
    const before = await hashOf(practiceFile(userData));
    const mount = (...options: string[]) => execFileSync('mount', options);
    mount('--bind', userData, userData);
    mount('-o', 'remount,ro,bind', userData);
    try {
      const { page } = await launch({ keepWelcome: true });
      const shell = new Shell(page);
      await expect(shell.title).toHaveText('CHILD Desktop may not write in its folder');
      expect(await hashOf(practiceFile(userData))).toBe(before);
      mount('-o', 'remount,rw,bind', userData);
      await page.getByRole('button', { name: 'Try again' }).click();
      await shell.go('Assess');
      await expect(new AssessPage(page).drafts).toHaveCount(1);
    } finally {
      execFileSync('umount', ['-l', userData]);
    }
  },
);
