import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAfter, placeBefore, progressOf } from '../../../../core/assessment/progress.ts';
import { reviewOf } from '../../../../core/assessment/review.ts';
import { model, ratings } from '../../../helpers/arbitraries.ts';

const assessed = model(4).chain((about) => fc.tuple(fc.constant(about), ratings(about)));

test('the review finds exactly the contradictions that looking at every ticked indicator finds', () => {
  fc.assert(
    fc.property(assessed, ([about, given]) => {
      const naive: string[] = [];
      for (const dimension of about.dimensions) {
        const rating = given.find((candidate) => candidate.dimensionId === dimension.id);
        for (const [index, level] of about.levels.entries()) {
          for (const indicator of dimension.levels[level.id]?.indicators ?? []) {
            const answer = rating?.answer;
            if (answer === undefined || !rating?.indicatorsSeen.includes(indicator.id)) continue;
            const below = answer.kind === 'below-first-level';
            // A place between two levels reaches up to the upper one: a whole level or more above it contradicts.
            const above = answer.kind === 'placed' && index * 4 - answer.position >= 4;
            if (below || above) naive.push(`${dimension.id} ${level.id} ${indicator.id}`);
          }
        }
      }
      const found = reviewOf(about, given).flatMap(({ dimension, contradictions }) =>
        contradictions.map(({ level, indicator }) => `${dimension.id} ${level.id} ${indicator.id}`),
      );
      expect(found).toEqual(naive);
    }),
  );
});

test('what is answered and what is open are together all dimensions, each once', () => {
  fc.assert(
    fc.property(assessed, ([about, given]) => {
      const { answered, open, minutesLeft } = progressOf(about, given);
      for (const { id } of about.dimensions) {
        const isAnswered = given.some((rating) => rating.dimensionId === id && rating.answer !== undefined);
        expect(answered.has(id)).toBe(isAnswered);
        expect(open.some((dimension) => dimension.id === id)).toBe(!isAnswered);
      }
      expect(answered.size + open.length).toBe(about.dimensions.length);
      expect(minutesLeft === 0).toBe(open.length === 0);
    }),
  );
});

test('going forward from the first dimension passes every dimension in order and ends at the review', () => {
  fc.assert(
    fc.property(assessed, ([about, given]) => {
      const ids = about.dimensions.map((dimension) => dimension.id);
      let [at] = ids;
      for (const next of ids.slice(1)) {
        if (at === undefined) throw new Error('A model without dimensions.');
        const place = placeAfter(about, given, at);
        expect(place.dimensionId).toBe(next);
        const isAnswered = given.some((rating) => rating.dimensionId === next && rating.answer !== undefined);
        expect(place.step).toBe(isAnswered ? 'locate' : 'recall');
        expect(placeBefore(about, given, next).dimensionId).toBe(at);
        at = next;
      }
      expect(at === undefined || placeAfter(about, given, at)).toEqual({ dimensionId: at, step: 'review' });
    }),
  );
});
