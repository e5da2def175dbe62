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
import type { AssessmentId, ContextId, DimensionId, IndicatorId, Instant, ModelId, ModelVersionId } from '../brand.ts';
import { type ModelSummary, modelOrigins } from '../practice-model/model.ts';
import { highestPosition, mostLevels, type ScalePosition } from '../practice-model/scale.ts';
import { calendarDateSchema, practiceModelSchema } from '../practice-model/schema.ts';
import type { Baseline } from '../trajectory/baselines.ts';
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

export const rating: z.ZodType<Rating, unknown> = z.strictObject({
  dimensionId,
  answer: answer.optional(),
  confidence: confidence.optional(),
  evidence: z.string(),
  indicatorsSeen: z.array(indicatorId),
  offTheMap: z.string(),
  whatChanged: z.string(),
  sceptic: z.string(),
  committedAt: instant.optional(),
});

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

const previousRating: z.ZodType<PreviousRating, unknown> = z.strictObject({
  dimensionId,
  answer,
  completedAt: instant,
  evidence: z.string(),
});

export const assessment: z.ZodType<Assessment, unknown> = z.strictObject({
  ...summaryFields,
  model: practiceModelSchema,
  place,
  ratings: z.array(rating),
  previous: z.array(previousRating),
});

export const hindsight: z.ZodType<Hindsight, unknown> = z.strictObject({
  dimensionId,
  answer,
  note: z.string(),
  madeAt: instant,
});

export const completedAssessment: z.ZodType<CompletedAssessment, unknown> = z.strictObject({
  id: assessmentId,
  context,
  completedAt: instant,
  modelVersion: z.string(),
  ratings: z.array(rating),
  hindsights: z.array(hindsight),
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
