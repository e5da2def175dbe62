import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssessmentId } from '../../../../core/brand.ts';
import type { PracticeModel } from '../../../../core/practice-model/model.ts';
import { summarise, type TrajectorySummary } from '../../../../core/trajectory/summary.ts';
import { buildTrajectory, type CompletedAssessment } from '../../../../core/trajectory/trajectory.ts';
import { completedAssessments, model, rating } from '../../../helpers/arbitraries.ts';
import { naiveFacts } from '../../../helpers/naive-summary.ts';

interface Given {
  readonly about: PracticeModel;
  readonly assessments: readonly CompletedAssessment[];
  readonly pinned: AssessmentId | undefined;
}

const given: fc.Arbitrary<Given> = model(4).chain((about) =>
  completedAssessments(about).chain((assessments) =>
    fc.record({
      about: fc.constant(about),
      assessments: fc.constant(assessments),
      pinned: fc.constantFrom(undefined, ...assessments.map(({ id }) => id)),
    }),
  ),
);

function summaryOf({ about, assessments, pinned }: Given): TrajectorySummary {
  return summarise(buildTrajectory(about, assessments, pinned));
}

/** What a summary says about one dimension, as facts that stand by themselves. */
function factsAbout(id: string, summary: TrajectorySummary): unknown {
  const about = <Item extends { readonly dimension: { readonly id: string } }>(items: readonly Item[]) =>
    items.filter(({ dimension }) => dimension.id === id).map(({ dimension: _, ...rest }) => rest);
  return {
    moved: [...about(summary.movedUp), ...about(summary.movedDown)],
    crossed: [...about(summary.movedOntoScale), ...about(summary.movedOffScale)],
    held: about(summary.held),
    isNew: summary.newlyPlaced.some((dimension) => dimension.id === id),
  };
}

test('a summary says what an oracle finds by looking at one dimension after the other', () => {
  fc.assert(
    fc.property(given, (all) => {
      const summary = summaryOf(all);
      const { since, until, dimensions } = naiveFacts(all.about, all.assessments, all.pinned);
      expect([summary.since, summary.until, summary.assessmentCount]).toEqual([since, until, all.assessments.length]);
      const moves = dimensions.flatMap(({ id, moved }) => (moved === undefined ? [] : [{ id, ...moved }]));
      const wide = (a: { from: number; to: number }, b: { from: number; to: number }) =>
        Math.abs(b.to - b.from) - Math.abs(a.to - a.from);
      const plain = (movements: TrajectorySummary['movedUp']) =>
        movements.map(({ dimension, from, to }) => ({
          id: dimension.id as string,
          from: from as number,
          to: to as number,
        }));
      expect(plain(summary.movedUp)).toEqual(moves.filter(({ from, to }) => to > from).sort(wide));
      expect(plain(summary.movedDown)).toEqual(moves.filter(({ from, to }) => to < from).sort(wide));
      const crossed = dimensions.flatMap(({ id, crossed: way }) => (way === undefined ? [] : [{ id, ...way }]));
      expect(summary.movedOntoScale.map(({ dimension, to }) => ({ id: dimension.id, from: 'below', to }))).toEqual(
        crossed.filter(({ from }) => from === 'below'),
      );
      expect(summary.movedOffScale.map(({ dimension, from }) => ({ id: dimension.id, from, to: 'below' }))).toEqual(
        crossed.filter(({ to }) => to === 'below'),
      );
      expect(summary.held.map(({ dimension, since: from }) => [dimension.id, from])).toEqual(
        dimensions.filter(({ heldSince }) => heldSince !== undefined).map(({ id, heldSince }) => [id, heldSince]),
      );
      expect(summary.newlyPlaced.map(({ id }) => id)).toEqual(
        dimensions.filter(({ isNew }) => isNew).map(({ id }) => id),
      );

      const places = dimensions.flatMap(({ stands }) => (stands === undefined ? [] : [stands]));
      const highest = places.toSorted((a, b) => b - a)[0];
      const strongest = dimensions.filter(({ stands }) => stands !== undefined && stands === highest);
      expect(summary.strongest.map(({ id }) => id)).toEqual(strongest.map(({ id }) => id));

      const ways = dimensions.filter(({ away }) => away !== undefined);
      const nearest = ways.find(({ away }) => ways.every((other) => (other.away ?? 0) >= (away ?? 0)));
      expect(summary.nearestNext?.dimension.id).toBe(nearest?.id);
      expect(summary.nearestNext?.quartersAway).toBe(nearest?.away);
      if (summary.nearestNext === undefined || nearest?.stands === undefined) return;
      const levelIndex = all.about.levels.findIndex((_, index) => index * 4 > (nearest.stands ?? 0));
      expect(summary.nearestNext.level).toEqual(all.about.levels[levelIndex]);
      const here = all.about.levels[levelIndex - 1];
      expect(summary.nearestNext.nextSteps).toEqual(
        (here && summary.nearestNext.dimension.levels[here.id]?.nextSteps) ?? [],
      );
    }),
    { numRuns: 300 },
  );
});

test('what is said about a dimension does not change when another one is rated otherwise', () => {
  const changed = given
    .filter(({ about, assessments }) => about.dimensions.length > 1 && assessments.length > 0)
    .chain((all) =>
      fc.record({
        all: fc.constant(all),
        which: fc.nat(all.about.dimensions.length - 1),
        look: fc.nat(all.assessments.length - 1),
      }),
    )
    .chain(({ all, which, look }) => {
      const dimension = all.about.dimensions[which];
      if (dimension === undefined) throw new Error('No such dimension.');
      return rating(all.about, dimension).map((other) => ({ all, dimension, look, other }));
    });
  fc.assert(
    fc.property(changed, ({ all, dimension, look, other }) => {
      const assessments = all.assessments.map((assessment, index) =>
        index === look
          ? {
              ...assessment,
              ratings: [...assessment.ratings.filter(({ dimensionId }) => dimensionId !== dimension.id), other],
            }
          : assessment,
      );
      const [before, after] = [summaryOf(all), summaryOf({ ...all, assessments })];
      for (const { id } of all.about.dimensions) {
        if (id !== dimension.id) expect(factsAbout(id, after)).toEqual(factsAbout(id, before));
      }
    }),
  );
});

test('what is said about a dimension does not depend on the order of the dimensions or of the assessments', () => {
  const shuffled = given.chain((all) =>
    fc.record({
      all: fc.constant(all),
      dimensions: fc.shuffledSubarray([...all.about.dimensions], { minLength: all.about.dimensions.length }),
      assessments: fc.shuffledSubarray([...all.assessments], { minLength: all.assessments.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ all, dimensions, assessments }) => {
      // Of several assessments of one moment the order of arrival decides, so that only distinct moments are shuffled.
      const isDistinct = new Set(assessments.map(({ completedAt }) => completedAt)).size === assessments.length;
      const before = summaryOf(all);
      const after = summaryOf({
        ...all,
        about: { ...all.about, dimensions },
        assessments: isDistinct ? assessments : all.assessments,
      });
      for (const { id } of dimensions) expect(factsAbout(id, after)).toEqual(factsAbout(id, before));
      expect(new Set(after.strongest)).toEqual(new Set(before.strongest));
      expect(after.nearestNext?.quartersAway).toBe(before.nearestNext?.quartersAway);
    }),
  );
});

test('a dimension is said to have moved, held or be new at most once', () => {
  fc.assert(
    fc.property(given, (all) => {
      const { movedUp, movedDown, movedOntoScale, movedOffScale, held, newlyPlaced } = summaryOf(all);
      const said = [
        ...[...movedUp, ...movedDown, ...movedOntoScale, ...movedOffScale, ...held].map(
          ({ dimension }) => dimension.id,
        ),
        ...newlyPlaced.map(({ id }) => id),
      ];
      expect(said).toHaveLength(new Set(said).size);
    }),
  );
});
