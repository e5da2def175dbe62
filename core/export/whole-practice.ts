import { z } from 'zod';
import { confidences } from '../assessment/answer.ts';
import * as field from '../contract/fields.ts';
import { exportKinds } from '../contract/privacy.ts';
import { modelOrigins } from '../practice-model/model.ts';
import { practiceModelSchema } from '../practice-model/schema.ts';
import { exportedAnswer, moment, text } from './exported-fields.ts';
import { modelListsShape } from './exported-models.ts';
import { yearsShape } from './exported-years.ts';

/** Written at the top of every exported document, so that a person and a program know what they hold. */
export const wholePracticeFormat = 'child-desktop-practice' as const;
/** Rises whenever an older application could no longer read what a newer one writes. */
export const wholePracticeVersion = 2 as const;

const exportedRating = z.strictObject({
  dimensionId: field.dimensionId,
  answer: exportedAnswer.optional(),
  confidence: z.enum(confidences).optional(),
  evidence: text,
  indicatorsSeen: z.array(field.indicatorId),
  offTheMap: text,
  whatChanged: text,
  /** What a sceptical colleague would point at; missing when nothing was said. */
  sceptic: text.optional(),
  committedAt: moment.optional(),
  changedAt: moment,
});

const exportedAssessment = z.strictObject({
  id: field.assessmentId,
  modelVersionId: field.modelVersionId,
  contextId: field.contextId,
  startedAt: moment,
  changedAt: moment,
  completedAt: moment.optional(),
  place: field.place,
  ratings: z.array(exportedRating),
});

const exportedContext = z.strictObject({
  id: field.contextId,
  kind: field.contextKind,
  name: text.refine((name) => name.trim() !== '' && name.length <= 120, 'a name of 1 to 120 characters'),
  createdAt: moment,
  /** Missing while it is offered for new assessments. */
  archivedAt: moment.optional(),
});

const exportedModel = z.strictObject({
  versionId: field.modelVersionId,
  addedAt: moment,
  /** Missing for one that came with the application. */
  origin: z.enum(modelOrigins).optional(),
  model: practiceModelSchema,
});

const exportedFile = z.strictObject({
  at: moment,
  kind: z.enum(exportKinds),
  name: text.min(1).regex(/^[^/\\]*$/, 'the name of a file, without folders'),
});

/**
 * Everything a practice holds, as one open document (docs/export-format.md). Nothing in it is derived; lists stand in
 * the order in which things were added. Strict: an unknown field is refused rather than dropped. What refers to what is
 * checked apart, in `whole-practice-references.ts`.
 */
export const wholePracticeSchema = z
  .strictObject({
    format: z.literal(wholePracticeFormat),
    version: z.literal(wholePracticeVersion),
    exportedAt: moment,
    /** The version of the application that wrote it. */
    appVersion: text.max(100),
    models: z.array(exportedModel),
    contexts: z.array(exportedContext),
    assessments: z.array(exportedAssessment),
    baselines: z.array(
      z.strictObject({
        assessmentId: field.assessmentId,
        pinnedAt: moment,
        name: text.max(120).optional(),
      }),
    ),
    ...yearsShape,
    ...modelListsShape,
    settings: z.array(z.strictObject({ key: text.min(1).max(200), value: z.json() })),
    exports: z.array(exportedFile),
  })
  .meta({
    title: 'CHILD Desktop practice',
    description: 'Everything a practice holds, as exported from the application.',
  });

export type WholePractice = z.output<typeof wholePracticeSchema>;
export type ExportedModel = WholePractice['models'][number];
export type ExportedAssessment = WholePractice['assessments'][number];
export type ExportedRating = ExportedAssessment['ratings'][number];
export type ExportedAnswer = NonNullable<ExportedRating['answer']>;

/** JSON Schema of the exported document, for other programs; kept in `resources/schema/`. */
export function wholePracticeJsonSchema(): unknown {
  return z.toJSONSchema(wholePracticeSchema, { target: 'draft-2020-12', io: 'input' });
}
