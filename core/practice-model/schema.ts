import { z } from 'zod';
import type { AreaId, CalendarDate, DimensionId, IndicatorId, LevelId, ModelId } from '../brand.ts';
import { type DimensionChange, dimensionFates, type LevelCounterpart, type VersionChange } from './changes.ts';
import type { PracticeModel } from './model.ts';
import { modelReferenceFaults } from './model-references.ts';
import { fewestLevels, mostLevels } from './scale.ts';

// Every message completes "expected …", in words a model author knows.

const text = () => z.string({ error: ({ input }) => textWords(input) });

/** YAML reads an unquoted 1.0 as a number and "Ask: who?" as a group: both are slips of a hand that meant text. */
function textWords(input: unknown): string {
  if (typeof input === 'number' || typeof input === 'boolean') return `text (put quotes around ${input})`;
  if (Array.isArray(input)) return 'text rather than a list';
  if (typeof input === 'object' && input !== null) return 'text (put quotes around it if it has a colon in it)';
  return 'text';
}

/** Neither a title nor a descriptor needs them, and half a surrogate pair cannot be stored. */
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}]/u;

const words = (longest: number) =>
  text()
    .trim()
    .min(1, 'some text')
    .max(longest, `at most ${longest} characters`)
    .refine((value) => !unprintable.test(value), 'text without control characters');

const slugWords = 'lower-case letters, digits and single hyphens, such as "who-is-in-the-room"';

/** A slug whose brand tells what it names; ids serve as keys, so one that every object already has is refused. */
export function slugOf<Id extends string>() {
  return text()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, slugWords)
    .max(80, 'at most 80 characters')
    .refine((value) => value !== 'constructor', 'an id other than "constructor"') as unknown as z.ZodType<Id, string>;
}

/** A group of named fields that says its fields when it meets another one. */
function group<Shape extends z.core.$ZodShape>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `one of the fields ${names}` : `a group of fields (${names})`),
  });
}

function listOf<Item extends z.ZodType>(item: Item, fewest: number, most: number, name: string) {
  const message = `a list of ${fewest} to ${most} ${name}`;
  return z.array(item, message).min(fewest, message).max(most, message);
}

/** A real calendar day, `YYYY-MM-DD`. */
export const calendarDateSchema = z.iso.date('a day written as 2028-11-30') as unknown as z.ZodType<
  CalendarDate,
  string
>;

const indicatorSchema = group({ id: slugOf<IndicatorId>(), text: words(300) });

const levelDescriptionSchema = group({
  descriptor: words(2000).optional(),
  indicators: listOf(indicatorSchema, 0, 30, 'indicators').default([]),
  nextSteps: listOf(words(600), 0, 20, 'next steps').default([]),
});

const levelIdWords = 'the id of a level of this model';

/** What is said by level; `description` is the schema of one of them. */
export const byLevel = <Description extends z.ZodType>(description: Description) =>
  z.preprocess(
    (input, context) => {
      // A record would drop this key silently (it cannot be set on an object without harm).
      if (typeof input === 'object' && input !== null && Object.hasOwn(input, '__proto__')) {
        context.addIssue({ code: 'custom', path: ['__proto__'], message: levelIdWords, input });
      }
      return input;
    },
    z.record(slugOf<LevelId>(), description, {
      error: ({ code }) => (code === 'invalid_key' ? levelIdWords : 'a group of levels by their ids'),
    }),
  );

export const dimensionSchema = group({
  id: slugOf<DimensionId>(),
  area: slugOf<AreaId>(),
  title: words(120),
  description: words(1000),
  recall: words(200).optional(),
  levels: byLevel(levelDescriptionSchema),
});

const versionWords = 'three numbers, such as 1.0.0';
export const version = () => z.string(versionWords).regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, versionWords);

export const dimensionChangeSchema: z.ZodType<DimensionChange, unknown> = group({
  fate: z.enum(dimensionFates, `one of ${dimensionFates.join(', ')}`),
  from: listOf(slugOf<DimensionId>(), 0, 200, 'dimensions').default([]),
  to: listOf(slugOf<DimensionId>(), 0, 200, 'dimensions').default([]),
  meansSomethingElse: z.boolean('true or false').optional(),
});

export const levelCounterpartsSchema: z.ZodType<LevelCounterpart[], unknown> = listOf(
  group({ from: slugOf<LevelId>(), to: slugOf<LevelId>().optional() }),
  fewestLevels,
  mostLevels,
  'levels of the version before',
);

export const versionChangeSchema: z.ZodType<VersionChange, unknown> = group({
  from: version(),
  to: version(),
  summary: words(2000),
  dimensions: listOf(dimensionChangeSchema, 0, 400, 'changes').default([]),
  levels: levelCounterpartsSchema.optional(),
});

/**
 * The shape of a model of practice as a document (YAML or JSON), each field as `model.ts` describes it. Strict: an
 * unknown key is reported rather than dropped, since it may be a misspelt one. Cross-references are checked here too.
 */
export const practiceModelSchema: z.ZodType<PracticeModel, unknown> = group({
  format: z.literal('child-model/1', '"child-model/1"'),
  id: slugOf<ModelId>(),
  title: words(160),
  version: version(),
  language: text().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/, 'a language tag, such as en or pt-BR'),
  summary: words(2000),
  authors: listOf(words(160), 1, 50, 'authors'),
  licence: words(120),
  reviewBy: calendarDateSchema,
  levels: listOf(group({ id: slugOf<LevelId>(), name: words(60) }), fewestLevels, mostLevels, 'levels'),
  areas: listOf(group({ id: slugOf<AreaId>(), title: words(120), description: words(600).optional() }), 1, 30, 'areas'),
  dimensions: listOf(dimensionSchema, 1, 200, 'dimensions'),
  history: listOf(versionChangeSchema, 0, 100, 'steps from version to version').optional(),
})
  .superRefine((model, context) => {
    for (const { path, expected } of modelReferenceFaults(model)) {
      context.addIssue({ code: 'custom', path: [...path], message: expected, input: model });
    }
  })
  .meta({ title: 'Model of practice', description: 'A practice described from its first level to its last.' });

/** JSON Schema of a model document, for editors and other programs; kept in `resources/schema/`. */
export function practiceModelJsonSchema(): unknown {
  return z.toJSONSchema(practiceModelSchema, { target: 'draft-2020-12', io: 'input' });
}
