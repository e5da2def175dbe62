import type { ContextId, ModelId } from '../../../core/brand.ts';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { buildTrajectory, type Trajectory } from '../../../core/trajectory/trajectory.ts';
import { api } from '../../api.ts';

/** What the page stands on. */
export interface TrajectoryFacts {
  /** Latest first; empty as long as nothing is completed. */
  readonly subjects: readonly TrajectorySubject[];
  readonly shown?: ShownTrajectory | undefined;
}

export interface ShownTrajectory {
  readonly subject: TrajectorySubject;
  readonly trajectory: Trajectory;
}

/**
 * Asks for the trajectory of a model in a context; without them (or when nothing of theirs is completed) for the one
 * looked at last. Rejects with a ChildError when the practice cannot be read.
 */
export async function lookBack(modelId: string | undefined, contextId: string | undefined): Promise<TrajectoryFacts> {
  const subjects = await api.trajectory.subjects();
  const ofModel = subjects.filter((subject) => subject.modelId === modelId);
  const subject = ofModel.find(({ context }) => context.id === contextId) ?? ofModel[0] ?? subjects[0];
  if (subject === undefined) return { subjects };
  return { subjects, shown: { subject, trajectory: await trajectoryOf(subject.modelId, subject.context.id) } };
}

async function trajectoryOf(modelId: ModelId, contextId: ContextId): Promise<Trajectory> {
  const { model, assessments, pinnedBaseline } = await api.trajectory.get({ modelId, contextId });
  return buildTrajectory(model, assessments, pinnedBaseline);
}
