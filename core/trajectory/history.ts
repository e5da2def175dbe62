import type { Hindsight } from '../assessment/hindsight.ts';
import type { AssessmentId, DimensionId, Instant } from '../brand.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import type { CarriedRating } from './carry.ts';
import { formersOf } from './formers.ts';
import { hindsightAsTold, ratingAsTold, saidThen } from './told.ts';
import type { FormerTrajectory, Trajectory } from './trajectory.ts';

/** One look at a dimension as a diary tells it: everything the person said then, as they said it. */
export interface HistoryEntry {
  readonly assessmentId: AssessmentId;
  /** The id the dimension had then. */
  readonly dimensionId: DimensionId;
  readonly at: Instant;
  readonly isBaseline: boolean;
  /** Absent when the dimension was left open. */
  readonly rating?: CarriedRating | undefined;
  /** A second look at it, made later. */
  readonly hindsight?: Hindsight | undefined;
  /** The scale it was told on. */
  readonly scale: Pick<PracticeModel, 'levels'>;
  /** What the dimension was called then, when that was something else. */
  readonly title?: string | undefined;
  /** The former dimension it was about; absent when that means the same as this one. */
  readonly former?: FormerTrajectory | undefined;
}

/** All looks at one dimension and at those it came from, newest first, as a diary is read. */
export function historyOf(trajectory: Trajectory, dimensionId: DimensionId): readonly HistoryEntry[] {
  const { model, baselineId } = trajectory;
  const own = trajectory.assessments
    .filter(({ notAsked = [] }) => !notAsked.includes(dimensionId))
    .map(({ id, completedAt, ratings, hindsights }): HistoryEntry => {
      const rating = ratings.find((candidate) => candidate.dimensionId === dimensionId);
      const hindsight = hindsights.find((candidate) => candidate.dimensionId === dimensionId);
      return { ...entryOf(model, id, completedAt, rating, hindsight, dimensionId), isBaseline: id === baselineId };
    });
  const before = formersOf(trajectory, dimensionId).flatMap((former) =>
    former.looks.flatMap(({ assessmentId, rating, hindsight }): readonly HistoryEntry[] => {
      const at = former.points.find((point) => point.assessmentId === assessmentId)?.at;
      if (at === undefined) return [];
      const entry = entryOf(model, assessmentId, at, rating, hindsight, rating.dimensionId);
      return [{ ...entry, title: former.dimension.title, isBaseline: assessmentId === baselineId, former }];
    }),
  );
  return [...before, ...own].toSorted((a, b) => a.at - b.at).reverse();
}

function entryOf(
  model: PracticeModel,
  assessmentId: AssessmentId,
  at: Instant,
  rating: CarriedRating | undefined,
  hindsight: Hindsight | undefined,
  dimensionId: DimensionId,
): Omit<HistoryEntry, 'isBaseline'> {
  return {
    assessmentId,
    at,
    dimensionId: rating?.told?.dimensionId ?? dimensionId,
    rating: rating === undefined ? undefined : ratingAsTold(rating),
    hindsight: hindsightAsTold(hindsight, rating?.told),
    scale: saidThen(model, rating ?? {}).scale,
    ...(rating?.told?.title === undefined ? {} : { title: rating.told.title }),
  };
}
