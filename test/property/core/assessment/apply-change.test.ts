import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidences } from '../../../../core/assessment/answer.ts';
import { applyChange, emptyRating, type Rating, type RatingChange } from '../../../../core/assessment/assessment.ts';
import type { IndicatorId, Instant } from '../../../../core/brand.ts';
import { answer, instant, personsText, rating } from '../../../helpers/arbitraries.ts';
import { aDimension, aModel, dimensionId } from '../../../helpers/builders.ts';

const kneading = aDimension('kneading');
const anyRating = rating(aModel(), kneading);
const anyChange: fc.Arbitrary<RatingChange> = fc.record(
  {
    answer: fc.option(answer(5)),
    confidence: fc.option(fc.constantFrom(...confidences)),
    evidence: personsText,
    indicatorsSeen: fc.subarray(['beginner-seen', 'advanced-seen'] as IndicatorId[]),
    offTheMap: personsText,
    whatChanged: personsText,
    sceptic: personsText,
    committed: fc.constant(true as const),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** One field at a time, as slowly as it can be said: absent leaves, null clears, anything else replaces. */
function naively(before: Rating, change: RatingChange, now: Instant): Record<string, unknown> {
  const after: Record<string, unknown> = { ...before };
  for (const [field, value] of Object.entries(change)) {
    if (field === 'committed') {
      if (after.committedAt === undefined) after.committedAt = now;
    } else if (value === null) {
      delete after[field];
    } else {
      after[field] = value;
    }
  }
  return after;
}

test('a change says what it says and leaves everything else as it was', () => {
  fc.assert(
    fc.property(anyRating, anyChange, instant, (before, change, now) => {
      expect(applyChange(before, change, now)).toEqual(naively(before, change, now));
    }),
  );
});

test('changes one after the other end where the last word about each part ends', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyChange, instant), { maxLength: 8 }), (changes) => {
      const after = changes.reduce(
        (current, [change, now]) => applyChange(current, change, now),
        emptyRating(kneading.id),
      );
      const lastEvidence = changes.findLast(([change]) => change.evidence !== undefined)?.[0].evidence ?? '';
      const lastAnswer = changes.findLast(([change]) => change.answer !== undefined)?.[0].answer ?? undefined;
      expect(after.evidence).toBe(lastEvidence);
      expect(after.answer).toEqual(lastAnswer);
      expect(after.committedAt).toBe(changes.find(([change]) => change.committed)?.[1]);
      expect(after.dimensionId).toBe(dimensionId('kneading'));
    }),
  );
});

test('a change leaves the rating it was made to untouched', () => {
  fc.assert(
    fc.property(anyRating, anyChange, instant, (before, change, now) => {
      const copy = structuredClone(before);
      applyChange(before, change, now);
      expect(before).toEqual(copy);
    }),
  );
});
