import type { Fits, Reading } from './salvage-fitting.ts';
import { numberIn, rowOf } from './salvage-fitting.ts';
import { type Reference, type Row, rowNumber, type Table } from './salvage-schema.ts';
import type { Cell, Tree } from './salvage-trees.ts';

/** Which tree is what, as far as it can be told. */
export interface Assignment {
  readonly readings: ReadonlyMap<Tree, Reading>;
  /** The root page of each table and index whose line in the list of tables could be read. */
  readonly roots: ReadonlyMap<string, number>;
  /** Trees that belong to no table of the practice: the list of tables itself and what SQLite keeps for itself. */
  readonly others: ReadonlySet<Tree>;
}

/** Whether there is a row to which these values refer. */
export type IsKnown = (reference: Reference, values: Row) => boolean;

/**
 * Tells which tree belongs to which table. What the list of tables says of a root is believed when the first record fits;
 * where that list cannot be read, the records themselves tell, by what only one table takes, and where several would, by
 * which rows they refer to.
 *
 * @param isKnown what whole stores know of rows; those of this one are looked for here.
 */
export function assign(trees: readonly Tree[], tables: readonly Table[], fits: Fits, isKnown: IsKnown): Assignment {
  const lists = trees.filter(isListOfTables);
  const roots = new Map(lists.flatMap(({ cells }) => cells.flatMap(rootOf)));
  const others = new Set([...lists, ...trees.filter((tree) => isKeptBySqlite(tree, tables))]);
  const all = tables.flatMap((table): Reading[] => [
    { table, index: undefined },
    ...table.indices.map((index) => ({ table, index })),
  ]);
  const readings = new Map<Tree, Reading>();
  const open: Tree[] = [];
  const names = new Map([...roots].map(([name, root]) => [root, name]));
  for (const tree of trees.filter((candidate) => !others.has(candidate))) {
    const name = names.get(tree.top);
    const named = all.find((reading) => nameOf(reading) === name);
    if (named !== undefined && kindOf(named) === tree.kind && fitsFirst(tree, named)) readings.set(tree, named);
    else if (name !== undefined && named === undefined) others.add(tree);
    else open.push(tree);
  }
  const ambiguous: { readonly tree: Tree; readonly candidates: readonly Reading[] }[] = [];
  for (const tree of open) {
    const candidates = candidatesFor(tree);
    const [only] = candidates;
    // An index tells nothing that its table would not tell, and is believed only by what it says of rows.
    if (candidates.length === 1 && only !== undefined && only.index === undefined) readings.set(tree, only);
    else if (candidates.length > 0) ambiguous.push({ tree, candidates });
  }
  const evidence = createEvidence(readings, isKnown);
  const decided = ambiguous.flatMap(({ tree, candidates }) => {
    const reading = mostTelling(
      candidates.map((candidate) => ({
        candidate,
        evidence: evidence(candidate, tree),
      })),
    );
    return reading === undefined ? [] : [[tree, reading] as const];
  });
  return { readings: new Map([...readings, ...decided]), roots, others };

  function candidatesFor(tree: Tree): readonly Reading[] {
    let candidates = tree.cells.length === 0 ? [] : all.filter((reading) => kindOf(reading) === tree.kind);
    for (const cell of tree.cells) {
      if (candidates.length === 0 || (candidates.length === 1 && cell !== tree.cells[0])) break;
      if (cell.values !== undefined) candidates = candidates.filter((reading) => fits(reading, cell));
    }
    // Where nothing could be tried, nothing is told.
    return tree.cells.some(({ values }) => values !== undefined) ? candidates : [];
  }

  function fitsFirst({ cells }: Tree, reading: Reading): boolean {
    const first = cells.find(({ values }) => values !== undefined);
    return first === undefined || fits(reading, first);
  }
}

function nameOf({ table, index }: Reading): string {
  return index?.name ?? table.name;
}

function kindOf({ table, index }: Reading): Tree['kind'] {
  return index === undefined && table.hasRowid ? 'table' : 'index';
}

interface Evidence {
  /** How many rows that are known the records speak of. */
  readonly known: number;
  /** How many they speak of that nobody knows, which may be lost. */
  readonly unknown: number;
}

function mostTelling(
  rated: readonly { readonly candidate: Reading; readonly evidence: Evidence }[],
): Reading | undefined {
  const weighed = rated.flatMap(({ candidate, evidence: { known, unknown } }) =>
    known > 0 ? [{ candidate, weight: known - unknown }] : [],
  );
  const most = Math.max(...weighed.map(({ weight }) => weight));
  const [best, other] = weighed.filter(({ weight }) => weight === most);
  return other === undefined ? best?.candidate : undefined;
}

/** What the records of a tree speak of if they are read in one way; nothing when they contradict a row. */
function createEvidence(readings: ReadonlyMap<Tree, Reading>, isKnown: IsKnown) {
  const rows = new Map<Table, Row[]>();
  const numbered = new Map<Table, Map<number, Row>>();
  for (const [{ cells }, { table, index }] of readings) {
    if (index !== undefined) continue;
    const found = rows.get(table) ?? [];
    const byNumber = numbered.get(table) ?? new Map<number, Row>();
    for (const cell of cells) {
      const row = rowOf(table, cell);
      if (row === undefined) continue;
      found.push(row);
      byNumber.set(cell.number, row);
    }
    rows.set(table, found);
    numbered.set(table, byNumber);
  }
  const keys = new Map<Reference, ReadonlySet<string>>();
  const keysOf = (reference: Reference): ReadonlySet<string> => {
    const known = keys.get(reference);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (const [table, ofTable] of rows) {
      if (table.name !== reference.parent) continue;
      const places = reference.columns.map(({ to }) => table.columns.indexOf(to));
      for (const row of ofTable) found.add(JSON.stringify(places.map((place) => row[place])));
    }
    keys.set(reference, found);
    return found;
  };

  return ({ table, index }: Reading, { cells }: Tree): Evidence => {
    const stored = index?.stored ?? table.stored;
    const references = table.references.flatMap((reference) => {
      const places = reference.columns.map(({ from }) => stored.indexOf(table.columns.indexOf(from)));
      return places.includes(-1) ? [] : [{ reference, places }];
    });
    let known = 0;
    let unknown = 0;
    for (const cell of cells) {
      const { values } = cell;
      if (values === undefined) continue;
      const row = index === undefined ? undefined : numbered.get(table)?.get(numberIn(index, cell) ?? Number.NaN);
      if (row !== undefined) {
        const isSame = stored.every((column, place) => column === rowNumber || row[column] === values[place]);
        if (!isSame) return { known: 0, unknown: 0 };
        known += 1;
      }
      for (const { reference, places } of references) {
        const wanted = places.map((place) => values[place] ?? null);
        if (wanted.includes(null)) continue;
        if (keysOf(reference).has(JSON.stringify(wanted)) || isKnown(reference, wanted)) known += 1;
        else unknown += 1;
      }
    }
    return { known, unknown };
  };
}

const sorts: readonly unknown[] = ['table', 'index', 'trigger', 'view'];

/** Its first page is always page 1. */
function isListOfTables({ top, cells }: Tree): boolean {
  if (top === 1) return true;
  const readable = cells.flatMap(({ values }) => (values === undefined ? [] : [values]));
  return readable.length > 0 && readable.every(isLineOfTables);
}

function isLineOfTables(values: Row): boolean {
  const [sort, name, table, root] = values;
  return (
    values.length === 5 &&
    sorts.includes(sort) &&
    typeof name === 'string' &&
    typeof table === 'string' &&
    typeof root === 'number'
  );
}

/** A trigger has no root. */
function rootOf({ values }: Cell): readonly (readonly [string, number])[] {
  const [, name, , root] = values ?? [];
  return typeof name === 'string' && typeof root === 'number' && root > 0 ? [[name, root]] : [];
}

/** The table `sqlite_sequence`, which holds the highest numbers of tables. */
function isKeptBySqlite({ kind, cells }: Tree, tables: readonly Table[]): boolean {
  if (kind !== 'table' || cells.length === 0) return false;
  return cells.every(({ values }) => {
    const [name, number] = values ?? [];
    return values?.length === 2 && typeof number === 'number' && tables.some((table) => table.name === name);
  });
}
