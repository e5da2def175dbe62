import type { AreaId, DimensionId, IndicatorId, LevelId } from '../brand.ts';
import type { ModelDraft } from '../model-versions/draft.ts';
import { type Dimension, descriptionAt, type Indicator, type LevelDescription } from '../practice-model/model.ts';
import { idFor } from './ids.ts';

/** As many dimensions as a model may have. */
export const mostDimensions = 200;

/** A group of dimensions as they stand below each other; without an area are those whose area is not in the draft. */
export interface DraftGroup {
  readonly area: ModelDraft['areas'][number] | undefined;
  readonly dimensions: readonly Dimension[];
}

/** Every dimension below its area, in the order of the draft; empty areas too, since they are being written. */
export function draftGroups({ areas, dimensions }: Pick<ModelDraft, 'areas' | 'dimensions'>): readonly DraftGroup[] {
  const byArea = new Map<string, Dimension[]>(areas.map(({ id }) => [id, []]));
  const homeless: Dimension[] = [];
  for (const dimension of dimensions) (byArea.get(dimension.area) ?? homeless).push(dimension);
  const groups = areas.map((area) => ({ area, dimensions: byArea.get(area.id) ?? [] }));
  return homeless.length === 0 ? groups : [...groups, { area: undefined, dimensions: homeless }];
}

/**
 * A new dimension in an area, before `before` or at its end. Its id is none of `reserved`, so that it does not pass for
 * one that an earlier version had. None when there are two hundred already.
 */
export function addDimension(
  draft: ModelDraft,
  {
    area,
    title = '',
    before,
    reserved = [],
  }: {
    readonly area: AreaId;
    readonly title?: string;
    readonly before?: DimensionId;
    readonly reserved?: Iterable<string>;
  },
): { readonly draft: ModelDraft; readonly id: DimensionId | undefined } {
  if (draft.dimensions.length >= mostDimensions) return { draft, id: undefined };
  const taken = [...draft.dimensions.map((dimension) => dimension.id), ...reserved];
  const id = idFor(title, taken, 'dimension') as DimensionId;
  const dimension: Dimension = { id, area, title, description: '', levels: {} };
  const index = draft.dimensions.findIndex((one) => one.id === before);
  const dimensions = draft.dimensions.toSpliced(index === -1 ? draft.dimensions.length : index, 0, dimension);
  return { draft: { ...draft, dimensions }, id };
}

/** Changes what a dimension says about itself; an empty `recall` takes it away. */
export function changeDimension(
  draft: ModelDraft,
  id: DimensionId,
  change: Partial<Pick<Dimension, 'title' | 'description' | 'recall' | 'area'>>,
): ModelDraft {
  return withDimension(draft, id, (dimension) => {
    const { recall, ...rest } = { ...dimension, ...change };
    return recall === undefined || recall === '' ? rest : { ...rest, recall };
  });
}

/** Says something at a level of a dimension; a level at which nothing is said any more is left out. */
export function describeLevel(
  draft: ModelDraft,
  id: DimensionId,
  levelId: LevelId,
  change: Partial<LevelDescription>,
): ModelDraft {
  return withDimension(draft, id, (dimension) => {
    const { descriptor, ...lists } = { ...descriptionAt(dimension, levelId), ...change };
    const hasWords = descriptor !== undefined && descriptor !== '';
    const said: LevelDescription = hasWords ? { descriptor, ...lists } : lists;
    const others = Object.entries(dimension.levels).filter(([level]) => level !== levelId);
    const isSilent = !hasWords && lists.indicators.length === 0 && lists.nextSteps.length === 0;
    const levels = Object.fromEntries(isSilent ? others : [...others, [levelId, said]]) as Dimension['levels'];
    return { ...dimension, levels };
  });
}

/**
 * Indicators from texts, one each. A text that was there keeps its id, and so does the one at the place of a text that
 * was reworded, since answers are tied to indicators by their ids; all others get new ones. Ids are the dimension's own.
 */
export function indicatorsFrom(
  texts: readonly string[],
  before: readonly Indicator[],
  takenElsewhere: Iterable<string>,
): readonly Indicator[] {
  const unchanged = new Map(before.map((indicator) => [indicator.text, indicator.id]));
  const kept = new Set<string>();
  const exact = texts.map((text) => {
    const id = unchanged.get(text);
    if (id === undefined || kept.has(id)) return undefined;
    kept.add(id);
    return id;
  });
  // Only a text reworded in its place is the same one: with more or fewer of them, places say nothing.
  const reworded = texts.map((_, index) => {
    const id = before.length === texts.length ? before[index]?.id : undefined;
    if (exact[index] !== undefined || id === undefined || kept.has(id)) return undefined;
    kept.add(id);
    return id;
  });
  const taken = new Set<string>([...takenElsewhere, ...before.map(({ id }) => id)]);
  return texts.map((text, index) => {
    const known = exact[index] ?? reworded[index];
    const id = known ?? (idFor(text, taken, 'indicator') as IndicatorId);
    taken.add(id);
    return { id, text };
  });
}

/** Puts a dimension into an area, before `before` or at its end. */
export function moveDimension(draft: ModelDraft, id: DimensionId, area: AreaId, before?: DimensionId): ModelDraft {
  const dimension = draft.dimensions.find((one) => one.id === id);
  if (dimension === undefined || before === id) return draft;
  const others = draft.dimensions.filter((one) => one !== dimension);
  const index = others.findIndex((one) => one.id === before);
  const there = dimension.area === area ? dimension : { ...dimension, area };
  return { ...draft, dimensions: others.toSpliced(index === -1 ? others.length : index, 0, there) };
}

/** One place up (-1) or down (1) as the dimensions stand below each other, over into the next area where this one ends. */
export function moveDimensionBy(draft: ModelDraft, id: DimensionId, by: -1 | 1): ModelDraft {
  const groups = draftGroups(draft);
  const at = groups.findIndex(({ dimensions }) => dimensions.some((one) => one.id === id));
  const group = groups[at];
  if (group === undefined) return draft;
  const index = group.dimensions.findIndex((one) => one.id === id);
  const isEdge = by === -1 ? index === 0 : index === group.dimensions.length - 1;
  if (isEdge) {
    const next = groups[at + by];
    if (next?.area === undefined) return draft;
    return moveDimension(draft, id, next.area.id, by === 1 ? next.dimensions[0]?.id : undefined);
  }
  const area = group.area?.id ?? group.dimensions[index]?.area;
  if (area === undefined) return draft;
  return moveDimension(draft, id, area, group.dimensions[by === -1 ? index - 1 : index + 2]?.id);
}

export function removeDimension(draft: ModelDraft, id: DimensionId): ModelDraft {
  return { ...draft, dimensions: draft.dimensions.filter((dimension) => dimension.id !== id) };
}

function withDimension(draft: ModelDraft, id: DimensionId, change: (dimension: Dimension) => Dimension): ModelDraft {
  return {
    ...draft,
    dimensions: draft.dimensions.map((dimension) => (dimension.id === id ? change(dimension) : dimension)),
  };
}
