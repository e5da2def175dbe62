import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, confidences } from '../../core/assessment/answer.ts';
import { applyChange, emptyRating, type Rating, type RatingChange } from '../../core/assessment/assessment.ts';
import type { DimensionId } from '../../core/brand.ts';
import { indicatorsOf } from '../../core/practice-model/model.ts';
import { ratingAt, ratingsOf, saveRating } from '../../main/store/ratings.ts';
import { changeRating, startAssessment } from '../../main/store/use-cases/take-assessment.ts';
import { aModel, aRating, dimensionId, indicatorId, instant, placed } from '../helpers/builders.ts';
import { aReadyStore, type aWorld } from './store-fixtures.ts';

function aDraft() {
  const { db, versionId, context, world } = aReadyStore();
  return { db, world, id: startAssessment(db, { modelVersionId: versionId, contextId: context.id }, world).id };
}

describe('rating rows', () => {
  it('come back as they were saved, and are overwritten as a whole', () => {
    const { db, id } = aDraft();
    const full: Rating = aRating('proving', {
      answer: placed(7),
      confidence: 'low',
      evidence: 'e',
      indicatorsSeen: [indicatorId('world-class-seen'), indicatorId('beginner-seen')],
      offTheMap: 'o',
      whatChanged: 'w',
      sceptic: 's',
      committedAt: instant('2026-03-01'),
    });
    saveRating(db, id, full, instant('2026-03-01'));
    expect(ratingAt(db, id, dimensionId('proving'))).toEqual(full);
    expect(ratingAt(db, id, dimensionId('kneading'))).toBeUndefined();
    const bare = aRating('proving');
    saveRating(db, id, bare, instant('2026-03-02'));
    expect(ratingsOf(db, id)).toEqual([bare]);
  });
});

const model = aModel();
const dimensions = model.dimensions.map(({ id }) => id);
const known = model.dimensions.flatMap((dimension) =>
  indicatorsOf(model, dimension).map(({ indicator }) => indicator.id),
);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.integer({ min: 0, max: 16 }).map(placed),
  fc.constantFrom('not-observed', 'not-applicable', 'below-first-level').map((kind) => ({ kind })),
);

const change: fc.Arbitrary<RatingChange> = fc.record(
  {
    answer: fc.option(answer),
    confidence: fc.option(fc.constantFrom(...confidences)),
    evidence: fc.string({ unit: 'grapheme' }),
    indicatorsSeen: fc.shuffledSubarray([...new Set(known)]),
    offTheMap: fc.string(),
    whatChanged: fc.string(),
    sceptic: fc.string(),
    committed: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

/** Answers every look at the clock with the same moment, so that store and oracle date a commit alike. */
function stopped(world: ReturnType<typeof aWorld>, at: number) {
  return { ...world, now: () => instant(new Date(at).toISOString()) };
}

describe('any sequence of changes', () => {
  it('leaves in the store what it leaves in a plain map of ratings', () => {
    const { db, world, id } = aDraft();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...dimensions), change), { maxLength: 12 }), (changes) => {
        db.exec('DELETE FROM rating');
        const oracle = new Map<DimensionId, Rating>();
        for (const [step, [dimension, wanted]] of changes.entries()) {
          const now = stopped(world, 1_700_000_000_000 + step);
          const expected = applyChange(oracle.get(dimension) ?? emptyRating(dimension), wanted, now.now());
          oracle.set(dimension, expected);
          expect(changeRating(db, { assessmentId: id, dimensionId: dimension }, wanted, now)).toEqual(expected);
        }
        const inOrder = dimensions.flatMap((dimension) => oracle.get(dimension) ?? []);
        expect(ratingsOf(db, id)).toEqual(inOrder);
      }),
      { numRuns: 60 },
    );
  });
});
