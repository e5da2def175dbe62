import type { Page } from '@playwright/test';
import type { Picture } from './fresh-practice.ts';
import { goTo } from './protection-pages.ts';

/** A model as somebody keeps it in a spreadsheet, cells copied with tabs between them: with a slip, a note and a gap. */
const pasted = [
  ['Sharing a kitchen', '', '', '', '', ''],
  ['Area', 'Dimension', 'What it is about', '0 None', '1 Beginning', '2 Working', '3 Leading', 'Remarks'],
  [
    'Every day',
    'Leaving it ready',
    'In what state the next person finds it.',
    'You never cook here.',
    'You wash what you used.',
    'You leave the table as you would like to find it.',
    'You notice what is missing and see to it.',
    'ask Monday',
  ],
  [
    '',
    'Making room',
    'How the shelves are shared.',
    '',
    'You keep to your shelf.',
    'You say when you need more room.',
    'You see who has too little and offer some.',
    '',
  ],
  [
    'Now and then',
    'Cooking together',
    'How often the table is a common one.',
    '',
    'You join when you are asked.',
    'You ask others along.',
    'You keep a day of the week for it.',
    'new',
  ],
  [
    '',
    'Welcoming newcomers',
    'What the first week is like.',
    '',
    'You show where things are.',
    '',
    'You cook with them in their first week.',
    '',
  ],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** The library with all models that come along, narrowed and with one put away; and a table on its way to a model. */
export async function libraryPages(page: Page, picture: Picture): Promise<void> {
  await goTo(page, '/models');
  await picture('library');
  await page.getByRole('searchbox', { name: 'Words in it' }).fill('team');
  await page.waitForTimeout(300);
  await picture('library-narrowed');
  await page.getByRole('button', { name: 'Show all' }).click();
  await goTo(page, '/models/import');
  await picture('import');
  await page.getByRole('textbox', { name: 'Paste a table or a document' }).fill(pasted);
  await page.getByRole('button', { name: 'Read what I pasted' }).click();
  await page.getByTestId('import-counts').waitFor();
  await page.waitForTimeout(300);
  await picture('import-mapping');
  await page.getByRole('region', { name: /^The table/ }).scrollIntoViewIfNeeded();
  await picture('import-table');
  await page.getByRole('region', { name: 'About the model' }).scrollIntoViewIfNeeded();
  await picture('import-about');
  await page.getByRole('button', { name: 'Start over' }).click();
}
