import type { AssessmentSummary } from '../../../core/assessment/assessment.ts';
import type { Instant } from '../../../core/brand.ts';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import type { ReviewRhythmFacts } from '../../../core/contract/plan.ts';
import { byDay, type PlanAction, type PlannedTarget } from '../../../core/plan/plan.ts';
import { reviewOf } from '../../../core/plan/rhythm.ts';
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
  /** What is next in the plan; absent when nothing is. */
  readonly plan?: PlanAhead | undefined;
}

/** What the plan asks for next. */
export interface PlanAhead {
  /** A few open actions, the nearest day first. */
  readonly next: readonly { readonly action: PlanAction; readonly target: PlannedTarget }[];
  /** The models whose review is due. */
  readonly reviews: readonly ReviewRhythmFacts[];
}

/** Actions named on the first page; the plan has all of them. */
const fewActions = 3;

/** Asks where the person is. Rejects with a ChildError when the practice cannot be read. */
export async function lookAround(): Promise<HomeFacts> {
  const [assessments, [first, ...others], plan] = await Promise.all([
    api.assessments.list(),
    api.trajectory.subjects(),
    planAhead(),
  ]);
  const drafts = assessments.filter((assessment) => assessment.completedAt === undefined);
  return {
    drafts: drafts.sort((a, b) => b.changedAt - a.changedAt),
    latest: first === undefined ? undefined : await lookAt(first),
    others,
    plan,
  };
}

async function planAhead(): Promise<PlanAhead | undefined> {
  const [targets, rhythms] = await Promise.all([api.plan.targets(), api.plan.rhythms()]);
  const now = Date.now() as Instant;
  const reviews = rhythms.filter((rhythm) => reviewOf(rhythm, rhythm.lastCompletedAt, now).isDue);
  const next = targets
    .flatMap((target) => target.actions.map((action) => ({ action, target })))
    .filter(({ action }) => action.doneAt === undefined)
    .sort((a, b) => byDay(a.action, b.action))
    .slice(0, fewActions);
  return next.length + reviews.length === 0 ? undefined : { next, reviews };
}

async function lookAt(subject: TrajectorySubject): Promise<LatestSubject> {
  const { modelId, context } = subject;
  const { model, assessments, baselines } = await api.trajectory.get({ modelId, contextId: context.id });
  const trajectory = buildTrajectory(model, assessments, baselines[0]?.assessmentId);
  return { subject, trajectory, summary: summarise(trajectory) };
}
