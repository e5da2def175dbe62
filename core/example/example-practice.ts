import { parse } from 'yaml';
import { z } from 'zod';
import { answerKinds, confidences } from '../assessment/answer.ts';
import { contextKinds } from '../assessment/assessment.ts';
import { ChildError } from '../errors.ts';
import { noteStatuses } from '../off-the-map/notes.ts';
import { quartersPerLevel } from '../practice-model/scale.ts';
import { exampleYears } from './example-years.ts';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().trim().min(1).max(20_000);

const placeFields = {
  level: key.optional(),
  quarters: z
    .int()
    .min(0)
    .max(quartersPerLevel - 1)
    .optional(),
  answer: z.enum(answerKinds).exclude(['placed']).optional(),
};

/** Placed by a level's id (and quarter steps above it), or one of the answers that are not on the scale, or left open. */
const exampleRatingSchema = z
  .strictObject({
    ...placeFields,
    confidence: z.enum(confidences).optional(),
    evidence: text.optional(),
    seen: z.array(key).max(300).optional(),
    offTheMap: text.optional(),
    whatChanged: text.optional(),
    sceptic: text.optional(),
    /** Keys of journal entries that are its evidence. */
    picked: z.array(key).optional(),
    /** How far the note off the map has come. */
    noteStatus: z.enum(noteStatuses).optional(),
    hindsight: z
      .strictObject({ ...placeFields, note: text, daysAgo: z.int().min(0).max(10_000) })
      .refine(({ level, answer }) => (level === undefined) !== (answer === undefined), 'a level or an answer')
      .optional(),
  })
  .refine((rating) => rating.level === undefined || rating.answer === undefined, 'either a level or an answer')
  .refine((rating) => rating.quarters === undefined || rating.level !== undefined, 'quarters need a level');

const exampleAssessmentSchema = z
  .strictObject({
    /** Id of a shipped model; its newest version is used. */
    model: key,
    /** Key of one of the contexts above it. */
    context: key,
    daysAgo: z.int().min(0).max(10_000),
    /** Pinned as a baseline, with a name or without one. */
    pinned: z.union([z.literal(true), z.string().trim().min(1).max(120)]).optional(),
    draft: z.literal(true).optional(),
    /** By dimension id, in the order in which they were answered. */
    ratings: z.record(key, exampleRatingSchema),
  })
  .refine((assessment) => !(assessment.pinned && assessment.draft), 'a draft cannot be pinned');

/**
 * A made-up practice to explore the application with: contexts, and assessments that lie so many days in the past.
 */
export const examplePracticeSchema = z
  .strictObject({
    contexts: z.array(z.strictObject({ key, kind: z.enum(contextKinds), name: z.string().trim().min(1).max(120) })),
    assessments: z.array(exampleAssessmentSchema),
    ...exampleYears,
  })
  .superRefine(({ contexts, assessments, journal, targets }, context) => {
    const keys = new Set(contexts.map((candidate) => candidate.key));
    const entries = new Map(journal.map((entry) => [entry.key, entry.daysAgo]));
    const refuse = (path: (string | number)[], message: string, input: unknown) =>
      context.addIssue({ code: 'custom', path, message, input });
    for (const [list, told] of Object.entries({ assessments, targets })) {
      told.forEach((one, index) => {
        if (!keys.has(one.context)) refuse([list, index, 'context'], 'the key of a context', one.context);
      });
    }
    journal.forEach((entry, index) => {
      for (const one of entry.contexts) {
        if (!keys.has(one)) refuse(['journal', index, 'contexts'], 'the key of a context', one);
      }
    });
    assessments.forEach(({ ratings, daysAgo }, index) => {
      for (const [dimension, { picked = [] }] of Object.entries(ratings)) {
        const path = ['assessments', index, 'ratings', dimension, 'picked'];
        for (const one of picked) {
          if ((entries.get(one) ?? -1) < daysAgo) refuse(path, 'the key of an entry written before', one);
        }
      }
    });
  });

export type ExamplePractice = z.output<typeof examplePracticeSchema>;
export type ExampleAssessment = ExamplePractice['assessments'][number];
export type ExampleRating = ExampleAssessment['ratings'][string];

/** Reads an example practice from YAML. @throws ChildError `invalid-input` saying where it is not one. */
export function readExamplePractice(source: string): ExamplePractice {
  const reading = examplePracticeSchema.safeParse(parse(source));
  if (reading.success) return reading.data;
  throw new ChildError('invalid-input', `the example practice is faulty: ${z.prettifyError(reading.error)}`);
}
