import { type Answer, positionOf } from '../assessment/answer.ts';
import type { Dimension, PracticeModel } from '../practice-model/model.ts';
import type { CarriedRating } from './carry.ts';
import type { CompletedAssessment } from './trajectory.ts';

/** One dimension in two assessments. */
export interface ComparedDimension {
  readonly dimension: Dimension;
  /** Everything said then: answer, confidence, evidence; absent when the dimension was left open. */
  readonly first?: CarriedRating | undefined;
  readonly second?: CarriedRating | undefined;
  /** What a second look, made later, says of each; it changes nothing about the distance. */
  readonly firstSeenLater?: Answer | undefined;
  readonly secondSeenLater?: Answer | undefined;
  /**
   * How many quarter steps the second lies above the first, negative below it; absent unless both are on the scale,
   * since the other answers are no places and have no distance.
   */
  readonly quarters?: number | undefined;
}

/** Any two assessments of a model, dimension by dimension in its order; nothing is added up across them. */
export function compareAssessments(
  model: Pick<PracticeModel, 'dimensions'>,
  first: Pick<CompletedAssessment, 'ratings' | 'hindsights'>,
  second: Pick<CompletedAssessment, 'ratings' | 'hindsights'>,
): readonly ComparedDimension[] {
  return model.dimensions.map((dimension) => {
    const [then, later] = [first, second].map(({ ratings }) =>
      ratings.find(({ dimensionId }) => dimensionId === dimension.id),
    );
    const [firstSeenLater, secondSeenLater] = [first, second].map(
      ({ hindsights }) => hindsights.find(({ dimensionId }) => dimensionId === dimension.id)?.answer,
    );
    const [from, to] = [positionOf(then?.answer), positionOf(later?.answer)];
    return {
      dimension,
      first: then,
      second: later,
      firstSeenLater,
      secondSeenLater,
      quarters: from === undefined || to === undefined ? undefined : to - from,
    };
  });
}
