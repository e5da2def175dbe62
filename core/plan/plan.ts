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
} from '../brand.ts';

/** The ways to learn that an action can be: trying something, practising it, with someone, by reading, teaching, asking. */
export const actionKinds = ['try', 'practise', 'pair', 'read', 'teach', 'ask'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** One thing to do on the way to a target. */
export interface PlanAction {
  readonly id: ActionId;
  readonly targetId: TargetId;
  readonly kind: ActionKind;
  /** The person's own words, or those of the model taken over. */
  readonly text: string;
  /** The sign of the next level it was taken from. */
  readonly indicatorId?: IndicatorId | undefined;
  readonly dueOn?: CalendarDate | undefined;
  /** Absent while it is still to be done. */
  readonly doneAt?: Instant | undefined;
  /** What the person noticed when it was done; may be empty. */
  readonly reflection: string;
  /** The journal entry it became. */
  readonly entryId?: EntryId | undefined;
  readonly createdAt: Instant;
}

/** A dimension chosen to work on, with the level and perhaps the day aimed at. */
export interface Target {
  readonly id: TargetId;
  readonly modelId: ModelId;
  readonly contextId: ContextId;
  readonly dimensionId: DimensionId;
  readonly levelId: LevelId;
  readonly dueOn?: CalendarDate | undefined;
  readonly chosenAt: Instant;
  /** Absent while the person works on it. */
  readonly closedAt?: Instant | undefined;
}

/** A target with what is to be done for it: first what is open, the nearest day first, then what is done, latest first. */
export interface PlannedTarget extends Target {
  readonly actions: readonly PlanAction[];
}

/** How many targets may be open at once in one model and context: more than three is a list of wishes. */
export const mostTargets = 3;

/** What the practice itself offers for a dimension. */
export interface Opportunity {
  readonly dimensionId: DimensionId;
  /** Journal entries of the last weeks that touch it. */
  readonly recentEntries: number;
  /** Notes that did not fit the scale and are not in the model yet. */
  readonly offTheMapNotes: number;
}

/** For how long a journal entry counts as recent, in days. */
export const recentDays = 90;

/** Open actions in the order in which they ask for attention: the nearest day first, those without a day last. */
export function byDay(a: PlanAction, b: PlanAction): number {
  if (a.dueOn !== b.dueOn) {
    if (a.dueOn === undefined) return 1;
    if (b.dueOn === undefined) return -1;
    return a.dueOn < b.dueOn ? -1 : 1;
  }
  return a.createdAt - b.createdAt;
}
