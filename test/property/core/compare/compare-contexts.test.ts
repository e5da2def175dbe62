import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContextId } from '../../../../core/brand.ts';
import { compareContexts } from '../../../../core/compare/compare-contexts.ts';
import { filterBy, type HistoryFilter } from '../../../../core/compare/filter.ts';
import type { CompletedAssessment } from '../../../../core/trajectory/trajectory.ts';
import { completedAssessments, context, instant, model } from '../../../helpers/arbitraries.ts';

/** Assessments of one model spread over few contexts, so that these meet. */
const given = fc
  .tuple(
    model(5),
    fc.uniqueArray(context, { minLength: 3, maxLength: 3, selector: ({ id }) => id }),
    fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
  )
  .chain(([about, contexts, picks]) =>
    completedAssessments(about, 8).map((all) => {
      const assessments = all.map((one, index) => ({ ...one, context: contexts[picks[index] ?? 0] ?? one.context }));
      const [first, second] = contexts.map(({ id }) => id);
      return { about, contexts, assessments, first: first as ContextId, second: second as ContextId };
    }),
  );

test('comparing the other way round swaps the sides and turns the signs, and nothing else', () => {
  fc.assert(
    fc.property(given, ({ about, assessments, first, second }) => {
      const there = compareContexts(about, assessments, first, second);
      const back = compareContexts(about, assessments, second, first);
      const swapped = <Line extends { readonly first?: unknown; readonly second?: unknown }>(line: Line) => ({
        ...line,
        first: line.second,
        second: line.first,
      });
      expect(back.inBoth).toEqual(there.inBoth.map((line) => ({ ...swapped(line), quarters: 0 - line.quarters })));
      expect(back.inOne).toEqual(there.inOne.map(swapped));
      expect(back.inNeither).toEqual(there.inNeither.map(swapped));
    }),
  );
});

test('every dimension is told once, in its place, as a slow look at the assessments tells it', () => {
  fc.assert(
    fc.property(given, ({ about, assessments, first, second }) => {
      const { inBoth, inOne, inNeither } = compareContexts(about, assessments, first, second);
      const told = [...inBoth, ...inOne, ...inNeither];
      expect(told.map(({ dimension }) => dimension.id).toSorted()).toEqual(
        about.dimensions.map(({ id }) => id).toSorted(),
      );
      for (const { dimension } of told) {
        const a = naiveStand(assessments, first, dimension.id);
        const b = naiveStand(assessments, second, dimension.id);
        const both = inBoth.find((line) => line.dimension.id === dimension.id);
        const one = inOne.some((line) => line.dimension.id === dimension.id);
        expect(both?.quarters).toBe(a === undefined || b === undefined ? undefined : a - b);
        expect(one).toBe((a === undefined) !== (b === undefined));
      }
      inBoth.forEach(({ quarters }, index) => {
        expect(Math.abs(quarters)).toBeLessThanOrEqual(Math.abs(inBoth[index - 1]?.quarters ?? quarters));
      });
    }),
  );
});

/** Quarter steps at the last look that placed a dimension, unless a later one found it below the first level. */
function naiveStand(all: readonly CompletedAssessment[], place: ContextId, dimensionId: string): number | undefined {
  let stand: number | undefined;
  let at = Number.NEGATIVE_INFINITY;
  for (const { context, completedAt, ratings } of all) {
    if (context.id !== place || completedAt < at) continue;
    for (const { dimensionId: id, answer } of ratings) {
      if (id !== dimensionId || (answer?.kind !== 'placed' && answer?.kind !== 'below-first-level')) continue;
      stand = answer.kind === 'placed' ? answer.position : undefined;
      at = completedAt;
    }
  }
  return stand;
}

const filters = (contextIds: readonly ContextId[]) =>
  fc.record<HistoryFilter>(
    { contextIds: fc.subarray([...contextIds]), from: instant, to: instant },
    { noNullPrototype: true, requiredKeys: [] },
  );

test('filters compose: one after the other is what both let through, in either order', () => {
  const several = given.chain((facts) => {
    const one = filters(facts.contexts.map(({ id }) => id));
    return fc.record({ assessments: fc.constant(facts.assessments), a: one, b: one });
  });
  fc.assert(
    fc.property(several, ({ assessments, a, b }) => {
      const byA = new Set(filterBy(a, assessments));
      const byB = new Set(filterBy(b, assessments));
      const both = assessments.filter((one) => byA.has(one) && byB.has(one));
      expect(filterBy(b, filterBy(a, assessments))).toEqual(both);
      expect(filterBy(a, filterBy(b, assessments))).toEqual(both);
      expect(filterBy(a, filterBy(a, assessments))).toEqual(filterBy(a, assessments));
      expect(filterBy({}, assessments)).toEqual(assessments);
      for (const one of assessments) {
        const passes =
          (a.contextIds ?? [one.context.id]).some((id) => id === one.context.id) &&
          !(one.completedAt < (a.from ?? Number.NEGATIVE_INFINITY)) &&
          !(one.completedAt > (a.to ?? Number.POSITIVE_INFINITY));
        expect(byA.has(one)).toBe(passes);
      }
    }),
  );
});
