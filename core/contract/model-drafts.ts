import { z } from 'zod';
import type { Instant, ModelId, ModelVersionId } from '../brand.ts';
import { type ModelDraft, modelDraftSchema } from '../model-versions/draft.ts';
import type { DraftProblem } from '../model-versions/draft-problems.ts';
import { dimensionChangeSchema, levelCounterpartsSchema } from '../practice-model/schema.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

/** A draft as it is kept. */
export interface StoredDraft {
  readonly modelId: ModelId;
  /** The version it goes on from; missing when its model has none yet. */
  readonly basedOn?: ModelVersionId | undefined;
  readonly document: ModelDraft;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

const oneDraft = z.strictObject({ modelId: field.modelId });
const longText = z.string().max(20_000);

const storedDraft: z.ZodType<StoredDraft, unknown> = z.strictObject({
  modelId: field.modelId,
  basedOn: field.modelVersionId.optional(),
  document: modelDraftSchema,
  createdAt: field.instant,
  changedAt: field.instant,
});

const draftProblem: z.ZodType<DraftProblem, unknown> = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  expected: z.string(),
});

const listedDraft = z.strictObject({
  modelId: field.modelId,
  title: z.string(),
  language: z.string(),
  basedOn: field.modelVersionId.optional(),
  /** The number of the version it goes on from. */
  basedOnVersion: z.string().optional(),
  dimensionCount: z.int().nonnegative(),
  /** How many things still keep it from being published. */
  problemCount: z.int().nonnegative(),
  createdAt: field.instant,
  changedAt: field.instant,
});
export type ListedDraft = z.output<typeof listedDraft>;

export const modelDrafts = {
  /** The one changed last first. */
  list: call(field.nothing, z.array(listedDraft)),
  get: call(oneDraft, storedDraft),
  /** What still keeps the draft from being published, each with where it is. */
  problems: call(oneDraft, z.array(draftProblem)),
  /** A model has at most one draft: `conflict` (with `what: 'draft'`) when it has one already. */
  create: call(
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('nothing'), title: longText, language: z.string().max(40) }),
      /** A new model that begins with the words of a stored version and has a history of its own. */
      z.strictObject({ from: z.literal('copy'), versionId: field.modelVersionId, title: longText }),
      /** What will be the next version of the same model. */
      z.strictObject({ from: z.literal('version'), versionId: field.modelVersionId }),
      /** A document that is no model yet, for instance from a table. It gets an id of its own when its id is taken. */
      z.strictObject({ from: z.literal('document'), document: modelDraftSchema }),
    ]),
    storedDraft,
  ),
  /**
   * Keeps the draft as it stands. Saves of the same `place` (such as one cell) that follow each other within a minute are
   * one step to undo; without one, all are.
   */
  save: call(
    z.strictObject({ modelId: field.modelId, document: modelDraftSchema, place: z.string().max(400).optional() }),
    field.nothing,
  ),
  discard: call(oneDraft, field.nothing),
  /**
   * Makes a version of a draft, which is gone then. `invalid-input` (with `field`) as long as the draft has problems, the
   * number is not higher than that of the version before, or the changes do not tell of every dimension; `conflict`
   * (with `what: 'version'`) when there is a version with this number.
   */
  publish: call(
    z.strictObject({
      modelId: field.modelId,
      version: z.string().max(30),
      /** What changed and why; needed when the draft goes on from a version. */
      summary: longText,
      dimensions: z.array(dimensionChangeSchema).max(400),
      /** Needed when the scale is another one. */
      levels: levelCounterpartsSchema.optional(),
    }),
    field.modelSummary,
  ),
  /**
   * Makes a dimension of a note off the map, in the draft of its model (which is begun if there is none), and marks the
   * note as proposed.
   */
  promote: call(
    z.strictObject({ assessmentId: field.assessmentId, dimensionId: field.dimensionId }),
    z.strictObject({ modelId: field.modelId, dimensionId: field.dimensionId }),
  ),
} satisfies Calls<'modelDrafts'>;
