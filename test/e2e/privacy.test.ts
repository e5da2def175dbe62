import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { BackupsPage } from './pages/backups.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { PrivacyPage } from './pages/privacy.ts';
import { beginProtected, ProtectPage, passphrase } from './pages/protection.ts';
import { Shell } from './pages/shell.ts';

test('the privacy page tells live what tried to leave, and keeps still while it asks', async ({ launch }) => {
  const { page } = await launch();
  const privacy = new PrivacyPage(page);
  await new Shell(page).go('Privacy');
  await expect(privacy.network).toContainText('Nothing has tried to.');
  await page.evaluate(() => void window.open('https://example.org/'));
  await expect(privacy.network).toContainText('There was one attempt, and it was stopped.');
  await expect(privacy.network.getByRole('listitem')).toContainText('example.org');
});

test('a copy is made, looked at beside what there is now, and restored', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const backups = new BackupsPage(page);
  await shell.goTo('/privacy/backups');
  await backups.make();
  await expect(backups.preview).toContainText('It holds the same as you have now.');

  await shell.go('Assess');
  await new AssessPage(page).begin('Coaching conversations', 'Riverside clinic team');
  const guided = new GuidedPage(page);
  await guided.evidence.fill('Written after the copy was made');
  await expect(guided.saved).toBeVisible();

  await shell.goTo('/privacy/backups');
  await backups.all.last().click();
  await expect(backups.preview).toContainText('One assessment that you have now is not in it.');
  await expect(backups.preview).toContainText('Coaching conversations, in Riverside clinic team');
  await backups.restore();
  await expect(page.getByText(/^You are back at /)).toBeVisible();
  await expect(backups.all).toHaveCount(2);
  await shell.go('Home');
  await expect(shell.title).toHaveText('Take a first look at your own practice');
});

test('erasing everything waits for the word, and leaves nothing behind', async ({ launch, userData }) => {
  const { page } = await launch({ keepWelcome: true });
  await beginProtected(page);
  const shell = new Shell(page);
  await shell.go('Privacy');
  const privacy = new PrivacyPage(page);
  const yes = privacy.dialog.getByRole('button', { name: 'Erase everything' });
  await privacy.erase('eras');
  await expect(yes).toBeDisabled();
  await page.getByRole('textbox', { name: /^Type the word/ }).fill('Erase');
  await yes.click();
  await expect(shell.title).toHaveText('This is yours alone');
  const left = await readdir(join(userData, 'practice')).catch(() => []);
  expect(left).toEqual([]);
});

test('everything goes out as open files, is entered in the ledger, and comes back into an empty practice', async ({
  launch,
  userData,
}) => {
  const outside = await mkdtemp(join(tmpdir(), 'child-e2e-outside-'));
  const { app, page } = await launch();
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async (...args: unknown[]) => {
      const options = args.at(-1) as Electron.OpenDialogOptions;
      const asksForFolder = options.properties?.includes('openDirectory') === true;
      const { readdirSync } = process.getBuiltinModule('node:fs');
      const [name = ''] = readdirSync(folder);
      return { canceled: false, filePaths: [asksForFolder ? folder : `${folder}/${name}/practice.json`] };
    };
  }, outside);
  const shell = new Shell(page);
  const privacy = new PrivacyPage(page);
  await shell.go('Assess');
  await new AssessPage(page).begin('Coaching conversations', 'Riverside clinic team');
  await new GuidedPage(page).answer('Developing', 'Said =what they came for, in their words.');
  await shell.go('Privacy');
  await privacy.press('Export everything');
  await privacy.press('Choose a folder');
  await expect(page.getByText(/^Everything is in the folder/)).toBeVisible();
  const [folder = ''] = await readdir(outside);
  await expect(page.getByText(`${folder} · everything`)).toBeVisible();
  const files = await readdir(join(outside, folder));
  expect(files).toEqual(expect.arrayContaining(['README.txt', 'practice.json', 'ratings.csv']));
  expect(await readFile(join(outside, folder, 'practice.json'), 'utf8')).toContain('Said =what they came for');

  await privacy.erase('erase');
  await privacy.dialog.getByRole('button', { name: 'Erase everything' }).click();
  await expect(shell.title).toHaveText('This is yours alone');
  await page.evaluate(async () => {
    await window.child.vault.goUnprotected();
    await window.child.settings.change({ welcomed: true });
  });
  await page.reload();
  await shell.go('Privacy');
  await privacy.press('Take in an export');
  await expect(page.getByText(/^The export was taken in, with one assessment/)).toBeVisible();
  await shell.go('Assess');
  await expect(new AssessPage(page).drafts).toContainText('Riverside clinic team');
  await shell.go('Privacy');
  await expect(page.getByRole('button', { name: 'Take in an export' })).toHaveCount(0);
  await rm(outside, { recursive: true, force: true });
  expect(await readdir(userData)).toContain('practice');
});

test('the recovery sheet can be saved as a PDF', async ({ launch, userData }) => {
  const { app, page } = await launch({ keepWelcome: true });
  const file = join(userData, 'sheet');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  const protect = new ProtectPage(page);
  await protect.reach();
  await protect.choose(passphrase);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect
    .poll(() =>
      readFile(`${file}.pdf`, 'latin1').then(
        (text) => text.slice(0, 5),
        () => '',
      ),
    )
    .toBe('%PDF-');
});

test('the log can be read, and the way back leads to Privacy', async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  await shell.go('Privacy');
  await new PrivacyPage(page).press('View the log');
  await expect(shell.title).toHaveText('What CHILD Desktop has noted');
  await page.locator('main').getByRole('link', { name: 'Privacy' }).click();
  await expect(shell.title).toHaveText('Only you');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`privacy and the copies are free of barriers, ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const { page } = await launch({ keepWelcome: true });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await beginProtected(page);
    const shell = new Shell(page);
    const privacy = new PrivacyPage(page);
    await shell.go('Privacy');
    await privacy.copies.waitFor();
    await expectNoBarrier(page, `privacy, ${colorScheme}`);
    for (const name of ['Change the passphrase', 'Make a new recovery sheet', 'Encrypt anew', 'Export everything']) {
      await privacy.press(name);
      await privacy.dialog.waitFor();
      await expectNoBarrier(page, `${name}, ${colorScheme}`);
      await privacy.press('Cancel');
      await privacy.dialog.waitFor({ state: 'detached' });
    }
    await privacy.erase('erase');
    await expectNoBarrier(page, `erase, ${colorScheme}`);
    await privacy.press('Keep everything');
    await shell.goTo('/privacy/backups');
    await new BackupsPage(page).make();
    await expectNoBarrier(page, `copies, ${colorScheme}`);
    await shell.goTo('/privacy/log');
    await expectNoBarrier(page, `log, ${colorScheme}`);
    await shell.go('Settings');
    await expectNoBarrier(page, `settings, ${colorScheme}`);
  });
}
