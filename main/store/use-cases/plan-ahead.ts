import { dayOf } from '../../../core/assessment/assessment.ts';
import type {
  ActionId,
  CalendarDate,
  ContextId,
  DimensionId,
  EntryId,
  IndicatorId,
  Instant,
  LevelId,
  ModelId,
  TargetId,
} from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { longestEntry } from '../../../core/journal/entry.ts';
import {
  type ActionKind,
  mostTargets,
  type Opportunity,
  type PlanAction,
  type PlannedTarget,
  recentDays,
} from '../../../core/plan/plan.ts';
import type { Db } from '../connection.ts';
import { contextById } from '../contexts.ts';
import { insertEntry } from '../journal.ts';
import { versionInUseOf } from '../model-versions.ts';
import { opportunitiesOf } from '../opportunities.ts';
import {
  actionById,
  deleteAction,
  deleteTarget,
  insertAction,
  insertTarget,
  targetById,
  targetsOf,
  updateAction,
  updateTarget,
} from '../plan.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

/** What the plan of one model in one context stands on. */
export interface PlanMaterial {
  readonly targets: PlannedTarget[];
  readonly opportunities: Opportunity[];
}

/** What was planned, and what the practice itself offers. */
export function planMaterial(db: Db, modelId: ModelId, contextId: ContextId, now: Instant): PlanMaterial {
  const since = localDay((now - recentDays * 86_400_000) as Instant);
  return db.transaction(() => ({
    targets: targetsOf(db, modelId, contextId),
    opportunities: opportunitiesOf(db, modelId, contextId, since),
  }))();
}

export interface NewTarget {
  readonly modelId: ModelId;
  readonly contextId: ContextId;
  readonly dimensionId: DimensionId;
  readonly levelId: LevelId;
  readonly dueOn?: CalendarDate | undefined;
}

/**
 * Chooses a dimension to work on.
 *
 * @throws ChildError `not-found` for a model, context, dimension or level there is not; `conflict` when as many as
 * there may be are open, or one for this dimension.
 */
export function setTarget(db: Db, target: NewTarget, { now, newId }: Surroundings): PlannedTarget {
  return recorded(db, { kind: 'target-set', now }, () => {
    const { modelId, contextId, dimensionId, levelId, dueOn } = target;
    if (contextById(db, contextId) === undefined) throw missing('context');
    const model = versionInUseOf(db, modelId)?.model;
    if (model === undefined) throw missing('model');
    if (!model.dimensions.some(({ id }) => id === dimensionId)) throw missing('dimension');
    if (!model.levels.some(({ id }) => id === levelId)) throw missing('level');
    const open = targetsOf(db, modelId, contextId).filter(({ closedAt }) => closedAt === undefined);
    if (open.length >= mostTargets || open.some((other) => other.dimensionId === dimensionId)) {
      throw new ChildError('conflict', 'enough targets are open', { what: 'target' });
    }
    const id = newId() as TargetId;
    insertTarget(db, { id, modelId, contextId, dimensionId, levelId, dueOn, chosenAt: now() });
    return existingTarget(db, id);
  });
}

export interface TargetChange {
  readonly targetId: TargetId;
  readonly levelId?: LevelId | undefined;
  readonly dueOn?: CalendarDate | null | undefined;
}

/** Aims at another level or day. @throws ChildError `not-found`. */
export function changeTarget(
  db: Db,
  { targetId, levelId, dueOn }: TargetChange,
  { now }: Pick<Surroundings, 'now'>,
): PlannedTarget {
  return recorded(db, { kind: 'target-set', joins: targetId, now }, () => {
    const target = existingTarget(db, targetId);
    const levels = versionInUseOf(db, target.modelId)?.model.levels ?? [];
    if (levelId !== undefined && !levels.some(({ id }) => id === levelId)) throw missing('level');
    updateTarget(db, {
      ...target,
      levelId: levelId ?? target.levelId,
      dueOn: dueOn === undefined ? target.dueOn : (dueOn ?? undefined),
    });
    return existingTarget(db, targetId);
  });
}

/** Puts a target among the past ones; one that is there already stays as it is. @throws ChildError `not-found`. */
export function closeTarget(db: Db, targetId: TargetId, { now }: Pick<Surroundings, 'now'>): PlannedTarget {
  return recorded(db, { kind: 'target-close', now }, () => {
    const target = existingTarget(db, targetId);
    updateTarget(db, { ...target, closedAt: target.closedAt ?? now() });
    return existingTarget(db, targetId);
  });
}

/** Deletes a target with its actions. What became a journal entry stays in the journal. @throws ChildError `not-found`. */
export function removeTarget(db: Db, targetId: TargetId, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'target-remove', now }, () => {
    existingTarget(db, targetId);
    deleteTarget(db, targetId);
  });
}

export interface NewAction {
  readonly targetId: TargetId;
  readonly kind: ActionKind;
  readonly text: string;
  readonly indicatorId?: IndicatorId | undefined;
  readonly dueOn?: CalendarDate | undefined;
}

/** Adds something to do for a target. @throws ChildError `not-found`. */
export function addAction(db: Db, action: NewAction, { now, newId }: Surroundings): PlanAction {
  return recorded(db, { kind: 'action-add', now }, () => {
    existingTarget(db, action.targetId);
    const id = newId() as ActionId;
    insertAction(db, { ...action, id, reflection: '', createdAt: now() });
    return existingAction(db, id);
  });
}

export interface ActionChange {
  readonly actionId: ActionId;
  readonly kind?: ActionKind | undefined;
  readonly text?: string | undefined;
  readonly dueOn?: CalendarDate | null | undefined;
}

/** Words an action anew, or gives it another kind or day. @throws ChildError `not-found`. */
export function changeAction(
  db: Db,
  { actionId, kind, text, dueOn }: ActionChange,
  { now }: Pick<Surroundings, 'now'>,
): PlanAction {
  return recorded(db, { kind: 'action-change', joins: actionId, now }, () => {
    const action = existingAction(db, actionId);
    updateAction(db, {
      ...action,
      kind: kind ?? action.kind,
      text: text ?? action.text,
      dueOn: dueOn === undefined ? action.dueOn : (dueOn ?? undefined),
    });
    return existingAction(db, actionId);
  });
}

export interface FinishedAction {
  readonly actionId: ActionId;
  readonly reflection: string;
  readonly asEntry: boolean;
}

/**
 * Marks an action as done, with what the person noticed; asked for, it becomes a journal entry of today in the same
 * step. One that has become an entry before does not become a second one. @throws ChildError `not-found`.
 */
export function finishAction(
  db: Db,
  { actionId, reflection, asEntry }: FinishedAction,
  { now, newId }: Surroundings,
): PlanAction {
  return recorded(db, { kind: 'action-done', now }, () => {
    const action = existingAction(db, actionId);
    const doneAt = action.doneAt ?? now();
    const entryId =
      action.entryId ?? (asEntry ? writeEntry(db, { ...action, reflection, doneAt }, newId() as EntryId) : undefined);
    updateAction(db, { ...action, reflection, doneAt, entryId });
    return existingAction(db, actionId);
  });
}

/** Puts an action among what is still to be done; what was noticed stays. @throws ChildError `not-found`. */
export function reopenAction(db: Db, actionId: ActionId, { now }: Pick<Surroundings, 'now'>): PlanAction {
  return recorded(db, { kind: 'action-change', now }, () => {
    updateAction(db, { ...existingAction(db, actionId), doneAt: undefined });
    return existingAction(db, actionId);
  });
}

/** @throws ChildError `not-found`. */
export function removeAction(db: Db, actionId: ActionId, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'action-remove', now }, () => {
    existingAction(db, actionId);
    deleteAction(db, actionId);
  });
}

/** What was done and noticed, as an entry for the dimension and the context of its target. */
function writeEntry(db: Db, action: PlanAction & { readonly doneAt: Instant }, id: EntryId): EntryId {
  const { modelId, dimensionId, contextId } = existingTarget(db, action.targetId);
  const text = [action.text, action.reflection.trim()].filter((part) => part !== '').join('\n\n');
  const indicators = action.indicatorId === undefined ? [] : [action.indicatorId];
  insertEntry(db, {
    id,
    happenedOn: localDay(action.doneAt),
    // The reflection itself is kept whole with the action.
    text: text.slice(0, longestEntry),
    dimensions: [{ modelId, dimensionId, indicators }],
    contextIds: [contextId],
    createdAt: action.doneAt,
    changedAt: action.doneAt,
  });
  return id;
}

/** The day of a moment where the computer is. */
function localDay(moment: Instant): CalendarDate {
  return dayOf(moment, -new Date(moment).getTimezoneOffset());
}

function existingTarget(db: Db, id: TargetId): PlannedTarget {
  const target = targetById(db, id);
  if (target === undefined) throw missing('target');
  return target;
}

function existingAction(db: Db, id: ActionId): PlanAction {
  const action = actionById(db, id);
  if (action === undefined) throw missing('action');
  return action;
}

function missing(what: string): ChildError {
  return new ChildError('not-found', `no such ${what}`, { what });
}
