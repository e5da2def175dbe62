import type { DimensionId, LevelId } from '../brand.ts';

export const dimensionFates = ['same', 'reworded', 'renamed', 'split', 'merged', 'retired', 'new'] as const;

/** What became of a dimension from one version of a model to the next, as its author tells it. */
export type DimensionFate = (typeof dimensionFates)[number];

/**
 * One line of what an author says about a new version: from which dimensions of the version before, to which of this
 * one. `same`, `reworded` and `renamed` have one on either side, `split` one and at least two, `merged` at least two and
 * one, `retired` only `from`, `new` only `to`.
 */
export interface DimensionChange {
  readonly fate: DimensionFate;
  readonly from: readonly DimensionId[];
  readonly to: readonly DimensionId[];
  /** True when the words now ask for something else, so that an earlier answer cannot simply be carried on. */
  readonly meansSomethingElse?: boolean | undefined;
}

/** Where a level of the version before stands on the scale of this one; without `to` it has no counterpart. */
export interface LevelCounterpart {
  readonly from: LevelId;
  readonly to?: LevelId | undefined;
}

/**
 * What an author says about one step from a version to the next. A dimension named nowhere, with the same id on either
 * side, is `same`.
 */
export interface VersionChange {
  /** The version before, as its author numbered it, for instance `1.0.0`. */
  readonly from: string;
  /** The version this step led to. */
  readonly to: string;
  /** What changed and why, in the author's words. */
  readonly summary: string;
  readonly dimensions: readonly DimensionChange[];
  /** One entry per level of the version before; absent when the scale stayed as it was. */
  readonly levels?: readonly LevelCounterpart[] | undefined;
}
