import { z } from 'zod';
import type { EntryId } from '../brand.ts';
import type { JournalEntry, RecallEntry } from '../journal/entry.ts';
import { calendarDateSchema } from '../practice-model/schema.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

const entryId = z.uuid() as unknown as z.ZodType<EntryId, unknown>;
const oneEntry = z.strictObject({ entryId });

const dimension = z.strictObject({
  modelId: field.modelId,
  dimensionId: field.dimensionId,
  indicators: z.array(field.indicatorId).max(300).readonly(),
});

const contentFields = {
  happenedOn: calendarDateSchema,
  text: field.personsText.refine((text) => text.trim() !== '', 'a word at least'),
  dimensions: z.array(dimension).max(100).readonly(),
  contextIds: z.array(field.contextId).max(100).readonly(),
};

const entry: z.ZodType<JournalEntry, unknown> = z.strictObject({
  ...contentFields,
  id: entryId,
  createdAt: field.instant,
  changedAt: field.instant,
});

const recallEntry: z.ZodType<RecallEntry, unknown> = z.strictObject({ entry, isPicked: z.boolean() });

/** What is asked for; what is absent leaves nothing out, and everything named must hold. */
const filter = z.strictObject({
  modelId: field.modelId.optional(),
  dimensionId: field.dimensionId.optional(),
  contextId: field.contextId.optional(),
  /** The first day wanted. */
  from: calendarDateSchema.optional(),
  /** The last day wanted. */
  to: calendarDateSchema.optional(),
});
export type JournalFilter = z.output<typeof filter>;

const answerAt = { assessmentId: field.assessmentId, dimensionId: field.dimensionId };

export const journal = {
  /** The day latest first; on one day, what was written last. */
  list: call(filter, z.array(entry)),
  get: call(oneEntry, entry),
  /** Into the practice that is open, or into the person's own beside the example. */
  add: call(z.strictObject({ ...contentFields, into: z.literal('own').optional() }), entry),
  /** Puts other content in place of the old. */
  change: call(z.strictObject({ entryId, content: z.strictObject(contentFields) }), entry),
  remove: call(oneEntry, field.nothing),
  /**
   * What may be remembered for a dimension: entries linked to it or to none, in this context or none, since the last
   * assessment of the same model in the same context was completed, and whatever is picked already.
   */
  forRecall: call(
    z.strictObject(answerAt),
    z.strictObject({ since: field.instant.optional(), entries: z.array(recallEntry) }),
  ),
  /** Makes an entry evidence for an answer of a draft, or takes it back. */
  pick: call(z.strictObject({ ...answerAt, entryId, picked: z.boolean() }), field.nothing),
  /** Every entry picked in an assessment, with the dimension it was picked for. */
  pickedIn: call(
    z.strictObject({ assessmentId: field.assessmentId }),
    z.array(z.strictObject({ dimensionId: field.dimensionId, entry })),
  ),
} satisfies Calls<'journal'>;
