import type { Db } from '../connection.ts';
import { isUnreadable } from './opening.ts';
import type { Row, Table, Value } from './salvage-tables.ts';

/** What could be read of a table, and how many rows could not as far as can be known. */
interface Salvaged {
  readonly rows: readonly Row[];
  readonly lost: number;
}

/** No higher row number than this is tried where nothing says how many there are. */
const mostGuesses = 200_000;
/** How far apart the row numbers are that are tried then. */
const stride = 16;
/** More rows than this do not fit on a page of 4 KiB. */
const mostRowsOnPage = 512;

/**
 * Reads a table of a damaged store around its unreadable parts.
 *
 * @param salvaged the new store, which already holds what was read of the tables this one refers to.
 */
export function readTable(damaged: Db, table: Table, salvaged: Db): Salvaged {
  const whole = tryRead(() =>
    rowsOf(damaged.prepare<[], Record<string, Value>>(`${selectAll(table)} NOT INDEXED`).all()),
  );
  if (whole !== undefined) return { rows: whole, lost: 0 };
  return table.hasRowid ? readByNumber(damaged, table) : readByParent(damaged, table, salvaged);
}

/** Halves the range of row numbers until what is readable has been told apart from what is not. */
function readByNumber(damaged: Db, table: Table): Salvaged {
  const select = damaged.prepare<[number, number], Record<string, Value>>(
    `${selectAll(table)} NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid`,
  );
  const known = knownNumbers(damaged, table);
  const rows: Row[] = [];
  const unreadable: number[] = [];
  const readRange = (from: number, to: number): void => {
    const range = tryRead(() => rowsOf(select.all(from, to)));
    if (range !== undefined) {
      rows.push(...range);
    } else if (from === to) {
      unreadable.push(from);
    } else {
      const middle = Math.floor((from + to) / 2);
      readRange(from, middle);
      readRange(middle + 1, to);
    }
  };
  const told = [...known.numbers].reduce((one, other) => Math.max(one, other), known.last ?? 0);
  const isTold = known.areAll || known.last !== undefined;
  readRange(1, isTold ? told : Math.max(told, lastReadable(damaged, table)));
  const isLost = (number: number) => !known.areAll || known.numbers.has(number);
  return { rows, lost: unreadable.filter(isLost).length };
}

interface KnownNumbers {
  /** Row numbers an index tells. */
  readonly numbers: ReadonlySet<number>;
  /** Whether an index could be read to its end, so that these are all there are. */
  readonly areAll: boolean;
  /** The highest number, if the table itself tells it. */
  readonly last: number | undefined;
}

/** An index lies on other pages than its table and repeats the row numbers. */
function knownNumbers(damaged: Db, { name }: Table): KnownNumbers {
  const numbers = new Set<number>();
  let areAll = false;
  const indices =
    tryRead(() =>
      damaged.prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE partial = 0').pluck().all(name),
    ) ?? [];
  for (const index of indices) {
    const told = tryRead(() =>
      damaged.prepare<[], number>(`SELECT rowid FROM ${name} INDEXED BY "${index}"`).pluck().all(),
    );
    for (const number of told ?? []) numbers.add(number);
    areAll ||= told !== undefined;
  }
  const last = tryRead(() => damaged.prepare<[], number | null>(`SELECT max(rowid) FROM ${name}`).pluck().get());
  return { numbers, areAll, last: last ?? undefined };
}

/**
 * A little more than the highest row number that can be read. Behind an unreadable end of a table every number is as
 * unreadable as the next, so it is looked for from above, in strides; a file cannot have had more rows than fit in it.
 */
function lastReadable(damaged: Db, { name }: Table): number {
  const pages = tryRead(() => Number(damaged.pragma('page_count', { simple: true }))) ?? 0;
  const exists = damaged.prepare<[number], number>(`SELECT 1 FROM ${name} NOT INDEXED WHERE rowid >= ? LIMIT 1`);
  for (let number = Math.min(pages * mostRowsOnPage, mostGuesses); number > stride; number -= stride) {
    if (tryRead(() => exists.get(number)) !== undefined) return number + stride;
  }
  return stride;
}

/** Without row numbers, rows are looked for by what they belong to. A group that cannot be read counts as one row. */
function readByParent(damaged: Db, table: Table, salvaged: Db): Salvaged {
  const [reference] = table.references;
  if (reference === undefined) return { rows: [], lost: 1 };
  const parents = salvaged
    .prepare<[], Record<string, Value>>(
      `SELECT DISTINCT ${reference.columns.map(({ to }) => to).join(', ')} FROM ${reference.parent}`,
    )
    .all();
  const select = damaged.prepare<Value[], Record<string, Value>>(
    `${selectAll(table)} WHERE ${reference.columns.map(({ from }) => `${from} = ?`).join(' AND ')}`,
  );
  const rows: Row[] = [];
  let lost = 0;
  for (const parent of parents) {
    const group = tryRead(() => rowsOf(select.all(...Object.values(parent))));
    if (group === undefined) lost += 1;
    else rows.push(...group);
  }
  return { rows, lost };
}

function selectAll({ name, columns }: Table): string {
  return `SELECT ${columns.join(', ')} FROM ${name}`;
}

function rowsOf(records: readonly Record<string, Value>[]): readonly Row[] {
  return records.map((record) => Object.values(record));
}

/** What `read` answers, or undefined when it meets a page that cannot be read. */
function tryRead<Answer>(read: () => Answer): Answer | undefined {
  try {
    return read();
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}
