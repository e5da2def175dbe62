import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import type { Baseline } from '../../../core/trajectory/baselines.ts';
import type { FormerLine } from '../../../core/trajectory/carry.ts';
import type { AimedAt } from '../../../core/trajectory/targets.ts';
import type { CompletedAssessment } from '../../../core/trajectory/trajectory.ts';
import { api } from '../../api.ts';

/** What the page stands on. */
export interface TrajectoryFacts {
  /** Latest first; empty as long as nothing is completed. */
  readonly subjects: readonly TrajectorySubject[];
  readonly shown?: ShownTrajectory | undefined;
}

export interface ShownTrajectory {
  readonly subject: TrajectorySubject;
  readonly model: PracticeModel;
  /** Oldest first. */
  readonly assessments: readonly CompletedAssessment[];
  /** What was said about dimensions that the model no longer has in this meaning. */
  readonly formers: readonly FormerLine[];
  /** The one pinned last first. */
  readonly baselines: readonly Baseline[];
  /** Everything completed with the model, whatever the context; empty when there is no other context. */
  readonly everywhere: readonly CompletedAssessment[];
  /** As `formers`, in every context. */
  readonly formersEverywhere: readonly FormerLine[];
  /** The open targets. */
  readonly targets: readonly AimedAt[];
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
  const { modelId: id, context } = subject;
  const isElsewhere = subjects.some((other) => other.modelId === id && other.context.id !== context.id);
  const [material, open, everywhere] = await Promise.all([
    api.trajectory.get({ modelId: id, contextId: context.id }),
    api.plan.targets(),
    isElsewhere ? api.trajectory.ofModel({ modelId: id }) : { assessments: [], formers: [] },
  ]);
  const targets = open.filter((target) => target.modelId === id && target.contextId === context.id);
  return {
    subjects,
    shown: {
      ...{ subject, ...material, targets },
      everywhere: everywhere.assessments,
      formersEverywhere: everywhere.formers,
    },
  };
}
