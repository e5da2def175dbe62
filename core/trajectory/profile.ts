import type { Answer } from '../assessment/answer.ts';
import type { DimensionId } from '../brand.ts';
import type { Dimension } from '../practice-model/model.ts';
import type { ScalePosition } from '../practice-model/scale.ts';
import { baselinePoint, latestPlaced, type PlacedPoint, type Trajectory } from './trajectory.ts';

/** One dimension as a profile shows it: where it stands now, where it stood at the baseline and where it is to go. */
export interface ProfileLine {
  readonly dimension: Dimension;
  readonly now?: PlacedPoint | undefined;
  readonly baseline?: PlacedPoint | undefined;
  /** Where the person wants it to stand. */
  readonly target?: ScalePosition | undefined;
  /** What was said last about a dimension that was never placed on the scale. */
  readonly said?: Answer | undefined;
  /** What was said at the baseline when that is not on the scale; absent when it was left open. */
  readonly saidAtBaseline?: Answer | undefined;
  /** What a second look says of the look that `now` or `said` is from. */
  readonly seenLater?: Answer | undefined;
  /** What a second look says of the baseline's look. */
  readonly baselineSeenLater?: Answer | undefined;
}

/**
 * The profile of a practice: every dimension beside the others, strengths first as far as they are placed. `targets`
 * are where the person wants dimensions to stand; a target changes nothing about the order.
 */
export function profileOf(
  trajectory: Trajectory,
  targets: ReadonlyMap<DimensionId, ScalePosition> = new Map(),
): readonly ProfileLine[] {
  const lines = trajectory.dimensions.map((line) => {
    const now = latestPlaced(line);
    const last = now ?? line.points.findLast(({ answer }) => answer !== undefined);
    const baseline = baselinePoint(trajectory, line);
    const atBaseline = line.points.find((point) => point.assessmentId === trajectory.baselineId);
    return {
      dimension: line.dimension,
      now,
      baseline,
      target: targets.get(line.dimension.id),
      said: now === undefined ? last?.answer : undefined,
      saidAtBaseline: baseline === undefined ? atBaseline?.answer : undefined,
      seenLater: last?.hindsight?.answer,
      baselineSeenLater: atBaseline?.hindsight?.answer,
    };
  });
  return lines.sort((a, b) => (b.now?.position ?? -1) - (a.now?.position ?? -1));
}
