import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, type Running, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { Shell } from './pages/shell.ts';

const passphrase = 'river maple copper window seven lantern';

/** A protected practice with a draft that is being written. */
async function aProtectedDraft({ page }: Running): Promise<GuidedPage> {
  await page.evaluate(async (secret) => {
    await window.child.vault.protect({ passphrase: secret });
    await window.child.settings.change({ welcomed: true });
  }, passphrase);
  await page.reload();
  await new Shell(page).go('Assess');
  await new AssessPage(page).begin('Coaching conversations', 'Riverside clinic team');
  return new GuidedPage(page);
}

/** The window that took the place of another one. */
async function pageAfter(app: ElectronApplication, before: Page): Promise<Page> {
  await expect.poll(() => app.windows().filter((page) => page !== before && !page.isClosed()).length).toBe(1);
  const page = app.windows().find((candidate) => candidate !== before && !candidate.isClosed());
  if (page === undefined) throw new Error('There is no window.');
  await page.waitForSelector('main');
  return page;
}

const emit = (app: ElectronApplication, event: 'suspend' | 'lock-screen') =>
  app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name);
  }, event);

const processOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getOSProcessId()));

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`${event} locks the vault, saves what was just typed and takes the page away`, async ({ launch }) => {
    const running = await launch({ keepWelcome: true });
    const { app, page } = running;
    const guided = await aProtectedDraft(running);
    await guided.evidence.pressSequentially('Up to the very last word', { delay: 0 });
    const before = await processOf(app);
    await emit(app, event);

    const locked = await pageAfter(app, page);
    expect(page.isClosed()).toBe(true);
    expect(await processOf(app)).not.toEqual(before);
    const refused = await locked.evaluate(async () => {
      const [status, list] = await Promise.all([window.child.app.status(), window.child.assessments.list()]);
      return [status.ok && status.value.store.state, list];
    });
    expect(refused).toEqual(['locked', { ok: false, error: { kind: 'locked', details: {} } }]);
    await expect(locked.getByText('Riverside clinic team')).toHaveCount(0);

    await locked.evaluate((secret) => window.child.vault.unlock({ secret, remember: false }), passphrase);
    await locked.reload();
    await new Shell(locked).go('Assess');
    await locked.getByRole('button', { name: 'Continue' }).click();
    await expect(new GuidedPage(locked).evidence).toHaveValue('Up to the very last word');
  });
}

test('nobody at the computer for as long as was set locks the vault', async ({ launch }) => {
  const running = await launch({ keepWelcome: true });
  const { app, page } = running;
  await aProtectedDraft(running);
  await page.evaluate(() => window.child.settings.change({ autoLockMinutes: 1 }));
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 59;
  });
  await page.waitForTimeout(2500);
  expect(page.isClosed()).toBe(false);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 60;
  });
  const locked = await pageAfter(app, page);
  await expect(locked.getByRole('textbox')).toHaveCount(1);
});

test('a locked vault leaves nothing of what was written in the memory of the program', async ({ launch, userData }) => {
  const running = await launch({ keepWelcome: true });
  const { app, page } = running;
  const guided = await aProtectedDraft(running);
  const canary = 'Quxfjordvexing evidence that nobody else has';
  await guided.evidence.fill(canary);
  await expect(guided.saved).toBeVisible();
  await emit(app, 'suspend');
  const locked = await pageAfter(app, page);
  const snapshot = join(userData, 'memory.heapsnapshot');
  await app.evaluate((_electron, file) => {
    process.getBuiltinModule('node:v8').writeHeapSnapshot(file);
  }, snapshot);
  const memory = await readFile(snapshot);
  // What a name of the program looks like in there shows that the search would find it.
  expect(memory.includes('previousAnswer')).toBe(true);
  for (const part of ['Quxfjordvexing', 'Riverside clinic team', passphrase])
    expect(memory.includes(part), part).toBe(false);
  await expect(locked.locator('main')).toBeVisible();
});

test('a plain practice has nothing to lock and stays open', async ({ launch }) => {
  const { app, page } = await launch();
  await emit(app, 'suspend');
  await page.waitForTimeout(1000);
  expect(page.isClosed()).toBe(false);
  await expect(new Shell(page).rail).toBeVisible();
});
