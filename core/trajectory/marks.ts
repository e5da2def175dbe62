import type { Context } from '../assessment/assessment.ts';
import type { AssessmentId, Instant } from '../brand.ts';
import type { Trajectory } from './trajectory.ts';

/** Something that changed from one assessment to the next and is marked along the time of a chart, as a fact to word. */
export type Mark =
  /** The wording the person answered is another one, so a move here may be the scale's and not the person's. */
  | ({ readonly kind: 'model-version'; readonly at: Instant; readonly assessmentId: AssessmentId } & Change<string>)
  /** Looked at somewhere else than the time before; only when several contexts are shown together. */
  | ({ readonly kind: 'context'; readonly at: Instant; readonly assessmentId: AssessmentId } & Change<Context>);

interface Change<What> {
  readonly from: What;
  readonly to: What;
}

/** The marks of a trajectory, oldest first; each stands at the first assessment that is different. */
export function marksOf({ assessments }: Pick<Trajectory, 'assessments'>): readonly Mark[] {
  return assessments.flatMap((assessment, index): Mark[] => {
    const before = assessments[index - 1];
    if (before === undefined) return [];
    const { id: assessmentId, completedAt: at, modelVersion, context } = assessment;
    const marks: Mark[] = [];
    if (before.modelVersion !== modelVersion) {
      marks.push({ kind: 'model-version', at, assessmentId, from: before.modelVersion, to: modelVersion });
    }
    if (before.context.id !== context.id) {
      marks.push({ kind: 'context', at, assessmentId, from: before.context, to: context });
    }
    return marks;
  });
}
