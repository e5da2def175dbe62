import type { Context } from '../../../core/assessment/assessment.ts';
import type { ContextId, DimensionId, IndicatorId, ModelId } from '../../../core/brand.ts';
import { indicatorsOf, type PracticeModel } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';

/** What an entry can be linked to: the newest wording of every model, and every context. */
export interface Linkable {
  readonly models: readonly PracticeModel[];
  readonly contexts: readonly Context[];
}

export interface LinkedDimension {
  readonly modelId: ModelId;
  readonly dimensionId: DimensionId;
}

export async function askLinkable(): Promise<Linkable> {
  const [{ models }, contexts] = await Promise.all([api.models.list(), api.contexts.list()]);
  return { models: await Promise.all(models.map(({ versionId }) => api.models.get({ versionId }))), contexts };
}

/** Names a dimension across models. */
export function keyOf({ modelId, dimensionId }: LinkedDimension): string {
  return `${modelId}/${dimensionId}`;
}

/** The dimension a key names. */
export function linkOf(key: string): LinkedDimension {
  const [modelId = '', dimensionId = ''] = key.split('/');
  return { modelId: modelId as ModelId, dimensionId: dimensionId as DimensionId };
}

/** The title of a dimension; its id where the model no longer has it. */
export function titleOf({ models }: Linkable, { modelId, dimensionId }: LinkedDimension): string {
  const model = models.find(({ id }) => id === modelId);
  return model?.dimensions.find(({ id }) => id === dimensionId)?.title ?? dimensionId;
}

export function contextNameOf({ contexts }: Linkable, id: ContextId): string {
  return contexts.find((context) => context.id === id)?.name ?? '';
}

export function indicatorsIn(
  { models }: Linkable,
  { modelId, dimensionId }: LinkedDimension,
): readonly { readonly id: IndicatorId; readonly text: string }[] {
  const model = models.find(({ id }) => id === modelId);
  const dimension = model?.dimensions.find(({ id }) => id === dimensionId);
  if (model === undefined || dimension === undefined) return [];
  return indicatorsOf(model, dimension).map(({ indicator }) => indicator);
}
