import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DimensionId } from '../../../../core/brand.ts';
import { choicesOf } from '../../../../core/plan/choices.ts';
import type { PlanAction } from '../../../../core/plan/plan.ts';
import { reviewOf } from '../../../../core/plan/rhythm.ts';
import { suggestionsFor } from '../../../../core/plan/suggestions.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import { completedAssessments, instant, model } from '../../../helpers/arbitraries.ts';

const given = model(5).chain((about) => {
  const id = fc.constantFrom(...about.dimensions.map((dimension) => dimension.id));
  return fc.record({
    about: fc.constant(about),
    assessments: completedAssessments(about),
    opportunities: fc.uniqueArray(
      fc.record({ dimensionId: id, recentEntries: fc.nat({ max: 4 }), offTheMapNotes: fc.nat({ max: 4 }) }),
      { selector: ({ dimensionId }) => dimensionId },
    ),
    targets: fc.uniqueArray(
      fc.record({ dimensionId: id, levelId: fc.constantFrom(...about.levels.map((level) => level.id)) }),
      { selector: ({ dimensionId }) => dimensionId, maxLength: 3 },
    ),
  });
});

/** The last answer that says where a dimension stands, found by looking through everything. */
function naiveStand(ordered: ReturnType<typeof buildTrajectory>['assessments'], id: DimensionId) {
  let stand: number | 'below' | undefined;
  for (const assessment of ordered) {
    for (const { dimensionId, answer } of assessment.ratings) {
      if (dimensionId !== id) continue;
      if (answer?.kind === 'placed') stand = answer.position;
      if (answer?.kind === 'below-first-level') stand = 'below';
    }
  }
  return stand;
}

test('choices are a partition of the model: the highest first, the rest by a distance counted step by step', () => {
  fc.assert(
    fc.property(given, ({ about, assessments, opportunities, targets }) => {
      const trajectory = buildTrajectory(about, assessments);
      const { strengths, edges } = choicesOf(trajectory, opportunities, targets);
      const facts = about.dimensions.map(({ id }, place) => {
        const stand = naiveStand(trajectory.assessments, id);
        const aimed = about.levels.findIndex(
          (level) => level.id === targets.find((t) => t.dimensionId === id)?.levelId,
        );
        let distance = 0;
        if (stand === undefined) distance = Number.POSITIVE_INFINITY;
        else if (stand === 'below') distance = 4 * (Math.max(aimed, 0) + 1);
        else {
          const isAhead = aimed * 4 > stand;
          // Up quarter by quarter to the level aimed at, or to whichever comes first.
          for (let at = stand + 1; at <= (about.levels.length - 1) * 4; at += 1) {
            if (isAhead ? at === aimed * 4 : at % 4 === 0) {
              distance = at - stand;
              break;
            }
          }
        }
        const found = opportunities.find(({ dimensionId }) => dimensionId === id);
        const atHand = (found?.recentEntries ?? 0) + (found?.offTheMapNotes ?? 0);
        return { id, place, stand, distance, atHand };
      });
      const highest = facts.reduce((most, { stand }) => (typeof stand === 'number' ? Math.max(most, stand) : most), -1);
      const strong = facts.filter(({ stand }) => stand === highest);
      const others = facts.filter(({ stand }) => stand !== highest);
      expect(strengths.map(({ dimension }) => dimension.id)).toEqual(strong.map(({ id }) => id));
      const before = (a: (typeof facts)[number], b: (typeof facts)[number]) =>
        a.distance !== b.distance
          ? a.distance < b.distance
          : a.atHand !== b.atHand
            ? a.atHand > b.atHand
            : a.place < b.place;
      // A place in the list is the number of those that come before.
      const listed = edges.map(({ dimension }) => dimension.id);
      for (const one of others)
        expect(listed.indexOf(one.id)).toBe(others.filter((other) => before(other, one)).length);
      expect(listed).toHaveLength(others.length);
      for (const { dimension, isChosen } of [...strengths, ...edges]) {
        expect(isChosen).toBe(targets.some(({ dimensionId }) => dimensionId === dimension.id));
      }
    }),
  );
});

test('suggestions are words of the model, each once, and a suggestion taken over is not made again', () => {
  fc.assert(
    fc.property(given, ({ about, assessments, targets }) => {
      const trajectory = buildTrajectory(about, assessments);
      for (const target of targets) {
        const levels = about.dimensions.find(({ id }) => id === target.dimensionId)?.levels ?? {};
        const said = Object.values(levels).flatMap(({ descriptor, indicators, nextSteps }) => [
          descriptor,
          ...nextSteps,
          ...indicators.map(({ text }) => text),
        ]);
        let actions: Pick<PlanAction, 'text' | 'indicatorId'>[] = [];
        const all = suggestionsFor(trajectory, target, actions);
        for (const { text } of all) expect(said).toContain(text);
        expect(new Set(all.map(({ text }) => text.trim())).size).toBe(all.length);
        const seen = new Set(
          assessments.flatMap(({ ratings }) =>
            ratings.flatMap((rating) => (rating.dimensionId === target.dimensionId ? rating.indicatorsSeen : [])),
          ),
        );
        for (const { indicatorId } of all) expect(indicatorId !== undefined && seen.has(indicatorId)).toBe(false);
        for (const [index, taken] of all.entries()) {
          actions = [...actions, taken];
          const left = suggestionsFor(trajectory, target, actions).filter(({ from }) => from !== 'descriptor');
          expect(left).toEqual(all.slice(index + 1).filter(({ from }) => from !== 'descriptor'));
        }
      }
    }),
  );
});

test('a review comes due exactly as counting the days says', () => {
  fc.assert(
    fc.property(
      fc.record({
        everyWeeks: fc.integer({ min: 1, max: 104 }),
        since: instant,
        last: fc.option(instant, { nil: undefined }),
        snoozedUntil: fc.option(instant, { nil: undefined }),
        now: instant,
      }),
      ({ everyWeeks, since, last, snoozedUntil, now }) => {
        const daysFrom = (start: number) => (now - start) / 86_400_000;
        const isDue =
          daysFrom(since) >= everyWeeks * 7 &&
          (last === undefined || daysFrom(last) >= everyWeeks * 7) &&
          (snoozedUntil === undefined || now >= snoozedUntil);
        const review = reviewOf({ everyWeeks, since, snoozedUntil }, last, now);
        expect(review.isDue).toBe(isDue);
        expect(reviewOf({ everyWeeks, since, snoozedUntil }, last, review.dueAt).isDue).toBe(true);
      },
    ),
  );
});
