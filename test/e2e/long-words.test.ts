import { expect, test } from './fixtures.ts';
import { AssessPage, GuidedPage } from './pages/assess.ts';
import { Shell } from './pages/shell.ts';

/** What a person pastes that has no place to break: a long address, a key, a page of a script without spaces. */
const oneWord = 'x'.repeat(10_000);

test('a word of ten thousand letters can be pasted, written on, kept and read', async ({ launch }) => {
  const { page } = await launch();
  await new Shell(page).go('Assess');
  await new AssessPage(page).begin('Convening a community of practice', 'Riverside clinic team');
  const guided = new GuidedPage(page);
  await guided.showLevels();
  await guided.evidence.fill(oneWord);
  await guided.evidence.press('End');
  await guided.evidence.pressSequentially('andon');
  await expect(guided.evidence).toHaveValue(`${oneWord}andon`);
  // Kerned, every letter took seconds; `npm run bench` has the figures.
  await expect(guided.evidence).toHaveCSS('font-kerning', 'none');
  await expect(guided.saved).toBeVisible();
  const sideways = await guided.evidence.evaluate((field) => field.scrollWidth - field.clientWidth);
  expect(sideways).toBe(0);

  await guided.review();
  const shown = page.locator('p', { hasText: oneWord });
  await expect(shown).toBeVisible();
  await expect(shown).toHaveCSS('font-kerning', 'none');
});
