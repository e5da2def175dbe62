import type { Page } from '@playwright/test';
import type { Picture } from './fresh-practice.ts';
import { goTo } from './protection-pages.ts';

/** The pages of a practice over years, with the example's three years in them. */
export async function pagesOverYears(page: Page, picture: Picture): Promise<void> {
  await trajectoryOverYears(page, picture);
  await goTo(page, '/contexts');
  await picture('contexts');
  await page
    .getByRole('button', { name: /^Merge/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await picture('contexts-merge');
  await page.keyboard.press('Escape');
  await goTo(page, '/compare');
  await picture('compare-contexts');
  await goTo(page, '/plan');
  await picture('plan');
  await scrollToEnd(page);
  await picture('plan-end');
  await goTo(page, '/journal');
  await picture('journal');
  await page.keyboard.press('Control+j');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('textbox').first().fill('The pharmacist telephoned: the pen is gone again.');
  await picture('journal-capture');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Throw them away' }).waitFor();
  await picture('journal-question');
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await page
    .getByRole('button', { name: /^Delete the entry/ })
    .first()
    .click();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).waitFor();
  await picture('undo');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await goTo(page, '/off-the-map');
  await picture('off-the-map');
  await searchFor(page, 'fridge');
  await picture('search');
  await palette(page, picture, 'palette');
  await goTo(page, '/settings');
  await picture('settings');
  await bringUp(page, 'Looking again');
  await picture('settings-reminders');
}

/** Every way to look at a trajectory, and the ways to look again and to put a slip right. */
async function trajectoryOverYears(page: Page, picture: Picture): Promise<void> {
  await goTo(page, '/trajectory');
  const view = (name: string) => page.getByRole('radio', { name, exact: true }).click();
  const dialog = async (open: RegExp, name: string) => {
    await page.getByRole('button', { name: open }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(300);
    await picture(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await view('All dimensions');
  await page.locator('canvas').first().waitFor();
  await picture('years-all');
  await scrollToEnd(page);
  await picture('years-calendar');
  await view('One');
  await showChart(page);
  await picture('years-one');
  await bringUp(page, 'Every look at it');
  await picture('years-history');
  await dialog(/^Look again at/, 'years-look-again');
  await dialog(/^Correct a slip of/, 'years-correct');
  await view('Profile');
  await showChart(page);
  await picture('years-profile');
  await view('Radar');
  await showChart(page);
  await picture('years-radar');
  await view('Dots');
  await view('Compare two');
  await picture('years-compare-two');
  await view('Table');
  await picture('years-table');
  await view('All dimensions');
}

/** What those pages say while there is nothing to show. */
export async function emptyPages(page: Page, picture: Picture): Promise<void> {
  for (const name of ['trajectory', 'plan', 'journal', 'contexts', 'compare', 'off-the-map', 'search']) {
    await goTo(page, `/${name}`);
    await picture(`${name}-empty`);
  }
  await palette(page, picture, 'palette-empty');
}

/** Twelve dimensions at sixty moments: more than anybody has. */
export async function overfullPages(page: Page, picture: Picture): Promise<void> {
  await goTo(page, '/trajectory');
  await page.waitForFunction(() => document.querySelectorAll('main canvas').length === 12);
  await picture('trajectory-overfull');
  await bringUp(page, 'A purpose people own');
  await picture('trajectory-far-target');
  for (const view of ['One', 'Profile', 'Compare two', 'Table']) {
    await page.getByRole('radio', { name: view, exact: true }).click();
    await page.waitForTimeout(300);
    if (view === 'One') await showChart(page);
    await picture(`trajectory-${view.toLowerCase().replace(' ', '-')}-overfull`);
  }
  await page.getByRole('radio', { name: 'Profile', exact: true }).click();
  await page.getByRole('radio', { name: 'Radar' }).click();
  await showChart(page);
  await picture('trajectory-radar-overfull');
  for (const name of ['contexts', 'compare', 'plan', 'journal', 'off-the-map']) {
    await goTo(page, `/${name}`);
    await picture(`${name}-overfull`);
  }
  await page.keyboard.press('Control+j');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('textbox').first().fill('It took longer to tell than to do. '.repeat(60));
  await picture('journal-capture-overfull');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await searchFor(page, 'we');
  await picture('search-overfull');
  await palette(page, picture, 'palette-overfull');
}

async function palette(page: Page, picture: Picture, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await picture(name);
  await page.keyboard.type('we');
  await page.waitForTimeout(500);
  await picture(`${name}-typed`);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function searchFor(page: Page, words: string): Promise<void> {
  await goTo(page, '/search');
  await page.getByRole('searchbox').fill(words);
  await page.waitForTimeout(600);
}

/** Scrolls a heading to the top. */
async function bringUp(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).evaluate((element) => element.scrollIntoView());
  await page.waitForTimeout(300);
}

/** Waits until the chart of the view just chosen stands, and brings it to the top. */
async function showChart(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.evaluate(() => document.querySelector('main canvas')?.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(300);
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById('page')?.scrollTo(0, 1_000_000));
  await page.waitForTimeout(300);
}
