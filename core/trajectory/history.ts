import type { Rating } from '../assessment/assessment.ts';
import type { Hindsight } from '../assessment/hindsight.ts';
import type { AssessmentId, DimensionId, Instant } from '../brand.ts';
import type { Trajectory } from './trajectory.ts';

/** One look at a dimension as a diary tells it: everything the person said then. */
export interface HistoryEntry {
  readonly assessmentId: AssessmentId;
  readonly at: Instant;
  readonly isBaseline: boolean;
  /** Absent when the dimension was left open. */
  readonly rating?: Rating | undefined;
  /** A second look at it, made later. */
  readonly hindsight?: Hindsight | undefined;
}

/** All looks at one dimension, newest first, as a diary is read. */
export function historyOf(trajectory: Trajectory, dimensionId: DimensionId): readonly HistoryEntry[] {
  return trajectory.assessments
    .map(({ id, completedAt, ratings, hindsights }) => ({
      assessmentId: id,
      at: completedAt,
      isBaseline: id === trajectory.baselineId,
      rating: ratings.find((rating) => rating.dimensionId === dimensionId),
      hindsight: hindsights.find((hindsight) => hindsight.dimensionId === dimensionId),
    }))
    .reverse();
}
