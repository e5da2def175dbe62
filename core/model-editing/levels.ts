import type { LevelId } from '../brand.ts';
import type { ModelDraft } from '../model-versions/draft.ts';
import type { Dimension, Level, LevelDescription } from '../practice-model/model.ts';
import { fewestLevels, mostLevels } from '../practice-model/scale.ts';
import { idFor } from './ids.ts';
import { moved } from './moved.ts';

/** What a level holds over all dimensions: how many descriptors, indicators and next steps. */
export interface LevelContents {
  readonly descriptors: number;
  readonly indicators: number;
  readonly nextSteps: number;
}

/** What would go with a level, counted before anything is done. */
export function contentsOfLevel(draft: Pick<ModelDraft, 'dimensions'>, id: LevelId): LevelContents {
  const said = draft.dimensions.flatMap((dimension) => dimension.levels[id] ?? []);
  return {
    descriptors: said.filter(({ descriptor }) => (descriptor ?? '').trim() !== '').length,
    indicators: said.reduce((sum, { indicators }) => sum + indicators.length, 0),
    nextSteps: said.reduce((sum, { nextSteps }) => sum + nextSteps.length, 0),
  };
}

/** Whether the scale may grow: a model has at most nine levels. */
export function canAddLevel({ levels }: Pick<ModelDraft, 'levels'>): boolean {
  return levels.length < mostLevels;
}

/** Whether the scale may lose a level: a model has at least three. */
export function canRemoveLevel({ levels }: Pick<ModelDraft, 'levels'>): boolean {
  return levels.length > fewestLevels;
}

/**
 * A new level before the one at `index`, or as the last. Its id is none of `reserved`: the id of a level that an earlier
 * version had would tie the two together. The draft stays as it is when it has nine already.
 */
export function addLevel(draft: ModelDraft, index: number, name: string, reserved: Iterable<string> = []): ModelDraft {
  if (!canAddLevel(draft)) return draft;
  const taken = [...draft.levels.map(({ id }) => id), ...reserved];
  const level: Level = { id: idFor(name, taken, 'level') as LevelId, name };
  return { ...draft, levels: draft.levels.toSpliced(index, 0, level) };
}

export function renameLevel(draft: ModelDraft, id: LevelId, name: string): ModelDraft {
  return { ...draft, levels: draft.levels.map((level) => (level.id === id ? { ...level, name } : level)) };
}

/** Takes a level with all its words along to another place on the scale; both places count from 0. */
export function moveLevel(draft: ModelDraft, from: number, to: number): ModelDraft {
  return { ...draft, levels: moved(draft.levels, from, to) };
}

/** Takes a level away with all that is written at it. The draft stays as it is when it has only three. */
export function removeLevel(draft: ModelDraft, id: LevelId): ModelDraft {
  if (!canRemoveLevel(draft) || !draft.levels.some((level) => level.id === id)) return draft;
  return {
    ...draft,
    levels: draft.levels.filter((level) => level.id !== id),
    dimensions: draft.dimensions.map((dimension) => withoutLevel(dimension, id)),
  };
}

function withoutLevel(dimension: Dimension, id: LevelId): Dimension {
  if (!Object.hasOwn(dimension.levels, id)) return dimension;
  const kept = Object.entries(dimension.levels).filter(([level]) => level !== id) as [LevelId, LevelDescription][];
  return { ...dimension, levels: Object.fromEntries(kept) };
}
