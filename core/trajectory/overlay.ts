import type { Context } from '../assessment/assessment.ts';
import type { ContextId, DimensionId } from '../brand.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import { buildTrajectory, type CompletedAssessment, type Trajectory, type TrajectoryPoint } from './trajectory.ts';

/** The same practice in another context, to be drawn over the one in front. */
export interface Overlaid {
  readonly context: Context;
  readonly trajectory: Trajectory;
}

/** The contexts other than `own` in which something was completed, the one looked at last first. */
export function otherContexts(
  assessments: readonly Pick<CompletedAssessment, 'context' | 'completedAt'>[],
  own: ContextId,
): readonly Context[] {
  const latestFirst = assessments.toSorted((a, b) => b.completedAt - a.completedAt);
  const contexts = new Map<ContextId, Context>();
  for (const { context } of latestFirst) {
    if (context.id !== own && !contexts.has(context.id)) contexts.set(context.id, context);
  }
  return [...contexts.values()];
}

/** A trajectory for each chosen context that has one, in the order of the choice; none for `own`. */
export function overlaidOf(
  model: PracticeModel,
  assessments: readonly CompletedAssessment[],
  own: ContextId,
  chosen: readonly ContextId[],
): readonly Overlaid[] {
  return chosen.flatMap((id) => {
    const there = assessments.filter(({ context }) => context.id === id && id !== own);
    const context = there.at(-1)?.context;
    return context === undefined ? [] : [{ context, trajectory: buildTrajectory(model, there) }];
  });
}

/** The looks of one dimension in another context. */
export function overlaidPoints({ trajectory }: Overlaid, dimensionId: DimensionId): readonly TrajectoryPoint[] {
  return trajectory.dimensions.find(({ dimension }) => dimension.id === dimensionId)?.points ?? [];
}

/** Everything shown as one trajectory, for tables, exports and marks: its own looks and those laid over them, by time. */
export function together(own: Trajectory, overlaid: readonly Overlaid[]): Trajectory {
  if (overlaid.length === 0) return own;
  const assessments = [own, ...overlaid.map(({ trajectory }) => trajectory)].flatMap((each) => each.assessments);
  // A baseline outside what is shown stays the baseline: without one of these ids none of them is taken for it.
  return { ...buildTrajectory(own.model, assessments), baselineId: own.baselineId };
}
