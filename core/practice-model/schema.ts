import { z } from 'zod';
import type { AreaId, CalendarDate, DimensionId, IndicatorId, LevelId, ModelId } from '../brand.ts';
import type { PracticeModel } from './model.ts';
import { fewestLevels, mostLevels } from './scale.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, such as "who-is-in-the-room"')
  .max(80);

/** A slug whose brand tells what it names. */
function slugOf<Id extends string>() {
  return slug as unknown as z.ZodType<Id, string>;
}

const words = (longest: number) => z.string().trim().min(1, 'some text').max(longest);

/** A real calendar day, `YYYY-MM-DD`. */
export const calendarDateSchema = z.iso.date() as unknown as z.ZodType<CalendarDate, string>;

const indicatorSchema = z.strictObject({ id: slugOf<IndicatorId>(), text: words(300) });

const levelDescriptionSchema = z.strictObject({
  descriptor: words(2000).optional(),
  indicators: z.array(indicatorSchema).max(30).default([]),
  nextSteps: z.array(words(600)).max(20).default([]),
});

const dimensionSchema = z.strictObject({
  id: slugOf<DimensionId>(),
  area: slugOf<AreaId>(),
  title: words(120),
  description: words(1000),
  recall: words(200).optional(),
  levels: z.record(slugOf<LevelId>(), levelDescriptionSchema),
});

/**
 * The shape of a model of practice as a document (YAML or JSON), each field as `model.ts` describes it. Strict: an
 * unknown key is reported rather than dropped, since it may be a misspelt one. Cross-references are checked here too.
 */
export const practiceModelSchema: z.ZodType<PracticeModel, unknown> = z
  .strictObject({
    format: z.literal('child-model/1'),
    id: slugOf<ModelId>(),
    title: words(160),
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0'),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag, such as en or pt-BR'),
    summary: words(2000),
    authors: z.array(words(160)).min(1).max(50),
    licence: words(120),
    reviewBy: calendarDateSchema,
    levels: z
      .array(z.strictObject({ id: slugOf<LevelId>(), name: words(60) }))
      .min(fewestLevels)
      .max(mostLevels),
    areas: z
      .array(z.strictObject({ id: slugOf<AreaId>(), title: words(120), description: words(600).optional() }))
      .min(1)
      .max(30),
    dimensions: z.array(dimensionSchema).min(1).max(200),
  })
  .superRefine((model, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: model });
    reportRepeats(model.levels, ['levels'], report);
    reportRepeats(model.areas, ['areas'], report);
    reportRepeats(model.dimensions, ['dimensions'], report);
    const areas = new Set<string>(model.areas.map((area) => area.id));
    const levels = new Set<string>(model.levels.map((level) => level.id));
    model.dimensions.forEach((dimension, index) => {
      if (!areas.has(dimension.area)) {
        report(['dimensions', index, 'area'], `one of the areas of this model (${[...areas].join(', ')})`);
      }
      for (const levelId of Object.keys(dimension.levels)) {
        if (!levels.has(levelId)) {
          report(
            ['dimensions', index, 'levels', levelId],
            `one of the levels of this model (${[...levels].join(', ')})`,
          );
        }
      }
      const seen = new Set<string>();
      for (const [levelId, description] of Object.entries(dimension.levels)) {
        description.indicators.forEach((indicator, place) => {
          if (seen.has(indicator.id)) {
            report(
              ['dimensions', index, 'levels', levelId, 'indicators', place, 'id'],
              'an id that no other indicator of this dimension has',
            );
          }
          seen.add(indicator.id);
        });
      }
    });
  });

function reportRepeats(
  items: readonly { readonly id: string }[],
  path: readonly string[],
  report: (path: (string | number)[], message: string) => void,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.id)) report([...path, index, 'id'], `an id used only once ("${item.id}" is used twice)`);
    seen.add(item.id);
  });
}

/** JSON Schema of a model document, for editors and other programs; kept in `resources/schema/`. */
export function practiceModelJsonSchema(): unknown {
  return z.toJSONSchema(practiceModelSchema, { target: 'draft-2020-12', io: 'input' });
}
