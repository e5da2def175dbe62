import type { Instant } from '../brand.ts';
import { formersWithin } from './stretch.ts';
import type { Trajectory } from './trajectory.ts';

/** A range of time a person picked; either end may be left open. Both moments belong to it. */
export interface PickedRange {
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

/**
 * The same trajectory with only the looks of a picked range; none when it ends before it begins. The baseline stays the
 * baseline, even when it lies outside. Two ranges one after the other are the range they share; `within` looks back
 * from the latest look that is left, so pick the range first to look back from its end.
 */
export function between(trajectory: Trajectory, { from, to }: PickedRange): Trajectory {
  if (from === undefined && to === undefined) return trajectory;
  const isIn = (at: Instant) => (from === undefined || at >= from) && (to === undefined || at <= to);
  return {
    ...trajectory,
    assessments: trajectory.assessments.filter(({ completedAt }) => isIn(completedAt)),
    dimensions: trajectory.dimensions.map((line) => ({ ...line, points: line.points.filter(({ at }) => isIn(at)) })),
    formers: formersWithin(trajectory.formers, isIn),
  };
}
