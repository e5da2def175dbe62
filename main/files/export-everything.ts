import { app, type BrowserWindow, dialog } from 'electron';
import { dayOf } from '../../core/assessment/assessment.ts';
import { ChildError } from '../../core/errors.ts';
import type { Db } from '../store/connection.ts';
import { type ExportFacts, readWholePractice } from '../store/read-whole-practice.ts';
import { words } from '../words.ts';
import { writeExportFolder } from './export-folder.ts';
import type { OnSaved } from './ledger.ts';

/** What is told about an export: whether it was made, and the name of its folder without the path. */
export interface Exported {
  readonly saved: boolean;
  readonly folderName?: string;
}

/**
 * Asks for a folder and writes everything in a store there, as open JSON and as tables (docs/export-format.md).
 *
 * @param store asked only once there is a place, since the vault may have locked itself behind the dialog.
 * @param onSaved enters the export in the ledger.
 * @throws ChildError `file-not-written`, or what reading the store throws.
 */
export async function exportEverything(
  window: BrowserWindow,
  store: () => Db,
  facts: ExportFacts,
  onSaved: OnSaved,
): Promise<Exported> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.exportFolder,
    buttonLabel: words.exportHere,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return { saved: false };
  const whole = readWholePractice(store(), facts);
  const day = dayOf(facts.exportedAt, -new Date(facts.exportedAt).getTimezoneOffset());
  const folderName = await writeExportFolder(folder, whole, day).catch((error: unknown) => {
    throw new ChildError('file-not-written', 'the chosen place refused the export', {}, { cause: error });
  });
  onSaved('everything', folderName);
  return { saved: true, folderName };
}
