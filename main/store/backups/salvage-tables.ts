import type { Db } from '../connection.ts';
import { isUnreadable } from './opening.ts';
import type { Reference, Row, Table, Value } from './salvage-schema.ts';

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

/** The statement that puts one row into a table. */
export function insertInto({ name, columns }: Table): string {
  return `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** Whether the rules of a table were against a row. */
export function isRefusal(error: unknown): boolean {
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
