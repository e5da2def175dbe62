import type { AreaId } from '../brand.ts';
import type { ModelDraft } from '../model-versions/draft.ts';
import { addArea } from './areas.ts';
import { addDimension } from './dimensions.ts';
import { type Cell, type CellRange, cornersOf, type GridRow, gridRows, isWritable, textAt, writeAt } from './grid.ts';

/** What is written in a range, as rows of cells. Titles of areas stand between the rows, they are no part of a block. */
export function copyBlock(draft: ModelDraft, range: CellRange): readonly (readonly string[])[] {
  const { from, to } = cornersOf(range);
  const rows = gridRows(draft).slice(from.row, to.row + 1);
  const only = rows.length === 1 ? rows[0] : undefined;
  if (only?.kind === 'area') return [[textAt(draft, only, 0)]];
  const columns = Array.from({ length: to.column - from.column + 1 }, (_, index) => from.column + index);
  return rows.filter(({ kind }) => kind !== 'area').map((row) => columns.map((column) => textAt(draft, row, column)));
}

/** Empties a range; titles of areas within it stay unless only one of them is meant. */
export function clearBlock(draft: ModelDraft, range: CellRange): ModelDraft {
  const { from, to } = cornersOf(range);
  const rows = gridRows(draft).slice(from.row, to.row + 1);
  let cleared = draft;
  for (const row of rows) {
    if (row.kind === 'area' && rows.length > 1) continue;
    for (let column = from.column; column <= to.column; column += 1) {
      if (isWritable(row, column) && textAt(cleared, row, column) !== '') cleared = writeAt(cleared, row, column, '');
    }
  }
  return cleared;
}

/** What pasting did, and what of the block found no place: nothing is left out without being told. */
export interface Pasted {
  readonly draft: ModelDraft;
  /** Cells written. */
  readonly cells: number;
  /** Dimensions that were added below for rows that had none. */
  readonly added: number;
  /** Rows beyond the two hundredth dimension and columns beyond the last level, counted only when they hold words. */
  readonly rowsLeft: number;
  readonly columnsLeft: number;
}

/**
 * Writes a block of cells with its first one at the first of a range. A single text fills the whole range; rows beyond
 * the last dimension become new ones in the area of the last. `reserved` are ids that a new dimension must not have.
 */
export function pasteBlock(
  draft: ModelDraft,
  range: CellRange,
  block: readonly (readonly string[])[],
  { reserved = [], areaTitle = '' }: { readonly reserved?: Iterable<string>; readonly areaTitle?: string } = {},
): Pasted {
  const { from, to } = cornersOf(range);
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only !== undefined) return fill(draft, from, to, only);
  const startsInArea = gridRows(draft)[from.row]?.kind === 'area';
  const column = startsInArea ? 0 : from.column;
  const targets = gridRows(draft)
    .slice(from.row)
    .filter(({ kind }) => kind !== 'area');
  let pasted = draft;
  let cells = 0;
  let added = 0;
  let rowsLeft = 0;
  let columnsLeft = 0;
  for (const [index, texts] of block.entries()) {
    let row = targets[index];
    if (row === undefined && texts.some(hasWords)) {
      const next = oneMore(pasted, column === 0 ? (texts[0] ?? '') : '', reserved, areaTitle);
      pasted = next.draft;
      row = next.row;
      if (row !== undefined) added += 1;
    }
    if (row === undefined) {
      if (texts.some(hasWords)) rowsLeft += 1;
      continue;
    }
    for (const [offset, text] of texts.entries()) {
      const at = column + offset;
      if (at > draft.levels.length) {
        if (hasWords(text)) columnsLeft = Math.max(columnsLeft, at - draft.levels.length);
      } else if (isWritable(row, at)) {
        pasted = writeAt(pasted, row, at, text);
        cells += 1;
      }
    }
  }
  return { draft: pasted, cells, added, rowsLeft, columnsLeft };
}

const hasWords = (text: string) => text.trim() !== '';

function fill(draft: ModelDraft, from: Cell, to: Cell, text: string): Pasted {
  const rows = gridRows(draft).slice(from.row, to.row + 1);
  let filled = draft;
  let cells = 0;
  for (const row of rows) {
    if (row.kind === 'area' && rows.length > 1) continue;
    const last = row.kind === 'area' ? from.column : to.column;
    for (let column = from.column; column <= last; column += 1) {
      if (!isWritable(row, column)) continue;
      filled = writeAt(filled, row, column, text);
      cells += 1;
    }
  }
  return { draft: filled, cells, added: 0, rowsLeft: 0, columnsLeft: 0 };
}

/** One dimension more at the very end, in the last area; a draft without areas gets its first one. */
function oneMore(
  draft: ModelDraft,
  title: string,
  reserved: Iterable<string>,
  areaTitle: string,
): { readonly draft: ModelDraft; readonly row: GridRow | undefined } {
  const last: AreaId | undefined = draft.areas.at(-1)?.id;
  const home = last === undefined ? addArea(draft, areaTitle) : { draft, id: last };
  if (home.id === undefined) return { draft, row: undefined };
  const more = addDimension(home.draft, { area: home.id, title, reserved });
  return more.id === undefined
    ? { draft, row: undefined }
    : { draft: more.draft, row: { kind: 'dimension', id: more.id } };
}
