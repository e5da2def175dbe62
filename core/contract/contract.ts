import { z } from 'zod';
import { practiceModelSchema } from '../practice-model/schema.ts';
import { longestBaselineName } from '../trajectory/baselines.ts';
import { appStatus, practiceKind } from './app-status.ts';
import { backups } from './backups.ts';
import { type Call, type Calls, call } from './call.ts';
import type { CallName, Feature } from './channels.ts';
import { contexts } from './contexts.ts';
import * as field from './fields.ts';
import { hindsight } from './hindsight.ts';
import { journal } from './journal.ts';
import { modelDrafts } from './model-drafts.ts';
import { modelImport } from './model-import.ts';
import { modelFormats, models } from './models.ts';
import { offTheMap } from './off-the-map.ts';
import { plan } from './plan.ts';
import { privacy } from './privacy.ts';
import { search } from './search.ts';
import { settingsChangeSchema, settingsSchema } from './settings.ts';
import { undo } from './undo.ts';
import { vault } from './vault.ts';

const app = {
  status: call(field.nothing, appStatus),
  /** Tries to open the store again after a person has mended what was in the way. */
  retry: call(field.nothing, appStatus),
  openPractice: call(z.strictObject({ practice: practiceKind }), appStatus),
  showDataFolder: call(field.nothing, field.nothing),
  /** The answer to `leaving`: everything is saved (or the person lets it go), or the window has to stay open. */
  leave: call(z.strictObject({ close: z.boolean() }), field.nothing),
} satisfies Calls<'app'>;

const settings = {
  get: call(field.nothing, settingsSchema),
  change: call(settingsChangeSchema, settingsSchema),
} satisfies Calls<'settings'>;

const oneAssessment = z.strictObject({ assessmentId: field.assessmentId });

const ratingChange = z.strictObject({
  answer: field.answer.nullable().optional(),
  confidence: field.confidence.nullable().optional(),
  evidence: field.personsText.optional(),
  indicatorsSeen: z.array(field.indicatorId).max(300).readonly().optional(),
  offTheMap: field.personsText.optional(),
  whatChanged: field.personsText.optional(),
  sceptic: field.personsText.optional(),
  committed: z.literal(true).optional(),
});

const oneRatingChange = z.strictObject({
  assessmentId: field.assessmentId,
  dimensionId: field.dimensionId,
  change: ratingChange,
});

const assessments = {
  /** Newest first, drafts and completed ones. */
  list: call(field.nothing, z.array(field.assessmentSummary)),
  start: call(
    z.strictObject({ modelVersionId: field.modelVersionId, contextId: field.contextId }),
    field.assessmentSummary,
  ),
  get: call(oneAssessment, field.assessment),
  /** Durable when it answers: a kill right after loses nothing of it. */
  changeRating: call(oneRatingChange, field.rating),
  moveTo: call(z.strictObject({ assessmentId: field.assessmentId, place: field.place }), field.nothing),
  complete: call(oneAssessment, field.assessmentSummary),
  /** Deletes a draft with all its answers; a completed assessment cannot be discarded this way. */
  discard: call(oneAssessment, field.nothing),
  /** Corrects a slip in a completed assessment; a view that changed later belongs into `hindsight`. */
  correctRating: call(oneRatingChange, field.rating),
  /** Deletes a completed assessment with everything in it. */
  remove: call(oneAssessment, field.nothing),
} satisfies Calls<'assessments'>;

const trajectorySubject = z.strictObject({
  modelId: field.modelId,
  modelTitle: z.string(),
  context: field.context,
  completedCount: z.int().positive(),
  latestAt: field.instant,
});
export type TrajectorySubject = z.output<typeof trajectorySubject>;

const trajectory = {
  /** The pairs of model and context in which something was completed, latest first. */
  subjects: call(field.nothing, z.array(trajectorySubject)),
  get: call(
    z.strictObject({ modelId: field.modelId, contextId: field.contextId }),
    z.strictObject({
      /** The version in use, in which the assessments are read; each keeps its own wording, see `assessments.get`. */
      model: practiceModelSchema,
      assessments: z.array(field.completedAssessment),
      /** What was said about dimensions that the model no longer has in this meaning. */
      formers: z.array(field.formerLine),
      /** The one pinned last first. */
      baselines: z.array(field.baseline),
    }),
  ),
  /** Everything completed with a model, whatever the context: for looking at contexts beside each other. */
  ofModel: call(
    z.strictObject({ modelId: field.modelId }),
    z.strictObject({
      /** The version in use, in which the assessments are read; each keeps its own wording, see `assessments.get`. */
      model: practiceModelSchema,
      /** Oldest first. */
      assessments: z.array(field.completedAssessment),
      formers: z.array(field.formerLine),
    }),
  ),
  /** Pins a completed assessment beside any pinned before; pinning one again makes it the one pinned last. */
  pinBaseline: call(oneAssessment, field.nothing),
  unpinBaseline: call(oneAssessment, field.nothing),
  /** An empty name takes the name away. */
  renameBaseline: call(
    z.strictObject({ assessmentId: field.assessmentId, name: z.string().trim().max(longestBaselineName) }),
    field.nothing,
  ),
} satisfies Calls<'trajectory'>;

const files = {
  /**
   * Asks the person where to save and writes the file whole or not at all. The name is a suggestion; the window never
   * learns the place.
   */
  save: call(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('csv'),
        suggestedName: z.string().min(1).max(120),
        text: z.string().max(20_000_000),
      }),
      z.strictObject({
        kind: z.literal('png'),
        suggestedName: z.string().min(1).max(120),
        bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 50_000_000, 'at most 50 MB'),
      }),
      z.strictObject({
        kind: z.literal('txt'),
        suggestedName: z.string().min(1).max(120),
        text: z.string().max(20_000_000),
      }),
    ]),
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Asks the person where to save a stored version of a model, and writes it there. */
  saveModel: call(
    z.strictObject({ versionId: field.modelVersionId, format: z.enum(modelFormats) }),
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Sends the page as it stands to a printer, through the system's own dialog. */
  print: call(field.nothing, field.nothing),
  /** Saves the page as it would be printed. */
  savePage: call(z.strictObject({ suggestedName: z.string().min(1).max(120) }), z.strictObject({ saved: z.boolean() })),
} satisfies Calls<'files'>;

/** Every call with its schemas: handlers, preload surface and `window.child` are derived from this one value. */
export const contract = {
  app,
  settings,
  vault,
  backups,
  privacy,
  models,
  modelDrafts,
  contexts,
  assessments,
  hindsight,
  trajectory,
  modelImport,
  files,
  plan,
  journal,
  offTheMap,
  search,
  undo,
} satisfies {
  readonly [F in Feature]: Calls<F>;
};

export type Contract = typeof contract;

export type InputOf<F extends Feature, Name extends CallName<F>> =
  Contract[F][Name & keyof Contract[F]] extends Call<infer Input, unknown> ? Input : never;

export type OutputOf<F extends Feature, Name extends CallName<F>> =
  Contract[F][Name & keyof Contract[F]] extends Call<infer _Input, infer Output> ? Output : never;
