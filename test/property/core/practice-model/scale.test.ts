import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fewestLevels,
  highestPosition,
  isPosition,
  mostLevels,
  moveByQuarters,
  nearestLevelIndex,
  nextLevelIndex,
  placementOf,
  positionAtLevel,
  quartersPerLevel,
} from '../../../../core/practice-model/scale.ts';
import { position } from '../../../helpers/arbitraries.ts';

const levelCounts = fc.integer({ min: fewestLevels, max: mostLevels });
const onAScale = levelCounts.chain((levelCount) =>
  fc.record({ levelCount: fc.constant(levelCount), at: position(levelCount) }),
);

test('moving by any number of quarter steps stays on the scale and stops exactly at its ends', () => {
  fc.assert(
    fc.property(onAScale, fc.integer({ min: -100, max: 100 }), ({ levelCount, at }, quarters) => {
      const moved = moveByQuarters(at, quarters, levelCount);
      expect(isPosition(moved, levelCount)).toBe(true);
      let naive: number = at;
      for (let step = 0; step < Math.abs(quarters); step += 1) {
        const next = naive + Math.sign(quarters);
        if (next >= 0 && next <= highestPosition(levelCount)) naive = next;
      }
      expect(moved).toBe(naive);
    }),
  );
});

test('a placement says the same place as its position', () => {
  fc.assert(
    fc.property(onAScale, ({ levelCount, at }) => {
      const { lower, upper, quarters } = placementOf(at);
      expect(lower * quartersPerLevel + quarters).toBe(at);
      expect(quarters).toBeLessThan(quartersPerLevel);
      expect(upper).toBe(quarters === 0 ? lower : lower + 1);
      expect(upper).toBeLessThan(levelCount);
    }),
  );
});

test('the nearest level is the one a search of all levels finds, the lower one when two are equally near', () => {
  fc.assert(
    fc.property(onAScale, ({ levelCount, at }) => {
      let nearest = 0;
      for (let index = 1; index < levelCount; index += 1) {
        if (Math.abs(positionAtLevel(index) - at) < Math.abs(positionAtLevel(nearest) - at)) nearest = index;
      }
      expect(nearestLevelIndex(at)).toBe(nearest);
    }),
  );
});

test('the next level is the first one that a search from below finds above the position', () => {
  fc.assert(
    fc.property(onAScale, ({ levelCount, at }) => {
      const levelIndexes = Array.from({ length: levelCount }, (_, index) => index);
      expect(nextLevelIndex(at, levelCount)).toBe(levelIndexes.find((index) => positionAtLevel(index) > at));
    }),
  );
});

test('only whole numbers from the first level to the last are positions', () => {
  fc.assert(
    fc.property(levelCounts, fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double()), (levelCount, value) => {
      const all = Array.from({ length: (levelCount - 1) * 4 + 1 }, (_, quarters) => quarters);
      expect(isPosition(value, levelCount)).toBe(all.includes(value));
    }),
  );
});
