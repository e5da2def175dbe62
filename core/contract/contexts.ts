import { z } from 'zod';
import type { Context } from '../assessment/assessment.ts';
import type { Instant } from '../brand.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

/** A context with what hangs on it, archived ones included. */
export interface ListedContext extends Context {
  /** Absent while it is offered for new assessments and journal entries. */
  readonly archivedAt?: Instant | undefined;
  /** Drafts and completed ones. */
  readonly assessmentCount: number;
  readonly entryCount: number;
}

const listedContext: z.ZodType<ListedContext, unknown> = z.strictObject({
  id: field.contextId,
  kind: field.contextKind,
  name: z.string(),
  archivedAt: field.instant.optional(),
  assessmentCount: z.int().nonnegative(),
  entryCount: z.int().nonnegative(),
});

const oneContext = z.strictObject({ contextId: field.contextId });

export const contexts = {
  /** By name; archived ones are marked, not left out. */
  list: call(field.nothing, z.array(listedContext)),
  /** One of the same kind and name is taken up again, also out of the archive. */
  create: call(z.strictObject({ kind: field.contextKind, name: field.contextName }), field.context),
  /** Refused with `conflict` when another context of that kind has the name. */
  rename: call(
    z.strictObject({ contextId: field.contextId, kind: field.contextKind, name: field.contextName }),
    field.context,
  ),
  /** Moves everything of one context to another and removes the first. */
  merge: call(z.strictObject({ fromId: field.contextId, intoId: field.contextId }), field.context),
  archive: call(oneContext, field.nothing),
  unarchive: call(oneContext, field.nothing),
} satisfies Calls<'contexts'>;
