import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Confidence } from '../../../../core/assessment/answer.ts';
import type { AssessmentId, Instant } from '../../../../core/brand.ts';
import { calibrationOf } from '../../../../core/trajectory/calibration.ts';
import type { CompletedAssessment } from '../../../../core/trajectory/trajectory.ts';
import { answer, rating } from '../../../helpers/arbitraries.ts';
import { aContext, aDimension, aModel, contextId } from '../../../helpers/builders.ts';

const dimensions = [aDimension('kneading'), aDimension('proving')];
const contexts = [aContext({ id: contextId(1) }), aContext({ id: contextId(2) })];

/** Looks close to each other on few dimensions, so that there are pairs enough. */
const looks: fc.Arbitrary<CompletedAssessment[]> = fc.array(
  fc.record({
    id: fc.uuid().map((id) => id as AssessmentId),
    context: fc.constantFrom(...contexts),
    completedAt: fc.nat(60).map((day) => (day * 86_400_000) as Instant),
    modelVersion: fc.constant('1.0.0'),
    ratings: fc.tuple(...dimensions.map((one) => rating(aModel(), one))),
    hindsights: fc.constant([]),
  }),
  { minLength: 20, maxLength: 60 },
);

/** Every pair of looks is asked whether it is one, by reading all that lies between. */
function naively(given: readonly CompletedAssessment[]): unknown {
  const said = new Map<Confidence, { moved: number; pairs: number }>();
  for (const context of contexts) {
    const inContext = given.filter((look) => look.context.id === context.id);
    const inTime = inContext
      .map((look, index) => ({ look, index }))
      .sort((a, b) => a.look.completedAt - b.look.completedAt || a.index - b.index)
      .map(({ look }) => look);
    for (const { id } of dimensions) {
      const at = (index: number) => inTime[index]?.ratings.find(({ dimensionId }) => dimensionId === id);
      for (let i = 0; i < inTime.length; i += 1) {
        for (let j = i + 1; j < inTime.length; j += 1) {
          let isNext = true;
          for (let k = i + 1; k < j; k += 1) if (at(k)?.answer !== undefined) isNext = false;
          const [first, second] = [at(i), at(j)];
          const sure = first?.confidence;
          if (!isNext || sure === undefined || first?.answer === undefined || second?.answer === undefined) continue;
          // Below the first level as a place a whole scale away from every other.
          const [from, to] = [first.answer, second.answer].map((one) =>
            one.kind === 'placed' ? one.position : one.kind === 'below-first-level' ? -1000 : Number.NaN,
          ) as [number, number];
          if (Number.isNaN(from + to)) continue;
          const fact = said.get(sure) ?? { moved: 0, pairs: 0 };
          said.set(sure, { moved: fact.moved + (Math.abs(to - from) >= 2 ? 1 : 0), pairs: fact.pairs + 1 });
        }
      }
    }
  }
  const facts = (['high', 'medium', 'low'] as const).map((confidence) => ({ confidence, ...said.get(confidence) }));
  return facts.filter(({ pairs = 0 }) => pairs >= 10);
}

test('calibration counts what a slow reading of all pairs counts', () => {
  fc.assert(
    fc.property(looks, (given) => {
      expect(calibrationOf(given)).toEqual(naively(given));
    }),
  );
});

test('a second look changes nothing of it', () => {
  fc.assert(
    fc.property(looks, answer(5), (given, late) => {
      const lookedAt = given.map((look) => ({
        ...look,
        hindsights: dimensions.map(({ id }) => ({ dimensionId: id, answer: late, note: '', madeAt: 1 as Instant })),
      }));
      expect(calibrationOf(lookedAt)).toEqual(calibrationOf(given));
    }),
  );
});
