import readXlsxFile from 'read-excel-file/universal';
import type { ImportLoss } from '../../core/model-import/outcome.ts';
import { type RawTable, readingLimits } from '../../core/model-import/raw.ts';
import { ReadingRefusal } from './refusal.ts';
import { storedZip, unzip } from './zip-entries.ts';

/** The sheets of a workbook as tables, and what was lost on the way. */
export interface WorkbookReading {
  readonly tables: readonly RawTable[];
  readonly losses: readonly ImportLoss[];
}

/** More than any workbook has that a person made by hand. */
const mostParts = 500;
/** A sheet as XML: some five hundred thousand cells, read in a second or two. */
const largestPart = 32 * 1024 * 1024;

/**
 * Reads the sheets of a workbook (.xlsx). Of formulas the last result is read, as the workbook keeps it; nothing is
 * calculated. It is unpacked and measured here before the library that reads it sees anything.
 *
 * @throws ReadingRefusal when it is damaged, or holds more than is read of one import.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const parts = unzip(bytes, isPart, readingLimits.decodedBytes);
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) throw new ReadingRefusal('a workbook (.xlsx)');
  if (parts.length > mostParts) throw new ReadingRefusal(`a workbook of at most ${mostParts} parts`);
  if (parts.some(({ bytes: { length } }) => length > largestPart)) {
    throw new ReadingRefusal(`sheets that unpack to less than ${largestPart >> 20} MB each`);
  }
  let formulas = 0;
  for (const part of parts) {
    if (part.name.startsWith('xl/worksheets/'))
      formulas += measureSheet(
        Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength).toString('latin1'),
      );
  }
  const sheets = await readXlsxFile(storedZip(parts), { trim: false, parseNumber: (text: string) => text }).catch(
    (error: unknown) => {
      throw refusalOf(error);
    },
  );
  const tables = sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(cellText)) }));
  const [first] = tables;
  return {
    tables,
    losses:
      formulas === 0 ? [] : [{ kind: 'formulas', place: { sheet: first?.sheet ?? '' }, facts: { count: formulas } }],
  };
}

/** The library reads these, by their endings and whatever folder they are in. */
function isPart(name: string): boolean {
  return /^xl\/.*\.xml(?:\.rels)?$/.test(name) && !/^xl\/(?:media|drawings|charts|theme|printerSettings)\//.test(name);
}

/**
 * How far a sheet reaches. An address such as XFD1048576 costs nothing in the file and unfolds into billions of cells.
 *
 * @returns how many formulas it has.
 * @throws ReadingRefusal when it reaches further than is read.
 */
function measureSheet(xml: string): number {
  let width = 0;
  let height = 0;
  let cells = 0;
  for (const found of xml.matchAll(/\br\s{0,9}=\s{0,9}["']\s{0,9}\$?([A-Za-z]*)\$?(\d*)/g)) {
    const [, letters = '', digits = ''] = found;
    if (letters.length > 3 || digits.length > 7) throw new ReadingRefusal(`at most ${readingLimits.columns} columns`);
    width = Math.max(width, columnNumber(letters));
    height = Math.max(height, Number(digits));
    cells += 1;
  }
  if (width > readingLimits.columns) throw new ReadingRefusal(`at most ${readingLimits.columns} columns`);
  if (height > readingLimits.records) throw new ReadingRefusal(`at most ${readingLimits.records} rows`);
  if (width * height > readingLimits.cells || cells > readingLimits.cells) {
    throw new ReadingRefusal(`at most ${readingLimits.cells} cells in a sheet`);
  }
  return [...xml.matchAll(/<(?:\w{1,9}:)?f[\s/>]/g)].length;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The library's words name the cell; they hold nothing of its contents. */
function refusalOf(error: unknown): ReadingRefusal {
  const message = error instanceof Error ? error.message : '';
  const found = /row (\d+), col (\d+): (\w+)/.exec(message);
  if (found === null) return new ReadingRefusal('a workbook that is whole (.xlsx)');
  return new ReadingRefusal('a cell with a value that can be read', {
    row: Number(found[1]),
    column: Number(found[2]),
  });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(cell);
}
