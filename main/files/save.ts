import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { InputOf } from '../../core/contract/contract.ts';
import type { ExportKind } from '../../core/contract/privacy.ts';
import { ChildError } from '../../core/errors.ts';
import { words } from '../words.ts';
import { fileNameFrom, withEnding } from './file-name.ts';
import type { OnSaved } from './ledger.ts';
import { writeWhole } from './whole-file.ts';

const kinds = {
  csv: { ending: '.csv', filter: words.csvFiles },
  png: { ending: '.png', filter: words.pngFiles },
  txt: { ending: '.txt', filter: words.txtFiles },
  pdf: { ending: '.pdf', filter: words.pdfFiles },
  childmodel: { ending: '.childmodel', filter: words.childmodelFiles },
  yaml: { ending: '.yaml', filter: words.yamlFiles },
  json: { ending: '.json', filter: words.jsonFiles },
} as const;

/** The kinds of files there are to save. */
export type FileKind = keyof typeof kinds;

/** What the ledger calls a kind: documents are text, whatever their ending. */
function ledgerKind(kind: FileKind): ExportKind {
  return kind === 'childmodel' || kind === 'yaml' || kind === 'json' ? 'txt' : kind;
}

/** A file that may leave the application. */
interface FileToSave {
  readonly kind: FileKind;
  readonly suggestedName: string;
  /** Makes the content, once a person has chosen a place for it. */
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/**
 * Asks the person where to save and writes the file there, whole or not at all.
 *
 * @param onSaved enters what was saved in the ledger.
 * @returns whether it was saved; a person may change their mind.
 * @throws ChildError `file-not-written`.
 */
export function saveFile(
  window: BrowserWindow,
  file: InputOf<'files', 'save'>,
  onSaved: OnSaved,
): Promise<{ saved: boolean }> {
  const { kind, suggestedName } = file;
  return saveContent(window, { kind, suggestedName, content: () => contentOf(file) }, onSaved);
}

/** Spreadsheets take a table for UTF-8 only when a byte order mark says so. */
function contentOf(file: InputOf<'files', 'save'>): string | Uint8Array {
  if (file.kind === 'png') return file.bytes;
  return file.kind === 'csv' ? `\ufeff${file.text}` : file.text;
}

/** Like `saveFile`, for a content that main itself makes. @throws ChildError `file-not-written`. */
export async function saveContent(
  window: BrowserWindow,
  { kind, suggestedName, content }: FileToSave,
  onSaved: OnSaved,
): Promise<{ saved: boolean }> {
  const { ending, filter } = kinds[kind];
  const name = fileNameFrom(suggestedName, ending);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: filter, extensions: [ending.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { saved: false };
  try {
    await writeWhole(withEnding(filePath, ending), await content());
  } catch (error) {
    throw new ChildError('file-not-written', 'the chosen place refused the file', {}, { cause: error });
  }
  onSaved(ledgerKind(kind), name);
  return { saved: true };
}
