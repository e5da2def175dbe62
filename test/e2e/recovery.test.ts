import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect as hasty, test } from './fixtures.ts';
import { BackupsPage } from './pages/backups.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { beginProtected, ProtectPage, passphrase, UnlockPage } from './pages/protection.ts';
import { Shell } from './pages/shell.ts';

/** Opening a vault takes long on purpose, and longer on a busy machine. */
const expect = hasty.configure({ timeout: 40_000 });
test.describe.configure({ timeout: 180_000 });

/** Overwrites a part of the practice, as a fault of the disk does; `from` and `to` are shares of the file. */
async function damage(userData: string, from: number, to: number): Promise<void> {
  const file = await open(join(userData, 'practice', 'practice.db'), 'r+');
  const { size } = await file.stat();
  await file.write(Buffer.alloc(Math.floor(size * (to - from)), 0x5a), 0, undefined, Math.floor(size * from));
  await file.close();
}

test('a damaged practice is back at its last good copy, says so until it is read, and offers to save more', async ({
  launch,
  userData,
}) => {
  const first = await launch({ keepWelcome: true });
  await beginProtected(first.page);
  await new Shell(first.page).goTo('/privacy/backups');
  await new BackupsPage(first.page).make();
  await first.close();
  await damage(userData, 0.5, 0.6);

  const { page } = await launch({ keepWelcome: true });
  await new UnlockPage(page).unlock(passphrase);
  const notice = page.getByRole('region', { name: /^You are back at what was saved on/ });
  await expect(notice).toContainText('was found damaged');
  await expectNoBarrier(page, 'the corruption notice');
  await notice.getByRole('button', { name: 'Try to save more' }).click();
  await expect(page.getByRole('dialog', { name: 'This could still be read' })).toContainText('It holds');
  await page.keyboard.press('Escape');
  await notice.getByRole('button', { name: 'I have read this' }).click();
  await expect(notice).toBeHidden();
});

test('a damaged practice without a copy can be put aside for an empty one', async ({ launch, userData }) => {
  const first = await launch();
  await first.close();
  await damage(userData, 0.2, 0.9);

  const { page } = await launch({ keepWelcome: true });
  const shell = new Shell(page);
  await expect(shell.title).toHaveText('The file with your practice cannot be read');
  await expectNoBarrier(page, 'a damaged practice');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Begin anew' }).click();
  await expect(shell.title).not.toHaveText('The file with your practice cannot be read');
});

test('the printed recovery sheet holds the code and nothing of the screen around it', async ({ launch }) => {
  const { page } = await launch({ keepWelcome: true });
  const protect = new ProtectPage(page);
  await protect.reach();
  await protect.choose(passphrase);
  const sheet = page.getByRole('article', { name: 'Recovery sheet for CHILD Desktop' });
  await expect(sheet).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(sheet).toBeVisible();
  await expect(page.getByText('Print this sheet and put it away')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await sheet.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  expect(await page.locator('body').innerText()).not.toContain(passphrase);
});
