import { app, type BrowserWindow, dialog } from 'electron';
import { ChildError } from '../../core/errors.ts';
import type { Db } from '../store/connection.ts';
import { holdsNothing, writeWholePractice } from '../store/write-whole-practice.ts';
import { words } from '../words.ts';
import { readPracticeFile } from './read-practice-file.ts';

/** What was taken in: whether anything was, and how many of each. */
export interface Imported {
  readonly imported: boolean;
  readonly assessments: number;
  readonly contexts: number;
  readonly models: number;
}

/**
 * Asks for an exported `practice.json` and takes all of it into a store that holds nothing yet, or nothing of it.
 * Settings of the document are in force afterwards: whoever follows them reads them again.
 *
 * @param store asked again once the file is read, since the vault may have locked itself meanwhile.
 * @throws ChildError `conflict` unless the store is empty, `file-not-usable` (with `line` and `column`, or `field`).
 */
export async function importEverything(window: BrowserWindow, store: () => Db): Promise<Imported> {
  if (!holdsNothing(store())) throw new ChildError('conflict', 'the practice is not empty');
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.importFile,
    buttonLabel: words.importThis,
    defaultPath: app.getPath('documents'),
    filters: [{ name: words.practiceFiles, extensions: ['json'] }],
    properties: ['openFile'],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return { imported: false, assessments: 0, contexts: 0, models: 0 };
  const whole = await readPracticeFile(path);
  writeWholePractice(store(), whole);
  const { assessments, contexts, models } = whole;
  return {
    imported: true,
    assessments: assessments.length,
    contexts: contexts.length,
    models: models.length,
  };
}
