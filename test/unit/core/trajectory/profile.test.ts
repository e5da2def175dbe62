import { expect, test } from 'vitest';
import { profileOf } from '../../../../core/trajectory/profile.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import { aCompleted, aDimension, aModel, placed } from '../../../helpers/builders.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';

const model = aModel({ dimensions: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aDimension(id)) });

test('shows strengths first, equals in the order of the model, what has no place last', () => {
  const march = aCompleted(1, '2026-03-01', { a: { kind: 'not-observed' }, b: 4, c: 9, d: 0, e: 4, f: 12 });
  const june = aCompleted(2, '2026-06-01', { c: 5, e: 9, f: { kind: 'below-first-level' } });
  const lines = profileOf(buildTrajectory(model, [june, march]));
  expect(lines.map(({ dimension, now, baseline }) => [dimension.id, now?.position, baseline?.position])).toEqual([
    ['e', 9, 4],
    ['c', 5, 9],
    ['b', 4, 4],
    ['d', 0, 0],
    ['a', undefined, undefined],
    ['f', undefined, 12],
  ]);
});

test('knows the second look at what it shows, then and now, on the scale or not', () => {
  const trajectory = trajectoryOf(modelOf(['soil', 'water']), [
    { day: '2026-03-01', said: { soil: 4, water: 'not-observed' }, hindsight: { soil: placed(2), water: placed(0) } },
    { day: '2026-06-01', said: { soil: 8 }, hindsight: { soil: { kind: 'not-observed' } } },
  ]);
  expect(profileOf(trajectory).map(({ seenLater, baselineSeenLater }) => [seenLater, baselineSeenLater])).toEqual([
    [{ kind: 'not-observed' }, placed(2)],
    [placed(0), placed(0)],
  ]);
});
