import { describe, expect, test } from 'vitest';
import { placeAfter, placeAt, placeBefore, progressOf } from '../../../../core/assessment/progress.ts';
import { aDimension, aModel, aRating, dimensionId, placed } from '../../../helpers/builders.ts';

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
