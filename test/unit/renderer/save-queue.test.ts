import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Place, RatingChange } from '../../../core/assessment/assessment.ts';
import type { DimensionId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { createSaveQueue, type SavingState } from '../../../renderer/features/assess/save-queue.ts';

const first = 'first' as DimensionId;
const second = 'second' as DimensionId;

/** A store that remembers what arrived, and refuses as long as it is told to. */
function aTarget() {
  const arrived: unknown[] = [];
  const kept = new Map<DimensionId, RatingChange>();
  const target = {
    arrived,
    kept,
    failure: undefined as Error | undefined,
    changeRating: async (dimensionId: DimensionId, change: RatingChange) => {
      await Promise.resolve();
      if (target.failure !== undefined) throw target.failure;
      arrived.push([dimensionId, change]);
      kept.set(dimensionId, { ...kept.get(dimensionId), ...change });
    },
    moveTo: async (place: Place) => {
      await Promise.resolve();
      if (target.failure !== undefined) throw target.failure;
      arrived.push(place);
    },
  };
  return target;
}

describe('the queue that saves every keystroke', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('sends a change at once and melts those that come while it is on its way', async () => {
    const target = aTarget();
    const queue = createSaveQueue(target, () => undefined);
    for (const evidence of ['O', 'On', 'On M', 'On Mo']) queue.change(first, { evidence });
    expect(await queue.settle()).toBe(true);
    expect(target.arrived).toEqual([
      [first, { evidence: 'O' }],
      [first, { evidence: 'On Mo' }],
    ]);
  });

  test('says saving, then saved', async () => {
    const states: SavingState['state'][] = [];
    const queue = createSaveQueue(aTarget(), ({ state }) => states.push(state));
    queue.change(first, { evidence: 'a' });
    await queue.settle();
    expect(states).toEqual(['saving', 'saved']);
  });

  test('a full disk keeps the words, says so, and tries again by itself', async () => {
    const target = aTarget();
    const states: SavingState['state'][] = [];
    const queue = createSaveQueue(target, ({ state }) => states.push(state));
    target.failure = new ChildError('store-full', 'no room');
    queue.change(first, { evidence: 'the last words', confidence: 'high' });
    expect(await queue.settle()).toBe(false);
    queue.change(first, { evidence: 'the very last words' });
    expect(await queue.settle()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    target.failure = undefined;
    await vi.advanceTimersByTimeAsync(2100);
    expect(target.kept.get(first)).toEqual({ evidence: 'the very last words', confidence: 'high' });
    expect(states.at(-1)).toBe('saved');
  });

  test('does not repeat by itself what the store refuses for good', async () => {
    const target = aTarget();
    const queue = createSaveQueue(target, () => undefined);
    target.failure = new ChildError('conflict', 'completed meanwhile');
    queue.change(first, { evidence: 'late' });
    await queue.settle();
    target.failure = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(target.arrived).toEqual([]);
  });

  test('a place that could not be kept does not overtake a newer one', async () => {
    const target = aTarget();
    const queue = createSaveQueue(target, () => undefined);
    target.failure = new Error('no');
    queue.move({ dimensionId: first, step: 'locate' });
    await queue.settle();
    queue.move({ dimensionId: second, step: 'recall' });
    await queue.settle();
    target.failure = undefined;
    expect(await queue.settle()).toBe(true);
    expect(target.arrived).toEqual([{ dimensionId: second, step: 'recall' }]);
  });

  test('stops trying by itself once it is told to', async () => {
    const target = aTarget();
    const queue = createSaveQueue(target, () => undefined);
    target.failure = new Error('no');
    queue.change(first, { evidence: 'kept' });
    await queue.settle();
    queue.stop();
    target.failure = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(target.arrived).toEqual([]);
    expect(await queue.settle()).toBe(true);
  });
});

test('whatever fails on the way, what arrives in the end is what a person wrote last', async () => {
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('change' as const),
      dimensionId: fc.constantFrom(first, second),
      change: fc.oneof(
        fc.record({ evidence: fc.string() }),
        fc.record({ confidence: fc.constantFrom('low' as const, 'high' as const) }),
        fc.record({ offTheMap: fc.string() }),
      ),
    }),
    fc.record({ kind: fc.constant('fail' as const), fails: fc.boolean() }),
    fc.record({ kind: fc.constant('settle' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
      const target = aTarget();
      const expected = new Map<DimensionId, RatingChange>();
      const queue = createSaveQueue(target, () => undefined);
      for (const one of acts) {
        if (one.kind === 'fail') target.failure = one.fails ? new Error('no') : undefined;
        else if (one.kind === 'settle') await queue.settle();
        else {
          queue.change(one.dimensionId, one.change);
          expected.set(one.dimensionId, { ...expected.get(one.dimensionId), ...one.change });
        }
      }
      target.failure = undefined;
      await queue.settle();
      expect(await queue.settle()).toBe(true);
      queue.stop();
      expect(target.kept).toEqual(expected);
    }),
  );
});
