import type { ModelFormat } from '../../core/contract/models.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';

/** A model as the content of a file; the writer is loaded when somebody asks for one. */
export async function modelContent(model: PracticeModel, format: ModelFormat): Promise<string | Uint8Array> {
  if (format === 'csv' || format === 'spreadsheet') {
    const { modelCsv, modelSpreadsheet } = await import('../../core/model-export/write-matrix.ts');
    // Spreadsheets take a table for UTF-8 only when a byte order mark says so.
    return format === 'csv' ? `\ufeff${modelCsv(model)}` : modelSpreadsheet(model);
  }
  const { modelJson, modelYaml } = await import('../../core/model-export/write-document.ts');
  return format === 'json' ? modelJson(model) : modelYaml(model);
}
