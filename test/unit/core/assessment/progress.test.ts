import { describe, expect, test } from 'vitest';
import type { Place } from '../../../../core/assessment/assessment.ts';
import {
  type Onward,
  placeAfter,
  placeAt,
  placeBefore,
  placeOnward,
  progressOf,
} from '../../../../core/assessment/progress.ts';
import {
  aDimension,
  aModel,
  aPreviousRating,
  aRating,
  dimensionId,
  instant,
  placed,
} from '../../../helpers/builders.ts';

const model = aModel();
const [kneading, proving, baking] = ['kneading', 'proving', 'baking'].map(dimensionId) as [never, never, never];

describe('progress', () => {
  test('counts an answer of any kind, and neither evidence nor a confidence alone', () => {
    const ratings = [
      aRating('baking', { answer: { kind: 'not-applicable' } }),
      aRating('kneading', { evidence: 'Two loaves.', confidence: 'high' }),
    ];
    const progress = progressOf(model, ratings);
    expect([...progress.answered]).toEqual([baking]);
    expect(progress.open.map((dimension) => dimension.id)).toEqual([kneading, proving]);
    expect(progress.minutesLeft).toBe(3);
  });

  test('has at most ten minutes left for eight open dimensions, none for none', () => {
    const eight = aModel({ dimensions: Array.from({ length: 8 }, (_, index) => aDimension(`part-${index}`)) });
    expect(progressOf(eight, []).minutesLeft).toBe(10);
    const done = eight.dimensions.map(({ id }) => aRating(id, { answer: placed(4) }));
    expect(progressOf(eight, done)).toEqual({
      answered: new Set(done.map((r) => r.dimensionId)),
      open: [],
      minutesLeft: 0,
    });
  });
});

describe('the way through an assessment', () => {
  test('enters a dimension by remembering until it has an answer, then by its levels', () => {
    expect(placeAt([], kneading)).toEqual({ dimensionId: kneading, step: 'recall' });
    expect(placeAt([aRating('kneading', { evidence: 'x' })], kneading).step).toBe('recall');
    expect(placeAt([aRating('kneading', { answer: { kind: 'not-observed' } })], kneading).step).toBe('locate');
  });

  test('goes forward to the review behind the last dimension', () => {
    const answered = [aRating('proving', { answer: placed(1) })];
    expect(placeAfter(model, answered, kneading)).toEqual({ dimensionId: proving, step: 'locate' });
    expect(placeAfter(model, answered, proving)).toEqual({ dimensionId: baking, step: 'recall' });
    expect(placeAfter(model, answered, baking)).toEqual({ dimensionId: baking, step: 'review' });
  });

  test('goes back to the first dimension and no further', () => {
    const answered = [aRating('kneading', { answer: placed(1) })];
    expect(placeBefore(model, answered, baking)).toEqual({ dimensionId: proving, step: 'recall' });
    expect(placeBefore(model, answered, proving)).toEqual({ dimensionId: kneading, step: 'locate' });
    expect(placeBefore(model, answered, kneading)).toEqual({ dimensionId: kneading, step: 'locate' });
  });
});

describe('onward from a place', () => {
  const said = aRating('kneading', { answer: placed(6) });
  const committed = aRating('kneading', { answer: placed(6), committedAt: instant('2026-06-01') });
  const before = [aPreviousRating('kneading')];
  const at = (step: Place['step'], id = kneading): Place => ({ dimensionId: id, step });
  const onward = (place: Place, changes: Partial<Onward>) =>
    placeOnward({ model, ratings: [], previous: before, revealsAfter: true, ...changes }, place);

  test('remembering leads to the levels', () => {
    expect(onward(at('recall'), { ratings: [committed] })).toEqual(at('locate'));
  });

  test('a first answer leads to a look back at the one before', () => {
    expect(onward(at('locate'), { ratings: [said] })).toEqual(at('reveal'));
  });

  test.each([
    ['there is no answer', { ratings: [] }],
    ['it was revealed already', { ratings: [committed] }],
    ['nothing was said before', { ratings: [said], previous: [] }],
    ['only another dimension was answered before', { ratings: [said], previous: [aPreviousRating('baking')] }],
    ['it is shown beside the question', { ratings: [said], revealsAfter: false }],
  ])('the levels lead to the next dimension when %s', (_, changes) => {
    expect(onward(at('locate'), changes)).toEqual(at('recall', proving));
  });

  test('a look back leads to the next dimension, behind the last one to the review, where it ends', () => {
    expect(onward(at('reveal'), { ratings: [said] })).toEqual(at('recall', proving));
    expect(onward(at('reveal', baking), {})).toEqual(at('review', baking));
    expect(onward(at('review', baking), {})).toEqual(at('review', baking));
  });
});
