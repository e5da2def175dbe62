import type { Context } from '../../../core/assessment/assessment.ts';
import type { ModelId } from '../../../core/brand.ts';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import type { CompletedAssessment } from '../../../core/trajectory/trajectory.ts';
import { api } from '../../api.ts';

/** A practice that was looked at in at least one context. */
interface ComparableModel {
  readonly id: ModelId;
  readonly title: string;
  /** Those in which something is completed, the latest first. */
  readonly contexts: readonly Context[];
}

/** What the page stands on; without `shown` there are no two contexts of one practice. */
export interface CompareFacts {
  readonly models: readonly ComparableModel[];
  readonly shown?: ShownComparison | undefined;
}

export interface ShownComparison {
  readonly chosen: ComparableModel;
  readonly model: PracticeModel;
  readonly assessments: readonly CompletedAssessment[];
  readonly first: Context;
  readonly second: Context;
}

/**
 * Asks for two contexts of a model; what is not named, or has nothing completed, is the one looked at last. Rejects with
 * a ChildError when the practice cannot be read.
 */
export async function compareFacts(modelId?: string, firstId?: string, secondId?: string): Promise<CompareFacts> {
  const models = comparableModels(await api.trajectory.subjects());
  const several = models.filter(({ contexts }) => contexts.length > 1);
  const chosen = several.find(({ id }) => id === modelId) ?? several[0];
  if (chosen === undefined) return { models };
  const named = (id: string | undefined) => chosen.contexts.find((context) => context.id === id);
  const second = named(secondId);
  const first = named(firstId) ?? chosen.contexts.find((context) => context !== second);
  const other = second !== undefined && second !== first ? second : chosen.contexts.find((one) => one !== first);
  if (first === undefined || other === undefined) return { models };
  const { model, assessments } = await api.trajectory.ofModel({ modelId: chosen.id });
  return { models: several, shown: { chosen, model, assessments, first, second: other } };
}

function comparableModels(subjects: readonly TrajectorySubject[]): readonly ComparableModel[] {
  return [...Map.groupBy(subjects, ({ modelId }) => modelId)].map(([id, ofModel]) => ({
    id,
    title: ofModel[0]?.modelTitle ?? '',
    contexts: ofModel.map(({ context }) => context),
  }));
}
