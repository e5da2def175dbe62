import type { DimensionId } from '../../../core/brand.ts';
import { bridgesInto, formersOf } from '../../../core/trajectory/formers.ts';
import { type ProfileLine, profileOf } from '../../../core/trajectory/profile.ts';
import type { TargetMark } from '../../../core/trajectory/targets.ts';
import type { DimensionTrajectory, FormerTrajectory, Trajectory } from '../../../core/trajectory/trajectory.ts';
import type { Draw } from '../../charts/drawing.ts';
import { type LookChartWords, lookChart } from '../../charts/look-chart.ts';
import { profileChart } from '../../charts/profile-chart.ts';
import { radarChart } from '../../charts/radar-chart.ts';
import type { LookSize } from '../../charts/sizes.ts';
import { type ChartFrame, overlayLines } from './chart-frame.ts';

/** How to draw one dimension, on the screen and in a picture alike. */
export function dimensionDrawing(
  trajectory: Trajectory,
  line: DimensionTrajectory | FormerTrajectory,
  frame: ChartFrame,
  size: LookSize,
  words: LookChartWords,
): Draw {
  const { model, baselineId } = trajectory;
  const { dimension, points } = line;
  const isFormer = 'key' in line;
  const before = isFormer ? undefined : frame.before.get(dimension.id);
  const { span, lanes, marks, projection } = frame;
  const target = isFormer ? undefined : frame.targets.get(dimension.id);
  const ahead = {
    target: target === undefined ? undefined : { position: target.position, at: target.dueAt },
    fan: projection?.ranges,
  };
  const earlier = isFormer
    ? undefined
    : {
        lines: formersOf(trajectory, dimension.id).map((former) => former.points),
        bridges: bridgesInto(trajectory, line),
      };
  const fixed = {
    levels: model.levels,
    looks: points,
    before,
    earlier,
    span,
    ahead,
    marks,
    baselineId,
    lanes,
    size,
    words,
  };
  const others = isFormer ? [] : overlayLines(frame, dimension.id);
  return (surface, highlighted) => lookChart({ ...fixed, others, highlighted }, surface);
}

/** The dimensions around the middle of a radar, in the order of the model, in which its neighbours belong together. */
export function radarRows(
  trajectory: Trajectory,
  targets: ReadonlyMap<DimensionId, TargetMark>,
): readonly ProfileLine[] {
  const rows = new Map(profileWithTargets(trajectory, targets).map((row) => [row.dimension.id, row]));
  return trajectory.dimensions.flatMap(({ dimension }) => rows.get(dimension.id) ?? []);
}

/** How to draw the profile around a middle. */
export function radarDrawing(trajectory: Trajectory, targets: ReadonlyMap<DimensionId, TargetMark>): Draw {
  const rows = radarRows(trajectory, targets);
  const { levels } = trajectory.model;
  return (surface, highlighted) => radarChart({ levels, rows, highlighted }, surface);
}

/** How to draw the profile of all dimensions, one below the other. */
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
