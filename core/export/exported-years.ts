import { z } from 'zod';
import * as field from '../contract/fields.ts';
import { actionKinds } from '../plan/plan.ts';
import { calendarDateSchema } from '../practice-model/schema.ts';
import { exportedAnswer, levelId, moment, text } from './exported-fields.ts';

const id = z.uuid();
const wordedText = text.refine((written) => written.trim() !== '', 'a word at least');
const ratedDimension = { assessmentId: field.assessmentId, dimensionId: field.dimensionId };

const hindsight = z.strictObject({ ...ratedDimension, answer: exportedAnswer, note: text, madeAt: moment });

const entry = z.strictObject({
  id,
  happenedOn: calendarDateSchema,
  text: wordedText,
  dimensions: z.array(
    z.strictObject({
      modelId: field.modelId,
      dimensionId: field.dimensionId,
      indicators: z.array(field.indicatorId),
    }),
  ),
  contextIds: z.array(field.contextId),
  createdAt: moment,
  changedAt: moment,
});

const action = z.strictObject({
  id,
  kind: z.enum(actionKinds),
  text: wordedText,
  indicatorId: field.indicatorId.optional(),
  dueOn: calendarDateSchema.optional(),
  doneAt: moment.optional(),
  reflection: text,
  /** The journal entry it became when it was done. */
  entryId: id.optional(),
  createdAt: moment,
});

const target = z.strictObject({
  id,
  modelId: field.modelId,
  contextId: field.contextId,
  dimensionId: field.dimensionId,
  levelId,
  dueOn: calendarDateSchema.optional(),
  chosenAt: moment,
  closedAt: moment.optional(),
  actions: z.array(action),
});

const rhythm = z.strictObject({
  modelId: field.modelId,
  everyWeeks: z.int().min(1).max(104),
  since: moment,
  snoozedUntil: moment.optional(),
});

const noteStatus = z.strictObject({
  ...ratedDimension,
  status: z.enum(['worth-naming', 'proposed', 'in-the-model']),
  changedAt: moment,
});

/** The lists a practice gathers over years; documents of the first version have none of them. */
export const yearsShape = {
  /** Second looks at answers, beside the answers themselves. */
  hindsights: z.array(hindsight),
  journal: z.array(entry),
  /** Journal entries picked as evidence for an answer. */
  pickedEntries: z.array(z.strictObject({ ...ratedDimension, entryId: id })),
  targets: z.array(target),
  rhythms: z.array(rhythm),
  /** How far notes off the map have come; a note that is not named is new. */
  noteStatuses: z.array(noteStatus),
};
const years = z.strictObject(yearsShape);

export type ExportedYears = z.output<typeof years>;
export type ExportedTarget = ExportedYears['targets'][number];
