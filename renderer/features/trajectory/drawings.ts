import { profileOf } from '../../../core/trajectory/profile.ts';
import type { DimensionTrajectory, Trajectory } from '../../../core/trajectory/trajectory.ts';
import type { Draw } from '../../charts/drawing.ts';
import { type LookChartWords, lookChart } from '../../charts/look-chart.ts';
import { profileChart } from '../../charts/profile-chart.ts';
import type { LookSize } from '../../charts/sizes.ts';
import type { ChartFrame } from './chart-frame.ts';

/** How to draw one dimension, on the screen and in a picture alike. */
export function dimensionDrawing(
  { model, baselineId }: Trajectory,
  { dimension, points }: DimensionTrajectory,
  frame: ChartFrame,
  size: LookSize,
  words: LookChartWords,
): Draw {
  const before = frame.before.get(dimension.id);
  const { span, lanes } = frame;
  return (surface, highlighted) =>
    lookChart(
      { levels: model.levels, looks: points, before, span, baselineId, lanes, size, highlighted, words },
      surface,
    );
}

/** How to draw the profile of all dimensions. */
export function profileDrawing(trajectory: Trajectory, words: LookChartWords): Draw {
  const rows = profileOf(trajectory);
  const { levels } = trajectory.model;
  return (surface, highlighted) => profileChart({ levels, rows, highlighted, words }, surface);
}
