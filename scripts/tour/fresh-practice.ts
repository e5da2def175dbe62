import type { Page } from '@playwright/test';
import { protectPractice } from './private-pages.ts';

export type Picture = (name: string) => Promise<void>;

const evidence =
  'On 14 November I moved the handover meeting to two, so that the night staff could join, and asked a night nurse to open. Three of the five porters came for the first time.';

/** From the first start to the first point of a trajectory, as a newcomer goes. */
export async function freshPractice(page: Page, picture: Picture): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await page.locator('h1').waitFor();
  await picture('welcome-1');
  await button(/^Next/).click();
  await picture('welcome-2');
  await button(/^Next/).click();
  await picture('welcome-3');
  await button(/^Begin/).click();
  await protectPractice(page, picture);
  await page.getByText('Convening a community of practice', { exact: true }).click();
  await page.getByRole('textbox', { name: 'What do you call it?' }).fill('Riverside clinic team');
  await picture('begin');
  await button('Begin').click();

  const words = page.getByRole('textbox', { name: /^Think of the last few times/ });
  await words.fill(evidence);
  await picture('assess-remember');
  await page.keyboard.press('Control+Enter');
  await picture('assess-levels');
  await page.getByRole('checkbox').nth(2).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox').nth(4).focus();
  await page.keyboard.press('Space');
  await page.locator('label', { hasText: 'Developing' }).first().click();
  for (const key of [']', ']', 'f']) await page.keyboard.press(key);
  await picture('assess');
  await page.keyboard.press('Enter');
  for (const keys of [['1', ']', 'v'], ['3', 'f'], ['o'], ['2', '[', 'g'], ['4', 'f'], ['b'], ['n']]) {
    await page.keyboard.press('Control+Enter');
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  await picture('review');
  await button('Complete').click();
  await page.waitForFunction(() => window.location.hash.startsWith('#/trajectory'));
  await page.locator('h1').waitFor();
  await picture('trajectory-first');
}
