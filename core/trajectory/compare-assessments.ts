import { positionOf } from '../assessment/answer.ts';
import type { Rating } from '../assessment/assessment.ts';
import type { Dimension, PracticeModel } from '../practice-model/model.ts';
import type { CompletedAssessment } from './trajectory.ts';

/** One dimension in two assessments. */
export interface ComparedDimension {
  readonly dimension: Dimension;
  /** Everything said then: answer, confidence, evidence; absent when the dimension was left open. */
  readonly first?: Rating | undefined;
  readonly second?: Rating | undefined;
  /**
   * How many quarter steps the second lies above the first, negative below it; absent unless both are on the scale,
   * since the other answers are no places and have no distance.
   */
  readonly quarters?: number | undefined;
}

/** Any two assessments of a model, dimension by dimension in its order; nothing is added up across them. */
export function compareAssessments(
  model: Pick<PracticeModel, 'dimensions'>,
  first: Pick<CompletedAssessment, 'ratings'>,
  second: Pick<CompletedAssessment, 'ratings'>,
): readonly ComparedDimension[] {
  return model.dimensions.map((dimension) => {
    const [then, later] = [first, second].map(({ ratings }) =>
      ratings.find(({ dimensionId }) => dimensionId === dimension.id),
    );
    const [from, to] = [positionOf(then?.answer), positionOf(later?.answer)];
    return {
      dimension,
      first: then,
      second: later,
      quarters: from === undefined || to === undefined ? undefined : to - from,
    };
  });
}
