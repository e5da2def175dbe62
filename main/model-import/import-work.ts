import type { Building, ImportReading, SeenTable } from '../../core/contract/model-import.ts';
import { buildModel } from '../../core/model-import/build-model.ts';
import type { Choices, Mapping, TableMapping, TableRole, TableShape } from '../../core/model-import/mapping.ts';
import type { RawDocument, RawSource, RawTable } from '../../core/model-import/raw.ts';
import { guessTableMapping, recognise } from '../../core/model-import/recognise.ts';
import { isFilled, seenRows, widthOf } from '../../core/model-import/seen-table.ts';
import { readModel } from '../../core/practice-model/read-model.ts';
import { type ReadingProgress, readSource, type SourceFile } from './read-source.ts';

/** What can be asked of an import. */
export type ImportAsk =
  | { readonly ask: 'read'; readonly files: readonly SourceFile[] }
  | { readonly ask: 'build'; readonly mapping: Mapping; readonly choices: Choices }
  | {
      readonly ask: 'guess';
      readonly table: number;
      readonly role: TableRole;
      readonly turned: boolean;
      readonly shape: TableShape;
    };

/** What comes back: for a guess of a table that is not there, and a building before a reading, nothing. */
export type ImportAnswer = ImportReading | Building | TableMapping | undefined;

/** Rows of a table that are shown, and characters of a cell: enough to see what a column holds. */
const rowsShown = 12;
const cellShown = 160;

/** One import: what was read is kept, so that the model can be built anew with every change of its mapping. */
export function createImportWork(): (ask: ImportAsk, onProgress: (done: number) => void) => Promise<ImportAnswer> {
  let source: RawSource | undefined;

  return async (ask, onProgress) => {
    if (ask.ask === 'read') {
      source = undefined;
      const reading = await readSource(ask.files, ({ done, of }: ReadingProgress) => onProgress(done / of));
      if (!reading.ok) return { outcome: 'refused', why: 'not-as-expected', problems: [...reading.problems] };
      source = reading.source;
      return readingOf(source);
    }
    if (source === undefined) return undefined;
    if (ask.ask === 'build') return build(source, ask.mapping, ask.choices);
    const table = source.tables[ask.table];
    return table === undefined ? undefined : guessTableMapping(table, ask.role, ask.turned, ask.shape);
  };
}

function readingOf(source: RawSource): ImportReading {
  const recognition = recognise(source);
  if (recognition.shape === 'native') return nativeReading(recognition.document, source);
  return { outcome: 'tables', ...build(source, recognition.mapping, {}) };
}

function nativeReading(document: RawDocument, source: RawSource): ImportReading {
  const reading = readModel(document.text, document.file);
  const others = source.files.filter((file) => file !== document.file);
  const about = { outcome: 'native' as const, file: document.file, losses: [...source.losses], others };
  return reading.ok ? { ...about, model: reading.model, problems: [] } : { ...about, problems: [...reading.problems] };
}

function build(source: RawSource, mapping: Mapping, choices: Choices): Building {
  // A table without a mapping is left out, whatever the window says.
  const seen = source.tables.map((table, index) => seenTable(table, mapping.tables[index]?.turned ?? false));
  return { mapping, seen, built: buildModel(source, mapping, choices) };
}

function seenTable(table: RawTable, turned: boolean): SeenTable {
  const all = seenRows(table, turned);
  // A last line end is no row.
  const rows = all.slice(0, all.findLastIndex((row) => row.some(isFilled)) + 1);
  return {
    sheet: table.sheet,
    rows: rows.slice(0, rowsShown).map((row) => row.map(shown)),
    rowCount: rows.length,
    columnCount: widthOf(rows),
  };
}

function shown(cell: string): string {
  return cell.length <= cellShown ? cell : `${cell.slice(0, cellShown).toWellFormed()}…`;
}
