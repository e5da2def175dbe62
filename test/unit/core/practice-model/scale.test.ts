import { describe, expect, test } from 'vitest';
import {
  highestPosition,
  isPosition,
  moveByQuarters,
  nearestLevelIndex,
  nextLevelIndex,
  placementOf,
  positionAtLevel,
} from '../../../../core/practice-model/scale.ts';
import { position } from '../../../helpers/builders.ts';

describe('a scale of five levels', () => {
  test('goes from 0 to 16 quarter steps, four to a level', () => {
    expect(highestPosition(5)).toBe(16);
    expect([0, 1, 2, 3, 4].map(positionAtLevel)).toEqual([0, 4, 8, 12, 16]);
    expect([-1, 0, 16, 17, 1.5, Number.NaN].map((value) => isPosition(value, 5))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('places a position on a level or between two', () => {
    expect(placementOf(position(8))).toEqual({ lower: 2, upper: 2, quarters: 0 });
    expect(placementOf(position(9))).toEqual({ lower: 2, upper: 3, quarters: 1 });
    expect(placementOf(position(11))).toEqual({ lower: 2, upper: 3, quarters: 3 });
  });

  test('stops at both ends and drops a part of a quarter step', () => {
    expect(moveByQuarters(position(15), 3, 5)).toBe(16);
    expect(moveByQuarters(position(2), -3, 5)).toBe(0);
    expect(moveByQuarters(position(2), 1.9, 5)).toBe(3);
    expect(moveByQuarters(position(2), -1.9, 5)).toBe(1);
  });

  test('counts half-way as the lower level', () => {
    expect([4, 5, 6, 7, 8].map((quarters) => nearestLevelIndex(position(quarters)))).toEqual([1, 1, 1, 2, 2]);
  });

  test('has a next level everywhere but at the top', () => {
    expect([0, 3, 4, 15, 16].map((quarters) => nextLevelIndex(position(quarters), 5))).toEqual([1, 1, 2, 4, undefined]);
  });
});
