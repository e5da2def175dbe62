import type { StepKind, Steps } from '../../../core/undo/steps.ts';
import type { Db } from '../connection.ts';
import { recordInto, stopRecording, type WatchedTable, watch } from './watch.ts';

interface StepRow {
  readonly id: number;
  readonly kind: StepKind;
}

const lastDone = 'SELECT id, kind FROM undo_step WHERE is_undone = 0 ORDER BY id DESC LIMIT 1';
const firstUndone = 'SELECT id, kind FROM undo_step WHERE is_undone = 1 ORDER BY id LIMIT 1';

/** What could be undone and done again now. */
export function stepsOf(db: Db): Steps {
  return {
    undo: db.prepare<[], StepRow>(lastDone).get()?.kind,
    redo: db.prepare<[], StepRow>(firstUndone).get()?.kind,
  };
}

/** Takes the last step back; nothing happens when there is none. */
export function undo(db: Db): void {
  db.transaction(() => flip(db, db.prepare<[], StepRow>(lastDone).get())).immediate();
}

/** Does the step again that was undone last. */
export function redo(db: Db): void {
  db.transaction(() => flip(db, db.prepare<[], StepRow>(firstUndone).get())).immediate();
}

/** Forgets all steps, after a change that no step describes, such as taking in a whole practice. */
export function forgetSteps(db: Db): void {
  db.exec('DELETE FROM undo_step');
}

/** Forgets what could be done again, after rows came in that it may collide with. */
export function forgetUndone(db: Db): void {
  db.exec('DELETE FROM undo_step WHERE is_undone = 1');
}

interface Change {
  readonly table_name: string;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly row_key: string;
  readonly row_before: string | null;
}

/** Applies the inverse of every change of a step, latest first; what that changes becomes the step's other direction. */
function flip(db: Db, step: StepRow | undefined): void {
  if (step === undefined) return;
  const tables = watch(db);
  const changes = db
    .prepare<[number], Change>(
      'SELECT table_name, operation, row_key, row_before FROM undo_change WHERE step_id = ? ORDER BY seq DESC',
    )
    .all(step.id);
  db.prepare('DELETE FROM undo_change WHERE step_id = ?').run(step.id);
  // Rows come back one by one; what they refer to may come back later in the same step.
  db.pragma('defer_foreign_keys = ON');
  recordInto(db, step.id);
  for (const change of changes) revert(db, tables.get(change.table_name), change);
  stopRecording(db);
  db.prepare('UPDATE undo_step SET is_undone = 1 - is_undone WHERE id = ?').run(step.id);
}

function revert(db: Db, table: WatchedTable | undefined, { operation, row_key, row_before }: Change): void {
  if (table === undefined) return;
  const { name, key, columns } = table;
  const isRow = key.map((column) => `${column} = ?`).join(' AND ');
  const keyValues = valuesOf(row_key);
  if (operation === 'insert') {
    db.prepare(`DELETE FROM ${name} WHERE ${isRow}`).run(...keyValues);
    return;
  }
  const values = valuesOf(row_before);
  if (operation === 'update') {
    const sets = columns.map((column) => `${column} = ?`).join(', ');
    db.prepare(`UPDATE ${name} SET ${sets} WHERE ${isRow}`).run(...values, ...keyValues);
    return;
  }
  const places = columns.map(() => '?').join(', ');
  db.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${places})`).run(...values);
}

function valuesOf(array: string | null): (string | number | null)[] {
  return array === null ? [] : (JSON.parse(array) as (string | number | null)[]);
}
