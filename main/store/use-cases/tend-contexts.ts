import type { Context, ContextKind } from '../../../core/assessment/assessment.ts';
import type { ContextId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import type { Db } from '../connection.ts';
import {
  archivedAtOf,
  contextById,
  contextNamed,
  deleteContext,
  moveContents,
  updateArchivedAt,
  updateContext,
} from '../contexts.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

type Clock = Pick<Surroundings, 'now'>;

/**
 * Gives a context another name or kind; everything that hangs on it stays with it.
 *
 * @throws ChildError `not-found`, or `conflict` when another context of that kind has the name already.
 */
export function renameContext(db: Db, context: Context, { now }: Clock): Context {
  return recorded(db, { kind: 'context-rename', now }, () => {
    existing(db, context.id);
    refuseTakenName(db, context.id, context.kind, context.name);
    updateContext(db, context);
    return context;
  });
}

function refuseTakenName(db: Db, id: ContextId, kind: ContextKind, name: string): void {
  const other = contextNamed(db, kind, name);
  if (other !== undefined && other.id !== id) {
    throw new ChildError('conflict', 'another context of this kind has that name', { what: 'context-name' });
  }
}

/**
 * Moves all assessments, journal entries and targets of one context to another and removes the first. Where both have an
 * open target for the same dimension, the one of `intoId` stays open and the other is closed. What comes of it is
 * archived only when both were.
 *
 * @throws ChildError `not-found`, or `invalid-input` when both are the same.
 */
export function mergeContexts(db: Db, fromId: ContextId, intoId: ContextId, { now }: Clock): Context {
  return recorded(db, { kind: 'context-merge', now }, () => {
    existing(db, fromId);
    const into = existing(db, intoId);
    if (fromId === intoId) throw new ChildError('invalid-input', 'a context cannot be merged with itself');
    if (archivedAtOf(db, fromId) === undefined) updateArchivedAt(db, intoId, undefined);
    moveContents(db, fromId, intoId, now());
    deleteContext(db, fromId);
    return into;
  });
}

/**
 * Takes a context out of what is offered for new work; its history stays. One archived before keeps its date.
 *
 * @throws ChildError `not-found`.
 */
export function archiveContext(db: Db, id: ContextId, { now }: Clock): void {
  recorded(db, { kind: 'context-archive', now }, () => {
    existing(db, id);
    if (archivedAtOf(db, id) === undefined) updateArchivedAt(db, id, now());
  });
}

/**
 * Offers an archived context again.
 *
 * @throws ChildError `not-found`.
 */
export function unarchiveContext(db: Db, id: ContextId, { now }: Clock): void {
  recorded(db, { kind: 'context-unarchive', now }, () => {
    existing(db, id);
    updateArchivedAt(db, id, undefined);
  });
}

function existing(db: Db, id: ContextId): Context {
  const context = contextById(db, id);
  if (context === undefined) throw new ChildError('not-found', 'no such context', { what: 'context' });
  return context;
}
