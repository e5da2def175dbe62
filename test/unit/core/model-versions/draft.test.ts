import { describe, expect, it } from 'vitest';
import type { AreaId, CalendarDate, DimensionId, ModelId } from '../../../../core/brand.ts';
import { writeFieldPath } from '../../../../core/field-path.ts';
import { emptyDraft, freshSlug, modelDraftSchema } from '../../../../core/model-versions/draft.ts';
import { draftProblems, modelOfDraft } from '../../../../core/model-versions/draft-problems.ts';
import { aDimension, aModel, levelId } from '../../../helpers/builders.ts';

const empty = emptyDraft({ id: 'tea' as ModelId, title: 'Making tea', language: 'en', reviewBy: '' });
const placesOf = (draft: Parameters<typeof draftProblems>[0]) =>
  draftProblems(draft).map(({ path }) => writeFieldPath(path));

describe('a draft', () => {
  it('may be empty, and says at each place what is missing', () => {
    expect(modelDraftSchema.parse(empty)).toEqual(empty);
    expect(placesOf(empty)).toEqual(['summary', 'authors', 'licence', 'reviewBy', 'areas[0].title', 'dimensions']);
  });

  it('becomes a model once nothing is missing, without its empty options', () => {
    const model = aModel();
    const draft = {
      ...model,
      authors: ['A bakery', ' '],
      areas: [{ ...model.areas[0], id: 'dough' as AreaId, title: 'Dough', description: '' }],
      dimensions: [
        {
          ...aDimension('kneading'),
          recall: ' ',
          levels: { beginner: { descriptor: '', indicators: [], nextSteps: [''] } },
        },
      ],
    };

    expect(draftProblems(draft)).toEqual([]);
    expect(modelOfDraft(draft)).toEqual({
      ok: true,
      model: {
        ...model,
        authors: ['A bakery'],
        areas: [{ id: 'dough', title: 'Dough' }],
        dimensions: [{ ...aDimension('kneading', { levels: {} }), recall: undefined }].map(
          ({ recall: _, ...dimension }) => dimension,
        ),
      },
    });
  });

  it('tells of references beside the fields that are still empty', () => {
    const draft = { ...aModel({ title: '' }), dimensions: [aDimension('kneading', { area: '' as AreaId })] };
    expect(placesOf(draft)).toEqual(['title', 'dimensions[0].area']);
    expect(modelOfDraft(draft).ok).toBe(false);
  });

  it('does not mind that its history tells of dimensions it no longer has', () => {
    const history = [
      {
        from: '0.9.0',
        to: '1.0.0',
        summary: 'More of it.',
        dimensions: [{ fate: 'new' as const, from: [], to: ['shaping' as DimensionId] }],
      },
    ];
    expect(draftProblems(aModel({ history }))).toEqual([]);
  });

  it('is refused with a level, an id or a day that cannot be', () => {
    const refuses = (draft: unknown) => expect(modelDraftSchema.safeParse(draft).success).toBe(false);
    refuses({ ...empty, id: 'Not a slug' });
    refuses({ ...empty, reviewBy: '2030-02-31' as CalendarDate });
    refuses({ ...empty, levels: [{ id: levelId(''), name: '' }] });
    refuses({ ...empty, title: '\ud800' });
    refuses({ ...empty, more: 1 });
  });
});

describe('a slug', () => {
  it('is made of a title, and of a number when it is taken', () => {
    expect(freshSlug('Über das Brot: 2. Teil!', new Set(), 'model')).toBe('uber-das-brot-2-teil');
    expect(freshSlug('Bread', new Set(['bread', 'bread-2']), 'model')).toBe('bread-3');
    expect(freshSlug('面包', new Set(), 'model')).toBe('model');
    expect(freshSlug('constructor', new Set(), 'model')).toBe('model');
    expect(freshSlug('x'.repeat(200), new Set(), 'model')).toHaveLength(60);
  });
});
