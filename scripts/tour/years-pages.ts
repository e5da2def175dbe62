import type { Page } from '@playwright/test';
import type { Picture } from './fresh-practice.ts';
import { goTo } from './protection-pages.ts';

/** The pages of a practice over years, with the example's three years in them. */
export async function pagesOverYears(page: Page, picture: Picture): Promise<void> {
  await goTo(page, '/contexts');
  await picture('contexts');
  await goTo(page, '/compare');
  await picture('compare-contexts');
  await goTo(page, '/plan');
  await picture('plan');
  await goTo(page, '/journal');
  await picture('journal');
  await page.keyboard.press('Control+j');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('textbox').first().fill('The pharmacist telephoned: the pen is gone again.');
  await picture('journal-capture');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await goTo(page, '/off-the-map');
  await picture('off-the-map');
  await searchFor(page, 'fridge');
  await picture('search');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await picture('palette');
  await page.keyboard.press('Escape');
}

/** What those pages say while there is nothing to show. */
export async function emptyPages(page: Page, picture: Picture): Promise<void> {
  for (const name of ['trajectory', 'plan', 'journal', 'contexts', 'compare', 'off-the-map', 'search']) {
    await goTo(page, `/${name}`);
    await picture(`${name}-empty`);
  }
}

/** Twelve dimensions at sixty moments: more than anybody has. */
export async function overfullPages(page: Page, picture: Picture): Promise<void> {
  await goTo(page, '/trajectory');
  await picture('trajectory-overfull');
  for (const view of ['One', 'Profile', 'Table']) {
    await page.getByRole('radio', { name: view, exact: true }).click();
    await page.waitForTimeout(300);
    await picture(`trajectory-${view.toLowerCase()}-overfull`);
  }
  for (const name of ['compare', 'plan', 'journal', 'off-the-map']) {
    await goTo(page, `/${name}`);
    await picture(`${name}-overfull`);
  }
  await searchFor(page, 'we');
  await picture('search-overfull');
}

async function searchFor(page: Page, words: string): Promise<void> {
  await goTo(page, '/search');
  await page.getByRole('searchbox').fill(words);
  await page.waitForTimeout(600);
}
