import type { DimensionId } from '../brand.ts';
import type { DimensionChange, LevelCounterpart } from '../practice-model/changes.ts';
import type { Dimension, Level } from '../practice-model/model.ts';
import type { Comparable } from './diff.ts';
import { textChanges } from './dimension-diff.ts';
import { dimensionText, shareOfWords, wordsOf } from './likeness.ts';

/** From this share of words in common on, two dimensions are taken for one under another name. */
const alike = 0.6;
/** Below this share of words in common, a dimension probably asks for something else now. */
const strange = 0.3;
/** From this share on, what went from one dimension is taken to be found in another. */
const contained = 0.5;

/**
 * What probably happened to the dimensions between two versions, for the author to confirm or correct: a guess from ids
 * and words in common, one entry per dimension that is not the same to the letter. Every dimension of either side is
 * told once, those with the same id and words by being left out.
 */
export function suggestChanges(before: Comparable, after: Comparable): readonly DimensionChange[] {
  const [old, young] = [byId(before.dimensions), byId(after.dimensions)];
  const gone = new Set(before.dimensions.filter(({ id }) => !young.has(id)).map(({ id }) => id));
  const come = new Set(after.dimensions.filter(({ id }) => !old.has(id)).map(({ id }) => id));
  const changes: DimensionChange[] = [];
  const settled = new Set<DimensionId>();

  for (const [from, to] of renamedPairs(old, young, gone, come)) {
    changes.push({ fate: 'renamed', from: [from], to: [to] });
    gone.delete(from);
    come.delete(to);
  }
  for (const dimension of before.dimensions) {
    const parts = [...come].filter((id) => isPartOf(young.get(id), dimension, young.get(dimension.id)));
    const to = young.has(dimension.id) ? [dimension.id, ...parts] : parts;
    if (parts.length === 0 || to.length < 2) continue;
    changes.push({ fate: 'split', from: [dimension.id], to });
    settled.add(dimension.id);
    gone.delete(dimension.id);
    for (const id of parts) come.delete(id);
  }
  for (const dimension of after.dimensions.filter(({ id }) => !settled.has(id))) {
    const parts = [...gone].filter((id) => isPartOf(old.get(id), dimension, old.get(dimension.id)));
    const from = old.has(dimension.id) ? [dimension.id, ...parts] : parts;
    if (parts.length === 0 || from.length < 2) continue;
    changes.push({ fate: 'merged', from, to: [dimension.id] });
    settled.add(dimension.id);
    come.delete(dimension.id);
    for (const id of parts) gone.delete(id);
  }
  for (const dimension of after.dimensions) {
    const earlier = old.get(dimension.id);
    if (earlier === undefined || settled.has(dimension.id)) continue;
    changes.push(...changeOfKept(earlier, dimension, before, after));
  }
  changes.push(...[...gone].map((id): DimensionChange => ({ fate: 'retired', from: [id], to: [] })));
  changes.push(...[...come].map((id): DimensionChange => ({ fate: 'new', from: [], to: [id] })));
  return changes;
}

/** Where each level of the scale before probably stands now: by its id, else by its name; nothing when they are the same. */
export function suggestLevels(
  before: readonly Level[],
  after: readonly Level[],
): readonly LevelCounterpart[] | undefined {
  if (isSameScale(before, after)) return undefined;
  let lowest = 0;
  return before.map(({ id, name }) => {
    const place = after.findIndex((level, index) => index >= lowest && (level.id === id || sameName(level.name, name)));
    if (place < 0) return { from: id };
    lowest = place;
    return { from: id, to: after[place]?.id };
  });
}

/** Whether two scales have the same levels in the same order, whatever they are called. */
export function isSameScale(before: readonly Pick<Level, 'id'>[], after: readonly Pick<Level, 'id'>[]): boolean {
  return before.length === after.length && before.every(({ id }, index) => after[index]?.id === id);
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function changeOfKept(
  before: Dimension,
  after: Dimension,
  older: Comparable,
  younger: Comparable,
): readonly DimensionChange[] {
  const changes = textChanges(
    { dimension: before, levels: older.levels, area: before.area },
    { dimension: after, levels: younger.levels, area: after.area },
  ).filter(({ part }) => part !== 'area');
  if (changes.length === 0) return [];
  const fate = changes.some(({ part }) => part === 'title') ? 'renamed' : 'reworded';
  const isStrange = shareOfWords(dimensionText(before), dimensionText(after)) < strange;
  return [{ fate, from: [before.id], to: [after.id], ...(isStrange ? { meansSomethingElse: true } : {}) }];
}

/** Pairs of a dimension that went and one that came, the most alike first, each in one pair. */
function renamedPairs(
  old: ReadonlyMap<DimensionId, Dimension>,
  young: ReadonlyMap<DimensionId, Dimension>,
  gone: ReadonlySet<DimensionId>,
  come: ReadonlySet<DimensionId>,
): readonly (readonly [DimensionId, DimensionId])[] {
  const textOf = (dimensions: ReadonlyMap<DimensionId, Dimension>, id: DimensionId) => {
    const dimension = dimensions.get(id);
    return dimension === undefined ? wordsOf('') : dimensionText(dimension);
  };
  const youngTexts = [...come].map((to) => ({ to, words: textOf(young, to) }));
  const candidates = [...gone].flatMap((from) => {
    const words = textOf(old, from);
    return youngTexts.map((other) => ({ from, to: other.to, likeness: shareOfWords(words, other.words) }));
  });
  const used = new Set<string>();
  return candidates
    .filter(({ likeness }) => likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness)
    .flatMap(({ from, to }) => {
      if (used.has(`from ${from}`) || used.has(`to ${to}`)) return [];
      used.add(`from ${from}`).add(`to ${to}`);
      return [[from, to] as const];
    });
}

/** Whether a dimension on one side is mostly made of what another one on the other side says, and its remainder does not. */
function isPartOf(part: Dimension | undefined, whole: Dimension, remainder: Dimension | undefined): boolean {
  if (part === undefined) return false;
  const words = wordsOf(part.description);
  const described = [...words.keys()];
  if (described.length < 4) return false;
  const [all, rest] = [dimensionText(whole), remainder === undefined ? wordsOf('') : dimensionText(remainder)];
  const inWhole = described.filter((word) => all.has(word)).length / described.length;
  const inRest = described.filter((word) => rest.has(word)).length / described.length;
  return inWhole >= contained && inWhole > inRest;
}

function byId(dimensions: readonly Dimension[]): ReadonlyMap<DimensionId, Dimension> {
  return new Map(dimensions.map((dimension) => [dimension.id, dimension]));
}
