import type { ReadingProblem } from '../../core/model-import/data-node.ts';
import { flatten } from '../../core/model-import/flatten.ts';
import type { About } from '../../core/model-import/mapping.ts';
import type { ImportLoss } from '../../core/model-import/outcome.ts';
import { type RawDocument, type RawSource, type RawTable, readingLimits } from '../../core/model-import/raw.ts';
import { isNativeRoot, readDocuments } from '../../core/model-import/read-document.ts';
import { decodeText } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';
import { ReadingRefusal } from './refusal.ts';

/** A file to read: its own name without folders (its ending tells what it is, if it has one), and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type SourceReading =
  | { readonly ok: true; readonly source: RawSource }
  | { readonly ok: false; readonly problems: readonly ReadingProblem[] };

/** How far the reading is: `done` of `of` files. */
export interface ReadingProgress {
  readonly done: number;
  readonly of: number;
}

/** A cell of a spreadsheet holds at most 32,767 characters. */
const longestCell = 100_000;
const mostFiles = 50;

/**
 * Reads the files of one import, whatever kind they are, within the limits of an import. Never throws for what is in
 * them. What is wrong with one of them is told with its name and place, and then nothing is read: half of an import
 * would be a model nobody meant.
 */
export async function readSource(
  files: readonly SourceFile[],
  onProgress: (progress: ReadingProgress) => void = () => {},
): Promise<SourceReading> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const name = files[0]?.name ?? '';
  const refuse = (expected: string): SourceReading => ({ ok: false, problems: [{ file: name, expected }] });
  if (files.length === 0) return refuse('at least one file');
  if (files.length > mostFiles) return refuse(`at most ${mostFiles} files`);
  if (total > readingLimits.bytes) return refuse(`files of at most ${readingLimits.bytes >> 20} MB in all`);
  const readings: FileReading[] = [];
  const problems: ReadingProblem[] = [];
  for (const [index, file] of files.entries()) {
    onProgress({ done: index, of: files.length });
    const reading = await readFile(file);
    if (Array.isArray(reading)) problems.push(...reading);
    else readings.push(reading as FileReading);
  }
  onProgress({ done: files.length, of: files.length });
  if (problems.length > 0) return { ok: false, problems };
  const tables = named(readings.flatMap((reading) => reading.tables));
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const cells = tables.reduce((sum, table) => sum + table.rows.reduce((all, row) => all + row.length, 0), 0);
  if (rows > readingLimits.records) return refuse(`at most ${readingLimits.records} rows in all`);
  if (cells > readingLimits.cells) return refuse(`at most ${readingLimits.cells} cells in all`);
  const documents = readings.flatMap((reading) => reading.documents);
  if (tables.length === 0 && documents.length === 0) return refuse('a table, a list or a model');
  const about = Object.assign(
    files.length === 1 ? { title: titleOf(name) } : {},
    ...readings.map((reading) => reading.about).toReversed(),
  );
  const losses = readings.flatMap((reading) => reading.losses);
  return { ok: true, source: { files: files.map((file) => file.name), tables, documents, about, losses } };
}

interface FileReading {
  readonly tables: readonly RawTable[];
  readonly documents: readonly RawDocument[];
  readonly about: Partial<About>;
  readonly losses: readonly ImportLoss[];
}

async function readFile({ name, bytes }: SourceFile): Promise<FileReading | readonly ReadingProblem[]> {
  try {
    const reading = isZip(bytes) ? await readAsWorkbook(bytes) : readAsText(name, bytes);
    if (Array.isArray(reading)) return reading;
    const found = reading as FileReading;
    for (const table of found.tables) refuseGiants(table);
    return found;
  } catch (error) {
    if (!(error instanceof ReadingRefusal)) throw error;
    return [{ file: name, ...error.place, expected: error.message }];
  }
}

async function readAsWorkbook(bytes: Uint8Array): Promise<FileReading> {
  return { documents: [], about: {}, ...(await readWorkbook(bytes)) };
}

function readAsText(name: string, bytes: Uint8Array): FileReading | readonly ReadingProblem[] {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new ReadingRefusal('a workbook saved as .xlsx, without a password');
  }
  const { text, encoding, guessed } = decodeText(bytes);
  if (text.trim() === '') throw new ReadingRefusal('a file with something in it');
  const losses: ImportLoss[] = guessed ? [{ kind: 'encoding', place: { sheet: name }, facts: { encoding } }] : [];
  if (!isDocument(name, text)) {
    return { tables: [{ sheet: stemOf(name), rows: readDelimited(text) }], documents: [], about: {}, losses };
  }
  const reading = readDocuments(text, name);
  if (!reading.ok) {
    // A model of this application with a slip in it: its own reading tells more about it.
    return saysNative(text) ? { tables: [], documents: [{ file: name, text }], about: {}, losses } : reading.problems;
  }
  if (reading.roots.some(isNativeRoot)) return { tables: [], documents: [{ file: name, text }], about: {}, losses };
  const { tables, about, losses: left } = flatten(reading.roots, stemOf(name));
  return { tables, documents: [], about, losses: [...losses, ...reading.losses, ...left] };
}

function saysNative(text: string): boolean {
  return /^\s*\{?\s*["']?format["']?\s*:\s*["']?child-model\//.test(text.slice(0, 2_000));
}

/** By the ending of the name where it says so; pasted text and other files by how they begin. */
function isDocument(name: string, text: string): boolean {
  const ending = /\.([a-z]{2,10})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'yaml' || ending === 'yml' || ending === 'json' || ending === 'childmodel') return true;
  if (ending === 'csv' || ending === 'tsv' || ending === 'tab') return false;
  const start = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 4_000);
  if (start.startsWith('{') || start.startsWith('[') || start.startsWith('---')) return true;
  const first = start.split(/\r?\n/, 1)[0] ?? '';
  if (first.includes('\t') || first.startsWith('"')) return false;
  return /^(?:[^,;|]{1,80}:(?:\s|$)|-\s)/.test(first);
}

/** A giant cell would make everything after it slow, and no model has a place for it. */
function refuseGiants(table: RawTable): void {
  for (const [row, cells] of table.rows.entries()) {
    const place = { sheet: table.sheet, row: row + 1 };
    if (cells.length > readingLimits.columns)
      throw new ReadingRefusal(`at most ${readingLimits.columns} columns`, place);
    const column = cells.findIndex((cell) => cell.length > longestCell);
    if (column !== -1) {
      throw new ReadingRefusal(`at most ${longestCell} characters in a cell`, { ...place, column: column + 1 });
    }
  }
}

/** Tables of several files may be called the same. */
function named(tables: readonly RawTable[]): readonly RawTable[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    let sheet = table.sheet;
    for (let number = 2; taken.has(sheet); number += 1) sheet = `${table.sheet} ${number}`;
    taken.add(sheet);
    return { ...table, sheet };
  });
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function stemOf(name: string): string {
  return name.replace(/\.[a-z]{2,10}$/i, '') || name;
}

function titleOf(name: string): string {
  const words = stemOf(name).replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
