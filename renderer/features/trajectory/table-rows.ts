import type { Answer, Confidence } from '../../../core/assessment/answer.ts';
import type { AssessmentId, Instant } from '../../../core/brand.ts';
import type { Dimension } from '../../../core/practice-model/model.ts';
import { type Mark, marksOf } from '../../../core/trajectory/marks.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';

export interface TableColumn {
  readonly assessmentId: AssessmentId;
  readonly at: Instant;
  readonly isBaseline: boolean;
  /** What changed from the look before. */
  readonly marks: readonly Mark[];
}

export interface TableCell {
  readonly assessmentId: AssessmentId;
  /** The place in words, or which answer it was that is not on the scale, or that it was left open. */
  readonly answer: string;
  readonly confidence: string;
  /** The place a second look gave that time; empty when there is none. */
  readonly hindsight: string;
}

export interface TableWords {
  readonly answer: (answer: Answer | undefined) => string;
  readonly confidence: (confidence: Confidence) => string;
}

/** The columns of the table: one for each look its charts show. */
export function tableColumns({ assessments, baselineId }: Trajectory): readonly TableColumn[] {
  const marks = marksOf({ assessments });
  return assessments.map(({ id, completedAt }) => ({
    assessmentId: id,
    at: completedAt,
    isBaseline: id === baselineId,
    marks: marks.filter(({ assessmentId }) => assessmentId === id),
  }));
}

/** The rows of the table: exactly what the chart of each dimension shows, in words. */
export function tableRows(
  { dimensions }: Trajectory,
  words: TableWords,
): readonly { readonly dimension: Dimension; readonly cells: readonly TableCell[] }[] {
  return dimensions.map(({ dimension, points }) => ({
    dimension,
    cells: points.map(({ assessmentId, answer, confidence, hindsight }) => ({
      assessmentId,
      answer: words.answer(answer),
      confidence: confidence === undefined ? '' : words.confidence(confidence),
      hindsight: hindsight === undefined ? '' : words.answer(hindsight.answer),
    })),
  }));
}
