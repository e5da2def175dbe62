import { type ColumnHint, hintOf, isLevelLike, levelHeader } from './column-words.ts';
import type { RawTable } from './raw.ts';
import { isFilled, seenRows, widthOf } from './seen-table.ts';

/** Rows looked at to recognise a table; what comes after them hardly changes what it is. */
const rowsLookedAt = 2_000;
/** A table with more rows than this is not one with its dimensions side by side. */
const mostRowsTurned = 80;
/** The names of the columns are among the first rows, below a title and a remark. */
const headerSought = 12;

/** What can be seen of a column without knowing what the table is for. */
export interface ColumnLook {
  readonly name: string;
  readonly hint: ColumnHint | undefined;
  readonly filled: number;
  readonly distinct: number;
  readonly averageLength: number;
  /** Whether all that is filled are whole numbers. */
  readonly numeric: boolean;
}

/** What can be seen of a table in one of its two directions. */
export interface TableLook {
  readonly table: RawTable;
  readonly turned: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly headerRow: number | null;
  readonly columns: readonly ColumnLook[];
  /** Rows below the header with anything in them, at most those looked at. */
  readonly body: readonly (readonly string[])[];
  /** Columns whose name is that of a level, as far as names alone tell. */
  readonly levelColumns: readonly number[];
}

/** A table in one direction, with the row of names it is told or else guessed to have. */
export function lookAt(table: RawTable, turned: boolean, givenHeader?: number | null): TableLook {
  const rows = seenRows(table, turned);
  const headerRow = givenHeader === undefined ? guessHeaderRow(rows) : givenHeader;
  const width = widthOf(rows.slice(0, rowsLookedAt));
  const header = headerRow === null ? [] : (rows[headerRow] ?? []);
  const first = headerRow === null ? 0 : headerRow + 1;
  const body = rows.slice(first, first + rowsLookedAt).filter((row) => row.some(isFilled));
  const columns = Array.from({ length: width }, (_, column) =>
    lookAtColumn((header[column] ?? '').trim(), body, column),
  );
  return { table, turned, rows, headerRow, columns, body, levelColumns: levelColumnsOf(columns) };
}

/** Both directions of a table, as far as it may be seen in either. */
export function looksOf(table: RawTable): { readonly straight: TableLook; readonly turned: TableLook | undefined } {
  const turned = table.rows.length <= mostRowsTurned && table.lines === undefined ? lookAt(table, true) : undefined;
  return { straight: lookAt(table, false), turned };
}

/**
 * The first row with two filled cells or more that reads like names: short, and above at least as many cells. A table of
 * one column has one only when its first cell is a word that names columns.
 */
function guessHeaderRow(rows: readonly (readonly string[])[]): number | null {
  const width = widthOf(rows.slice(0, headerSought));
  for (const [index, row] of rows.slice(0, headerSought).entries()) {
    const filled = row.filter(isFilled);
    if (filled.length === 0) continue;
    if (width === 1 || rows.length === 1) return hintOf(filled[0] ?? '') === undefined ? null : index;
    if (filled.length < 2) continue;
    const longest = Math.max(...filled.map((cell) => cell.trim().length));
    const named = filled.some((cell) => hintOf(cell) !== undefined || isLevelLike(cell));
    if (longest <= 80 && (named || filled.length === row.filter((cell) => cell !== '').length)) {
      return looksLikeData(rows, index, named) ? null : index;
    }
    return null;
  }
  return null;
}

/** A first row without a single known word and cells as long as those below is rather data without names. */
function looksLikeData(rows: readonly (readonly string[])[], index: number, named: boolean): boolean {
  if (named) return false;
  const lengthOf = (row: readonly string[]) => row.slice(1).reduce((sum, cell) => sum + cell.trim().length, 0);
  const below = rows.slice(index + 1, index + 6).filter((row) => row.filter(isFilled).length > 1);
  if (below.length === 0) return false;
  const average = below.reduce((sum, row) => sum + lengthOf(row), 0) / below.length;
  return lengthOf(rows[index] ?? []) > 30 && lengthOf(rows[index] ?? []) > average * 0.6;
}

function lookAtColumn(name: string, body: readonly (readonly string[])[], column: number): ColumnLook {
  const cells = body.map((row) => row[column]).filter(isFilled);
  const distinct = new Set(cells.map((cell) => cell.trim())).size;
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  return {
    name,
    hint: hintOf(name),
    filled: cells.length,
    distinct,
    averageLength: cells.length === 0 ? 0 : length / cells.length,
    numeric: cells.length > 0 && cells.every((cell) => /^\s*\d{1,6}\s*$/.test(cell)),
  };
}

function levelColumnsOf(columns: readonly ColumnLook[]): readonly number[] {
  const seen = new Set<string>();
  const found = columns.flatMap(({ name, hint }, index) => {
    const { level, kind } = levelHeader(name);
    const plain = hint === undefined || level !== name.trim() || /\d/.test(name);
    if (!plain || !isLevelLike(level)) return [];
    const key = `${level}\n${kind}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
  return found;
}
