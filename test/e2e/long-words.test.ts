import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { Shell } from './pages/shell.ts';

/** What a person pastes that has no place to break: a long address, a key, a page of a script without spaces. */
const oneWord = 'x'.repeat(10_000);

/** Time for one letter, in milliseconds; kerned, it took seconds. */
const patience = 400;

test('a word of ten thousand letters can be pasted, written on, kept and read', async ({ launch }) => {
  const { page } = await launch();
  await new Shell(page).go('Assess');
  await new AssessPage(page).begin('Convening a community of practice', 'Riverside clinic team');
  const guided = new GuidedPage(page);
  await guided.showLevels();
  await guided.evidence.fill(oneWord);
  for (const letter of 'andon') {
    await guided.evidence.press(letter);
    expect(await guided.evidence.evaluate(timeOfLayout)).toBeLessThan(patience);
  }
  await expect(guided.evidence).toHaveValue(`${oneWord}andon`);
  await expect(guided.saved).toBeVisible();
  const sideways = await guided.evidence.evaluate((field) => field.scrollWidth - field.clientWidth);
  expect(sideways).toBe(0);

  await guided.review();
  const shown = page.locator('p', { hasText: oneWord });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate(timeOfLayout)).toBeLessThan(patience);
});

/** Lays an element out anew, in milliseconds. */
function timeOfLayout(element: Element): number {
  const started = performance.now();
  const { parentElement } = element;
  if (parentElement === null) throw new Error('An element on a page has a parent.');
  parentElement.style.paddingInlineEnd = '1px';
  element.getBoundingClientRect();
  parentElement.style.paddingInlineEnd = '';
  element.getBoundingClientRect();
  return performance.now() - started;
}
