import type { Db } from '../connection.ts';

/** A value as it is in a row. */
export type Value = string | number | bigint | Uint8Array | null;
export type Row = readonly Value[];

/** A reference of a table to another one, column by column. */
export interface Reference {
  readonly parent: string;
  /** A row gets along without what it refers to. */
  readonly isOptional: boolean;
  readonly columns: readonly { readonly from: string; readonly to: string }[];
}

/** Stands among the columns of a record for the number of the row. */
export const rowNumber = -1;

export interface Index {
  readonly name: string;
  /** What a record of it holds, in order: places of columns, or `rowNumber`. */
  readonly stored: readonly number[];
  /** Whether it holds a record for every row. */
  readonly isWhole: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** `TEXT`, `INTEGER` and so on, a column each. */
  readonly types: readonly string[];
  readonly hasRowid: boolean;
  readonly references: readonly Reference[];
  /** It can be made from the rest, or is of no use after a loss. */
  readonly isDerived: boolean;
  /** The column that is the row number itself; records leave it empty. */
  readonly numberColumn: number | undefined;
  /** What a row that is older than a column holds there, a column each; undefined where no row can be older. */
  readonly fallbacks: readonly (Value | undefined)[];
  /** The columns in the order in which a record holds them. */
  readonly stored: readonly number[];
  readonly indices: readonly Index[];
}

const derivedTables = new Set(['search_text', 'undo_step', 'undo_change']);

/** Every table that is worth salvaging with its references, those that are referred to first. */
export function tablesOf(db: Db): readonly Table[] {
  return allTablesOf(db).filter(({ isDerived }) => !isDerived);
}

/** The same with those that are derived; not with those that SQLite and its modules keep for themselves. */
export function allTablesOf(db: Db): readonly Table[] {
  const names = db
    .prepare<[], { name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all();
  return parentsFirst(names.map(({ name, wr }) => tableOf(db, name, wr === 0)));
}

interface ColumnInfo {
  readonly cid: number;
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

function tableOf(db: Db, name: string, hasRowid: boolean): Table {
  const columns = db.prepare<[string], ColumnInfo>('SELECT * FROM pragma_table_info(?) ORDER BY cid').all(name);
  const indices = indicesOf(db, name);
  const keys = columns.filter(({ pk }) => pk > 0);
  const [key] = keys;
  return {
    name,
    columns: columns.map((column) => column.name),
    types: columns.map(({ type }) => type),
    hasRowid,
    references: referencesOf(db, name, columns),
    isDerived: derivedTables.has(name),
    numberColumn: hasRowid && keys.length === 1 && key?.type === 'INTEGER' ? key.cid : undefined,
    fallbacks: columns.map((column) => fallbackOf(db, column)),
    // A table without row numbers is the index of its key.
    stored: (hasRowid ? undefined : indices.find(({ isKey }) => isKey)?.stored) ?? columns.map(({ cid }) => cid),
    indices: indices.filter(({ isKey }) => hasRowid || !isKey),
  };
}

function fallbackOf(db: Db, { notnull, dflt_value: fallback }: ColumnInfo): Value | undefined {
  if (fallback === null) return notnull === 0 ? null : undefined;
  return db.prepare<[], Value>(`SELECT ${fallback}`).pluck().get();
}

function indicesOf(db: Db, table: string) {
  return db
    .prepare<[string], { name: string; origin: string; partial: number }>(
      'SELECT name, origin, partial FROM pragma_index_list(?)',
    )
    .all(table)
    .map(({ name, origin, partial }) => ({
      name,
      stored: db.prepare<[string], number>('SELECT cid FROM pragma_index_xinfo(?) ORDER BY seqno').pluck().all(name),
      isWhole: partial === 0,
      isKey: origin === 'pk',
    }));
}

function referencesOf(db: Db, table: string, infos: readonly ColumnInfo[]): readonly Reference[] {
  const rows = db
    .prepare<[string], { id: number; parent: string; from: string; to: string }>(
      'SELECT id, "table" AS parent, "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq',
    )
    .all(table);
  const mayBeNull = new Set(infos.flatMap(({ name, notnull }) => (notnull === 0 ? [name] : [])));
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const columns = rows.filter((row) => row.id === id);
    const [first] = columns;
    const isOptional = columns.every(({ from }) => mayBeNull.has(from));
    return first === undefined ? [] : [{ parent: first.parent, isOptional, columns }];
  });
}

function parentsFirst(tables: readonly Table[]): readonly Table[] {
  const ordered: Table[] = [];
  const visit = (table: Table): void => {
    if (ordered.includes(table)) return;
    for (const { parent } of table.references) {
      const referredTo = tables.find(({ name }) => name === parent);
      if (referredTo !== undefined && referredTo !== table) visit(referredTo);
    }
    ordered.push(table);
  };
  for (const table of tables) visit(table);
  return ordered;
}
