import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect as hasty, test } from './fixtures.ts';
import { expectNoBarrier } from './pages/barriers.ts';
import { PrivacyPage } from './pages/privacy.ts';
import {
  beginProtected,
  locked,
  otherPassphrase,
  ProtectPage,
  passphrase,
  SheetPage,
  UnlockPage,
} from './pages/protection.ts';
import { Shell } from './pages/shell.ts';

/** Opening a vault takes long on purpose, and longer on a busy machine. */
const expect = hasty.configure({ timeout: 40_000 });
test.describe.configure({ timeout: 180_000 });

test('a first run protects the practice: a weak passphrase is not taken, a good one is, and the sheet comes once', async ({
  launch,
}) => {
  const { page } = await launch({ keepWelcome: true });
  const shell = new Shell(page);
  const protect = new ProtectPage(page);
  await protect.reach();

  await protect.first.fill('password123');
  await expect(page.getByText('Easy to guess.')).toBeVisible();
  await protect.choose('password123');
  await expect(page.getByText(/would be guessed too soon/)).toBeVisible();
  await protect.first.fill(passphrase);
  await protect.again.fill('seven kettles');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The two are not the same yet.')).toBeVisible();
  await expect(page.getByText('Very hard to guess.')).toBeVisible();
  await protect.choose(passphrase);

  const sheet = new SheetPage(page);
  await expect(shell.title).toHaveText('Print this sheet and put it away');
  await sheet.putAway();
  await expect(shell.title).toHaveText('Look at your own practice');
  await expect(shell.rail).toContainText('Encrypted · no network');
});

test('six words can be taken instead of thinking of a passphrase', async ({ launch }) => {
  const { page } = await launch({ keepWelcome: true });
  const protect = new ProtectPage(page);
  await protect.reach();
  await protect.sixWords.click();
  const words = page.getByText(/^[a-z]+( [a-z]+){5}$/);
  const first = await words.innerText();
  await page.getByRole('button', { name: 'Draw other words' }).click();
  await expect(words).not.toHaveText(first);
  await page.getByRole('button', { name: 'Protect with this passphrase' }).click();
  await expect(new SheetPage(page).code).toBeVisible();
});

test('a locked practice opens with its passphrase alone, and a wrong one costs a moment', async ({ launch }) => {
  const first = await launch({ keepWelcome: true });
  await beginProtected(first.page);
  await first.close();

  const { page } = await launch({ keepWelcome: true });
  const door = new UnlockPage(page);
  await expect(door.secret).toBeFocused();
  for (const wrong of ['not this one', 'nor this']) {
    await door.unlock(wrong);
    await expect(page.getByText(/^That did not open it\./)).toBeVisible();
    await expect(door.secret).toBeFocused();
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  }
  await door.unlock(passphrase);
  await expect(new Shell(page).rail).toBeVisible();
});

test('the recovery code opens the door too, typed loosely, and leads to a new passphrase', async ({ launch }) => {
  const first = await launch({ keepWelcome: true });
  const code = await beginProtected(first.page);
  await first.close();

  const second = await launch({ keepWelcome: true });
  await new UnlockPage(second.page).unlock(code.toLowerCase());
  await expect(new Shell(second.page).title).toHaveText('Choose a new passphrase');
  await new ProtectPage(second.page).choose(otherPassphrase);
  await expect(new Shell(second.page).rail).toBeVisible();
  await second.close();

  const third = await launch({ keepWelcome: true });
  await new UnlockPage(third.page).unlock(otherPassphrase);
  await expect(new Shell(third.page).rail).toBeVisible();
});

test('Lock now, by rail and by keyboard, replaces the window by a locked one', async ({ launch }) => {
  const { app, page } = await launch({ keepWelcome: true });
  await beginProtected(page);
  const after = await locked(app, () => page.getByRole('button', { name: 'Lock now' }).click());
  await new UnlockPage(after).unlock(passphrase);
  await expect(new Shell(after).rail).toBeVisible();
  const again = await locked(app, () => after.keyboard.press('Control+l'));
  await expect(new Shell(again).title).toHaveText('Your practice is locked');
  const settled = await again.evaluate(() => window.child.assessments.list());
  expect(settled.ok ? 'open' : settled.error.kind).toBe('locked');
});

test('the example can be looked at while the own practice is locked or undecided', async ({ launch }) => {
  const first = await launch({ keepWelcome: true });
  await beginProtected(first.page);
  await first.close();
  const { page } = await launch({ keepWelcome: true });
  await page.getByRole('button', { name: 'Explore with example data' }).click();
  await expect(new Shell(page).rail).toContainText('Example data');
  await page.getByRole('button', { name: 'Leave the example' }).click();
  await expect(new UnlockPage(page).secret).toBeVisible();
});

test('where a policy insists on a passphrase there is no way without, and the page says why', async ({
  launch,
  userData,
}) => {
  const policy = join(userData, 'policy.json');
  await writeFile(policy, JSON.stringify({ requirePassphrase: true }));
  const { page } = await launch({ keepWelcome: true, env: { CHILD_POLICY_FILE: policy } });
  const protect = new ProtectPage(page);
  await protect.reach();
  await expect(page.getByText(/a practice has to have a passphrase/)).toBeVisible();
  await expect(protect.withoutPassphrase).toBeHidden();
});

test('a plain practice can be protected later, and its passphrase and sheet changed', async ({ launch }) => {
  const first = await launch();
  const { page } = first;
  const shell = new Shell(page);
  const privacy = new PrivacyPage(page);
  await expect(shell.rail).toContainText('Not encrypted · no network');
  await shell.go('Privacy');
  await privacy.press('Protect it with a passphrase');
  await new ProtectPage(page).choose(passphrase);
  const code = await new SheetPage(page).putAway();
  await expect(shell.title).toHaveText('Only you');

  await privacy.press('Change the passphrase');
  await new UnlockPage(page).secret.fill('not this one');
  await new ProtectPage(page).choose(otherPassphrase);
  await expect(privacy.dialog.getByText(/^That did not open it\./)).toBeVisible();
  const submit = page.getByRole('button', { name: 'Set the new passphrase' });
  await expect(submit).toBeEnabled();
  await new UnlockPage(page).secret.fill(passphrase);
  await submit.click();
  await expect(privacy.protection).toContainText('The new passphrase holds from now on.');

  await privacy.press('Make a new recovery sheet');
  await new UnlockPage(page).secret.fill(otherPassphrase);
  await page.keyboard.press('Enter');
  const renewed = await new SheetPage(page).putAway();
  expect(renewed).not.toBe(code);

  await privacy.press('Encrypt anew');
  await privacy.dialog.getByRole('textbox', { name: 'Passphrase' }).fill(otherPassphrase);
  await page.keyboard.press('Enter');
  const last = await new SheetPage(page).putAway();
  expect(last).not.toBe(renewed);
  await first.close();

  const second = await launch({ keepWelcome: true });
  await new UnlockPage(second.page).unlock(last);
  await expect(new Shell(second.page).title).toHaveText('Choose a new passphrase');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the door and what is before it are free of barriers, ${colorScheme}`, async ({ launch }) => {
    const first = await launch({ keepWelcome: true });
    const { page } = first;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const protect = new ProtectPage(page);
    await protect.reach();
    await expectNoBarrier(page, `protect, ${colorScheme}`);
    await protect.choose('password123');
    await expect(page.getByText(/would be guessed too soon/)).toBeVisible();
    await expectNoBarrier(page, `a weak passphrase, ${colorScheme}`);
    await protect.withoutPassphrase.click();
    await page.getByRole('dialog').waitFor();
    await expectNoBarrier(page, `going without, ${colorScheme}`);
    await page.getByRole('button', { name: 'Choose a passphrase' }).click();
    await protect.sixWords.click();
    await page.getByText(/^[a-z]+( [a-z]+){5}$/).waitFor();
    await expectNoBarrier(page, `six words, ${colorScheme}`);
    await page.getByRole('button', { name: 'Protect with this passphrase' }).click();
    await new SheetPage(page).code.waitFor();
    await expectNoBarrier(page, `the sheet, ${colorScheme}`);
    const code = await new SheetPage(page).putAway();
    await first.close();

    const second = await launch({ keepWelcome: true });
    await second.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const door = new UnlockPage(second.page);
    await door.secret.waitFor();
    await expectNoBarrier(second.page, `the door, ${colorScheme}`);
    await door.unlock('not this one');
    await second.page.getByText(/^That did not open it\./).waitFor();
    await expectNoBarrier(second.page, `a wrong passphrase, ${colorScheme}`);
    await second.page.getByRole('button', { name: 'I have lost my passphrase' }).click();
    await second.page.getByRole('dialog').waitFor();
    await expectNoBarrier(second.page, `the passphrase is lost, ${colorScheme}`);
    await second.page.getByRole('button', { name: 'Close' }).click();
    await expect(second.page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
    await door.unlock(code);
    await expect(new Shell(second.page).title).toHaveText('Choose a new passphrase');
    await expectNoBarrier(second.page, `a new passphrase, ${colorScheme}`);
  });
}
