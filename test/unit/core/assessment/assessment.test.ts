import { describe, expect, test } from 'vitest';
import { answerKinds, positionOf } from '../../../../core/assessment/answer.ts';
import { applyChange, dayOf, emptyRating } from '../../../../core/assessment/assessment.ts';
import { aRating, dimensionId, indicatorId, instant, placed } from '../../../helpers/builders.ts';

const monday = instant('2026-06-01');
const tuesday = instant('2026-06-02');

describe('a change of a rating', () => {
  test('begins from a rating about which nothing is said', () => {
    expect(emptyRating(dimensionId('baking'))).toEqual({
      dimensionId: 'baking',
      evidence: '',
      indicatorsSeen: [],
      offTheMap: '',
      whatChanged: '',
      sceptic: '',
    });
  });

  test('sets every part, and dates the commit', () => {
    const change = {
      answer: placed(6),
      confidence: 'high',
      evidence: 'Two loaves.',
      indicatorsSeen: [indicatorId('beginner-seen')],
      offTheMap: 'Sourdough.',
      whatChanged: 'A hotter oven.',
      sceptic: 'The crust.',
      committed: true,
    } as const;
    const { committed: _, ...said } = change;
    expect(applyChange(aRating('baking'), change, monday)).toEqual({
      dimensionId: 'baking',
      ...said,
      committedAt: monday,
    });
  });

  test('clears an answer and a confidence with null, a text with an empty one', () => {
    const said = aRating('baking', { answer: placed(6), confidence: 'low', evidence: 'Two loaves.' });
    const cleared = applyChange(said, { answer: null, confidence: null, evidence: '' }, monday);
    expect(cleared).toEqual(aRating('baking'));
  });

  test('keeps the day of the first commit, also when the answer changes afterwards', () => {
    const once = applyChange(aRating('baking', { answer: placed(6) }), { committed: true }, monday);
    const again = applyChange(once, { answer: { kind: 'not-observed' }, committed: true }, tuesday);
    expect(again).toEqual(aRating('baking', { answer: { kind: 'not-observed' }, committedAt: monday }));
  });
});

test('only a placed answer has a position', () => {
  expect(answerKinds).toEqual(['placed', 'not-observed', 'not-applicable', 'below-first-level']);
  expect(positionOf(placed(0))).toBe(0);
  expect(positionOf({ kind: 'not-observed' })).toBeUndefined();
  expect(positionOf({ kind: 'not-applicable' })).toBeUndefined();
  expect(positionOf({ kind: 'below-first-level' })).toBeUndefined();
  expect(positionOf(undefined)).toBeUndefined();
});

test.each([
  ['2026-03-01T23:30:00Z', 0, '2026-03-01'],
  ['2026-03-01T23:30:00Z', 60, '2026-03-02'],
  ['2026-03-01T00:30:00Z', -60, '2026-02-28'],
  ['2028-02-28T23:59:59Z', 1, '2028-02-29'],
  ['2026-12-31T12:00:00Z', 14 * 60, '2027-01-01'],
])('the day of %s, %i minutes east, is %s', (moment, offset, day) => {
  expect(dayOf(instant(moment), offset)).toBe(day);
});
