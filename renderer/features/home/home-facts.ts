import type { AssessmentSummary } from '../../../core/assessment/assessment.ts';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { summarise, type TrajectorySummary } from '../../../core/trajectory/summary.ts';
import { buildTrajectory, type Trajectory } from '../../../core/trajectory/trajectory.ts';
import { api } from '../../api.ts';

/** The model and context looked at last, with what its trajectory says. */
export interface LatestSubject {
  readonly subject: TrajectorySubject;
  readonly trajectory: Trajectory;
  readonly summary: TrajectorySummary;
}

/** Everything the first page tells; all of it may be empty. */
export interface HomeFacts {
  /** Last written first. */
  readonly drafts: readonly AssessmentSummary[];
  readonly latest?: LatestSubject | undefined;
  /** The other pairs of model and context, latest first. */
  readonly others: readonly TrajectorySubject[];
}

/** Asks where the person is. Rejects with a ChildError when the practice cannot be read. */
export async function lookAround(): Promise<HomeFacts> {
  const [assessments, [first, ...others]] = await Promise.all([api.assessments.list(), api.trajectory.subjects()]);
  const drafts = assessments.filter((assessment) => assessment.completedAt === undefined);
  return {
    drafts: drafts.sort((a, b) => b.changedAt - a.changedAt),
    latest: first === undefined ? undefined : await lookAt(first),
    others,
  };
}

async function lookAt(subject: TrajectorySubject): Promise<LatestSubject> {
  const { modelId, context } = subject;
  const { model, assessments, baselines } = await api.trajectory.get({ modelId, contextId: context.id });
  const trajectory = buildTrajectory(model, assessments, baselines[0]?.assessmentId);
  return { subject, trajectory, summary: summarise(trajectory) };
}
