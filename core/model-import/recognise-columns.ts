import { levelHeader } from './column-words.ts';
import type { ColumnMeaning } from './mapping.ts';
import type { OwnReference } from './recognise.ts';
import type { ColumnLook, TableLook } from './table-look.ts';

/** Gives each meaning to at most one column, the first that claims it. */
class Meanings {
  readonly #columns: (ColumnMeaning | undefined)[];
  readonly #given = new Set<string>();

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => undefined);
  }

  isFree(column: number): boolean {
    return column >= 0 && column < this.#columns.length && this.#columns[column] === undefined;
  }

  has(as: Exclude<ColumnMeaning['as'], 'at-level'>): boolean {
    return this.#given.has(as);
  }

  give(column: number | undefined, as: Exclude<ColumnMeaning['as'], 'at-level'>): void {
    if (column === undefined || !this.isFree(column) || (as !== 'nothing' && this.#given.has(as))) return;
    this.#columns[column] = { as };
    this.#given.add(as);
  }

  giveLevel(column: number, name: string): void {
    if (this.isFree(column)) this.#columns[column] = { as: 'at-level', ...levelHeader(name) };
  }

  toList(): readonly ColumnMeaning[] {
    return this.#columns.map((meaning) => meaning ?? { as: 'nothing' });
  }
}

/** The first column of a hint that is still free. */
function hinted(look: TableLook, meanings: Meanings, hint: ColumnLook['hint']): number | undefined {
  const found = look.columns.findIndex((column, index) => column.hint === hint && meanings.isFree(index));
  return found === -1 ? undefined : found;
}

/** The first free column with words in it. */
function firstFree(look: TableLook, meanings: Meanings): number | undefined {
  const found = look.columns.findIndex(
    ({ filled, numeric, hint }, index) => meanings.isFree(index) && filled > 0 && !numeric && hint !== 'aside',
  );
  return found === -1 ? undefined : found;
}

function giveReferences(meanings: Meanings, references: readonly OwnReference[]): void {
  for (const { column, role } of references) {
    if (role === 'areas') meanings.give(column, 'area');
    if (role === 'groups') meanings.give(column, 'parent');
    if (role === 'dimensions') meanings.give(column, 'dimension');
    if (role === 'levels') meanings.give(column, 'level');
  }
}

function giveArea(look: TableLook, meanings: Meanings): void {
  const named = look.columns.flatMap((column, index) => (column.hint === 'area' ? [index] : []));
  for (const column of named) {
    const { name, averageLength } = look.columns[column] ?? { name: '', averageLength: 0 };
    if (/description|beschreibung|summary/i.test(name)) meanings.give(column, 'area-description');
    else if (/\b(id|key|code|slug)\b/i.test(name)) meanings.give(column, 'area-key');
    else if (averageLength <= 120) meanings.give(column, 'area');
  }
  const details = look.columns.findIndex(({ name }) =>
    /^(area|domain|category|group|bereich)[ ._-]+(description|beschreibung|summary)$/i.test(name),
  );
  meanings.give(details === -1 ? undefined : details, 'area-description');
  const keys = look.columns.findIndex(({ name }) =>
    /^(area|domain|category|group|bereich)[ ._-]+(id|key|code|slug)$/i.test(name),
  );
  meanings.give(keys === -1 ? undefined : keys, 'area-key');
}

/** A row per dimension; `levelColumns` hold the texts of one level each. */
export function dimensionsMeanings(
  look: TableLook,
  references: readonly OwnReference[],
  levelColumns: readonly number[],
): readonly ColumnMeaning[] {
  const meanings = new Meanings(look.columns.length);
  giveReferences(meanings, references);
  for (const column of levelColumns) meanings.giveLevel(column, look.columns[column]?.name ?? '');
  giveArea(look, meanings);
  giveKey(look, meanings);
  meanings.give(hinted(look, meanings, 'name'), 'dimension');
  meanings.give(hinted(look, meanings, 'dimension'), 'dimension');
  giveDescription(look, meanings);
  meanings.give(hinted(look, meanings, 'recall'), 'recall');
  meanings.give(hinted(look, meanings, 'order'), 'order');
  if (!meanings.has('dimension')) meanings.give(firstFree(look, meanings), 'dimension');
  const text = look.columns.findIndex(
    ({ averageLength, hint }, index) => meanings.isFree(index) && hint === undefined && averageLength > 25,
  );
  if (!meanings.has('description') && levelColumns.length === 0)
    meanings.give(text === -1 ? undefined : text, 'description');
  return meanings.toList();
}

function giveDescription(look: TableLook, meanings: Meanings): void {
  meanings.give(hinted(look, meanings, 'description'), 'description');
  if (!meanings.has('description')) meanings.give(hinted(look, meanings, 'descriptor'), 'description');
}

/** An id of its own for every row: one that repeats is not the id of what the row is about. */
function giveKey(look: TableLook, meanings: Meanings): void {
  const found = look.columns.findIndex(
    ({ hint, distinct, filled }, index) =>
      hint === 'key' && meanings.isFree(index) && distinct >= filled * 0.8 && filled > 0,
  );
  meanings.give(found === -1 ? undefined : found, 'key');
}

/** A row per dimension and level. */
export function textsMeanings(
  look: TableLook,
  references: readonly OwnReference[],
  levelColumn: number | undefined,
): readonly ColumnMeaning[] {
  const meanings = new Meanings(look.columns.length);
  giveReferences(meanings, references);
  meanings.give(levelColumn, 'level');
  giveArea(look, meanings);
  meanings.give(hinted(look, meanings, 'indicators'), 'indicators');
  meanings.give(hinted(look, meanings, 'next-steps'), 'next-steps');
  meanings.give(hinted(look, meanings, 'descriptor'), 'descriptor');
  giveDimension(look, meanings);
  meanings.give(dimensionKey(look, meanings), 'key');
  meanings.give(hinted(look, meanings, 'recall'), 'recall');
  meanings.give(hinted(look, meanings, meanings.has('descriptor') ? 'description' : undefined), 'description');
  if (!meanings.has('descriptor')) meanings.give(hinted(look, meanings, 'description'), 'descriptor');
  meanings.give(numericLevel(look, meanings), 'order');
  if (!meanings.has('descriptor') && !meanings.has('indicators')) {
    const texts = look.columns
      .map(({ averageLength, filled }, index) => ({ index, size: averageLength * filled }))
      .filter(({ index, size }) => meanings.isFree(index) && size > 0)
      .sort((a, b) => b.size - a.size);
    meanings.give(texts[0]?.index, 'descriptor');
  }
  return meanings.toList();
}

function giveDimension(look: TableLook, meanings: Meanings): void {
  const repeats = (index: number) => (look.columns[index]?.distinct ?? 0) * 1.2 <= look.body.length;
  for (const hint of ['dimension', 'name'] as const) {
    const found = look.columns.findIndex(
      (column, index) => column.hint === hint && meanings.isFree(index) && repeats(index),
    );
    meanings.give(found === -1 ? undefined : found, 'dimension');
  }
  const any = look.columns.findIndex(
    ({ averageLength, filled, numeric }, index) =>
      meanings.isFree(index) && filled > 0 && !numeric && averageLength <= 80 && repeats(index),
  );
  meanings.give(any === -1 ? undefined : any, 'dimension');
}

/** An id that goes with the dimension rather than with the row. */
function dimensionKey(look: TableLook, meanings: Meanings): number | undefined {
  const dimension = meanings.toList().findIndex(({ as }) => as === 'dimension');
  const distinct = look.columns[dimension]?.distinct ?? 0;
  const found = look.columns.findIndex(
    (column, index) =>
      column.hint === 'key' && meanings.isFree(index) && column.distinct === distinct && distinct < look.body.length,
  );
  return found === -1 ? undefined : found;
}

function numericLevel(look: TableLook, meanings: Meanings): number | undefined {
  const found = look.columns.findIndex(
    ({ hint, numeric }, index) => (hint === 'level' || hint === 'order') && numeric && meanings.isFree(index),
  );
  return found === -1 ? undefined : found;
}

/** A row per level of the scale. */
export function levelsMeanings(look: TableLook): readonly ColumnMeaning[] {
  const meanings = new Meanings(look.columns.length);
  const numeric = look.columns.findIndex(
    ({ hint, numeric: isNumeric }) => isNumeric && (hint === 'level' || hint === 'order'),
  );
  meanings.give(numeric === -1 ? undefined : numeric, 'order');
  giveKey(look, meanings);
  meanings.give(hinted(look, meanings, 'name'), 'level');
  meanings.give(hinted(look, meanings, 'level'), 'level');
  meanings.give(hinted(look, meanings, 'descriptor'), 'descriptor');
  meanings.give(hinted(look, meanings, 'description'), 'descriptor');
  meanings.give(hinted(look, meanings, 'indicators'), 'indicators');
  meanings.give(hinted(look, meanings, 'next-steps'), 'next-steps');
  if (!meanings.has('level')) meanings.give(firstFree(look, meanings), 'level');
  // A table of nothing but numbered levels.
  if (!meanings.has('level') && numeric !== -1) {
    return meanings.toList().map((meaning, index) => (index === numeric ? { as: 'level' } : meaning));
  }
  if (!meanings.has('descriptor')) {
    const text = look.columns.findIndex(({ averageLength }, index) => meanings.isFree(index) && averageLength > 15);
    meanings.give(text === -1 ? undefined : text, 'descriptor');
  }
  return meanings.toList();
}

/** A row per area, or per group of areas. */
export function areasMeanings(look: TableLook, references: readonly OwnReference[]): readonly ColumnMeaning[] {
  const meanings = new Meanings(look.columns.length);
  giveReferences(meanings, references);
  giveKey(look, meanings);
  meanings.give(hinted(look, meanings, 'name'), 'area');
  meanings.give(hinted(look, meanings, 'area'), 'area');
  meanings.give(hinted(look, meanings, 'dimension'), 'area');
  meanings.give(hinted(look, meanings, 'description'), 'area-description');
  meanings.give(hinted(look, meanings, 'order'), 'order');
  if (!meanings.has('area')) meanings.give(firstFree(look, meanings), 'area');
  return meanings.toList();
}
