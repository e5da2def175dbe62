import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { InputOf } from '../../core/contract/contract.ts';
import { ChildError } from '../../core/errors.ts';
import { words } from '../words.ts';
import { fileNameFrom, withEnding } from './file-name.ts';
import { writeWhole } from './whole-file.ts';

const kinds = {
  csv: { ending: '.csv', filter: words.csvFiles },
  png: { ending: '.png', filter: words.pngFiles },
} as const;

/**
 * Asks the person where to save and writes the file there, whole or not at all.
 *
 * @returns whether it was saved; a person may change their mind.
 * @throws ChildError `file-not-written`.
 */
export async function saveFile(window: BrowserWindow, file: InputOf<'files', 'save'>): Promise<{ saved: boolean }> {
  const { ending, filter } = kinds[file.kind];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), fileNameFrom(file.suggestedName, ending)),
    filters: [{ name: filter, extensions: [ending.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { saved: false };
  try {
    await writeWhole(withEnding(filePath, ending), file.kind === 'csv' ? `\ufeff${file.text}` : file.bytes);
    return { saved: true };
  } catch (error) {
    throw new ChildError('file-not-written', 'the chosen place refused the file', {}, { cause: error });
  }
}
