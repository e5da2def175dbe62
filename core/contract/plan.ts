import { z } from 'zod';
import type { ActionId, EntryId, LevelId, TargetId } from '../brand.ts';
import { actionKinds, type Opportunity, type PlanAction, type PlannedTarget } from '../plan/plan.ts';
import { mostWeeks } from '../plan/rhythm.ts';
import { calendarDateSchema } from '../practice-model/schema.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

const targetId = z.uuid() as unknown as z.ZodType<TargetId, unknown>;
const actionId = z.uuid() as unknown as z.ZodType<ActionId, unknown>;
const entryId = z.uuid() as unknown as z.ZodType<EntryId, unknown>;
const levelId = z.string().min(1).max(80) as unknown as z.ZodType<LevelId, unknown>;
const kind = z.enum(actionKinds);
const actionText = z.string().trim().min(1).max(2000);
const weeks = z.int().min(1).max(mostWeeks);

const planAction: z.ZodType<PlanAction, unknown> = z.strictObject({
  id: actionId,
  targetId,
  kind,
  text: z.string(),
  indicatorId: field.indicatorId.optional(),
  dueOn: calendarDateSchema.optional(),
  doneAt: field.instant.optional(),
  reflection: z.string(),
  entryId: entryId.optional(),
  createdAt: field.instant,
});

const plannedTarget: z.ZodType<PlannedTarget, unknown> = z.strictObject({
  id: targetId,
  modelId: field.modelId,
  contextId: field.contextId,
  dimensionId: field.dimensionId,
  levelId,
  dueOn: calendarDateSchema.optional(),
  chosenAt: field.instant,
  closedAt: field.instant.optional(),
  actions: z.array(planAction),
});

const opportunity: z.ZodType<Opportunity, unknown> = z.strictObject({
  dimensionId: field.dimensionId,
  recentEntries: z.int().nonnegative(),
  offTheMapNotes: z.int().nonnegative(),
});

const rhythm = z.strictObject({
  modelId: field.modelId,
  modelTitle: z.string(),
  everyWeeks: weeks,
  since: field.instant,
  snoozedUntil: field.instant.optional(),
  /** The last completed assessment of the model, in whichever context. */
  lastCompletedAt: field.instant.optional(),
});
export type ReviewRhythmFacts = z.output<typeof rhythm>;

const oneTarget = z.strictObject({ targetId });
const oneAction = z.strictObject({ actionId });

export const plan = {
  /** The plan of one model in one context. */
  get: call(
    z.strictObject({ modelId: field.modelId, contextId: field.contextId }),
    z.strictObject({
      /** Open ones first, in the order in which they were chosen; then closed ones, the last closed first. */
      targets: z.array(plannedTarget),
      opportunities: z.array(opportunity),
    }),
  ),
  /** Every open target, in whichever model and context, in the order in which they were chosen. */
  targets: call(field.nothing, z.array(plannedTarget)),
  /** Refused with `conflict` when three are open, or one for this dimension. */
  setTarget: call(
    z.strictObject({
      modelId: field.modelId,
      contextId: field.contextId,
      dimensionId: field.dimensionId,
      levelId,
      dueOn: calendarDateSchema.optional(),
    }),
    plannedTarget,
  ),
  /** The day is taken away by `null`, and left as it is when absent. */
  changeTarget: call(
    z.strictObject({ targetId, levelId: levelId.optional(), dueOn: calendarDateSchema.nullable().optional() }),
    plannedTarget,
  ),
  /** The person is done with it, for whatever reason; it stays among the past ones. */
  closeTarget: call(oneTarget, plannedTarget),
  /** Deletes it with its actions. */
  removeTarget: call(oneTarget, field.nothing),
  addAction: call(
    z.strictObject({
      targetId,
      kind,
      text: actionText,
      indicatorId: field.indicatorId.optional(),
      dueOn: calendarDateSchema.optional(),
    }),
    planAction,
  ),
  changeAction: call(
    z.strictObject({
      actionId,
      kind: kind.optional(),
      text: actionText.optional(),
      dueOn: calendarDateSchema.nullable().optional(),
    }),
    planAction,
  ),
  /** With `asEntry` it becomes a journal entry too, in the same step. */
  finishAction: call(z.strictObject({ actionId, reflection: field.personsText, asEntry: z.boolean() }), planAction),
  reopenAction: call(oneAction, planAction),
  removeAction: call(oneAction, field.nothing),
  /** The models that have a rhythm, by title. */
  rhythms: call(field.nothing, z.array(rhythm)),
  /** Without a number of weeks the model has no rhythm any more. */
  setRhythm: call(z.strictObject({ modelId: field.modelId, everyWeeks: weeks.optional() }), z.array(rhythm)),
  /** Puts the review off. */
  snooze: call(z.strictObject({ modelId: field.modelId, days: z.literal([1, 7]) }), z.array(rhythm)),
} satisfies Calls<'plan'>;
