import type { TableMapping } from './mapping.ts';
import type { ImportPlace } from './outcome.ts';
import type { RawTable } from './raw.ts';

/** The rows as a mapping speaks of them: turned, when it says so. Columns become rows; short rows count as empty there. */
export function seenRows(table: RawTable, turned: boolean): readonly (readonly string[])[] {
  if (!turned) return table.rows;
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, column) => table.rows.map((row) => row[column] ?? ''));
}

/** How many columns the longest row has. */
export function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** The place of a cell of the seen table in the table as it was read. */
export function placeOfCell(table: RawTable, turned: boolean, row: number, column?: number): ImportPlace {
  const [sourceRow, sourceColumn] = turned ? [column, row] : [row, column];
  const line = sourceRow === undefined ? undefined : table.lines?.[sourceRow];
  if (line !== undefined) return { sheet: table.sheet, line };
  return {
    sheet: table.sheet,
    ...(sourceRow === undefined ? {} : { row: sourceRow + 1 }),
    ...(sourceColumn === undefined ? {} : { column: sourceColumn + 1 }),
  };
}

/** Whether a cell holds anything but blanks. */
export function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && cell.trim() !== '';
}

/** The names of the columns under a mapping, trimmed; empty where there are none. */
export function columnNames(table: RawTable, mapping: Pick<TableMapping, 'turned' | 'headerRow'>): readonly string[] {
  const rows = seenRows(table, mapping.turned);
  const header = mapping.headerRow === null ? [] : (rows[mapping.headerRow] ?? []);
  return Array.from({ length: widthOf(rows) }, (_, column) => (header[column] ?? '').trim());
}
