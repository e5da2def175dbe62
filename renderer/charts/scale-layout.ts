import type { Level } from '../../core/practice-model/model.ts';
import { positionAtLevel, quartersPerLevel } from '../../core/practice-model/scale.ts';

/** Where answers are drawn that are not on the scale: each kind of lane lies outside it, none is its lowest level. */
export type Lane = 'below-first-level' | 'off-scale';

/** A level's stretch of the axis, half a level to either side of its place. */
export interface Band {
  readonly levelIndex: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A scale laid out along an axis in quarter steps: the bands of its levels and, before the first one, a lane for each
 * kind of answer that is not on it.
 */
export interface ScaleLayout {
  readonly min: number;
  readonly max: number;
  readonly bands: readonly Band[];
  readonly lanes: readonly { readonly lane: Lane; readonly at: number }[];
  /** Pixels from `min` to `max`. */
  readonly length: number;
}

export interface ScaleSizes {
  /** Pixels for one level. */
  readonly band: number;
  /** Pixels for one lane. */
  readonly lane: number;
  /** Pixels between the first level and the first lane. */
  readonly gap: number;
}

/** Lays out levels and lanes; the lanes keep the order in which they come, nearest to the scale first. */
export function scaleLayout(levels: readonly Level[], lanes: readonly Lane[], sizes: ScaleSizes): ScaleLayout {
  const perPixel = quartersPerLevel / sizes.band;
  const half = quartersPerLevel / 2;
  const bands = levels.map((_, levelIndex) => {
    const at = positionAtLevel(levelIndex);
    return { levelIndex, from: at - half, to: at + half };
  });
  const start = -half - (lanes.length === 0 ? 0 : sizes.gap * perPixel);
  const laneSpan = sizes.lane * perPixel;
  const min = start - lanes.length * laneSpan;
  const max = positionAtLevel(levels.length - 1) + half;
  return {
    min,
    max,
    bands,
    lanes: lanes.map((lane, index) => ({ lane, at: start - (index + 0.5) * laneSpan })),
    length: (max - min) / perPixel,
  };
}

/** Where on the axis the lane lies; undefined when it has not been laid out. */
export function laneAt(layout: ScaleLayout, lane: Lane): number | undefined {
  return layout.lanes.find((candidate) => candidate.lane === lane)?.at;
}
