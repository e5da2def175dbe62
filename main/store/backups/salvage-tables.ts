import type { Db } from '../connection.ts';
import { isUnreadable } from './opening.ts';

/** A value as it is in a row. */
export type Value = string | number | bigint | Uint8Array | null;
export type Row = readonly Value[];

/** A reference of a table to another one, column by column. */
interface Reference {
  readonly parent: string;
  /** A row gets along without what it refers to. */
  readonly isOptional: boolean;
  readonly columns: readonly { readonly from: string; readonly to: string }[];
}

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly hasRowid: boolean;
  readonly references: readonly Reference[];
}

/** What can be made from the rest, or is of no use after a loss. */
const derivedTables = new Set(['search_text', 'undo_step', 'undo_change']);

/** Every table of a store with its references, those that are referred to first. */
export function tablesOf(db: Db): readonly Table[] {
  const names = db
    .prepare<[], { name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all();
  const kept = names.filter(({ name }) => !derivedTables.has(name));
  const tables = kept.map(({ name, wr }) => ({
    name,
    columns: db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(name),
    hasRowid: wr === 0,
    references: referencesOf(db, name),
  }));
  return parentsFirst(tables);
}

function referencesOf(db: Db, table: string): readonly Reference[] {
  const rows = db
    .prepare<[string], { id: number; parent: string; from: string; to: string; on_delete: string }>(
      'SELECT id, "table" AS parent, "from", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq',
    )
    .all(table);
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const columns = rows.filter((row) => row.id === id);
    const [first] = columns;
    return first === undefined ? [] : [{ parent: first.parent, isOptional: first.on_delete === 'SET NULL', columns }];
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

/** Puts rows into a table, leaving out those its own rules refuse. @returns how many it refused. */
export function insertRows(db: Db, table: Table, rows: readonly Row[]): number {
  const insert = db.prepare<Value[]>(insertInto(table));
  let refused = 0;
  for (const row of rows) {
    try {
      insert.run(...row);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused += 1;
    }
  }
  return refused;
}

function insertInto({ name, columns }: Table): string {
  return `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

/**
 * Takes from a donor the rows that others refer to and that are missing: children first, so that what a row taken for
 * their sake refers to is looked for as well.
 *
 * @returns how many rows were taken.
 */
export function fillParents(db: Db, donor: Db, tables: readonly Table[]): number {
  let taken = 0;
  for (const table of tables.toReversed()) {
    for (const reference of table.references) {
      const parent = tables.find(({ name }) => name === reference.parent);
      if (parent === undefined) continue;
      const find = donor.prepare<Value[], Row>(
        `SELECT ${parent.columns.join(', ')} FROM ${parent.name}
         WHERE ${reference.columns.map(({ to }) => `${to} = ?`).join(' AND ')}`,
      );
      for (const wanted of missingParents(db, table, reference)) {
        taken += insertFound(db, parent, find.get(...wanted));
      }
    }
  }
  return taken;
}

function insertFound(db: Db, parent: Table, found: unknown): number {
  if (typeof found !== 'object' || found === null) return 0;
  try {
    return 1 - insertRows(db, parent, [Object.values(found)]);
  } catch (error) {
    if (isUnreadable(error)) return 0;
    throw error;
  }
}

function missingParents(db: Db, table: Table, reference: Reference): readonly Row[] {
  return db
    .prepare<[], Record<string, Value>>(
      `SELECT DISTINCT ${reference.columns.map(({ from }) => from).join(', ')} FROM ${table.name}
       WHERE ${isOrphan(table, reference)}`,
    )
    .all()
    .map((row) => Object.values(row));
}

/** A model is only whole with all its dimensions, also those nothing refers to yet. @returns how many were taken. */
export function fillDimensions(db: Db, donor: Db, tables: readonly Table[]): number {
  const dimensions = tables.find(({ name }) => name === 'model_dimension');
  if (dimensions === undefined) return 0;
  const find = donor.prepare<[string], Record<string, Value>>(
    `SELECT ${dimensions.columns.join(', ')} FROM model_dimension WHERE model_version_id = ?`,
  );
  const versions = db.prepare<[], string>('SELECT id FROM model_version').pluck().all();
  const rows = versions.flatMap((version) => find.all(version).map((row) => Object.values(row)));
  return rows.length - insertRows(db, dimensions, rows);
}

/** Deletes rows whose parents are missing, until none is left; one that needs no parent is kept. @returns how many. */
export function dropOrphans(db: Db, tables: readonly Table[]): number {
  let dropped = 0;
  for (const table of tables) {
    for (const reference of table.references) {
      const orphans = isOrphan(table, reference);
      if (reference.isOptional) {
        const without = reference.columns.map(({ from }) => `${from} = NULL`).join(', ');
        db.prepare(`UPDATE ${table.name} SET ${without} WHERE ${orphans}`).run();
      } else {
        dropped += db.prepare(`DELETE FROM ${table.name} WHERE ${orphans}`).run().changes;
      }
    }
  }
  return dropped;
}

function isOrphan(table: Table, { parent, columns }: Reference): string {
  const isSet = columns.map(({ from }) => `${table.name}.${from} IS NOT NULL`);
  const matches = columns.map(({ from, to }) => `parent.${to} = ${table.name}.${from}`);
  return `${isSet.join(' AND ')} AND NOT EXISTS (SELECT 1 FROM ${parent} AS parent WHERE ${matches.join(' AND ')})`;
}
