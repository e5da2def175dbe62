import type { Answer, Confidence } from '../../core/assessment/answer.ts';
import type { Rating } from '../../core/assessment/assessment.ts';
import type { AssessmentId } from '../../core/brand.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import { buildTrajectory, type CompletedAssessment, type Trajectory } from '../../core/trajectory/trajectory.ts';
import {
  aContext,
  aDimension,
  aModel,
  aRating,
  dimensionId,
  fiveLevels,
  instant,
  levelId,
  placed,
} from './builders.ts';

/** A place in quarter steps (with how sure), one of the answers off the scale, or `open`. */
export type Said = number | readonly [number, Confidence] | Exclude<Answer['kind'], 'placed'> | 'open';

/** One assessment: its day, and what was said by dimension id; dimensions not named are left open. */
export interface Look {
  readonly day: string;
  readonly said: Readonly<Record<string, Said>>;
  /** Whatever else was written, by dimension id. */
  readonly more?: Readonly<Record<string, Partial<Rating>>>;
  /** Second looks at it, by dimension id. */
  readonly hindsight?: Readonly<Record<string, Answer>>;
  /** The version of the model it was made with; 1.0.0 when none is named. */
  readonly version?: string;
}

/** A model with the given dimensions, and levels of other names when they are given. */
export function modelOf(dimensionIds: readonly string[], levelNames?: readonly string[]): PracticeModel {
  const levels =
    levelNames?.map((name) => ({ id: levelId(name.toLowerCase().replaceAll(' ', '-')), name })) ?? fiveLevels;
  return aModel({ levels, dimensions: dimensionIds.map((id) => aDimension(id, {}, levels)) });
}

/** A trajectory told in few words; assessments get the ids `look-1`, `look-2`, … in the order given. */
export function trajectoryOf(model: PracticeModel, looks: readonly Look[], pinned?: number): Trajectory {
  return buildTrajectory(model, looks.map(assessmentOf), pinned === undefined ? undefined : lookId(pinned));
}

const lookId = (number: number) => `look-${number}` as AssessmentId;

function assessmentOf({ day, said, more, hindsight, version }: Look, index: number): CompletedAssessment {
  return {
    id: lookId(index + 1),
    context: aContext(),
    completedAt: instant(day),
    modelVersion: version ?? '1.0.0',
    ratings: Object.entries(said).map(([id, what]) => aRating(id, { ...answerOf(what), ...more?.[id] })),
    hindsights: Object.entries(hindsight ?? {}).map(([id, answer]) => ({
      dimensionId: dimensionId(id),
      answer,
      note: '',
      madeAt: instant('2026-12-31'),
    })),
  };
}

function answerOf(said: Said): Pick<Rating, 'answer' | 'confidence'> {
  if (said === 'open') return {};
  if (typeof said === 'number') return { answer: placed(said) };
  if (typeof said === 'string') return { answer: { kind: said } };
  return { answer: placed(said[0]), confidence: said[1] };
}
