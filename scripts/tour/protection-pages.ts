import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Picture } from './fresh-practice.ts';

const passphrase = 'seven kettles under the bridge';

/** From the decision how the practice is protected to the sheet that is put away. */
export async function protectThePractice(page: Page, picture: Picture): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await page.getByRole('textbox', { name: 'Passphrase' }).waitFor();
  await picture('protect');
  await page.getByRole('radio', { name: 'Six words' }).click();
  await page.getByText(/^[a-z]+( [a-z]+){5}$/).waitFor();
  await picture('protect-six-words');
  await page.getByRole('radio', { name: 'My own' }).click();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.getByRole('textbox', { name: 'The same once more' }).fill(passphrase);
  await page.getByText('Very hard to guess.').waitFor();
  await picture('protect-passphrase');
  await button('Protect with this passphrase').click();
  await button('I have put it away').waitFor();
  await picture('recovery-sheet');
  await button('I have put it away').click();
}

/** What a person can see and do about their privacy, and the way back to a copy. */
export async function privacyPages(page: Page, picture: Picture): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await goTo(page, '/privacy');
  await picture('privacy');
  await button('Change the passphrase').click();
  await picture('privacy-change');
  await button('Cancel').click();
  await goTo(page, '/privacy/log');
  await picture('privacy-log');
  await goTo(page, '/privacy/backups');
  await button('Back up now').click();
  await page.getByText('It holds the same as you have now.').waitFor();
  await picture('backups');
  await button('Restore this copy').click();
  await page.getByRole('dialog').waitFor();
  await picture('restore');
  await button('Leave it as it is').click();
}

/** Locks and unlocks again. @returns the window that took the place of the first one. */
export async function theLockedDoor(
  app: ElectronApplication,
  page: Page,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<Page> {
  await goTo(page, '/');
  const [door] = await Promise.all([
    app.waitForEvent('window'),
    // The page goes while it is being clicked.
    page
      .getByRole('button', { name: 'Lock now' })
      .first()
      .click()
      .catch(() => undefined),
  ]);
  await door.emulateMedia({ reducedMotion: 'reduce' });
  await door.getByRole('textbox', { name: 'Passphrase or recovery code' }).waitFor();
  await picture(door, 'unlock');
  await unlock(door);
  return door;
}

export async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase or recovery code' }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 60_000 });
}

/** Damages the practice as a failing disk would, for the application to find at its next start. */
export async function damagePractice(userData: string): Promise<void> {
  const file = join(userData, 'practice', 'practice.db');
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x5a, 0, Math.min(bytes.length, 8192)));
}

/** Goes to a hash route and waits for what it shows. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
  await page.locator('h1').waitFor();
  await page.waitForTimeout(300);
}
