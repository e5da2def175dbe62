import { z } from 'zod';
import type { AreaId, CalendarDate, DimensionId, IndicatorId, LevelId, ModelId } from '../brand.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import { byLevel, calendarDateSchema, slugOf, version, versionChangeSchema } from '../practice-model/schema.ts';

/**
 * A model being written. Not a model yet: any text may be empty, there may be no areas and no dimensions, and a
 * dimension may name an area that is not there. Only ids are there from the beginning, since the parts of a draft are
 * told apart by them. Its `version` and `history` are those of the version it goes on from; publishing sets both anew.
 */
export interface ModelDraft extends Omit<PracticeModel, 'reviewBy'> {
  /** Empty as long as no day is chosen. */
  readonly reviewBy: CalendarDate | '';
}

/** Whatever is being typed; a length no hand reaches by accident, and nothing that cannot be stored. */
const text = z
  .string()
  .max(20_000)
  .refine((written) => written.isWellFormed(), 'text without half a character');

/** More than a model may have, so that what is too much can be taken in, shown and cut down. */
const most = { levels: 30, areas: 100, dimensions: 500, listed: 200 } as const;

const levelDescription = z.strictObject({
  descriptor: text.optional(),
  indicators: z.array(z.strictObject({ id: slugOf<IndicatorId>(), text })).max(most.listed),
  nextSteps: z.array(text).max(most.listed),
});

/** The shape of a draft; what keeps it from being a model is told by `draftProblems`. */
export const modelDraftSchema: z.ZodType<ModelDraft, unknown> = z.strictObject({
  format: z.literal('child-model/1'),
  id: slugOf<ModelId>(),
  title: text,
  version: version(),
  language: text,
  summary: text,
  authors: z.array(text).max(most.listed),
  licence: text,
  reviewBy: z.union([calendarDateSchema, z.literal('')]),
  levels: z.array(z.strictObject({ id: slugOf<LevelId>(), name: text })).max(most.levels),
  areas: z.array(z.strictObject({ id: slugOf<AreaId>(), title: text, description: text.optional() })).max(most.areas),
  dimensions: z
    .array(
      z.strictObject({
        id: slugOf<DimensionId>(),
        area: z.union([slugOf<AreaId>(), z.literal('' as AreaId)]),
        title: text,
        description: text,
        recall: text.optional(),
        levels: byLevel(levelDescription),
      }),
    )
    .max(most.dimensions),
  history: z.array(versionChangeSchema).max(100).optional(),
});

/** A draft with nothing in it but its title, a usual scale of five levels and one area to begin in. */
export function emptyDraft({
  id,
  title,
  language,
  reviewBy,
}: Pick<ModelDraft, 'id' | 'title' | 'language' | 'reviewBy'>): ModelDraft {
  return {
    format: 'child-model/1',
    id,
    title,
    version: '1.0.0',
    language,
    summary: '',
    authors: [],
    licence: '',
    reviewBy,
    levels: [
      { id: 'beginner' as LevelId, name: 'Beginner' },
      { id: 'developing' as LevelId, name: 'Developing' },
      { id: 'proficient' as LevelId, name: 'Proficient' },
      { id: 'advanced' as LevelId, name: 'Advanced' },
      { id: 'world-class' as LevelId, name: 'World class' },
    ],
    areas: [{ id: 'first-area' as AreaId, title: '' }],
    dimensions: [],
  };
}

/**
 * A slug for a title that none of `taken` has: its letters and digits without their accents, at most 60 characters,
 * with a number behind it when it is taken; `fallback` for a title without letters of the Latin script.
 */
export function freshSlug(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' || plain === 'constructor' ? fallback : plain;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
