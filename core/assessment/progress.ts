import type { DimensionId } from '../brand.ts';
import type { Dimension, PracticeModel } from '../practice-model/model.ts';
import type { Place, PreviousRating, Rating } from './assessment.ts';

/** Minutes a person usually spends on one dimension: a first assessment of eight takes at most ten. */
const minutesPerDimension = 1.25;

/** Where a person is among the dimensions of a model. Counts, never a share or a percentage. */
export interface Progress {
  readonly answered: ReadonlySet<DimensionId>;
  readonly open: readonly Dimension[];
  /** About how long the open dimensions take, in whole minutes; 0 when none is open. */
  readonly minutesLeft: number;
}

/** What is answered and what is still open, in the order of the model. */
export function progressOf(model: PracticeModel, ratings: readonly Rating[]): Progress {
  const answered = new Set(ratings.filter((rating) => rating.answer !== undefined).map((rating) => rating.dimensionId));
  const open = model.dimensions.filter((dimension) => !answered.has(dimension.id));
  return { answered, open, minutesLeft: Math.ceil(open.length * minutesPerDimension) };
}

/** The place after a dimension: the next one's recall (or its levels if it is already answered), or the review. */
export function placeAfter(model: PracticeModel, ratings: readonly Rating[], from: DimensionId): Place {
  const index = model.dimensions.findIndex((dimension) => dimension.id === from);
  const next = model.dimensions[index + 1];
  return next === undefined ? { dimensionId: from, step: 'review' } : placeAt(ratings, next.id);
}

/** The place before a dimension; at the first one, its own. */
export function placeBefore(model: PracticeModel, ratings: readonly Rating[], from: DimensionId): Place {
  const index = model.dimensions.findIndex((dimension) => dimension.id === from);
  const before = model.dimensions[Math.max(0, index - 1)];
  return placeAt(ratings, before?.id ?? from);
}

/** How a dimension is entered: remembering comes before the levels until it has an answer. */
export function placeAt(ratings: readonly Rating[], dimensionId: DimensionId): Place {
  const rating = ratings.find((candidate) => candidate.dimensionId === dimensionId);
  return { dimensionId, step: rating?.answer === undefined ? 'recall' : 'locate' };
}

/** What decides where "next" leads. */
export interface Onward {
  readonly model: PracticeModel;
  readonly ratings: readonly Rating[];
  readonly previous: readonly PreviousRating[];
  /** Whether the previous answer is revealed as a step of its own, after committing. */
  readonly revealsAfter: boolean;
}

/**
 * The place that "next" leads to: from remembering to the levels, from a first answer to a look back (when there is
 * something to look back at and it has not been shown yet), otherwise to the next dimension. From the levels without
 * an answer it skips; the review is the end.
 */
export function placeOnward({ model, ratings, previous, revealsAfter }: Onward, place: Place): Place {
  const { dimensionId, step } = place;
  if (step === 'review') return place;
  if (step === 'recall') return { dimensionId, step: 'locate' };
  const rating = ratings.find((candidate) => candidate.dimensionId === dimensionId);
  const reveals =
    step === 'locate' &&
    revealsAfter &&
    rating?.answer !== undefined &&
    rating.committedAt === undefined &&
    previous.some((candidate) => candidate.dimensionId === dimensionId);
  return reveals ? { dimensionId, step: 'reveal' } : placeAfter(model, ratings, dimensionId);
}
