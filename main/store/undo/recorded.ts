import type { Instant } from '../../../core/brand.ts';
import type { StepKind } from '../../../core/undo/steps.ts';
import type { Db } from '../connection.ts';
import { isRecording, recordInto, stopRecording } from './watch.ts';

export interface StepOptions {
  readonly kind: StepKind;
  /** Steps of one kind with the same key that follow each other within a minute become one, as when typing. */
  readonly joins?: string;
  readonly now: () => Instant;
}

/** How close steps follow each other that become one, in milliseconds. */
const joinedWithin = 60_000;
const mostKept = 500;
const keptFor = 30 * 86_400_000;

/**
 * Runs a change of the person's own as one transaction and one step to undo. Every change of the tables that are
 * watched goes through here: a step that was not recorded would be written over by the undoing of an earlier one. Within
 * another recorded change it becomes part of that one. A change that changed nothing leaves no step.
 */
export function recorded<Result>(db: Db, options: StepOptions, work: () => Result): Result {
  return db
    .transaction(() => {
      if (isRecording(db)) return work();
      const step = stepFor(db, options);
      recordInto(db, step);
      // When it fails, all of this is taken back with it.
      const result = work();
      stopRecording(db);
      close(db, step, options.now());
      return result;
    })
    .immediate();
}

interface LastStep {
  readonly id: number;
  readonly kind: string;
  readonly joins: string;
  readonly at: Instant;
  readonly is_undone: number;
}

/** The last step when this one joins it, otherwise a new one. */
function stepFor(db: Db, { kind, joins = '', now }: StepOptions): number {
  const at = now();
  const last = db
    .prepare<[], LastStep>('SELECT id, kind, joins, at, is_undone FROM undo_step ORDER BY id DESC LIMIT 1')
    .get();
  const isJoined = last?.kind === kind && joins !== '' && last.joins === joins && last.is_undone === 0;
  if (isJoined && Math.abs(at - last.at) <= joinedWithin) {
    db.prepare('UPDATE undo_step SET at = ? WHERE id = ?').run(at, last.id);
    return last.id;
  }
  const step = db
    .prepare<[string, string, Instant], number>('INSERT INTO undo_step (kind, joins, at) VALUES (?, ?, ?) RETURNING id')
    .pluck()
    .get(kind, joins, at);
  return step ?? 0;
}

/** What was undone before cannot be done again after something else; what is old is forgotten. */
function close(db: Db, step: number, now: Instant): void {
  const isEmpty = db.prepare('SELECT 1 FROM undo_change WHERE step_id = ? LIMIT 1').get(step) === undefined;
  if (isEmpty) {
    db.prepare('DELETE FROM undo_step WHERE id = ?').run(step);
    return;
  }
  db.prepare('DELETE FROM undo_step WHERE is_undone = 1 OR at < ?').run(now - keptFor);
  db.prepare('DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ?)').run(
    mostKept,
  );
}
