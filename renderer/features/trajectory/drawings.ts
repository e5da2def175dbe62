import type { DimensionId } from '../../../core/brand.ts';
import { type ProfileLine, profileOf } from '../../../core/trajectory/profile.ts';
import type { TargetMark } from '../../../core/trajectory/targets.ts';
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
  const { span, lanes, projection } = frame;
  const target = frame.targets.get(dimension.id);
  const ahead = {
    target: target === undefined ? undefined : { position: target.position, at: target.dueAt },
    fan: projection?.ranges,
  };
  return (surface, highlighted) =>
    lookChart(
      { levels: model.levels, looks: points, before, span, ahead, baselineId, lanes, size, highlighted, words },
      surface,
    );
}

/** How to draw the profile of all dimensions. */
export function profileDrawing(
  trajectory: Trajectory,
  targets: ReadonlyMap<DimensionId, TargetMark>,
  words: LookChartWords,
): Draw {
  const rows = profileWithTargets(trajectory, targets);
  const { levels } = trajectory.model;
  return (surface, highlighted) => profileChart({ levels, rows, highlighted, words }, surface);
}

/** The rows of a profile with where the person wants to be. */
export function profileWithTargets(
  trajectory: Trajectory,
  targets: ReadonlyMap<DimensionId, TargetMark>,
): readonly ProfileLine[] {
  return profileOf(trajectory, new Map([...targets].map(([id, { position }]) => [id, position])));
}
