import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { BackupsPage } from './pages/backups.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { PrivacyPage } from './pages/privacy.ts';
import { beginProtected } from './pages/protection.ts';
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
