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
} from '../../core/brand.ts';
import { type ActionKind, byDay, type PlanAction, type PlannedTarget, type Target } from '../../core/plan/plan.ts';
import type { Db } from './connection.ts';

interface TargetRow {
  readonly id: TargetId;
  readonly model_id: ModelId;
  readonly context_id: ContextId;
  readonly dimension_id: DimensionId;
  readonly level_id: LevelId;
  readonly due_on: CalendarDate | null;
  readonly chosen_at: Instant;
  readonly closed_at: Instant | null;
}

interface ActionRow {
  readonly id: ActionId;
  readonly target_id: TargetId;
  readonly kind: ActionKind;
  readonly text: string;
  readonly indicator_id: IndicatorId | null;
  readonly due_on: CalendarDate | null;
  readonly done_at: Instant | null;
  readonly reflection: string;
  readonly entry_id: EntryId | null;
  readonly created_at: Instant;
}

/** The targets of a model in a context: open ones as they were chosen, then closed ones, the last closed first. */
export function targetsOf(db: Db, modelId: ModelId, contextId: ContextId): PlannedTarget[] {
  return db
    .prepare<[ModelId, ContextId], TargetRow>(
      `SELECT * FROM target WHERE model_id = ? AND context_id = ?
       ORDER BY closed_at IS NOT NULL, closed_at DESC, chosen_at, rowid`,
    )
    .all(modelId, contextId)
    .map((row) => plannedOf(db, row));
}

/** Every target, open or closed, in the order in which they were added. */
export function allTargets(db: Db): PlannedTarget[] {
  return db
    .prepare<[], TargetRow>('SELECT * FROM target ORDER BY rowid')
    .all()
    .map((row) => plannedOf(db, row));
}

/** Every open target, as they were chosen. */
export function openTargets(db: Db): PlannedTarget[] {
  return db
    .prepare<[], TargetRow>('SELECT * FROM target WHERE closed_at IS NULL ORDER BY chosen_at, rowid')
    .all()
    .map((row) => plannedOf(db, row));
}

export function targetById(db: Db, id: TargetId): PlannedTarget | undefined {
  const row = db.prepare<[TargetId], TargetRow>('SELECT * FROM target WHERE id = ?').get(id);
  return row === undefined ? undefined : plannedOf(db, row);
}

export function insertTarget(db: Db, target: Target): void {
  db.prepare(
    `INSERT INTO target (id, model_id, context_id, dimension_id, level_id, due_on, chosen_at, closed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    target.id,
    target.modelId,
    target.contextId,
    target.dimensionId,
    target.levelId,
    target.dueOn ?? null,
    target.chosenAt,
    target.closedAt ?? null,
  );
}

/** Writes what may change of a target. */
export function updateTarget(db: Db, target: Pick<Target, 'id' | 'levelId' | 'dueOn' | 'closedAt'>): void {
  db.prepare('UPDATE target SET level_id = ?, due_on = ?, closed_at = ? WHERE id = ?').run(
    target.levelId,
    target.dueOn ?? null,
    target.closedAt ?? null,
    target.id,
  );
}

/** Deletes a target with its actions. */
export function deleteTarget(db: Db, id: TargetId): void {
  db.prepare('DELETE FROM target WHERE id = ?').run(id);
}

export function actionById(db: Db, id: ActionId): PlanAction | undefined {
  const row = db.prepare<[ActionId], ActionRow>('SELECT * FROM plan_action WHERE id = ?').get(id);
  return row === undefined ? undefined : actionOf(row);
}

export function insertAction(db: Db, action: PlanAction): void {
  db.prepare(
    `INSERT INTO plan_action
       (id, target_id, kind, text, indicator_id, due_on, done_at, reflection, entry_id, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    action.id,
    action.targetId,
    action.kind,
    action.text,
    action.indicatorId ?? null,
    action.dueOn ?? null,
    action.doneAt ?? null,
    action.reflection,
    action.entryId ?? null,
    action.createdAt,
  );
}

/** Writes what may change of an action. */
export function updateAction(db: Db, action: PlanAction): void {
  db.prepare(
    'UPDATE plan_action SET kind = ?, text = ?, due_on = ?, done_at = ?, reflection = ?, entry_id = ? WHERE id = ?',
  ).run(
    action.kind,
    action.text,
    action.dueOn ?? null,
    action.doneAt ?? null,
    action.reflection,
    action.entryId ?? null,
    action.id,
  );
}

export function deleteAction(db: Db, id: ActionId): void {
  db.prepare('DELETE FROM plan_action WHERE id = ?').run(id);
}

function plannedOf(db: Db, row: TargetRow): PlannedTarget {
  const actions = db
    .prepare<[TargetId], ActionRow>('SELECT * FROM plan_action WHERE target_id = ? ORDER BY rowid')
    .all(row.id)
    .map(actionOf);
  const open = actions.filter(({ doneAt }) => doneAt === undefined).sort(byDay);
  const done = actions.filter(({ doneAt }) => doneAt !== undefined);
  return {
    id: row.id,
    modelId: row.model_id,
    contextId: row.context_id,
    dimensionId: row.dimension_id,
    levelId: row.level_id,
    dueOn: row.due_on ?? undefined,
    chosenAt: row.chosen_at,
    closedAt: row.closed_at ?? undefined,
    actions: [...open, ...done.sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0))],
  };
}

function actionOf(row: ActionRow): PlanAction {
  return {
    id: row.id,
    targetId: row.target_id,
    kind: row.kind,
    text: row.text,
    indicatorId: row.indicator_id ?? undefined,
    dueOn: row.due_on ?? undefined,
    doneAt: row.done_at ?? undefined,
    reflection: row.reflection,
    entryId: row.entry_id ?? undefined,
    createdAt: row.created_at,
  };
}
