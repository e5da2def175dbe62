import type { Context, ContextKind } from '../../core/assessment/assessment.ts';
import type { ContextId, Instant } from '../../core/brand.ts';
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
