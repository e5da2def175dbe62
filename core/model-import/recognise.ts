import { fewestLevels, mostLevels } from '../practice-model/scale.ts';
import { isLevelLike, levelHeader, subjectOf } from './column-words.ts';
import type { ColumnMeaning, Mapping, StatementSplit, TableMapping, TableShape } from './mapping.ts';
import { ownMatrixMapping } from './own-matrix.ts';
import type { RawDocument, RawSource, RawTable } from './raw.ts';
import { areasMeanings, dimensionsMeanings, levelsMeanings, textsMeanings } from './recognise-columns.ts';
import { type Reference, referencesBetween } from './references.ts';
import { isFilled } from './seen-table.ts';
import { takeApart } from './statements.ts';
import { lookAt, looksOf, type TableLook } from './table-look.ts';

/** What an import was recognised as: a document of this application's own format, or tables with a guessed mapping. */
export type Recognition =
  | { readonly shape: 'native'; readonly document: RawDocument }
  | { readonly shape: TableShape; readonly mapping: Mapping };

/**
 * Guesses what was read: which shape it has and what its columns hold. A guess, to be shown and put right; it never
 * throws, and tables it can make nothing of are marked as ignored. With no table at all the mapping is empty.
 */
export function recognise(source: Pick<RawSource, 'tables' | 'documents'>): Recognition {
  const document = source.documents[0];
  if (document !== undefined) return { shape: 'native', document };
  const own = ownMatrixMapping(source.tables);
  if (own !== undefined) return { shape: own.shape, mapping: own };
  const looks = source.tables.map(looksOf);
  const chosen = looks.map(({ straight, turned }) =>
    turned !== undefined && isTurned(straight, turned) ? turned : straight,
  );
  const plan = planOf(chosen);
  const tables = chosen.map((look, index) => tableMapping(look, index, plan, chosen));
  return {
    shape: plan.shape,
    mapping: { shape: plan.shape, tables, statements: guessStatements(source.tables, tables), typedLevels: [] },
  };
}

/**
 * The mapping a table gets when a person gives it another role, turns it, or says in which row the names of its columns
 * stand (null: in none).
 */
export function guessTableMapping(
  table: RawTable,
  role: TableMapping['role'],
  turned: boolean,
  shape: TableShape,
  headerRow?: number | null,
): TableMapping {
  return meaningsFor(lookAt(table, turned, headerRow), role, shape, [], turned);
}

function isTurned(straight: TableLook, turned: TableLook): boolean {
  const [here, there] = [straight.levelColumns.length, turned.levelColumns.length];
  const others = straight.columns.filter(({ name, hint }) => name !== '' && hint === undefined).length;
  if (there >= 2 && there > here && (others >= 2 || straight.headerRow === null)) return true;
  // Nothing sounds like a level, but the corner says that the first column holds them.
  const corner = straight.columns[0]?.hint;
  const unnamed = straight.columns.slice(1).filter(({ name }) => name !== '');
  return (
    here < 2 &&
    corner === 'level' &&
    unnamed.length >= 2 &&
    unnamed.every(({ hint }) => hint === undefined) &&
    straight.columns[0]?.distinct === straight.body.length &&
    straight.body.length <= mostLevels
  );
}

/** Which table is there for what. */
interface Plan {
  readonly shape: TableShape;
  readonly roles: readonly TableMapping['role'][];
  readonly references: readonly Reference[];
}

function planOf(looks: readonly TableLook[]): Plan {
  const references = looks.length > 1 ? referencesBetween(looks) : [];
  const roles = looks.map((): TableMapping['role'] => 'ignored');
  const levels = findLevels(looks, references);
  if (levels !== undefined) roles[levels] = 'levels';

  const matrices = looks.flatMap((look, index) => (index !== levels && look.levelColumns.length >= 2 ? [index] : []));
  const longOnes = looks.flatMap((look, index) =>
    index !== levels && isLong(look, references, index, levels) ? [index] : [],
  );
  const texts = longOnes[0];
  if (matrices.length > 0 && (texts === undefined || matrices.includes(texts))) {
    for (const index of matrices) roles[index] = 'dimensions';
    markAreas(roles, references, matrices[0] ?? 0);
    return { shape: 'matrix', roles, references };
  }
  if (texts !== undefined) {
    roles[texts] = 'texts';
    const dimensions = dimensionsOfTexts(looks, references, texts, roles);
    if (dimensions !== undefined) roles[dimensions] = 'dimensions';
    markAreas(roles, references, dimensions ?? texts);
    return { shape: 'long', roles, references };
  }
  const rest = looks.flatMap((_, index) => (index === levels ? [] : [index]));
  const main = mainTable(looks, references, rest);
  if (main === undefined) return { shape: 'shared-scale', roles, references };
  roles[main] = 'dimensions';
  if (levels === undefined && plainLevelColumns(looks[main]).length > 0) {
    markAreas(roles, references, main);
    return { shape: 'matrix', roles, references };
  }
  markAreas(roles, references, main);
  return { shape: 'shared-scale', roles, references };
}

/** The table with a row per level of the scale, when there are others beside it. */
function findLevels(looks: readonly TableLook[], references: readonly Reference[]): number | undefined {
  const scored = looks.map((look, index) => {
    const rows = look.body.length;
    if (looks.length < 2 || rows < 2 || rows > 40 || look.turned || look.levelColumns.length >= 2) return 0;
    const names = look.columns.some(
      (column, at) =>
        column.distinct === rows && look.body.filter((row) => isLevelLike(row[at] ?? '')).length >= rows * 0.6,
    );
    const referredTo = references.some(
      ({ from, column, to }) => to === index && subjectOf(looks[from]?.columns[column]?.name ?? '') === 'level',
    );
    const named = subjectOf(look.table.sheet) === 'level' || look.columns.some(({ hint }) => hint === 'level');
    // Names that repeat are those of a table with a row per dimension and level.
    const own = levelsMeanings(look).findIndex(({ as }) => as === 'level');
    if ((look.columns[own]?.distinct ?? 0) < rows * 0.9) return 0;
    return (names ? 2 : 0) + (referredTo ? 3 : 0) + (named ? 2 : 0);
  });
  const best = Math.max(0, ...scored);
  return best >= 2 ? scored.indexOf(best) : undefined;
}

/** A row per dimension and level: a column of levels whose values repeat, beside one of dimensions whose values do too. */
function isLong(look: TableLook, references: readonly Reference[], index: number, levels: number | undefined): boolean {
  if (look.turned) return false;
  const rows = look.body.length;
  const level = longLevelColumn(look, references, index, levels);
  if (level === undefined) return false;
  return look.columns.some(
    (column, at) =>
      at !== level &&
      column.hint !== 'order' &&
      column.distinct * 1.2 <= rows &&
      column.distinct >= 1 &&
      column.filled > 0,
  );
}

/** The column that says of which level a row of a long table is. */
function longLevelColumn(
  look: TableLook,
  references: readonly Reference[],
  index: number,
  levels: number | undefined,
): number | undefined {
  const rows = look.body.length;
  if (rows < 3) return undefined;
  const referring = references.find(({ from, to }) => from === index && to === levels);
  if (referring !== undefined) return referring.column;
  const repeats = (column: number) => {
    const { distinct = 0, averageLength = 0 } = look.columns[column] ?? {};
    return distinct >= 2 && distinct * 1.2 <= rows && distinct <= 40 && averageLength <= 60;
  };
  const named = look.columns.flatMap(({ hint, numeric }, column) =>
    hint === 'level' && repeats(column) ? [{ column, numeric }] : [],
  );
  // "Level" and "Level name" side by side: the names tell more.
  const byName = named.find(({ numeric }) => !numeric) ?? named[0];
  if (byName !== undefined) return byName.column;
  const levelLike = look.columns.findIndex(
    ({ numeric }, column) =>
      !numeric && repeats(column) && look.body.filter((row) => isLevelLike(row[column] ?? '')).length >= rows * 0.8,
  );
  if (levelLike !== -1) return levelLike;
  if (subjectOf(look.table.sheet) !== 'level') return undefined;
  const name = look.columns.findIndex(({ hint }, column) => (hint === 'name' || hint === 'key') && repeats(column));
  return name === -1 ? undefined : name;
}

function dimensionsOfTexts(
  looks: readonly TableLook[],
  references: readonly Reference[],
  texts: number,
  roles: readonly TableMapping['role'][],
): number | undefined {
  const referred = references
    .filter(({ from, to }) => from === texts && roles[to] === 'ignored')
    .map(({ column, to }) => ({ to, subject: subjectOf(looks[texts]?.columns[column]?.name ?? '') }));
  const byName = referred.find(({ subject }) => subject === 'dimension');
  const largest = referred.toSorted((a, b) => (looks[b.to]?.body.length ?? 0) - (looks[a.to]?.body.length ?? 0))[0];
  const found = byName ?? largest;
  return found === undefined || found.subject === 'area' ? undefined : found.to;
}

/** Of the tables that are left, the one with the most rows that no other refers to. */
function mainTable(
  looks: readonly TableLook[],
  references: readonly Reference[],
  candidates: readonly number[],
): number | undefined {
  const named = candidates.filter((index) => (looks[index]?.body.length ?? 0) > 0);
  const referredTo = new Set(references.map(({ to }) => to));
  const top = named.filter((index) => !referredTo.has(index));
  return (top.length > 0 ? top : named).toSorted(
    (a, b) => (looks[b]?.body.length ?? 0) - (looks[a]?.body.length ?? 0),
  )[0];
}

/** The table the dimensions name becomes the areas, the one those name their groups. */
function markAreas(roles: TableMapping['role'][], references: readonly Reference[], main: number): void {
  const areas = references.find(({ from, to }) => from === main && roles[to] === 'ignored')?.to;
  if (areas === undefined) return;
  roles[areas] = 'areas';
  const groups = references.find(({ from, to }) => from === areas && roles[to] === 'ignored')?.to;
  if (groups !== undefined) roles[groups] = 'groups';
}

/** Level columns told by nothing but their place: three to nine unnamed things, all well filled with texts. */
function plainLevelColumns(look: TableLook | undefined): readonly number[] {
  if (look === undefined || look.headerRow === null) return [];
  const found = look.columns.flatMap(({ name, hint, filled, averageLength, numeric }, column) =>
    column > 0 &&
    name !== '' &&
    hint === undefined &&
    !numeric &&
    averageLength >= 8 &&
    filled >= look.body.length * 0.5
      ? [column]
      : [],
  );
  const levels = new Set(found.map((column) => levelHeader(look.columns[column]?.name ?? '').level));
  return levels.size >= fewestLevels && levels.size <= mostLevels ? found : [];
}

function tableMapping(look: TableLook, index: number, plan: Plan, looks: readonly TableLook[]): TableMapping {
  const role = plan.roles[index] ?? 'ignored';
  const own = plan.references
    .filter(({ from }) => from === index)
    .map(({ column, to }) => ({ column, role: plan.roles[to] ?? 'ignored' }));
  const mapping = meaningsFor(look, role, plan.shape, own, look.turned);
  const sheets = plan.roles.filter((other) => other === 'dimensions').length;
  const hasArea = mapping.areaRows || mapping.columns.some(({ as }) => as === 'area');
  const sheetIsArea = role === 'dimensions' && plan.shape === 'matrix' && sheets > 1 && !hasArea;
  return { ...mapping, sheetIsArea: sheetIsArea && looks.length > 1 };
}

/** A reference of this table, with the role of the table it leads to. */
export interface OwnReference {
  readonly column: number;
  readonly role: TableMapping['role'];
}

function meaningsFor(
  look: TableLook,
  role: TableMapping['role'],
  shape: TableShape,
  references: readonly OwnReference[],
  turned: boolean,
): TableMapping {
  const columns = meaningsOf(look, role, shape, references);
  const area = columns.findIndex(({ as }) => as === 'area');
  const dimension = columns.findIndex(({ as }) => as === 'dimension');
  return {
    role,
    turned,
    headerRow: look.headerRow,
    columns,
    areaRows: role === 'dimensions' && area === -1 && hasAreaRows(look, dimension),
    fillDown: hasGaps(look, area) || (role === 'texts' && hasGaps(look, dimension)),
    sheetIsArea: false,
  };
}

function meaningsOf(
  look: TableLook,
  role: TableMapping['role'],
  shape: TableShape,
  references: readonly OwnReference[],
): readonly ColumnMeaning[] {
  switch (role) {
    case 'dimensions':
      return dimensionsMeanings(look, references, shape === 'matrix' ? matrixColumns(look) : []);
    case 'texts':
      return textsMeanings(look, references, longLevelColumn(look, [], 0, undefined));
    case 'levels':
      return levelsMeanings(look);
    case 'areas':
    case 'groups':
      return areasMeanings(look, references);
    case 'ignored':
      return look.columns.map(() => ({ as: 'nothing' }));
  }
}

/** With two columns that sound like levels, unnamed ones between and beside them are levels as well. */
function matrixColumns(look: TableLook): readonly number[] {
  if (look.levelColumns.length < 2) return plainLevelColumns(look);
  const first = Math.min(...look.levelColumns);
  const last = Math.max(...look.levelColumns);
  return look.columns.flatMap(({ name, hint, filled, averageLength }, column) => {
    if (look.levelColumns.includes(column)) return [column];
    const between = column > first && column < last && hint === undefined;
    const after = column > last && hint === undefined && filled > 0 && averageLength >= 8;
    const detail = levelHeader(name).level !== name.trim();
    return name !== '' && (between || after || (detail && column > first)) ? [column] : [];
  });
}

/** Rows with one filled cell, the first of them before any dimension, each with rows of more cells below. */
function hasAreaRows(look: TableLook, dimension: number): boolean {
  const single = look.body.map(
    (row) => row.filter(isFilled).length === 1 && row.slice(0, dimension + 1).some(isFilled),
  );
  const count = single.filter(Boolean).length;
  return look.columns.length > 1 && single[0] === true && single.at(-1) === false && count <= 30;
}

function hasGaps(look: TableLook, column: number): boolean {
  if (column === -1) return false;
  const cells = look.body.filter((row) => row.filter(isFilled).length > 1 || isFilled(row[column]));
  return isFilled(cells[0]?.[column]) && cells.some((row) => !isFilled(row[column]));
}

/** How cells with several statements are written in these tables: as most of their level texts are. */
function guessStatements(tables: readonly RawTable[], mappings: readonly TableMapping[]): StatementSplit {
  const cells = tables.flatMap((table, index) => {
    const mapping = mappings[index];
    if (mapping === undefined || mapping.role === 'ignored') return [];
    const columns = mapping.columns.flatMap(({ as }, column) =>
      as === 'at-level' || as === 'descriptor' ? [column] : [],
    );
    if (mapping.turned) return columns.flatMap((row) => table.rows[row] ?? []);
    return table.rows.slice(0, 500).flatMap((row) => columns.map((column) => row[column] ?? ''));
  });
  const filled = cells.filter(isFilled);
  if (filled.some((cell) => takeApart(cell, 'marked').statements.length > 1)) return 'marked';
  const barred = filled.filter((cell) => cell.split('|').length > 1).length;
  return barred > 0 && barred >= filled.length * 0.3 ? 'bar' : 'marked';
}
