import type { Dimension } from '../practice-model/model.ts';
import { baselinePoint, latestPlaced, type PlacedPoint, type Trajectory } from './trajectory.ts';

/** One dimension as a profile shows it: where it stands now and where it stood at the baseline. */
export interface ProfileLine {
  readonly dimension: Dimension;
  readonly now?: PlacedPoint | undefined;
  readonly baseline?: PlacedPoint | undefined;
}

/** The profile of a practice: every dimension beside the others, strengths first as far as they are placed. */
export function profileOf(trajectory: Trajectory): readonly ProfileLine[] {
  const lines = trajectory.dimensions.map((line) => ({
    dimension: line.dimension,
    now: latestPlaced(line),
    baseline: baselinePoint(trajectory, line),
  }));
  return lines.sort((a, b) => (b.now?.position ?? -1) - (a.now?.position ?? -1));
}
