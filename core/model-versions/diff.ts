import type { DimensionId } from '../brand.ts';
import type { DimensionChange, DimensionFate, VersionChange } from '../practice-model/changes.ts';
import type { Area, Dimension, Level } from '../practice-model/model.ts';
import { type DimensionTextChange, textChanges } from './dimension-diff.ts';
import type { ModelDraft } from './draft.ts';

/** The plain fields of a model that a diff tells about. */
export const diffedFields = ['title', 'language', 'summary', 'authors', 'licence', 'reviewBy'] as const;

export interface FieldChange {
  readonly field: (typeof diffedFields)[number];
  readonly before: string;
  readonly after: string;
}

/** What became of the levels or the areas of a model, each told by its id. */
export interface ListChange<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  /** Other words under the same id. */
  readonly changed: readonly { readonly before: Item; readonly after: Item }[];
  /** What is on either side stands in another order. */
  readonly isReordered: boolean;
}

/** What became of one dimension, or of several that have to do with each other. */
export interface DimensionDiff {
  readonly fate: DimensionFate;
  readonly meansSomethingElse: boolean;
  readonly before: readonly Dimension[];
  readonly after: readonly Dimension[];
  /** Text by text; only where one dimension stands on either side. */
  readonly changes: readonly DimensionTextChange[];
}

/** What is different between two versions of a model, as facts that a page puts into words. */
export interface ModelDiff {
  readonly fields: readonly FieldChange[];
  readonly levels: ListChange<Level>;
  readonly areas: ListChange<Area>;
  /** In the order of the later version, what was retired last; dimensions that are the same to the letter left out. */
  readonly dimensions: readonly DimensionDiff[];
  /** How many dimensions are the same to the letter. */
  readonly unchangedCount: number;
  /** Dimensions that are on either side stand in another order. */
  readonly areDimensionsReordered: boolean;
}

/** A model or a draft of one: both can be compared. */
export type Comparable = ModelDraft;

/**
 * Compares two versions of a model. `told` are the changes its author tells of the way between them; what is told
 * nowhere is taken by its id.
 */
export function diffModels(
  before: Comparable,
  after: Comparable,
  told: Pick<VersionChange, 'dimensions'> = { dimensions: [] },
): ModelDiff {
  const areas = (model: Comparable, dimension: Dimension) =>
    model.areas.find(({ id }) => id === dimension.area)?.title ?? dimension.area;
  const all = completeChanges(before, after, told.dimensions).map((change): DimensionDiff => {
    const [old, young] = [found(before, change.from), found(after, change.to)];
    const [oneBefore, oneAfter] = [old[0], young[0]];
    const isOneToOne = old.length === 1 && young.length === 1 && oneBefore !== undefined && oneAfter !== undefined;
    return {
      fate: change.fate,
      meansSomethingElse: change.meansSomethingElse === true,
      before: old,
      after: young,
      changes: isOneToOne
        ? textChanges(
            { dimension: oneBefore, levels: before.levels, area: areas(before, oneBefore) },
            { dimension: oneAfter, levels: after.levels, area: areas(after, oneAfter) },
          )
        : [],
    };
  });
  const dimensions = all.filter(isWorthTelling);
  return {
    fields: diffedFields.flatMap((field) => {
      const [old, young] = [fieldText(before, field), fieldText(after, field)];
      return old === young ? [] : [{ field, before: old, after: young }];
    }),
    levels: listChange(before.levels, after.levels, (level) => level.name),
    areas: listChange(before.areas, after.areas, ({ title, description = '' }) => `${title}\n${description}`),
    dimensions,
    unchangedCount: all.length - dimensions.length,
    areDimensionsReordered: isReordered(before.dimensions, after.dimensions),
  };
}

/** Whether two versions differ in nothing but their number and how they came about. */
export function isNothingDifferent(diff: ModelDiff): boolean {
  const lists = [diff.levels, diff.areas];
  return (
    diff.fields.length === 0 &&
    diff.dimensions.length === 0 &&
    !diff.areDimensionsReordered &&
    lists.every((list) => list.added.length + list.removed.length + list.changed.length === 0 && !list.isReordered)
  );
}

/**
 * The changes between two versions with each dimension of either told once: what is told, then by its id what is not.
 * In the order of the later version, what only the earlier one had last.
 */
export function completeChanges(
  before: Pick<Comparable, 'dimensions'>,
  after: Pick<Comparable, 'dimensions'>,
  told: readonly DimensionChange[],
): readonly DimensionChange[] {
  const known = { from: idsOf(before), to: idsOf(after) };
  const [toldFrom, toldTo] = [new Set(told.flatMap(({ from }) => from)), new Set(told.flatMap(({ to }) => to))];
  const untold = after.dimensions
    .filter(({ id }) => !toldTo.has(id))
    .map(({ id }): DimensionChange => {
      const isSame = known.from.has(id) && !toldFrom.has(id);
      return isSame ? { fate: 'same', from: [id], to: [id] } : { fate: 'new', from: [], to: [id] };
    });
  const gone = before.dimensions
    .filter(({ id }) => !toldFrom.has(id) && (!known.to.has(id) || toldTo.has(id)))
    .map(({ id }): DimensionChange => ({ fate: 'retired', from: [id], to: [] }));
  const places = new Map(after.dimensions.map(({ id }, place) => [id, place]));
  const placeOf = ({ to }: DimensionChange) =>
    Math.min(...to.map((id) => places.get(id) ?? after.dimensions.length), after.dimensions.length);
  return [...told, ...untold, ...gone].toSorted((a, b) => placeOf(a) - placeOf(b));
}

function isWorthTelling({ fate, meansSomethingElse, changes }: DimensionDiff): boolean {
  return fate !== 'same' || meansSomethingElse || changes.length > 0;
}

function found({ dimensions }: Pick<Comparable, 'dimensions'>, ids: readonly DimensionId[]): readonly Dimension[] {
  return ids.flatMap((id) => dimensions.filter((dimension) => dimension.id === id));
}

function fieldText(model: Comparable, field: FieldChange['field']): string {
  return field === 'authors' ? model.authors.join('\n') : model[field];
}

function listChange<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  wordsOf: (item: Item) => string,
): ListChange<Item> {
  const old = new Map(before.map((item) => [item.id, item]));
  const young = new Map(after.map((item) => [item.id, item]));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !young.has(id)),
    changed: after.flatMap((item) => {
      const earlier = old.get(item.id);
      return earlier === undefined || wordsOf(earlier) === wordsOf(item) ? [] : [{ before: earlier, after: item }];
    }),
    isReordered: isReordered(before, after),
  };
}

function isReordered(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): boolean {
  const [old, young] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const order = (items: readonly { readonly id: string }[]) =>
    items.filter(({ id }) => old.has(id) && young.has(id)).map(({ id }) => id);
  return order(before).join('\n') !== order(after).join('\n');
}

function idsOf({ dimensions }: Pick<Comparable, 'dimensions'>): ReadonlySet<DimensionId> {
  return new Set(dimensions.map(({ id }) => id));
}
