import type { ContextId, ModelId } from '../../../core/brand.ts';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import type { ReviewRhythmFacts } from '../../../core/contract/plan.ts';
import { choicesOf, type PlanChoices } from '../../../core/plan/choices.ts';
import type { PlannedTarget } from '../../../core/plan/plan.ts';
import { buildTrajectory, type Trajectory } from '../../../core/trajectory/trajectory.ts';
import { api } from '../../api.ts';

/** What the page stands on. */
export interface PlanFacts {
  /** Latest first; empty as long as nothing is completed. */
  readonly subjects: readonly TrajectorySubject[];
  readonly shown?: ShownPlan | undefined;
}

/** The plan of one model in one context. */
export interface ShownPlan {
  readonly subject: TrajectorySubject;
  readonly trajectory: Trajectory;
  readonly open: readonly PlannedTarget[];
  readonly past: readonly PlannedTarget[];
  readonly choices: PlanChoices;
  readonly rhythm?: ReviewRhythmFacts | undefined;
}

/**
 * Asks for the plan of a model in a context; without them (or when nothing of theirs is completed) for the pair looked
 * at last. Rejects with a ChildError when the practice cannot be read.
 */
export async function lookAhead(modelId: string | undefined, contextId: string | undefined): Promise<PlanFacts> {
  const subjects = await api.trajectory.subjects();
  const ofModel = subjects.filter((subject) => subject.modelId === modelId);
  const subject = ofModel.find(({ context }) => context.id === contextId) ?? ofModel[0] ?? subjects[0];
  if (subject === undefined) return { subjects };
  return { subjects, shown: await planOf(subject, subject.modelId, subject.context.id) };
}

async function planOf(subject: TrajectorySubject, modelId: ModelId, contextId: ContextId): Promise<ShownPlan> {
  const [material, plan, rhythms] = await Promise.all([
    api.trajectory.get({ modelId, contextId }),
    api.plan.get({ modelId, contextId }),
    api.plan.rhythms(),
  ]);
  const trajectory = buildTrajectory(material.model, material.assessments, undefined, material.formers);
  const open = plan.targets.filter(({ closedAt }) => closedAt === undefined);
  return {
    subject,
    trajectory,
    open,
    past: plan.targets.filter(({ closedAt }) => closedAt !== undefined),
    choices: choicesOf(trajectory, plan.opportunities, open),
    rhythm: rhythms.find((rhythm) => rhythm.modelId === modelId),
  };
}
