import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../../core/brand.ts';
import { within } from '../../../../core/trajectory/stretch.ts';
import { targetMarks } from '../../../../core/trajectory/targets.ts';
import { chartFrame, lineFrame, rowFrames } from '../../../../renderer/features/trajectory/chart-frame.ts';
import { dimensionId, levelId } from '../../../helpers/builders.ts';
import { modelOf, trajectoryOf } from '../../../helpers/trajectory-of.ts';

const all = trajectoryOf(modelOf(['soil', 'water', 'seeds']), [
  { day: '2020-06-01', said: { soil: 2, water: 'not-observed' } },
  { day: '2021-06-01', said: { soil: 4, water: 'not-observed' } },
  { day: '2022-06-01', said: { soil: 5, water: 3, seeds: 'below-first-level' } },
]);

const aLevel = all.model.levels.at(-1)?.id ?? levelId('world-class');

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
    expect(soil === undefined ? undefined : lineFrame(chartFrame(all, all), all, soil).lanes).toEqual([]);
  });

  it('goes on to a target near by, and leaves most of the room to the looks when it is years away', () => {
    const looks = { from: Date.parse('2020-06-01T12:00:00Z'), to: Date.parse('2022-06-01T12:00:00Z') };
    const aim = (dueOn: string) =>
      targetMarks(all.model, [{ dimensionId: dimensionId('soil'), levelId: aLevel, dueOn: dueOn as CalendarDate }]);
    const near = chartFrame(all, all, aim('2022-09-01')).span;
    expect(near.to).toBeGreaterThan(Date.parse('2022-09-01T12:00:00Z'));
    const far = chartFrame(all, all, aim('2032-06-01')).span;
    expect((looks.to - looks.from) / (far.to - far.from)).toBeGreaterThan(0.6);
    expect(far.to).toBeGreaterThan(near.to);
  });

  it('is as wide for a target of some years on as for one of the next century', () => {
    const aim = (dueOn: string) =>
      targetMarks(all.model, [{ dimensionId: dimensionId('soil'), levelId: aLevel, dueOn: dueOn as CalendarDate }]);
    expect(chartFrame(all, all, aim('2025-06-01')).span).toEqual(chartFrame(all, all, aim('2122-06-01')).span);
  });
});
