import { z } from 'zod';
import { type Answer, answerKinds, confidences } from '../assessment/answer.ts';
import {
  type Assessment,
  type AssessmentSummary,
  assessmentSteps,
  type Context,
  contextKinds,
  type PreviousRating,
  type Rating,
} from '../assessment/assessment.ts';
import type { Hindsight } from '../assessment/hindsight.ts';
import type {
  AssessmentId,
  ContextId,
  DimensionId,
  IndicatorId,
  Instant,
  LevelId,
  ModelId,
  ModelVersionId,
} from '../brand.ts';
import { dimensionFates } from '../practice-model/changes.ts';
import { type ModelSummary, modelOrigins } from '../practice-model/model.ts';
import { highestPosition, mostLevels, type ScalePosition } from '../practice-model/scale.ts';
import { calendarDateSchema, dimensionSchema, practiceModelSchema } from '../practice-model/schema.ts';
import type { Baseline } from '../trajectory/baselines.ts';
import type { CarriedRating, FormerLine, Told } from '../trajectory/carry.ts';
import type { CompletedAssessment } from '../trajectory/trajectory.ts';

/** Text a person writes: anything they like, up to a length no hand reaches by accident. */
export const personsText = z.string().max(20_000);

const brandedText = <Id extends string>(shape: z.ZodString | z.ZodUUID) => shape as unknown as z.ZodType<Id, unknown>;
const shortSlug = z.string().min(1).max(80);

export const assessmentId = brandedText<AssessmentId>(z.uuid());
export const contextId = brandedText<ContextId>(z.uuid());
export const modelId = brandedText<ModelId>(shortSlug);
export const modelVersionId = brandedText<ModelVersionId>(z.string().regex(/^[0-9a-f]{64}$/));
export const dimensionId = brandedText<DimensionId>(shortSlug);
export const indicatorId = brandedText<IndicatorId>(shortSlug);
export const instant = z.int().nonnegative() as unknown as z.ZodType<Instant, unknown>;

const position = z.int().min(0).max(highestPosition(mostLevels)) as unknown as z.ZodType<ScalePosition, unknown>;
const offTheScale = z.enum(answerKinds).exclude(['placed']);

export const answer: z.ZodType<Answer, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('placed'), position }),
  ...offTheScale.options.map((kind) => z.strictObject({ kind: z.literal(kind) })),
]);

export const confidence = z.enum(confidences);
export const contextKind = z.enum(contextKinds);
export const contextName = z.string().trim().min(1).max(120);
export const place = z.strictObject({ dimensionId, step: z.enum(assessmentSteps) });

export const context: z.ZodType<Context, unknown> = z.strictObject({
  id: contextId,
  kind: contextKind,
  name: z.string(),
});

const ratingFields = {
  dimensionId,
  answer: answer.optional(),
  confidence: confidence.optional(),
  evidence: z.string(),
  indicatorsSeen: z.array(indicatorId),
  offTheMap: z.string(),
  whatChanged: z.string(),
  sceptic: z.string(),
  committedAt: instant.optional(),
};

export const rating: z.ZodType<Rating, unknown> = z.strictObject(ratingFields);

const summaryFields = {
  id: assessmentId,
  modelVersionId,
  modelId,
  modelTitle: z.string(),
  context,
  startedAt: instant,
  changedAt: instant,
  completedAt: instant.optional(),
  answeredCount: z.int().nonnegative(),
  dimensionCount: z.int().positive(),
};

export const assessmentSummary: z.ZodType<AssessmentSummary, unknown> = z.strictObject(summaryFields);

export const hindsight: z.ZodType<Hindsight, unknown> = z.strictObject({
  dimensionId,
  answer,
  note: z.string(),
  madeAt: instant,
});

const stretch = z.strictObject({ from: position, to: position });
const levels = z.array(z.strictObject({ id: brandedText<LevelId>(shortSlug), name: z.string() }));

const told: z.ZodType<Told, unknown> = z.strictObject({
  dimensionId,
  title: z.string().optional(),
  levels: levels.optional(),
  answer: answer.optional(),
  stretch: stretch.optional(),
  hindsight: hindsight.optional(),
});

const previousRating: z.ZodType<PreviousRating, unknown> = z.strictObject({
  dimensionId,
  answer: answer.optional(),
  completedAt: instant,
  evidence: z.string(),
  told: told.optional(),
});

export const assessment: z.ZodType<Assessment, unknown> = z.strictObject({
  ...summaryFields,
  model: practiceModelSchema,
  place,
  ratings: z.array(rating),
  previous: z.array(previousRating),
});

const carriedRating: z.ZodType<CarriedRating, unknown> = z.strictObject({ ...ratingFields, told: told.optional() });

/** A dimension as a document has it, and what it became. */
export const formerLine: z.ZodType<FormerLine, unknown> = z.strictObject({
  key: z.string(),
  dimension: dimensionSchema,
  version: z.string(),
  became: z.array(
    z.strictObject({
      dimensionId: dimensionId.optional(),
      former: z.string().optional(),
      fate: z.enum(dimensionFates),
      isBack: z.boolean(),
    }),
  ),
  looks: z.array(z.strictObject({ assessmentId, rating: carriedRating, hindsight: hindsight.optional() })),
});

export const completedAssessment: z.ZodType<CompletedAssessment, unknown> = z.strictObject({
  id: assessmentId,
  context,
  completedAt: instant,
  modelVersion: z.string(),
  ratings: z.array(carriedRating),
  hindsights: z.array(hindsight),
  notAsked: z.array(dimensionId).optional(),
});

export const baseline: z.ZodType<Baseline, unknown> = z.strictObject({
  assessmentId,
  name: z.string(),
  pinnedAt: instant,
});

export const modelSummary: z.ZodType<ModelSummary, unknown> = z.strictObject({
  versionId: modelVersionId,
  modelId,
  title: z.string(),
  version: z.string(),
  language: z.string(),
  summary: z.string(),
  reviewBy: calendarDateSchema,
  dimensionCount: z.int().positive(),
  levelNames: z.array(z.string()),
  areaTitles: z.array(z.string()),
  origin: z.enum(modelOrigins),
  archivedAt: instant.optional(),
  versionCount: z.int().positive(),
  hasDiverging: z.boolean(),
  hasDraft: z.boolean(),
});

/** A call without input, or without anything to say back. */
export const nothing = z.undefined();
