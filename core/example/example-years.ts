import { z } from 'zod';
import { actionKinds } from '../plan/plan.ts';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().trim().min(1).max(20_000);
const daysAgo = z.int().min(0).max(10_000);
/** Days from the making of the example; negative for a day that has passed. */
const dueInDays = z.int().min(-10_000).max(10_000);

const entry = z.strictObject({
  /** By which an answer names it as its evidence. */
  key: key.optional(),
  daysAgo,
  text,
  /** The dimensions of each model it speaks about, with the indicators that were seen. */
  about: z.record(key, z.record(key, z.array(key))).default({}),
  contexts: z.array(key).default([]),
});

const action = z.strictObject({
  kind: z.enum(actionKinds),
  text,
  indicator: key.optional(),
  daysAgo,
  dueInDays: dueInDays.optional(),
  done: z.strictObject({ daysAgo, reflection: text.optional(), asEntry: z.literal(true).optional() }).optional(),
});

const target = z.strictObject({
  model: key,
  context: key,
  dimension: key,
  level: key,
  daysAgo,
  dueInDays: dueInDays.optional(),
  closedDaysAgo: daysAgo.optional(),
  actions: z.array(action).default([]),
});

/** What an example practice gathers beside its assessments. */
export const exampleYears = {
  journal: z.array(entry).default([]),
  targets: z.array(target).default([]),
  rhythms: z.array(z.strictObject({ model: key, everyWeeks: z.int().min(1).max(104), daysAgo })).default([]),
};

export type ExampleEntry = z.output<typeof entry>;
export type ExampleTarget = z.output<typeof target>;
