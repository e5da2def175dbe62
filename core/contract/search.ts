import { z } from 'zod';
import type { ActionId, EntryId } from '../brand.ts';
import { calendarDateSchema } from '../practice-model/schema.ts';
import { type Findings, foundKinds, foundParts, type SearchRequest } from '../search/found.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

const request: z.ZodType<SearchRequest, unknown> = z.strictObject({
  query: z.string().max(500),
  modelId: field.modelId.optional(),
  dimensionId: field.dimensionId.optional(),
  contextId: field.contextId.optional(),
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  limit: z.int().min(1).max(200),
});

const findings: z.ZodType<Findings, unknown> = z.strictObject({
  found: z.array(
    z.strictObject({
      kind: z.enum(foundKinds),
      part: z.enum(foundParts),
      day: calendarDateSchema,
      snippet: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })),
      model: z.strictObject({ id: field.modelId, title: z.string() }).optional(),
      dimension: z.strictObject({ id: field.dimensionId, title: z.string() }).optional(),
      context: field.context.optional(),
      assessmentId: field.assessmentId.optional(),
      isDraft: z.boolean(),
      entryId: (z.uuid() as unknown as z.ZodType<EntryId, unknown>).optional(),
      actionId: (z.uuid() as unknown as z.ZodType<ActionId, unknown>).optional(),
    }),
  ),
  total: z.int().nonnegative(),
});

export const search = {
  /** Looks through everything the person wrote; whatever is typed, it is never an error. */
  find: call(request, findings),
} satisfies Calls<'search'>;
