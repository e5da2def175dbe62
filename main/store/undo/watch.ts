import type { Db } from '../connection.ts';

/** Every table that holds what a person did; what is derived, set or logged is not undone. */
const watchedTables = [
  'context',
  'assessment',
  'rating',
  'rating_indicator',
  'baseline',
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
  'model_version',
  'model_dimension',
  'model_draft',
  'model_standing',
] as const;

/** How the rows of a watched table are named and put back. */
export interface WatchedTable {
  readonly name: string;
  readonly key: readonly string[];
  /** All columns, with `rowid` first where the table has one, so that a row comes back in its place. */
  readonly columns: readonly string[];
}

const watched = new WeakMap<Db, ReadonlyMap<string, WatchedTable>>();

/**
 * The watched tables of a connection. The first call sets temporary triggers that note the inverse of every change while
 * a step is being recorded; being temporary, they are in no file and need no migration.
 */
export function watch(db: Db): ReadonlyMap<string, WatchedTable> {
  const known = watched.get(db);
  if (known !== undefined && isWatching(db)) return known;
  const tables = watchedTables.map((name) => describe(db, name));
  db.exec(`CREATE TEMP TABLE undo_now (step INTEGER); INSERT INTO undo_now VALUES (NULL);
    ${tables.map(triggersOf).join('\n')}`);
  const byName = new Map(tables.map((table) => [table.name, table]));
  watched.set(db, byName);
  return byName;
}

/** A transaction that is taken back takes the triggers with it that were set in it. */
function isWatching(db: Db): boolean {
  return db.prepare("SELECT 1 FROM temp.sqlite_schema WHERE name = 'undo_now'").get() !== undefined;
}

export function isRecording(db: Db): boolean {
  watch(db);
  return db.prepare<[], number | null>('SELECT step FROM temp.undo_now').pluck().get() !== null;
}

export function recordInto(db: Db, step: number): void {
  watch(db);
  db.prepare('UPDATE temp.undo_now SET step = ?').run(step);
}

export function stopRecording(db: Db): void {
  db.exec('UPDATE temp.undo_now SET step = NULL');
}

function describe(db: Db, name: string): WatchedTable {
  const columns = db
    .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid')
    .all(name);
  const hasRowid =
    db.prepare<[string], number>('SELECT wr FROM pragma_table_list WHERE name = ?').pluck().get(name) === 0;
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  return {
    name,
    key: key.map((column) => column.name),
    columns: [...(hasRowid ? ['rowid'] : []), ...columns.map((column) => column.name)],
  };
}

function triggersOf({ name, key, columns }: WatchedTable): string {
  const keyOf = (row: string) => arrayOf(row, key);
  const before = arrayOf('old', columns);
  const note = (operation: string, rowKey: string, rowBefore: string, when: string) => `
      INSERT INTO undo_change (step_id, table_name, operation, row_key, row_before)
      SELECT step, '${name}', '${operation}', ${rowKey}, ${rowBefore} FROM undo_now WHERE step IS NOT NULL ${when};`;
  // A row that a step has changed or added already goes back to what it was before that.
  const first = `AND coalesce((
        SELECT operation FROM undo_change
        WHERE step_id = step AND table_name = '${name}' AND row_key = ${keyOf('new')} ORDER BY seq DESC LIMIT 1
      ), 'delete') = 'delete'`;
  return `
    CREATE TEMP TRIGGER undo_${name}_added AFTER INSERT ON main.${name} BEGIN
      ${note('insert', keyOf('new'), 'NULL', '')}
    END;
    CREATE TEMP TRIGGER undo_${name}_changed AFTER UPDATE ON main.${name} BEGIN
      ${note('update', keyOf('new'), before, first)}
    END;
    CREATE TEMP TRIGGER undo_${name}_removed AFTER DELETE ON main.${name} BEGIN
      ${note('delete', keyOf('old'), before, '')}
    END;`;
}

function arrayOf(row: string, columns: readonly string[]): string {
  return `json_array(${columns.map((column) => `${row}.${column}`).join(', ')})`;
}
