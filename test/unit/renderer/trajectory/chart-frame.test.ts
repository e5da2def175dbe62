import { describe, expect, it } from 'vitest';
import { within } from '../../../../core/trajectory/stretch.ts';
import { chartFrame, lineFrame, rowFrames } from '../../../../renderer/features/trajectory/chart-frame.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';

const all = trajectoryOf(modelOf(['soil', 'water', 'seeds']), [
  { day: '2020-06-01', said: { soil: 2, water: 'not-observed' } },
  { day: '2021-06-01', said: { soil: 4, water: 'not-observed' } },
  { day: '2022-06-01', said: { soil: 5, water: 3, seeds: 'below-first-level' } },
]);

describe('what charts beside each other share', () => {
  it('is one stretch of time around the looks shown', () => {
    const shown = within(all, 'one-year');
    const { span } = chartFrame(all, shown);
    expect(span.from).toBeLessThan(Date.parse('2021-06-01T12:00:00Z'));
    expect(span.from).toBeGreaterThan(Date.parse('2020-06-01T12:00:00Z'));
    expect(span.to).toBeGreaterThan(Date.parse('2022-06-01T12:00:00Z'));
  });

  it('knows the look right before those shown', () => {
    const before = chartFrame(all, within(all, 'one-year')).before;
    expect([...before.values()].map(({ assessmentId }) => assessmentId)).toEqual(['look-1', 'look-1', 'look-1']);
    expect(chartFrame(all, all).before.size).toBe(0);
  });

  it('has a lane only in the rows that need it', () => {
    const frames = rowFrames(chartFrame(all, all), all, 2);
    expect(frames.map(({ lanes }) => lanes)).toEqual([['off-scale'], ['below-first-level']]);
  });

  it('has no lane for a line that stays on the scale', () => {
    const [soil] = all.dimensions;
    expect(soil === undefined ? undefined : lineFrame(chartFrame(all, all), soil).lanes).toEqual([]);
  });
});
