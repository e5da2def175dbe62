import type { ElectronApplication, Page } from '@playwright/test';
import type { Picture } from './fresh-practice.ts';

const passphrase = 'seven kettles under the bridge';

/** From the decision how the practice is protected to the sheet that is put away. */
export async function protectPractice(page: Page, picture: Picture): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const first = page.getByRole('textbox', { name: 'Passphrase', exact: true });
  await first.waitFor();
  await picture('protect');
  await first.fill(passphrase);
  await page.getByRole('textbox', { name: 'The same once more' }).fill(passphrase);
  await page.getByText('Very hard to guess.').waitFor();
  await picture('protect-chosen');
  await button('Protect with this passphrase').click();
  await page.getByRole('heading', { name: 'Recovery sheet for CHILD Desktop' }).waitFor();
  await picture('recovery-sheet');
  await button('I have put it away').click();
}

/** What is true of the data, the copies of it, and the log. */
export async function privatePages(page: Page, picture: Picture): Promise<void> {
  const goTo = async (route: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, route);
    await page.locator('h1').waitFor();
    await page.waitForTimeout(600);
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await goTo('/privacy');
  await picture('privacy');
  await button('Change the passphrase').click();
  await picture('privacy-change');
  await button('Cancel').click();
  await goTo('/privacy/log');
  await picture('privacy-log');
  await goTo('/privacy/backups');
  await button('Back up now').click();
  await page.getByText('It holds the same as you have now.').waitFor();
  await picture('backups');
  await button('Restore this copy').click();
  await page.getByRole('dialog').waitFor();
  await picture('restore');
  await button('Leave it as it is').click();
}

/** Locks, and comes back through the door of the window that takes the place of the old one. */
export async function throughTheDoor(
  app: ElectronApplication,
  page: Page,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<Page> {
  const [locked] = await Promise.all([
    app.waitForEvent('window'),
    // The page goes while it is being clicked.
    page
      .getByRole('button', { name: 'Lock now' })
      .first()
      .click()
      .catch(() => undefined),
  ]);
  await locked.emulateMedia({ reducedMotion: 'reduce' });
  await locked.getByRole('textbox', { name: 'Passphrase or recovery code' }).waitFor();
  await picture(locked, 'unlock');
  await openTheDoor(locked);
  return locked;
}

/** Types the passphrase of the tour. */
export async function openTheDoor(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase or recovery code' }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 60_000 });
}
