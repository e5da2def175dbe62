import type { Context, ContextKind } from '../../core/assessment/assessment.ts';
import type { ContextId, Instant } from '../../core/brand.ts';
import type { ListedContext } from '../../core/contract/contexts.ts';
import type { Db } from './connection.ts';

/** Every context, by name. */
export function allContexts(db: Db): readonly Context[] {
  return db.prepare<[], Context>('SELECT id, kind, name FROM context ORDER BY name COLLATE NOCASE, kind').all();
}

export function contextById(db: Db, id: ContextId): Context | undefined {
  return db.prepare<[ContextId], Context>('SELECT id, kind, name FROM context WHERE id = ?').get(id);
}

/** The context of this kind whose name is the same to the letter. */
export function contextNamed(db: Db, kind: ContextKind, name: string): Context | undefined {
  return db
    .prepare<[string, string], Context>('SELECT id, kind, name FROM context WHERE kind = ? AND name = ?')
    .get(kind, name);
}

export function insertContext(db: Db, context: Context, createdAt: Instant): void {
  db.prepare('INSERT INTO context (id, kind, name, created_at) VALUES (?, ?, ?, ?)').run(
    context.id,
    context.kind,
    context.name,
    createdAt,
  );
}

export function updateContext(db: Db, { id, kind, name }: Context): void {
  db.prepare('UPDATE context SET kind = ?, name = ? WHERE id = ? AND (kind, name) <> (?, ?)').run(
    kind,
    name,
    id,
    kind,
    name,
  );
}

interface ListedRow extends Context {
  readonly archivedAt: Instant | null;
  readonly assessmentCount: number;
  readonly entryCount: number;
}

/** Every context with what hangs on it, by name. */
export function listedContexts(db: Db): ListedContext[] {
  return db
    .prepare<[], ListedRow>(
      `SELECT id, kind, name, archived_at AS archivedAt,
         (SELECT count(*) FROM assessment WHERE context_id = context.id) AS assessmentCount,
         (SELECT count(*) FROM journal_context WHERE context_id = context.id) AS entryCount
       FROM context ORDER BY name COLLATE NOCASE, kind`,
    )
    .all()
    .map((row) => ({ ...row, archivedAt: row.archivedAt ?? undefined }));
}

/** When a context was archived; undefined while it is offered, and when there is none of this id. */
export function archivedAtOf(db: Db, id: ContextId): Instant | undefined {
  const archivedAt = db
    .prepare<[ContextId], Instant | null>('SELECT archived_at FROM context WHERE id = ?')
    .pluck()
    .get(id);
  return archivedAt ?? undefined;
}

export function updateArchivedAt(db: Db, id: ContextId, archivedAt: Instant | undefined): void {
  const at = archivedAt ?? null;
  db.prepare('UPDATE context SET archived_at = ? WHERE id = ? AND archived_at IS NOT ?').run(at, id, at);
}

/** Hangs everything of one context on another; an open target that the other has as well is closed at `now`. */
export function moveContents(db: Db, fromId: ContextId, intoId: ContextId, now: Instant): void {
  db.prepare(
    `UPDATE target SET closed_at = ?
     WHERE context_id = ? AND closed_at IS NULL AND EXISTS (
       SELECT 1 FROM target AS kept
       WHERE kept.context_id = ? AND kept.closed_at IS NULL
         AND kept.model_id = target.model_id AND kept.dimension_id = target.dimension_id
     )`,
  ).run(now, fromId, intoId);
  db.prepare('UPDATE target SET context_id = ? WHERE context_id = ?').run(intoId, fromId);
  db.prepare('UPDATE assessment SET context_id = ? WHERE context_id = ?').run(intoId, fromId);
  db.prepare(
    `INSERT INTO journal_context (entry_id, context_id)
     SELECT entry_id, ? FROM journal_context AS moved
     WHERE context_id = ? AND NOT EXISTS (
       SELECT 1 FROM journal_context AS kept WHERE kept.entry_id = moved.entry_id AND kept.context_id = ?
     )`,
  ).run(intoId, fromId, intoId);
  db.prepare('DELETE FROM journal_context WHERE context_id = ?').run(fromId);
}

/** Deletes a context that nothing hangs on any more. */
export function deleteContext(db: Db, id: ContextId): void {
  db.prepare('DELETE FROM context WHERE id = ?').run(id);
}
