import type { Context } from '../assessment/assessment.ts';
import type { ContextId, DimensionId } from '../brand.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import type { FormerLine } from './carry.ts';
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
  formers: readonly FormerLine[] = [],
): readonly Overlaid[] {
  return chosen.flatMap((id) => {
    const there = assessments.filter(({ context }) => context.id === id && id !== own);
    const context = there.at(-1)?.context;
    return context === undefined ? [] : [{ context, trajectory: buildTrajectory(model, there, undefined, formers) }];
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
  const built = buildTrajectory(
    own.model,
    assessments,
    undefined,
    formersTogether([own, ...overlaid.map((each) => each.trajectory)]),
  );
  return { ...built, baselineId: own.baselineId };
}

/** The former dimensions of several trajectories, each once with all looks at it. */
function formersTogether(trajectories: readonly Trajectory[]): readonly FormerLine[] {
  const lines = new Map<string, FormerLine>();
  for (const { points: _, ...former } of trajectories.flatMap(({ formers }) => formers)) {
    const known = lines.get(former.key)?.looks ?? [];
    const ids = new Set(known.map(({ assessmentId }) => assessmentId));
    const more = former.looks.filter(({ assessmentId }) => !ids.has(assessmentId));
    lines.set(former.key, { ...former, looks: [...known, ...more] });
  }
  return [...lines.values()];
}
