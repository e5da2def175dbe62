import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../core/trajectory/calendar.ts';
import { compareAssessments } from '../../../../core/trajectory/compare-assessments.ts';
import { marksOf } from '../../../../core/trajectory/marks.ts';
import { profileOf } from '../../../../core/trajectory/profile.ts';
import { radarPoint, radarRuns } from '../../../../core/trajectory/radar.ts';
import { between } from '../../../../core/trajectory/range-picker.ts';
import { within } from '../../../../core/trajectory/stretch.ts';
import {
  aCompleted,
  aContext,
  aModel,
  assessmentId,
  dimensionId,
  instant,
  position,
} from '../../../helpers/builders.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';

const model = modelOf(['soil', 'water']);
const site = aContext({
  id: 'cccccccc-0000-4000-8000-000000000002' as ReturnType<typeof aContext>['id'],
  kind: 'site',
});

describe('a picked range', () => {
  const trajectory = trajectoryOf(
    model,
    ['2020-01-01', '2023-01-01', '2024-06-01', '2026-01-01'].map((day) => ({ day, said: { soil: 4 } })),
  );

  it('has both its ends, on every line, and leaves the baseline', () => {
    const shown = between(trajectory, { from: instant('2023-01-01'), to: instant('2024-06-01') });
    expect(shown.assessments.map(({ id }) => id)).toEqual(['look-2', 'look-3']);
    expect(shown.dimensions.map(({ points }) => points.map(({ assessmentId: id }) => id))).toEqual([
      ['look-2', 'look-3'],
      ['look-2', 'look-3'],
    ]);
    expect(shown.baselineId).toBe('look-1');
  });

  it('changes nothing when both ends are open, and leaves nothing when it ends before it begins', () => {
    expect(between(trajectory, {})).toBe(trajectory);
    expect(between(trajectory, { from: instant('2024-01-01'), to: instant('2021-01-01') }).assessments).toEqual([]);
  });

  it('picked first, is what a stretch looks back in', () => {
    const shown = within(between(trajectory, { to: instant('2024-12-31') }), 'two-years');
    expect(shown.assessments.map(({ id }) => id)).toEqual(['look-2', 'look-3']);
  });
});

describe('two assessments', () => {
  it('are compared in the order of the model, with a difference only where both are on the scale', () => {
    const first = aCompleted(1, '2026-01-01', { baking: 6, kneading: { kind: 'below-first-level' } });
    const second = aCompleted(2, '2026-02-01', { baking: 3, kneading: 2, proving: 4 });
    const compared = compareAssessments(aModel(), first, second);
    expect(compared.map(({ dimension, quarters }) => [dimension.id, quarters])).toEqual([
      ['kneading', undefined],
      ['proving', undefined],
      ['baking', -3],
    ]);
    expect(compared.map(({ first: then }) => then?.answer?.kind)).toEqual(['below-first-level', undefined, 'placed']);
  });
});

describe('a calendar strip', () => {
  const looks = [
    aCompleted(3, '2026-03-31T23:30:00Z', {}),
    aCompleted(1, '2026-01-04', {}),
    aCompleted(2, '2026-01-05', {}, { context: site }),
  ];

  it('has every month from the first to the last, by the calendar of the person', () => {
    expect(calendarOf(looks, 'month', 0).map(({ from, count }) => [from, count])).toEqual([
      ['2026-01-01', 2],
      ['2026-02-01', 0],
      ['2026-03-01', 1],
    ]);
    expect(calendarOf(looks, 'month', 60).at(-1)?.from).toBe('2026-04-01');
    expect(calendarOf(looks, 'month', 0)[0]?.contexts).toEqual([aContext(), site]);
  });

  it('has weeks that begin on Monday', () => {
    const weeks = calendarOf(looks, 'week', 0);
    expect(weeks.slice(0, 2).map(({ from, count }) => [from, count])).toEqual([
      ['2025-12-29', 1],
      ['2026-01-05', 1],
    ]);
    expect(weeks.at(-1)?.from).toBe('2026-03-30');
  });

  it('is empty when nothing was completed', () => {
    expect(calendarOf([], 'month', 0)).toEqual([]);
  });
});

describe('marks along time', () => {
  it('stand where the model has another version or the context is another', () => {
    const assessments = [
      aCompleted(1, '2026-01-01', {}),
      aCompleted(2, '2026-02-01', {}, { modelVersion: '1.1.0' }),
      aCompleted(3, '2026-03-01', {}, { modelVersion: '2.0.0', context: site }),
      aCompleted(4, '2026-04-01', {}, { modelVersion: '2.0.0', context: site }),
    ];
    const at = instant('2026-03-01');
    expect(marksOf({ assessments })).toEqual([
      { kind: 'model-version', at: instant('2026-02-01'), assessmentId: assessmentId(2), from: '1.0.0', to: '1.1.0' },
      { kind: 'model-version', at, assessmentId: assessmentId(3), from: '1.1.0', to: '2.0.0' },
      { kind: 'context', at, assessmentId: assessmentId(3), from: aContext(), to: site },
    ]);
  });
});

describe('a profile with targets', () => {
  it('has each beside its own dimension, and keeps its order', () => {
    const trajectory = trajectoryOf(model, [{ day: '2026-01-01', said: { soil: 4, water: 2 } }]);
    const profile = profileOf(trajectory, new Map([[dimensionId('water'), position(12)]]));
    expect(profile.map(({ dimension, target }) => [dimension.id, target])).toEqual([
      ['soil', undefined],
      ['water', 12],
    ]);
  });
});

describe('a radar', () => {
  it('begins at the top, goes round clockwise, and ends at the rim with the last level', () => {
    expect(radarPoint(0, 4, 16, 16)).toEqual({ x: 0, y: -1 });
    expect(radarPoint(1, 4, 16, 16).x).toBeCloseTo(1);
    expect(radarPoint(2, 4, 16, 16).y).toBeCloseTo(1);
    expect(radarPoint(0, 4, 0, 16).y).toBeCloseTo(-0.15);
  });

  it('is closed only when every spoke has a place, and broken where one has none', () => {
    expect(radarRuns([true, true, true])).toEqual({ closed: true, runs: [[0, 1, 2]] });
    expect(radarRuns([true, true, false, true, true])).toEqual({ closed: false, runs: [[3, 4, 0, 1]] });
    expect(radarRuns([false, true, false, true])).toEqual({ closed: false, runs: [[1], [3]] });
    expect(radarRuns([false, false])).toEqual({ closed: false, runs: [] });
    expect(radarRuns([])).toEqual({ closed: false, runs: [] });
  });
});
