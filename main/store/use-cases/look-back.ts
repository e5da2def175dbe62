import type { AssessmentSummary } from '../../../core/assessment/assessment.ts';
import type { AssessmentId, ContextId, ModelId } from '../../../core/brand.ts';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { ChildError } from '../../../core/errors.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import type { Baseline } from '../../../core/trajectory/baselines.ts';
import { carryAssessments, type FormerLine } from '../../../core/trajectory/carry.ts';
import type { CompletedAssessment } from '../../../core/trajectory/trajectory.ts';
import { allAssessments, assessmentById, completedAssessments } from '../assessments.ts';
import { baselinesOf, deleteBaseline, insertBaseline, updateBaselineName } from '../baselines.ts';
import type { Db } from '../connection.ts';
import { contextById } from '../contexts.ts';
import { hindsightsOf } from '../hindsight.ts';
import { modelVersion, versionInUseOf } from '../model-versions.ts';
import { ratingsOf } from '../ratings.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

/** What a trajectory is drawn from. */
export interface TrajectoryMaterial {
  readonly model: PracticeModel;
  /** Oldest first. */
  readonly assessments: CompletedAssessment[];
  readonly formers: FormerLine[];
  /** The one pinned last first. */
  readonly baselines: Baseline[];
}

/** The pairs of model and context in which something was completed, the one completed last first. */
export function trajectorySubjects(db: Db): TrajectorySubject[] {
  const completed = allAssessments(db).flatMap((summary) =>
    summary.completedAt === undefined ? [] : [{ ...summary, completedAt: summary.completedAt }],
  );
  const pairs = Map.groupBy(completed, ({ modelId, context }) => `${modelId} ${context.id}`);
  const subjects = [...pairs.values()].flatMap((assessments) => {
    const latest = assessments.reduce((a, b) => (b.completedAt > a.completedAt ? b : a));
    const modelTitle = versionInUseOf(db, latest.modelId)?.model.title ?? latest.modelTitle;
    const { modelId, context, completedAt: latestAt } = latest;
    return [{ modelId, modelTitle, context, completedCount: assessments.length, latestAt }];
  });
  return subjects.sort((a, b) => b.latestAt - a.latestAt);
}

/** @throws ChildError `not-found` when the model or the context is unknown. */
export function trajectoryMaterial(db: Db, modelId: ModelId, contextId: ContextId): TrajectoryMaterial {
  return db.transaction(() => {
    const inUse = versionInUseOf(db, modelId);
    if (inUse === undefined) throw new ChildError('not-found', 'no such model', { what: 'model' });
    if (contextById(db, contextId) === undefined) {
      throw new ChildError('not-found', 'no such context', { what: 'context' });
    }
    const carried = carriedInto(db, inUse.model, completedAssessments(db, modelId, contextId));
    return { model: inUse.model, ...carried, baselines: baselinesOf(db, modelId, contextId) };
  })();
}

/**
 * Everything completed with a model in whatever context, oldest first.
 *
 * @throws ChildError `not-found` when the model is unknown.
 */
export function modelMaterial(db: Db, modelId: ModelId): Omit<TrajectoryMaterial, 'baselines'> {
  return db.transaction(() => {
    const inUse = versionInUseOf(db, modelId);
    if (inUse === undefined) throw new ChildError('not-found', 'no such model', { what: 'model' });
    return { model: inUse.model, ...carriedInto(db, inUse.model, completedAssessments(db, modelId)) };
  })();
}

/** Completed assessments as they read in the version in use. */
function carriedInto(
  db: Db,
  model: PracticeModel,
  completed: readonly AssessmentSummary[],
): Pick<TrajectoryMaterial, 'assessments' | 'formers'> {
  const made = completed.flatMap(({ id, context, completedAt, modelVersionId }) => {
    const madeWith = modelVersion(db, modelVersionId);
    if (completedAt === undefined || madeWith === undefined) return [];
    const ratings = ratingsOf(db, id);
    return [{ id, context, completedAt, model: madeWith, ratings, hindsights: hindsightsOf(db, id) }];
  });
  const { assessments, formers } = carryAssessments(model, made);
  return {
    assessments: made.map(({ id, context, completedAt, model: { version }, ratings, hindsights }, index) => {
      const carried = assessments[index] ?? { ratings, hindsights, notAsked: [] };
      return {
        ...{ id, context, completedAt, modelVersion: version },
        ratings: carried.ratings,
        hindsights: carried.hindsights,
        ...(carried.notAsked.length === 0 ? {} : { notAsked: carried.notAsked }),
      };
    }),
    formers: [...formers],
  };
}

/**
 * Pins a completed assessment as a baseline of its model and context, beside any pinned before. Pinning one again keeps
 * its name and makes it the one pinned last.
 *
 * @throws ChildError `not-found`, or `conflict` while it is a draft.
 */
export function pinBaseline(db: Db, id: AssessmentId, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'baseline-pin', now }, () => {
    const stored = assessmentById(db, id);
    if (stored === undefined) throw new ChildError('not-found', 'no such assessment', { what: 'assessment' });
    if (stored.summary.completedAt === undefined) throw new ChildError('conflict', 'a draft cannot be a baseline');
    insertBaseline(db, id, now());
  });
}

/**
 * Takes the pin away; the assessment itself stays.
 *
 * @throws ChildError `not-found` when it is not pinned.
 */
export function unpinBaseline(db: Db, id: AssessmentId, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'baseline-unpin', now }, () => {
    if (!deleteBaseline(db, id)) throw new ChildError('not-found', 'no such baseline', { what: 'assessment' });
  });
}

/**
 * Gives a baseline a name, or takes it away when `name` is empty.
 *
 * @throws ChildError `not-found` when it is not pinned.
 */
export function renameBaseline(db: Db, id: AssessmentId, name: string, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'baseline-rename', now }, () => {
    if (!updateBaselineName(db, id, name)) {
      throw new ChildError('not-found', 'no such baseline', { what: 'assessment' });
    }
  });
}
