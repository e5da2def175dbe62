import { numberIn, type Reading, rowOf } from './salvage-fitting.ts';
import type { Assignment } from './salvage-readings.ts';
import type { Row, Table } from './salvage-schema.ts';
import type { Tree } from './salvage-trees.ts';

/** What could be read of a store, and how many rows could not as far as can be known. */
export interface Salvaged {
  readonly rows: ReadonlyMap<Table, readonly Row[]>;
  readonly lost: number;
}

/** More rows than this do not fit on a page of 4 KiB. */
const mostRowsOnPage = 512;

/** Takes every row of every table from the trees that belong to it, and counts what is known to be missing. */
export function readTables(
  trees: readonly Tree[],
  tables: readonly Table[],
  assignment: Assignment,
  pageCount: number,
): Salvaged {
  const rows = new Map<Table, readonly Row[]>();
  let lost = 0;
  for (const table of tables) {
    const own = treesOf(assignment, ({ index, table: other }) => other === table && index === undefined);
    const found = rowsOf(table, own);
    rows.set(table, [...found.values()]);
    if (table.isDerived) continue;
    lost += table.hasRowid
      ? lostByNumber(table, own, found, assignment, pageCount)
      : lostPieces(table, own, assignment);
  }
  return { rows, lost: lost + lostTables(trees, tables, rows, assignment) };
}

function treesOf({ readings }: Assignment, isWanted: (reading: Reading) => boolean): readonly Tree[] {
  return [...readings].flatMap(([tree, reading]) => (isWanted(reading) ? [tree] : []));
}

/** In the order of their numbers, so that they get new ones in the same order. */
function rowsOf(table: Table, own: readonly Tree[]): ReadonlyMap<number, Row> {
  const cells = own.flatMap((tree) => tree.cells);
  if (table.hasRowid) cells.sort((one, other) => one.number - other.number);
  const found = cells.flatMap((cell, place) => {
    const row = rowOf(table, cell);
    return row === undefined ? [] : [[table.hasRowid ? cell.number : place, row] as const];
  });
  return new Map(found);
}

/** Whether nothing below its root is lost. Where the root is not known, the top is taken for it. */
function isWhole({ top, lostChildren }: Tree, root: number | undefined): boolean {
  return lostChildren === 0 && (root === undefined || root === top);
}

/** An index lies on other pages than its table and repeats the row numbers. */
function lostByNumber(
  table: Table,
  own: readonly Tree[],
  found: ReadonlyMap<number, Row>,
  assignment: Assignment,
  pageCount: number,
): number {
  const told = new Set(own.flatMap(({ cells }) => cells.map(({ number }) => number)));
  let isAllTold = false;
  for (const index of table.indices) {
    const trees = treesOf(assignment, (reading) => reading.index === index);
    const numbers = new Set(trees.flatMap(({ cells }) => cells.flatMap((cell) => numberIn(index, cell) ?? [])));
    for (const number of numbers) told.add(number);
    const [tree] = trees;
    isAllTold ||=
      index.isWhole &&
      trees.length === 1 &&
      tree !== undefined &&
      isWhole(tree, assignment.roots.get(index.name)) &&
      [...found.keys()].every((number) => numbers.has(number));
  }
  const missing = [...told].filter((number) => !found.has(number)).length;
  const [tree] = own;
  const root = assignment.roots.get(table.name);
  if (isAllTold || (own.length === 1 && tree !== undefined && isWhole(tree, root))) return missing;
  if (tree === undefined) return root === undefined ? missing : Math.max(missing, 1);
  // Nothing tells which numbers were given away: every one that is not there may have been.
  const gaps = [...told].reduce((one, other) => Math.max(one, other), 0) - found.size;
  const lostPages = own.reduce((sum, { lostChildren }) => sum + lostChildren, 0);
  return Math.max(missing, lostPages, Math.min(gaps, pageCount * mostRowsOnPage));
}

/** Without row numbers, each place at which something is missing counts as one row. */
function lostPieces(table: Table, own: readonly Tree[], { roots }: Assignment): number {
  const torn = own.flatMap(({ cells }) => cells.filter((cell) => rowOf(table, cell) === undefined)).length;
  const lostPages = own.reduce((sum, { lostChildren }) => sum + lostChildren, 0);
  const root = roots.get(table.name);
  const hasLostRoot = root !== undefined && !own.some(({ top }) => top === root);
  return torn + lostPages + Number(hasLostRoot);
}

/**
 * Tables of which nothing is left and of which the list of tables says nothing either. An empty table has an empty page,
 * which cannot be told from another; as many as there are of those have lost nothing, and each further one counts as one row.
 */
function lostTables(
  trees: readonly Tree[],
  tables: readonly Table[],
  rows: ReadonlyMap<Table, readonly Row[]>,
  { readings, roots, others }: Assignment,
): number {
  const taken = new Set([...readings.values()].map(({ table, index }) => index?.name ?? table.name));
  const isUnknown = (name: string) => !taken.has(name) && !roots.has(name);
  const blanks = (kind: Tree['kind']) =>
    trees.filter((tree) => tree.kind === kind && tree.cells.length === 0 && !readings.has(tree) && !others.has(tree))
      .length;
  const unknown = tables.filter(({ name }) => isUnknown(name));
  const withNumbers = unknown.filter(({ hasRowid }) => hasRowid);
  const without = unknown.filter(({ hasRowid }) => !hasRowid);
  const indices = tables.flatMap((table) =>
    table.indices.filter(
      ({ name, isWhole: holdsAll }) => isUnknown(name) && (!holdsAll || rows.get(table)?.length === 0),
    ),
  );
  const kept = (some: readonly Table[]) => some.filter(({ isDerived }) => !isDerived).length;
  return (
    clamp(withNumbers.length - blanks('table'), kept(withNumbers)) +
    clamp(without.length + indices.length - blanks('index'), kept(without))
  );
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
