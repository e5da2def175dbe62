import { fold } from './column-words.ts';
import type { TableLook } from './table-look.ts';

/** A column of one table whose cells name the rows of another. */
export interface Reference {
  readonly from: number;
  readonly column: number;
  readonly to: number;
  /** The column there that they name: a key or a title. */
  readonly toColumn: number;
}

/** Tables larger than this are not what others refer to: it would be a list of more than a model can hold. */
const mostRowsReferredTo = 1_000;
const enough = 0.9;
const mostColumns = 40;

/**
 * Which tables refer to which, found by their cells: a column refers to a table when nearly all its values are found in
 * a column of it in which every row has a value of its own. Rows that only count (1, 2, 3) refer to nothing.
 */
export function referencesBetween(looks: readonly TableLook[]): readonly Reference[] {
  const keys = looks.map((look) => (look.body.length <= mostRowsReferredTo ? keysOf(look) : []));
  return looks.flatMap((look, from) =>
    look.columns.slice(0, mostColumns).flatMap((_, column) => {
      const values = new Set(look.body.map((row) => fold(row[column] ?? '')).filter((value) => value !== ''));
      if (values.size < 2) return [];
      const found = keys.flatMap((candidates, to) => {
        if (to === from) return [];
        const hit = candidates
          .map(({ column: toColumn, set }) => ({ toColumn, share: shareIn(values, set), size: set.size }))
          .find(({ share }) => share >= enough);
        return hit === undefined ? [] : [{ from, column, to, ...hit }];
      });
      // The tightest fit: of two lists that both hold the values, the one with fewer others.
      const best = found.sort((a, b) => a.size - b.size)[0];
      return best === undefined ? [] : [{ from, column, to: best.to, toColumn: best.toColumn }];
    }),
  );
}

function keysOf(look: TableLook): readonly { readonly column: number; readonly set: ReadonlySet<string> }[] {
  return look.columns.slice(0, mostColumns).flatMap((_, column) => {
    const cells = look.body.map((row) => fold(row[column] ?? ''));
    const set = new Set(cells.filter((cell) => cell !== ''));
    const isKey = set.size === cells.length && cells.length >= 2 && ![...set].every((cell) => /^\d+$/.test(cell));
    return isKey ? [{ column, set }] : [];
  });
}

function shareIn(values: ReadonlySet<string>, keys: ReadonlySet<string>): number {
  let found = 0;
  for (const value of values) if (keys.has(value)) found += 1;
  return found / values.size;
}
