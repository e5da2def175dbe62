import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../connection.ts';
import { type Index, type Row, rowNumber, type Table, type Value } from './salvage-schema.ts';
import { insertInto, isRefusal } from './salvage-tables.ts';
import type { Cell } from './salvage-trees.ts';

/** What the records of a tree may be: rows of a table, or records of one of its indices. */
export interface Reading {
  readonly table: Table;
  readonly index: Index | undefined;
}

/** Whether a record can be what a reading says it is. */
export type Fits = (reading: Reading, cell: Cell) => boolean;

/** The row a record of a table is, or undefined when it cannot be one. */
export function rowOf(table: Table, { number, values }: Cell): Row | undefined {
  if (values === undefined || values.length > table.stored.length) return undefined;
  const row: (Value | undefined)[] = [...table.fallbacks];
  for (const [place, value] of values.entries()) row[table.stored[place] ?? 0] = value;
  if (table.numberColumn !== undefined) {
    if (row[table.numberColumn] !== null) return undefined;
    row[table.numberColumn] = number;
  }
  return row.every((value) => value !== undefined) ? row : undefined;
}

/** The number of the row that a record of an index stands for. */
export function numberIn({ stored }: Index, { values }: Cell): number | undefined {
  const number = values?.[stored.indexOf(rowNumber)];
  return typeof number === 'number' ? number : undefined;
}

/**
 * Tries records in the tables of a store, which takes a row only as its schema allows: by the number and the types of
 * its columns and by every rule a table has.
 *
 * @param template an empty store of the same schema, in memory; rows are put there and taken out again.
 */
export function createFitting(template: Db, tables: readonly Table[]): Fits {
  template.pragma('foreign_keys = OFF');
  const triggers = template.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const trigger of triggers) template.exec(`DROP TRIGGER ${trigger}`);
  const trials = new Map(tables.map((table) => [table.name, createTrial(template, table)]));
  return ({ table, index }, cell) => {
    if (index !== undefined) return isRecordOf(table, index, cell);
    const row = rowOf(table, cell);
    return row !== undefined && trials.get(table.name)?.(row) === true;
  };
}

function createTrial(template: Db, table: Table): (row: Row) => boolean {
  const insert = template.prepare<Value[]>(insertInto(table));
  const read = template.prepare<[], Record<string, Value>>(`SELECT ${table.columns.join(', ')} FROM ${table.name}`);
  const empty = template.prepare(`DELETE FROM ${table.name}`);
  return (row) => {
    try {
      insert.run(...row);
      // A number that was turned into a text, or the other way round, belongs somewhere else.
      return isDeepStrictEqual(Object.values(read.get() ?? {}).map(comparable), row.map(comparable));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return false;
    } finally {
      empty.run();
    }
  };
}

function comparable(value: Value): Value {
  return value instanceof Uint8Array ? Uint8Array.from(value) : value;
}

function isRecordOf({ types, fallbacks }: Table, { stored }: Index, { values }: Cell): boolean {
  return (
    values?.length === stored.length &&
    stored.every((column, place) => {
      const value = values[place];
      if (column === rowNumber) return typeof value === 'number';
      return value === null ? fallbacks[column] === null : typeof value === kinds[types[column] ?? ''];
    })
  );
}

const kinds: Readonly<Record<string, string>> = { TEXT: 'string', INTEGER: 'number', REAL: 'number' };
