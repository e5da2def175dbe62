import { type Answer, type Confidence, positionOf } from '../assessment/answer.ts';
import type { Context } from '../assessment/assessment.ts';
import type { Hindsight } from '../assessment/hindsight.ts';
import type { AssessmentId, DimensionId, Instant } from '../brand.ts';
import type { Dimension, PracticeModel } from '../practice-model/model.ts';
import { highestPosition, type ScalePosition } from '../practice-model/scale.ts';
import type { CarriedRating, FormerBridge, FormerLine, FormerLook, Told } from './carry.ts';

/** A completed assessment as trajectories need it. */
export interface CompletedAssessment {
  readonly id: AssessmentId;
  readonly context: Context;
  readonly completedAt: Instant;
  /** The version of the model it was made with, as its author numbered it, for instance `1.2.0`. */
  readonly modelVersion: string;
  /** As they read in the model they are shown in. */
  readonly ratings: readonly CarriedRating[];
  /** Second looks made later, at most one for a dimension. */
  readonly hindsights: readonly Hindsight[];
  /** Dimensions of the model that its version did not ask about. */
  readonly notAsked?: readonly DimensionId[] | undefined;
}

/** One look at one dimension. */
export interface TrajectoryPoint {
  readonly assessmentId: AssessmentId;
  readonly at: Instant;
  readonly context: Context;
  /** Absent when the dimension was left open: a gap, drawn as a gap. */
  readonly answer?: Answer | undefined;
  readonly position?: ScalePosition | undefined;
  readonly confidence?: Confidence | undefined;
  readonly evidence: string;
  /** What a sceptical colleague would point at. */
  readonly sceptic: string;
  /** A second look at it, made later; it says nothing about where the dimension stood. */
  readonly hindsight?: Hindsight | undefined;
  /** How it was told then, when it was made with another version and reads otherwise now. */
  readonly told?: Told | undefined;
}

/** The ratings of one dimension over time, oldest first. */
export interface DimensionTrajectory {
  readonly dimension: Dimension;
  readonly points: readonly TrajectoryPoint[];
}

/** A dimension that the model no longer has in this meaning, over time: a line of its own that ended. */
export interface FormerTrajectory extends DimensionTrajectory {
  readonly key: string;
  /** The last version that had it. */
  readonly version: string;
  readonly became: readonly FormerBridge[];
  readonly looks: readonly FormerLook[];
}

/** All dimensions of a model over time, each on its own: nothing is added up or averaged across them. */
export interface Trajectory {
  readonly model: PracticeModel;
  /** Oldest first; ties keep the order in which they came. */
  readonly assessments: readonly CompletedAssessment[];
  readonly baselineId?: AssessmentId | undefined;
  /** A look at which a dimension was not asked about is no point of its line. */
  readonly dimensions: readonly DimensionTrajectory[];
  /** In the order in which something was first said about them; empty as long as no meaning changed. */
  readonly formers: readonly FormerTrajectory[];
}

/**
 * Lines up completed assessments of a model. `pinned` is the baseline the person chose; without one (or when it is not
 * among these assessments) the oldest serves.
 */
export function buildTrajectory(
  model: PracticeModel,
  assessments: readonly CompletedAssessment[],
  pinned?: AssessmentId,
  formers: readonly FormerLine[] = [],
): Trajectory {
  const ordered = [...assessments].sort((a, b) => a.completedAt - b.completedAt);
  const baseline = ordered.find((assessment) => assessment.id === pinned) ?? ordered[0];
  const dimensions = model.dimensions.map((dimension) => ({
    dimension,
    points: ordered
      .filter(({ notAsked = [] }) => !notAsked.includes(dimension.id))
      .map((assessment) =>
        pointOf(
          assessment,
          assessment.ratings.find(({ dimensionId }) => dimensionId === dimension.id),
          assessment.hindsights.find(({ dimensionId }) => dimensionId === dimension.id),
        ),
      ),
  }));
  return {
    model,
    assessments: ordered,
    baselineId: baseline?.id,
    dimensions,
    formers: formers.flatMap((former) => formerTrajectory(former, ordered)),
  };
}

/** The line of a former dimension, as far as these assessments say something about it. */
function formerTrajectory(former: FormerLine, ordered: readonly CompletedAssessment[]): readonly FormerTrajectory[] {
  const points = ordered.flatMap((assessment) =>
    former.looks
      .filter(({ assessmentId }) => assessmentId === assessment.id)
      .map(({ rating, hindsight }) => pointOf(assessment, rating, hindsight)),
  );
  return points.length === 0 ? [] : [{ ...former, points }];
}

function pointOf(
  assessment: CompletedAssessment,
  rating: CarriedRating | undefined,
  hindsight: Hindsight | undefined,
): TrajectoryPoint {
  return {
    assessmentId: assessment.id,
    at: assessment.completedAt,
    context: assessment.context,
    answer: rating?.answer,
    position: positionOf(rating?.answer),
    confidence: rating?.confidence,
    evidence: rating?.evidence ?? '',
    sceptic: rating?.sceptic ?? '',
    hindsight,
    ...(rating?.told === undefined ? {} : { told: rating.told }),
  };
}

/** How far a position may be off, in quarter steps either way: an eye's measure for drawing, not a statistic. */
export const quartersOfDoubt: Readonly<Record<Confidence, number>> = { low: 4, medium: 2, high: 1 };

/** The stretch of the scale an answer stands for, given how sure the person was; undefined when they did not say. */
export function confidenceRange(
  position: ScalePosition,
  confidence: Confidence | undefined,
  levelCount: number,
): { readonly from: ScalePosition; readonly to: ScalePosition } | undefined {
  if (confidence === undefined) return undefined;
  const doubt = quartersOfDoubt[confidence];
  return {
    from: Math.max(0, position - doubt) as ScalePosition,
    to: Math.min(highestPosition(levelCount), position + doubt) as ScalePosition,
  };
}

/**
 * The look that says where a dimension stands on the scale: the last one that placed it. Undefined when there is none,
 * and when a later look found it below the first level, since then it no longer stands there.
 */
export function latestPlaced(line: Pick<DimensionTrajectory, 'points'>): PlacedPoint | undefined {
  const stand = latestStand(line);
  return stand !== undefined && isPlaced(stand) ? stand : undefined;
}

/** The last look that says where a dimension stands, be it on the scale or below its first level. */
export function latestStand(line: Pick<DimensionTrajectory, 'points'>): TrajectoryPoint | undefined {
  return line.points.findLast(standsSomewhere);
}

/** Whether a look says where the dimension stands: on the scale or below its first level. */
export function standsSomewhere({ answer }: TrajectoryPoint): boolean {
  return answer?.kind === 'placed' || answer?.kind === 'below-first-level';
}

/** The baseline's look at a dimension, when it was placed on the scale then. */
export function baselinePoint(trajectory: Trajectory, line: DimensionTrajectory): PlacedPoint | undefined {
  const point = baselineStand(trajectory, line);
  return point !== undefined && isPlaced(point) ? point : undefined;
}

/** The baseline's look at a dimension, when it said where that stood then: on the scale or below its first level. */
export function baselineStand(trajectory: Trajectory, line: DimensionTrajectory): TrajectoryPoint | undefined {
  const point = line.points.find((candidate) => candidate.assessmentId === trajectory.baselineId);
  return point !== undefined && standsSomewhere(point) ? point : undefined;
}

export type PlacedPoint = TrajectoryPoint & { readonly position: ScalePosition };

export function isPlaced(point: TrajectoryPoint): point is PlacedPoint {
  return point.position !== undefined;
}
