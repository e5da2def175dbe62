import type { DimensionId, Instant } from '../../../core/brand.ts';
import { timeSpan } from '../../../core/trajectory/time-axis.ts';
import type { DimensionTrajectory, Trajectory, TrajectoryPoint } from '../../../core/trajectory/trajectory.ts';
import { lanesOfLooks } from '../../charts/look-chart.ts';
import type { Lane } from '../../charts/scale-layout.ts';

/** What charts beside each other share, so that they can be read across: the same time, the same lanes. */
export interface ChartFrame {
  readonly span: { readonly from: Instant; readonly to: Instant };
  readonly lanes: readonly Lane[];
  /** By dimension, the last look before those shown. */
  readonly before: ReadonlyMap<DimensionId, TrajectoryPoint>;
}

/** The frame of the looks shown, out of all there are. */
export function chartFrame(all: Trajectory, shown: Trajectory): ChartFrame {
  const span = timeSpan(shown.assessments.map((assessment) => assessment.completedAt));
  const earlier = all.assessments.length - shown.assessments.length;
  const before = all.dimensions.flatMap(
    ({ dimension, points }): readonly (readonly [DimensionId, TrajectoryPoint])[] => {
      const point = points[earlier - 1];
      return point === undefined ? [] : [[dimension.id, point]];
    },
  );
  return {
    span: span ?? { from: 0 as Instant, to: 1 as Instant },
    lanes: lanesOfLooks(shown.dimensions.flatMap((line) => line.points)),
    before: new Map(before),
  };
}

/** The frame of a chart that stands alone: only the lanes it needs itself. */
export function lineFrame(frame: ChartFrame, { points }: DimensionTrajectory): ChartFrame {
  return { ...frame, lanes: lanesOfLooks(points) };
}

/** A frame for each row of charts: the same time, but only the lanes that the charts of that row need. */
export function rowFrames(frame: ChartFrame, shown: Trajectory, columns: number): readonly ChartFrame[] {
  return Array.from({ length: Math.ceil(shown.dimensions.length / columns) }, (_, row) => {
    const lines = shown.dimensions.slice(row * columns, (row + 1) * columns);
    return { ...frame, lanes: lanesOfLooks(lines.flatMap((line) => line.points)) };
  });
}
