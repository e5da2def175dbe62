import { z } from 'zod';
import { type NotedModel, noteStatuses, type OffTheMapNote } from '../off-the-map/notes.ts';
import { calendarDateSchema } from '../practice-model/schema.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

const status = z.enum(noteStatuses);

const note: z.ZodType<OffTheMapNote, unknown> = z.strictObject({
  assessmentId: field.assessmentId,
  modelId: field.modelId,
  dimensionId: field.dimensionId,
  dimensionTitle: z.string(),
  context: field.context,
  text: z.string(),
  status,
  at: field.instant,
  isDraft: z.boolean(),
});

const notedModel: z.ZodType<NotedModel, unknown> = z.strictObject({
  modelId: field.modelId,
  versionId: field.modelVersionId,
  title: z.string(),
  reviewBy: calendarDateSchema,
  dimensions: z.array(z.strictObject({ id: field.dimensionId, title: z.string() })),
});

export const offTheMap = {
  /** Every note that did not fit a scale, newest first, and the models they are about, by title. */
  list: call(field.nothing, z.strictObject({ models: z.array(notedModel), notes: z.array(note) })),
  setStatus: call(
    z.strictObject({ assessmentId: field.assessmentId, dimensionId: field.dimensionId, status }),
    field.nothing,
  ),
} satisfies Calls<'offTheMap'>;
