import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type Db, type StoreKey } from '../../../main/store/connection.ts';
import { aPractice, canary, openPractice, type Practice } from './backup-fixtures.ts';

const pageSize = 4096;

/** The tables a salvage is about. */
export const keptTables = [
  'model_version',
  'model_dimension',
  'model_draft',
  'model_standing',
  'context',
  'assessment',
  'rating',
  'rating_indicator',
  'baseline',
  'setting',
  'export',
  'hindsight',
  'journal_entry',
  'journal_dimension',
  'journal_indicator',
  'journal_context',
  'rating_journal',
  'target',
  'plan_action',
  'review_rhythm',
  'off_the_map_status',
] as const;

const idOf = (sort: string, count: number) => `${sort}${String(count).padStart(7, '0')}-0000-4000-8000-00000000000a`;

/** A practice that has rows in every table, in most of them on several pages, and some that were deleted. */
export function aFullPractice(keys?: Practice['keys']): Practice {
  const practice = aPractice(keys);
  const db = openPractice(practice);
  db.transaction(() => fillYears(db))();
  db.close();
  return practice;
}

function fillYears(db: Db): void {
  const answers = db
    .prepare<[], { a: string; v: string; d: string }>(
      'SELECT assessment_id AS a, model_version_id AS v, dimension_id AS d FROM rating ORDER BY a, d',
    )
    .all();
  const contexts = db.prepare<[], string>('SELECT id FROM context ORDER BY id').pluck().all();
  const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
  for (let count = 0; count < 150; count += 1) {
    const entry = idOf('e', count);
    const words = `${canary} ${count} `.repeat(count % 10 === 0 ? 300 : 15);
    run(
      'INSERT INTO journal_entry VALUES (?, ?, ?, ?, ?)',
      entry,
      `2026-0${1 + (count % 9)}-11`,
      words,
      count,
      1e12 + count,
    );
    run("INSERT INTO journal_dimension VALUES (?, 'bread', 'kneading')", entry);
    run("INSERT INTO journal_indicator VALUES (?, 'bread', 'kneading', 'feels-dough')", entry);
    run('INSERT INTO journal_context VALUES (?, ?)', entry, contexts[count % contexts.length]);
  }
  for (const [count, { a, v, d }] of answers.entries()) {
    run('INSERT INTO rating_indicator VALUES (?, ?, ?, ?)', a, d, `indicator-${count}`, count % 3);
    run('INSERT INTO rating_journal VALUES (?, ?, ?)', a, d, idOf('e', count));
    if (count % 2 === 0)
      run("INSERT INTO hindsight VALUES (?, ?, ?, 'placed', 7, ?, ?)", a, v, d, 'Looked again. '.repeat(20), count);
    if (count % 4 === 0) run("INSERT INTO off_the_map_status VALUES (?, ?, 'proposed', ?)", a, d, count);
    if (count % 9 === 0) run("INSERT INTO baseline VALUES (?, ?, 'A name')", a, count);
  }
  for (let count = 0; count < 40; count += 1) {
    const [target, context] = [idOf('1', count), contexts[count % contexts.length]];
    const closedAt = count < 2 ? null : count;
    run("INSERT INTO target VALUES (?, 'bread', ?, ?, 'advanced', NULL, 1, ?)", target, context, `d${count}`, closedAt);
    for (let place = 0; place < 3; place += 1) {
      const entry = place === 0 ? idOf('e', count) : null;
      const values = [idOf('a', count * 3 + place), target, 'Fold it. '.repeat(12), entry, count];
      run("INSERT INTO plan_action VALUES (?, ?, 'try', ?, NULL, '2026-05-05', NULL, '', ?, ?)", ...values);
    }
    run('INSERT INTO export (at, kind, name) VALUES (?, ?, ?)', count, 'csv', `${count}.csv`);
  }
  for (let count = 0; count < 300; count += 1)
    run('INSERT INTO setting VALUES (?, ?)', `key ${count}`, `"${'x'.repeat(60)}"`);
  const [version] = answers.map(({ v }) => v);
  run("INSERT INTO model_draft VALUES ('bread', ?, ?, 1, 2)", version, `"${'A draft. '.repeat(700)}"`);
  run("INSERT INTO model_standing VALUES ('bread', 3, ?)", version);
  run("INSERT INTO review_rhythm VALUES ('bread', 6, 1, NULL)");
  run('UPDATE context SET archived_at = 5 WHERE id = ?', contexts[0]);
  run(
    'DELETE FROM journal_entry WHERE id BETWEEN ? AND ? AND id NOT IN (SELECT entry_id FROM rating_journal)',
    idOf('e', 60),
    idOf('e', 100),
  );
  run("DELETE FROM setting WHERE key BETWEEN 'key 100' AND 'key 180'");
}

/** Overwrites whole pages of a file but for what `from` spares at their beginning; pages count from 1. */
export function overwritePages(file: string, pages: readonly number[], from = 0): void {
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0x5a, (page - 1) * pageSize + from, page * pageSize);
  writeFileSync(file, bytes);
}

/** A row as text, and the pages it lies on. */
export interface PlacedRow {
  readonly table: string;
  readonly row: string;
  readonly pages: readonly number[];
}

interface Page {
  readonly path: string;
  readonly pageno: number;
  readonly pagetype: 'internal' | 'leaf' | 'overflow';
  readonly ncell: number;
}

/** Every row of a whole store with its pages, as SQLite's own table `dbstat` tells them. */
export function placedRows(file: string, key: StoreKey | undefined): readonly PlacedRow[] {
  return reading(file, key, (db) =>
    keptTables.flatMap((table) => {
      const pages = pagesOf(db, table);
      const hasRowid = db.prepare<[string], number>('SELECT wr FROM pragma_table_list(?)').pluck().get(table) === 0;
      const cells = cellsBelow('/', pages, hasRowid);
      const rows = rowsIn(db, table, `ORDER BY ${hasRowid ? 'rowid' : keyOf(db, table)}`);
      if (cells.length !== rows.length) throw new Error(`${table}: ${cells.length} cells, ${rows.length} rows`);
      return rows.map((row, place) => ({ table, row, pages: cells[place] ?? [] }));
    }),
  );
}

/** The pages of a table or an index. */
export function pageNumbersOf(file: string, key: StoreKey | undefined, name: string): readonly number[] {
  return reading(file, key, (db) => pagesOf(db, name).map(({ pageno }) => pageno));
}

/** Every row of every kept table as text. */
export function allRows(file: string, key: StoreKey | undefined): readonly { table: string; row: string }[] {
  return reading(file, key, (db) =>
    keptTables.flatMap((table) => rowsIn(db, table, '').map((row) => ({ table, row }))),
  );
}

function rowsIn(db: Db, table: string, order: string): readonly string[] {
  return db
    .prepare(`SELECT * FROM ${table} ${order}`)
    .all()
    .map((row) => JSON.stringify(row));
}

function keyOf(db: Db, table: string): string {
  return db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
    .join(', ');
}

function pagesOf(db: Db, name: string): readonly Page[] {
  return db
    .prepare<[string], Page>('SELECT path, pageno, pagetype, ncell FROM dbstat WHERE name = ? ORDER BY path')
    .all(name);
}

/** The pages of each cell that holds a row, in the order of the tree; an inner page of a table holds none. */
function cellsBelow(path: string, pages: readonly Page[], hasRowid: boolean): readonly (readonly number[])[] {
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) return [];
  const places = Array.from({ length: page.ncell }, (_, place) => place.toString(16).padStart(3, '0'));
  const ofCell = (place: string) => {
    const overflow = pages.filter((candidate) => candidate.path.startsWith(`${path}${place}+`));
    return [page.pageno, ...overflow.map(({ pageno }) => pageno)];
  };
  if (page.pagetype === 'leaf') return places.map(ofCell);
  const last = page.ncell.toString(16).padStart(3, '0');
  return [...places, last].flatMap((place) => [
    ...cellsBelow(`${path}${place}/`, pages, hasRowid),
    ...(hasRowid || place === last ? [] : [ofCell(place)]),
  ]);
}

function reading<Result>(file: string, key: StoreKey | undefined, read: (db: Db) => Result): Result {
  const db = connect(file, 'read', { key });
  try {
    return read(db);
  } finally {
    db.close();
  }
}
