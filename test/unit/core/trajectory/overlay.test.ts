import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContextId } from '../../../../core/brand.ts';
import { otherContexts, overlaidOf, overlaidPoints, together } from '../../../../core/trajectory/overlay.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import { aCompleted, aContext, dimensionId } from '../../../helpers/builders.ts';
import { modelOf } from '../../../helpers/trajectory-of.ts';

const model = modelOf(['soil', 'water']);
const contexts = ['a', 'b', 'c'].map((id) => aContext({ id: id as ContextId, name: `Place ${id}` }));
const [a, b, c] = contexts.map(({ id }) => id) as [ContextId, ContextId, ContextId];
const look = (number: number, day: string, place: number, soil: number) =>
  aCompleted(number, day, { soil }, { context: contexts[place] ?? aContext() });
const all = [look(1, '2024-01-01', 0, 2), look(2, '2025-01-01', 1, 4), look(3, '2024-06-01', 2, 8)];

describe('other contexts laid over one', () => {
  it('are those with something completed, the one looked at last first', () => {
    expect(otherContexts(all, a).map(({ id }) => id)).toEqual([b, c]);
  });

  it('come in the order of the choice, never the one in front, never one without a look', () => {
    const overlaid = overlaidOf(model, all, a, [c, a, b, 'elsewhere' as ContextId]);
    expect(overlaid.map(({ context }) => context.id)).toEqual([c, b]);
    const [first] = overlaid;
    expect(first && overlaidPoints(first, dimensionId('soil')).map(({ position }) => position)).toEqual([8]);
    expect(first && overlaidPoints(first, dimensionId('air'))).toEqual([]);
  });

  it('make one trajectory with every look once, by time, and the baseline of the one in front', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 28 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(places, fc.subarray([b, c]), (looks, chosen) => {
        const given = looks.map(([place, day], index) =>
          look(index + 1, `2024-02-${String(day).padStart(2, '0')}`, place, index % 17),
        );
        const own = buildTrajectory(
          model,
          given.filter(({ context }) => context.id === a),
        );
        const whole = together(own, overlaidOf(model, given, a, chosen));
        const expected = given.filter(({ context }) => [a, ...chosen].includes(context.id));
        expect(whole.assessments.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        const times = whole.assessments.map(({ completedAt }) => completedAt);
        expect(times).toEqual(times.toSorted((x, y) => x - y));
        expect(whole.baselineId).toBe(own.baselineId);
      }),
    );
  });
});
