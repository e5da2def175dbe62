import type { Answer, Confidence } from '../../../core/assessment/answer.ts';
import type { AssessmentId, Instant } from '../../../core/brand.ts';
import type { Dimension, PracticeModel } from '../../../core/practice-model/model.ts';
import { type Mark, marksOf } from '../../../core/trajectory/marks.ts';
import { hindsightAsTold, saidThen } from '../../../core/trajectory/told.ts';
import type {
  DimensionTrajectory,
  FormerTrajectory,
  Trajectory,
  TrajectoryPoint,
} from '../../../core/trajectory/trajectory.ts';

export interface TableColumn {
  readonly assessmentId: AssessmentId;
  readonly at: Instant;
  readonly isBaseline: boolean;
  /** What changed from the look before. */
  readonly marks: readonly Mark[];
}

export interface TableCell {
  readonly assessmentId: AssessmentId;
  /** Whether the dimension was asked about; one that was not has no words. */
  readonly isAsked: boolean;
  /** The place in words, or which answer it was that is not on the scale, or that it was left open. */
  readonly answer: string;
  readonly confidence: string;
  /** The place a second look gave that time; empty when there is none. */
  readonly hindsight: string;
}

export interface TableWords {
  readonly answer: (answer: Answer | undefined, scale: Pick<PracticeModel, 'levels'>) => string;
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

export interface TableRow {
  readonly key: string;
  readonly dimension: Dimension;
  /** What this row tells of, when the model no longer has it in this meaning. */
  readonly former?: FormerTrajectory | undefined;
  /** One for each look. */
  readonly cells: readonly TableCell[];
}

/** The rows of the table: exactly what the chart of each dimension shows, in words. */
export function tableRows(
  { model, dimensions, formers, assessments }: Trajectory,
  words: TableWords,
): readonly TableRow[] {
  const cellOf = ({ assessmentId, confidence, hindsight, ...point }: TrajectoryPoint): TableCell => {
    const { answer, scale } = saidThen(model, point);
    const seen = hindsightAsTold(hindsight, point.told);
    return {
      assessmentId,
      isAsked: true,
      answer: words.answer(answer, scale),
      confidence: confidence === undefined ? '' : words.confidence(confidence),
      hindsight: seen === undefined ? '' : words.answer(seen.answer, scale),
    };
  };
  const rowOf = ({ dimension, points }: DimensionTrajectory): TableRow => {
    const byLook = new Map(points.map((point) => [point.assessmentId, point]));
    return {
      key: dimension.id,
      dimension,
      cells: assessments.map(({ id }) => {
        const point = byLook.get(id);
        return point === undefined
          ? { assessmentId: id, isAsked: false, answer: '', confidence: '', hindsight: '' }
          : cellOf(point);
      }),
    };
  };
  return [...dimensions.map(rowOf), ...formers.map((former) => ({ ...rowOf(former), key: former.key, former }))];
}
