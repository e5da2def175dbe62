import type { ColumnMeaning, TableMapping } from './mapping.ts';
import type { ImportPlace } from './outcome.ts';
import type { RawTable } from './raw.ts';
import type { Report } from './report.ts';
import { isFilled, placeOfCell, seenRows } from './seen-table.ts';

/** One row of a table under its mapping. */
export interface MappedRow {
  readonly cells: readonly string[];
  /** The place of the row, or of a cell of it. */
  readonly place: (column?: number) => ImportPlace;
  /** The cell of a meaning, cleaned and on one line; empty when there is none. */
  readonly name: (as: PlainMeaning) => string;
  /** The same with its line breaks. */
  readonly text: (as: PlainMeaning) => string;
  readonly placeOf: (as: PlainMeaning) => ImportPlace;
}

type PlainMeaning = Exclude<ColumnMeaning['as'], 'at-level' | 'nothing'>;

/** The column of a meaning, or -1. */
export function columnOf(mapping: TableMapping, as: ColumnMeaning['as']): number {
  return mapping.columns.findIndex((meaning) => meaning.as === as);
}

/**
 * The rows of a table that hold something, under its mapping. What the mapping leaves out on the way is told: rows above
 * the names of the columns, columns without a meaning, cells beyond the last column.
 */
export function* mappedRows(table: RawTable, mapping: TableMapping, report: Report): Generator<MappedRow> {
  const rows = seenRows(table, mapping.turned);
  const first = mapping.headerRow === null ? 0 : mapping.headerRow + 1;
  const ignored = mapping.columns.flatMap(({ as }, column) => (as === 'nothing' ? [column] : []));
  const ignoredCells = new Map<number, number>();
  for (const [index, cells] of rows.entries()) {
    if (!cells.some(isFilled)) continue;
    const place = (column?: number) => placeOfCell(table, mapping.turned, index, column);
    if (index < first) {
      if (index !== mapping.headerRow) report.loseText('row-above', place(), cells.filter(isFilled).join(' · '));
      continue;
    }
    for (const column of ignored) {
      if (isFilled(cells[column])) ignoredCells.set(column, (ignoredCells.get(column) ?? 0) + 1);
    }
    for (let column = mapping.columns.length; column < cells.length; column += 1) {
      const cell = cells[column];
      if (isFilled(cell)) report.loseText('cell-beyond', place(column), cell);
    }
    yield rowOf(cells, mapping, place, report);
  }
  const header = mapping.headerRow === null ? [] : (rows[mapping.headerRow] ?? []);
  for (const [column, count] of [...ignoredCells].sort(([a], [b]) => a - b)) {
    const place = placeOfCell(table, mapping.turned, mapping.headerRow ?? 0, column);
    report.lose('column', place, { name: (header[column] ?? '').trim().slice(0, 120), cells: count });
  }
}

function rowOf(
  cells: readonly string[],
  mapping: TableMapping,
  place: (column?: number) => ImportPlace,
  report: Report,
): MappedRow {
  const at = (as: PlainMeaning) => {
    const column = columnOf(mapping, as);
    return { cell: cells[column] ?? '', place: place(column === -1 ? undefined : column) };
  };
  return {
    cells,
    place,
    name: (as) => report.cleanName(at(as).cell, at(as).place),
    text: (as) => report.clean(at(as).cell, at(as).place),
    placeOf: (as) => at(as).place,
  };
}
