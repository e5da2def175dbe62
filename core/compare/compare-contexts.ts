import type { ContextId } from '../brand.ts';
import type { Dimension, PracticeModel } from '../practice-model/model.ts';
import {
  buildTrajectory,
  type CompletedAssessment,
  type DimensionTrajectory,
  isPlaced,
  latestStand,
  type PlacedPoint,
  type TrajectoryPoint,
} from '../trajectory/trajectory.ts';
import { filterBy } from './filter.ts';

/** A dimension that stands on the scale in both contexts. */
export interface PlacedInBoth {
  readonly dimension: Dimension;
  readonly first: PlacedPoint;
  readonly second: PlacedPoint;
  /** Quarter steps by which the first context stands higher than the second; negative when it stands lower. */
  readonly quarters: number;
}

/** A dimension that does not stand on the scale in both; what was said last in each, if anything was. */
export interface PlacedApart {
  readonly dimension: Dimension;
  readonly first?: TrajectoryPoint | undefined;
  readonly second?: TrajectoryPoint | undefined;
}

/** Two contexts of one practice beside each other: dimension by dimension, nothing added up or averaged. */
export interface ContextComparison {
  readonly model: PracticeModel;
  /** The largest difference first, equal ones in the order of the model; those without a difference come last. */
  readonly inBoth: readonly PlacedInBoth[];
  /** Stand on the scale in one of the two, in the order of the model. */
  readonly inOne: readonly PlacedApart[];
  /** Stand on the scale in neither, in the order of the model. */
  readonly inNeither: readonly PlacedApart[];
}

/**
 * Compares where a practice stands in two contexts, each by its latest look at a dimension that says where that stands.
 * Swapping the contexts swaps the sides and turns the signs around, and changes nothing else.
 */
export function compareContexts(
  model: PracticeModel,
  assessments: readonly CompletedAssessment[],
  firstId: ContextId,
  secondId: ContextId,
): ContextComparison {
  const lines = [firstId, secondId].map(
    (id) => buildTrajectory(model, filterBy({ contextIds: [id] }, assessments)).dimensions,
  );
  const inBoth: PlacedInBoth[] = [];
  const inOne: PlacedApart[] = [];
  const inNeither: PlacedApart[] = [];
  for (const [index, dimension] of model.dimensions.entries()) {
    const [first, second] = lines.map((context) => lastSaid(context[index]));
    const isFirst = first !== undefined && isPlaced(first);
    const isSecond = second !== undefined && isPlaced(second);
    if (isFirst && isSecond) {
      inBoth.push({ dimension, first, second, quarters: first.position - second.position });
    } else {
      (isFirst || isSecond ? inOne : inNeither).push({ dimension, first, second });
    }
  }
  inBoth.sort((a, b) => Math.abs(b.quarters) - Math.abs(a.quarters));
  return { model, inBoth, inOne, inNeither };
}

/** The look that says where a dimension stands; without one, the last that said anything. */
function lastSaid(line: DimensionTrajectory | undefined): TrajectoryPoint | undefined {
  if (line === undefined) return undefined;
  return latestStand(line) ?? line.points.findLast(({ answer }) => answer !== undefined);
}
