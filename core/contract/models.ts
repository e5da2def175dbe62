import { z } from 'zod';
import { versionRelations } from '../model-versions/lineage.ts';
import { modelOrigins } from '../practice-model/model.ts';
import { practiceModelSchema } from '../practice-model/schema.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

const modelProblem = z.strictObject({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  path: z.string(),
  expected: z.string(),
});

/** What a model can be saved as: a document whole, or its matrix, which has no room for everything. */
export const modelFormats = ['childmodel', 'yaml', 'json', 'csv', 'spreadsheet'] as const;
export type ModelFormat = (typeof modelFormats)[number];

const oneModel = z.strictObject({ modelId: field.modelId });

const listedVersion = z.strictObject({
  versionId: field.modelVersionId,
  version: z.string(),
  title: z.string(),
  origin: z.enum(modelOrigins),
  addedAt: field.instant,
  /** What its author said of the step that led to it; missing for a first version. */
  summary: z.string().optional(),
  isInUse: z.boolean(),
  /** How it stands to the version in use: `earlier`, `later`, `diverging`, or that version itself. */
  relation: z.enum(versionRelations),
  /** Assessments made with it, drafts included. */
  assessmentCount: z.int().nonnegative(),
});
export type ListedVersion = z.output<typeof listedVersion>;

/** What came of adding a model document. */
const addedModel = z.strictObject({
  versionId: field.modelVersionId,
  /**
   * `known`: the very same content is here already, nothing changed. `added`: it goes on from a version that is here, or
   * its model is new. `diverging`: neither goes on from the other; the version in use stays in use until the person
   * chooses.
   */
  outcome: z.enum(['known', 'added', 'diverging']),
  /** Whether it is the version in use now. */
  isInUse: z.boolean(),
});
export type AddedModel = z.output<typeof addedModel>;

export const models = {
  /** One line per model, the version in use; archived ones are marked, not left out. */
  list: call(field.nothing, z.strictObject({ models: z.array(field.modelSummary), problems: z.array(modelProblem) })),
  get: call(z.strictObject({ versionId: field.modelVersionId }), practiceModelSchema),
  /** Every stored version of a model, the highest number first. */
  versions: call(oneModel, z.array(listedVersion)),
  /** Stores a version that came as a document. Never merges: what diverges stands beside what is here. */
  add: call(z.strictObject({ model: practiceModelSchema }), addedModel),
  /** Chooses which version new assessments and pictures use; without one, the highest number. */
  useVersion: call(
    z.strictObject({ modelId: field.modelId, versionId: field.modelVersionId.optional() }),
    field.nothing,
  ),
  /** Takes a model out of what is offered; what was made with it stays. */
  archive: call(oneModel, field.nothing),
  unarchive: call(oneModel, field.nothing),
} satisfies Calls<'models'>;
