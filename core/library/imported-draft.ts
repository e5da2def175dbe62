import type { LevelId, ModelId } from '../brand.ts';
import type { ModelDraft } from '../model-versions/draft.ts';
import type { PracticeModel } from '../practice-model/model.ts';

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const versionNumber = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;
const day = /^\d{4}-\d\d-\d\d$/;

/**
 * What an import built, as a draft to go on writing. A draft may be incomplete but not unreadable: an id, a number or a
 * day that cannot be one is left open rather than kept.
 */
export function importedDraft(model: PracticeModel): ModelDraft {
  return {
    ...model,
    id: slug.test(model.id) && model.id.length <= 80 && model.id !== 'constructor' ? model.id : ('model' as ModelId),
    version: versionNumber.test(model.version) ? model.version : '1.0.0',
    reviewBy: day.test(model.reviewBy) ? model.reviewBy : '',
  };
}

/** A model with other names for some of its levels; an empty name leaves the one that was read. */
export function withLevelNames(model: PracticeModel, names: Readonly<Record<string, string>>): PracticeModel {
  const nameOf = (id: LevelId, name: string) => names[id]?.trim() || name;
  return { ...model, levels: model.levels.map(({ id, name }) => ({ id, name: nameOf(id, name) })) };
}
