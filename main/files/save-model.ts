import type { BrowserWindow } from 'electron';
import type { ModelFormat } from '../../core/contract/models.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import type { OnSaved } from './ledger.ts';
import { modelContent } from './model-content.ts';
import { type FileKind, saveContent } from './save.ts';

/** Under which ending each format is saved. */
const kindOf: Readonly<Record<ModelFormat, FileKind>> = {
  childmodel: 'childmodel',
  yaml: 'yaml',
  json: 'json',
  csv: 'csv',
  spreadsheet: 'csv',
};

/**
 * Asks the person where to save a model and writes it there in one of its formats, whole or not at all.
 *
 * @param onSaved enters what was saved in the ledger.
 * @throws ChildError `file-not-written`.
 */
export function saveModel(
  window: BrowserWindow,
  model: PracticeModel,
  format: ModelFormat,
  onSaved: OnSaved,
): Promise<{ saved: boolean }> {
  const suggestedName = `${model.title} ${model.version}`;
  return saveContent(
    window,
    { kind: kindOf[format], suggestedName, content: () => modelContent(model, format) },
    onSaved,
  );
}
