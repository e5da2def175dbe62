import { describe, expect, it } from 'vitest';
import { startOf, stretchesOf, within } from '../../../../core/trajectory/stretch.ts';
import { instant } from '../../../helpers/builders.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';

const model = modelOf(['soil', 'water']);
const at = (...days: string[]) =>
  trajectoryOf(
    model,
    days.map((day) => ({ day, said: { soil: 4 } })),
  );

describe('the stretches offered', () => {
  it('is everything when there is no more than a year', () => {
    expect(stretchesOf(at('2025-03-01', '2026-03-01'))).toEqual(['all']);
  });

  it('is a year or everything when there is more than one', () => {
    expect(stretchesOf(at('2025-02-28', '2026-03-01'))).toEqual(['one-year', 'all']);
  });

  it('is all of them when there are more than two', () => {
    expect(stretchesOf(at('2022-03-01', '2026-03-01'))).toEqual(['one-year', 'two-years', 'all']);
  });

  it('is everything when nothing has been completed', () => {
    expect(stretchesOf(at())).toEqual(['all']);
  });
});

describe('a stretch', () => {
  it('counts back from the latest assessment, by the calendar', () => {
    const trajectory = at('2020-01-01', '2024-02-29');
    expect(startOf(trajectory, 'two-years')).toBe(instant('2022-03-01'));
    expect(startOf(trajectory, 'all')).toBeUndefined();
  });

  it('keeps the looks inside it, on every line, and the baseline before it', () => {
    const trajectory = at('2020-01-01', '2025-06-01', '2026-05-31');
    const shown = within(trajectory, 'one-year');
    expect(shown.assessments.map(({ id }) => id)).toEqual(['look-2', 'look-3']);
    expect(shown.dimensions.map((line) => line.points.map((point) => point.assessmentId))).toEqual([
      ['look-2', 'look-3'],
      ['look-2', 'look-3'],
    ]);
    expect(shown.baselineId).toBe('look-1');
  });

  it('changes nothing when everything is asked for', () => {
    const trajectory = at('2020-01-01', '2026-05-31');
    expect(within(trajectory, 'all')).toBe(trajectory);
  });
});
