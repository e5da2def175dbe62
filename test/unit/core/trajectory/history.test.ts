import { expect, it } from 'vitest';
import { historyOf } from '../../../../core/trajectory/history.ts';
import { dimensionId, placed } from '../../../helpers/builders.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';

it('tells all looks at a dimension newest first, open ones too, and knows the baseline', () => {
  const trajectory = trajectoryOf(
    modelOf(['soil', 'water']),
    [
      { day: '2024-01-01', said: { soil: 2 } },
      { day: '2025-01-01', said: { water: 2 }, hindsight: { soil: { kind: 'not-observed' }, water: placed(1) } },
      { day: '2026-01-01', said: { soil: [3, 'low'] }, more: { soil: { whatChanged: 'Worms came.' } } },
    ],
    2,
  );
  const history = historyOf(trajectory, dimensionId('soil'));
  expect(history.map(({ assessmentId, isBaseline }) => [assessmentId, isBaseline])).toEqual([
    ['look-3', false],
    ['look-2', true],
    ['look-1', false],
  ]);
  expect(history.map(({ rating }) => rating?.answer)).toEqual([
    { kind: 'placed', position: 3 },
    undefined,
    { kind: 'placed', position: 2 },
  ]);
  expect(history.map(({ hindsight }) => hindsight?.answer.kind)).toEqual([undefined, 'not-observed', undefined]);
  expect(history[0]?.rating?.whatChanged).toBe('Worms came.');
});
