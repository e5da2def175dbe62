import type { Page } from '@playwright/test';
import type { Picture } from './fresh-practice.ts';
import { goTo } from './protection-pages.ts';

/** Every page with three years of practice in it. */
export async function pagesOfTheExample(page: Page, picture: Picture): Promise<void> {
  await page.evaluate(() => window.child.app.openPractice({ practice: 'example' }));
  await page.reload();
  await goTo(page, '/');
  await picture('home');
  await goTo(page, '/assess');
  await picture('drafts');
  await goTo(page, await trajectoryOfLongestStanding(page));
  await picture('trajectory');
  for (const view of ['One', 'Profile', 'Compare two', 'Table']) {
    await page.getByRole('radio', { name: view, exact: true }).click();
    await page.waitForTimeout(300);
    await picture(`trajectory-${view.toLowerCase().replace(' ', '-')}`);
  }
  await page.getByRole('radio', { name: 'All dimensions', exact: true }).click();
  await page.getByRole('button', { name: 'this context alone' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Eastern district' }).click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  await picture('trajectory-contexts');
  await goTo(page, '/models');
  await picture('models');
  await page
    .getByRole('link', { name: /Convening a community of practice/ })
    .first()
    .click();
  await page.waitForFunction(() => /^#\/models\/./.test(window.location.hash));
  await page.waitForTimeout(300);
  await picture('model');
  await goTo(page, '/settings');
  await picture('settings');
}

/** The subject with the most assessments has the most to show. */
async function trajectoryOfLongestStanding(page: Page): Promise<string> {
  const subjects = await page.evaluate(() => window.child.trajectory.subjects());
  if (!subjects.ok) throw new Error(`The example could not be read: ${subjects.error.kind}`);
  const longest = subjects.value.toSorted((a, b) => b.completedCount - a.completedCount)[0];
  if (longest === undefined) throw new Error('The example has no completed assessment.');
  return `/trajectory/${longest.modelId}/${longest.context.id}`;
}
