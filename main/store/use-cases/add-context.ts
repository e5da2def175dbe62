import type { Context, ContextKind } from '../../../core/assessment/assessment.ts';
import type { ContextId } from '../../../core/brand.ts';
import type { Db } from '../connection.ts';
import { contextNamed, insertContext, updateArchivedAt } from '../contexts.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

/**
 * Adds a context; one of the same kind and name is taken up again (out of the archive, if need be) rather than doubled,
 * since two of them would split one trajectory in two.
 */
export function addContext(
  db: Db,
  { kind, name }: { readonly kind: ContextKind; readonly name: string },
  { now, newId }: Surroundings,
): Context {
  return recorded(db, { kind: 'context-add', now }, () => {
    const known = contextNamed(db, kind, name);
    if (known !== undefined) {
      updateArchivedAt(db, known.id, undefined);
      return known;
    }
    const context = { id: newId() as ContextId, kind, name };
    insertContext(db, context, now());
    return context;
  });
}
