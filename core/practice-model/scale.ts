import type { Brand } from '../brand.ts';

/**
 * A place on a model's scale, counted in quarter steps from its first level: 0 is the first level, 4 the second,
 * 6 half-way between the second and the third. A whole number from 0 to `highestPosition(levelCount)`.
 * Counting quarters keeps every place exact; nothing is ever averaged or shown as a number.
 */
export type ScalePosition = Brand<number, 'ScalePosition'>;

export const quartersPerLevel = 4;
export const fewestLevels = 3;
export const mostLevels = 9;

/** The position of the last level of a scale with `levelCount` levels (3 to 9). */
export function highestPosition(levelCount: number): ScalePosition {
  return ((levelCount - 1) * quartersPerLevel) as ScalePosition;
}

/** The position exactly on a level; `levelIndex` counts from 0. */
export function positionAtLevel(levelIndex: number): ScalePosition {
  return (levelIndex * quartersPerLevel) as ScalePosition;
}

/** Whether a number is a position on a scale with `levelCount` levels. */
export function isPosition(value: number, levelCount: number): value is ScalePosition {
  return Number.isInteger(value) && value >= 0 && value <= highestPosition(levelCount);
}

/** Moves by whole quarter steps and stops at either end of the scale. */
export function moveByQuarters(position: ScalePosition, quarters: number, levelCount: number): ScalePosition {
  return Math.min(highestPosition(levelCount), Math.max(0, position + Math.trunc(quarters))) as ScalePosition;
}

/**
 * Where a position lies in terms of levels, for words and pictures. `lower` and `upper` are level indexes from 0 and
 * equal when the position is exactly on a level; `quarters` (0 to 3) is how far above `lower` it is.
 */
export interface Placement {
  readonly lower: number;
  readonly upper: number;
  readonly quarters: 0 | 1 | 2 | 3;
}

export function placementOf(position: ScalePosition): Placement {
  const lower = Math.floor(position / quartersPerLevel);
  const quarters = (position % quartersPerLevel) as Placement['quarters'];
  return { lower, upper: quarters === 0 ? lower : lower + 1, quarters };
}

/** The level nearest to a position; exactly half-way counts as the lower one, which promises less. */
export function nearestLevelIndex(position: ScalePosition): number {
  const { lower, upper, quarters } = placementOf(position);
  return quarters > quartersPerLevel / 2 ? upper : lower;
}

/** The first level that lies wholly above a position, or undefined at the top of the scale. */
export function nextLevelIndex(position: ScalePosition, levelCount: number): number | undefined {
  const next = Math.floor(position / quartersPerLevel) + 1;
  return next < levelCount ? next : undefined;
}
