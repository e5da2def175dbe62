import type { DimensionId, Instant } from '../../../core/brand.ts';
import { endedFormers, formersOf } from '../../../core/trajectory/formers.ts';
import { type Mark, marksOf } from '../../../core/trajectory/marks.ts';
import { type Overlaid, overlaidPoints, together } from '../../../core/trajectory/overlay.ts';
import type { Projection } from '../../../core/trajectory/projection.ts';
import type { TargetMark } from '../../../core/trajectory/targets.ts';
import { furthestAhead, timeSpan } from '../../../core/trajectory/time-axis.ts';
import type {
  DimensionTrajectory,
  FormerTrajectory,
  Trajectory,
  TrajectoryPoint,
} from '../../../core/trajectory/trajectory.ts';
import { lanesOfLooks } from '../../charts/look-chart.ts';
import { type OverlayLine, overlayStyle } from '../../charts/overlay-datasets.ts';
import type { Lane } from '../../charts/scale-layout.ts';

/** What charts beside each other share, so that they can be read across: the same time, the same lanes. */
export interface ChartFrame {
  readonly span: { readonly from: Instant; readonly to: Instant };
  readonly lanes: readonly Lane[];
  /** By dimension, the last look before those shown. */
  readonly before: ReadonlyMap<DimensionId, TrajectoryPoint>;
  /** By dimension; none when the looks shown end before the latest. */
  readonly targets: ReadonlyMap<DimensionId, TargetMark>;
  /** The same practice in other contexts, their looks of the same time. */
  readonly overlaid: readonly Overlaid[];
  /** What changed from one look to the next: the wording, the place. */
  readonly marks: readonly Mark[];
  /** Where the one dimension may go, when it stands alone and there is enough to say so. */
  readonly projection?: Projection | undefined;
}

const noTargets: ReadonlyMap<DimensionId, TargetMark> = new Map();

/** The frame of the looks shown, out of all there are. */
export function chartFrame(
  all: Trajectory,
  shown: Trajectory,
  targets = noTargets,
  overlaid: readonly Overlaid[] = [],
): ChartFrame {
  const looks = shown.assessments.map((assessment) => assessment.completedAt);
  const last = looks.at(-1);
  const isLatest = all.assessments.at(-1)?.id === shown.assessments.at(-1)?.id;
  const drawn = isLatest ? targets : noTargets;
  const furthest = furthestAhead(looks) ?? 0;
  const dues = [...drawn.values()].flatMap(({ dueAt }) =>
    dueAt === undefined ? [] : [Math.min(dueAt, furthest) as Instant],
  );
  const others = overlaid.flatMap(({ trajectory }) => trajectory.assessments.map(({ completedAt }) => completedAt));
  const span = timeSpan(last === undefined ? [] : [...looks, ...others, ...dues.filter((due) => due > last)]);
  const shownIds = new Set(shown.assessments.map(({ id }) => id));
  const start = all.assessments.findIndex(({ id }) => shownIds.has(id));
  const earlier = new Set(all.assessments.slice(0, Math.max(0, start)).map(({ id }) => id));
  const before = all.dimensions.flatMap(
    ({ dimension, points }): readonly (readonly [DimensionId, TrajectoryPoint])[] => {
      const point = points.findLast(({ assessmentId }) => earlier.has(assessmentId));
      return point === undefined ? [] : [[dimension.id, point]];
    },
  );
  return {
    span: span ?? { from: 0 as Instant, to: 1 as Instant },
    lanes: lanesOfLooks([...shown.dimensions, ...shown.formers].flatMap((line) => line.points)),
    before: new Map(before),
    targets: drawn,
    overlaid,
    marks: marksOf(together(shown, overlaid)),
  };
}

/** The frame of a chart that stands alone: only the lanes it needs itself, and room for where it may go. */
export function lineFrame(
  frame: ChartFrame,
  shown: Trajectory,
  line: DimensionTrajectory,
  projection?: Projection | undefined,
): ChartFrame {
  const points = [line, ...earlierLines(shown, line)].flatMap((one) => one.points);
  const horizon = projection?.ranges.at(-1)?.at ?? frame.span.to;
  const span = { ...frame.span, to: Math.max(frame.span.to, horizon) as Instant };
  return { ...frame, span, lanes: lanesOfLooks(points), projection };
}

/** A frame for each row of charts: the same time, but only the lanes that the charts of that row need. */
export function rowFrames(frame: ChartFrame, shown: Trajectory, columns: number): readonly ChartFrame[] {
  return Array.from({ length: Math.ceil(lineup(shown).length / columns) }, (_, row) => {
    const lines = lineup(shown).slice(row * columns, (row + 1) * columns);
    const looks = lines.flatMap((line) => [line, ...earlierLines(shown, line)].flatMap(({ points }) => points));
    return { ...frame, lanes: lanesOfLooks(looks) };
  });
}

/** Every line that has a chart of its own: the dimensions of the model, then those that ended and led to none of them. */
export function lineup(shown: Trajectory): readonly (DimensionTrajectory | FormerTrajectory)[] {
  return [...shown.dimensions, ...endedFormers(shown)];
}

/** The former dimensions whose lines are drawn with that of a dimension. */
function earlierLines(shown: Trajectory, line: DimensionTrajectory | FormerTrajectory): readonly FormerTrajectory[] {
  return 'key' in line ? [] : formersOf(shown, line.dimension.id);
}

/** The lines of one dimension in the other contexts, each in its own style. */
export function overlayLines({ overlaid }: ChartFrame, dimensionId: DimensionId): readonly OverlayLine[] {
  return overlaid.map((other, index) => ({ looks: overlaidPoints(other, dimensionId), style: overlayStyle(index) }));
}
