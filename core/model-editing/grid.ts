import type { AreaId, DimensionId, LevelId } from '../brand.ts';
import type { ModelDraft } from '../model-versions/draft.ts';
import { descriptionAt } from '../practice-model/model.ts';
import { changeArea } from './areas.ts';
import { changeDimension, describeLevel, draftGroups } from './dimensions.ts';
import { renameLevel } from './levels.ts';

/** A row of the matrix: the names of the levels, the title of an area, or a dimension. */
export type GridRow =
  | { readonly kind: 'levels' }
  | { readonly kind: 'area'; readonly areaId: AreaId }
  | { readonly kind: 'dimension'; readonly id: DimensionId };

/** A place in the matrix, both counted from 0: column 0 holds titles, column n the n-th level. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells from one corner to the other, whichever way they were drawn. */
export interface CellRange {
  readonly anchor: Cell;
  readonly focus: Cell;
}

/** The rows as they stand below each other; the first names the levels. */
export function gridRows(draft: Pick<ModelDraft, 'areas' | 'dimensions'>): readonly GridRow[] {
  return [
    { kind: 'levels' },
    ...draftGroups(draft).flatMap(({ area, dimensions }): readonly GridRow[] => [
      ...(area === undefined ? [] : [{ kind: 'area' as const, areaId: area.id }]),
      ...dimensions.map(({ id }) => ({ kind: 'dimension' as const, id })),
    ]),
  ];
}

/** How a key moves through the matrix. */
export type GridStep =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'
  | 'next'
  | 'previous';

/** How many rows a page key goes. */
const pageRows = 8;

/**
 * The cell a step leads to; at an edge it stays. `next` and `previous` go on to the row after or before, in reading
 * order. A row with the title of an area is one cell wide; the column is remembered across it.
 */
export function stepFrom(rows: readonly GridRow[], columnCount: number, { row, column }: Cell, step: GridStep): Cell {
  const lastRow = rows.length - 1;
  const lastColumn = columnCount - 1;
  const inRows = (wanted: number) => Math.min(lastRow, Math.max(0, wanted));
  const isWide = rows[row]?.kind === 'area';
  switch (step) {
    case 'up':
      return { row: inRows(row - 1), column };
    case 'down':
      return { row: inRows(row + 1), column };
    case 'page-up':
      return { row: inRows(row - pageRows), column };
    case 'page-down':
      return { row: inRows(row + pageRows), column };
    case 'left':
      return isWide ? { row, column } : { row, column: Math.max(0, column - 1) };
    case 'right':
      return isWide ? { row, column } : { row, column: Math.min(lastColumn, column + 1) };
    case 'row-start':
      return { row, column: 0 };
    case 'row-end':
      return { row, column: isWide ? column : lastColumn };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: lastRow, column: lastColumn };
    case 'next':
      if (!isWide && column < lastColumn) return { row, column: column + 1 };
      return row === lastRow ? { row, column } : { row: row + 1, column: 0 };
    case 'previous':
      if (!isWide && column > 0) return { row, column: column - 1 };
      return row === 0 ? { row, column } : { row: row - 1, column: rows[row - 1]?.kind === 'area' ? 0 : lastColumn };
  }
}

/** The corners of a range, in reading order. */
export function cornersOf({ anchor, focus }: CellRange): { readonly from: Cell; readonly to: Cell } {
  return {
    from: { row: Math.min(anchor.row, focus.row), column: Math.min(anchor.column, focus.column) },
    to: { row: Math.max(anchor.row, focus.row), column: Math.max(anchor.column, focus.column) },
  };
}

/** What is written in a cell; empty where nothing is, and where nothing can be. */
export function textAt(draft: ModelDraft, row: GridRow | undefined, column: number): string {
  if (row === undefined) return '';
  if (row.kind === 'levels') return draft.levels[column - 1]?.name ?? '';
  if (row.kind === 'area') return draft.areas.find(({ id }) => id === row.areaId)?.title ?? '';
  const dimension = draft.dimensions.find(({ id }) => id === row.id);
  if (dimension === undefined) return '';
  if (column === 0) return dimension.title;
  const level = draft.levels[column - 1];
  return level === undefined ? '' : (descriptionAt(dimension, level.id).descriptor ?? '');
}

/** Whether something can be written in a cell: everywhere but in the corner. */
export function isWritable(row: GridRow | undefined, column: number): boolean {
  return row !== undefined && !(row.kind === 'levels' && column === 0);
}

/** Writes into a cell; the draft stays as it is where nothing can be written. */
export function writeAt(draft: ModelDraft, row: GridRow | undefined, column: number, text: string): ModelDraft {
  if (row === undefined) return draft;
  if (row.kind === 'area') return changeArea(draft, row.areaId, { title: text });
  if (row.kind === 'dimension' && column === 0) return changeDimension(draft, row.id, { title: text });
  const level: LevelId | undefined = draft.levels[column - 1]?.id;
  if (level === undefined) return draft;
  if (row.kind === 'levels') return renameLevel(draft, level, text);
  return describeLevel(draft, row.id, level, { descriptor: text });
}
