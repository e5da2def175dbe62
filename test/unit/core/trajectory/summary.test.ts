import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../core/assessment/answer.ts';
import { summarise } from '../../../../core/trajectory/summary.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import { aCompleted, aDimension, aModel, assessmentId, instant } from '../../../helpers/builders.ts';

const model = aModel({ dimensions: ['a', 'b', 'c', 'd'].map((id) => aDimension(id)) });

/** The summary of looks on the first day of one month after the other, from January 2026; `pinned` counts from 1. */
function summaryOf(looks: readonly Readonly<Record<string, number | Answer>>[], pinned?: number) {
  const assessments = looks.map((answers, index) => aCompleted(index + 1, `2026-0${index + 1}-01`, answers));
  return summarise(buildTrajectory(model, assessments, pinned === undefined ? undefined : assessmentId(pinned)));
}

const ids = (dimensions: readonly { readonly id: string }[]) => dimensions.map(({ id }) => id);

describe('a summary', () => {
  test('of nothing says nothing', () => {
    expect(summaryOf([])).toEqual({
      assessmentCount: 0,
      movedUp: [],
      movedDown: [],
      movedOntoScale: [],
      movedOffScale: [],
      held: [],
      newlyPlaced: [],
      begunSince: [],
      onOtherScale: [],
      strongest: [],
    });
  });

  test('of one assessment says what is strongest and what is nearest, and that nothing has moved or held yet', () => {
    const summary = summaryOf([{ a: 4, b: 7, c: { kind: 'not-observed' } }]);
    expect(summary).toMatchObject({ assessmentCount: 1, movedUp: [], movedDown: [], held: [], newlyPlaced: [] });
    expect([summary.since, summary.until]).toEqual([instant('2026-01-01'), instant('2026-01-01')]);
    expect(ids(summary.strongest)).toEqual(['b']);
    expect(summary.nearestNext).toEqual({
      dimension: model.dimensions[1],
      position: 7,
      level: model.levels[2],
      quartersAway: 1,
      nextSteps: ['Go on with b from Developing.'],
    });
  });

  test('tells what moved since the baseline, widest first, and when', () => {
    const summary = summaryOf([{ a: 4, b: 4, c: 8, d: 8 }, { a: 1 }, { a: 5, b: 9, c: 7, d: 0 }]);
    expect([summary.since, summary.until, summary.assessmentCount]).toEqual([
      instant('2026-01-01'),
      instant('2026-03-01'),
      3,
    ]);
    expect(summary.movedUp.map(({ dimension, from, to }) => [dimension.id, from, to])).toEqual([
      ['b', 4, 9],
      ['a', 4, 5],
    ]);
    expect(summary.movedDown.map(({ dimension, from, to }) => [dimension.id, from, to])).toEqual([
      ['d', 8, 0],
      ['c', 8, 7],
    ]);
    expect(summary.held).toEqual([]);
  });

  test('tells what held, and since when it has been there without a break by another place', () => {
    const summary = summaryOf([{ a: 4, b: 4 }, { a: 5, b: { kind: 'not-observed' } }, { a: 4 }, { a: 4, b: 4 }]);
    expect(summary.held.map(({ dimension, position, since }) => [dimension.id, position, since])).toEqual([
      ['a', 4, instant('2026-03-01')],
      ['b', 4, instant('2026-01-01')],
    ]);
  });

  test('counts being below the first level as a break in holding', () => {
    const [held] = summaryOf([{ a: 4 }, { a: { kind: 'below-first-level' } }, { a: 4 }, { a: 4 }]).held;
    expect(held?.since).toBe(instant('2026-03-01'));
  });

  test('tells what is newly placed', () => {
    const summary = summaryOf([
      { a: 4, b: { kind: 'not-observed' } },
      { b: 1, c: 2 },
    ]);
    expect(ids(summary.newlyPlaced)).toEqual(['b', 'c']);
    expect(summary.movedUp).toEqual([]);
  });

  test('tells what came onto the scale from below it, without a width that it could be measured by', () => {
    const summary = summaryOf([
      { a: { kind: 'below-first-level' }, b: 4, c: { kind: 'below-first-level' } },
      { a: 0, b: 5, c: { kind: 'below-first-level' } },
      { a: 6, d: { kind: 'below-first-level' } },
    ]);
    expect(summary.movedOntoScale).toEqual([{ dimension: model.dimensions[0], to: 6 }]);
    expect(summary.movedUp.map(({ dimension }) => dimension.id)).toEqual(['b']);
    expect(summary).toMatchObject({ movedOffScale: [], held: [], newlyPlaced: [] });
  });

  test('looks only at what came after a baseline that was pinned later', () => {
    const summary = summaryOf([{ a: 0, b: 3 }, { a: 4 }, { a: 6 }], 2);
    expect(summary.since).toBe(instant('2026-02-01'));
    expect(summary.movedUp.map(({ dimension, from, to }) => [dimension.id, from, to])).toEqual([['a', 4, 6]]);
    expect(summary.newlyPlaced).toEqual([]);
  });

  test('says nothing of moving or holding about a baseline that is the latest assessment', () => {
    const summary = summaryOf([{ a: 0, b: 3 }, { a: 4 }], 2);
    expect(summary).toMatchObject({ movedUp: [], movedDown: [], held: [], newlyPlaced: [] });
  });
});

describe('what is strongest', () => {
  test('are all that share the highest place, in the order of the model', () => {
    expect(ids(summaryOf([{ a: 7, b: 9, c: 2, d: 9 }]).strongest)).toEqual(['b', 'd']);
  });

  test('is nothing that has come below the first level since', () => {
    expect(ids(summaryOf([{ a: 12, b: 3 }, { a: { kind: 'below-first-level' } }]).strongest)).toEqual(['b']);
  });
});

describe('the nearest next level', () => {
  test('is the fewest quarter steps away, the first of the model between equals', () => {
    expect(summaryOf([{ a: 5, b: 11, c: 3, d: 4 }]).nearestNext).toMatchObject({
      dimension: { id: 'b' },
      level: { id: 'advanced' },
      quartersAway: 1,
    });
  });

  test('is a whole level away from a place exactly on a level', () => {
    expect(summaryOf([{ a: 8 }]).nearestNext).toMatchObject({ level: { id: 'advanced' }, quartersAway: 4 });
  });

  test('leaves out what stands at the last level, and what is below the first since', () => {
    expect(summaryOf([{ a: 16 }]).nearestNext).toBeUndefined();
    expect(summaryOf([{ a: 16, b: 15, c: 1 }, { b: { kind: 'below-first-level' } }]).nearestNext?.dimension.id).toBe(
      'c',
    );
  });

  test('has no next steps where the model has none', () => {
    const silent = aModel({ dimensions: [aDimension('a', { levels: {} })] });
    expect(summarise(buildTrajectory(silent, [aCompleted(1, '2026-01-01', { a: 6 })])).nearestNext?.nextSteps).toEqual(
      [],
    );
  });
});

test('something that came below the first level since the baseline went off the scale, from where it was then', () => {
  const summary = summaryOf([
    { a: 4, b: 4 },
    { a: 6, b: 4 },
    { a: { kind: 'below-first-level' }, b: { kind: 'below-first-level' } },
  ]);
  expect(summary.movedOffScale.map(({ dimension, from }) => [dimension.id, from])).toEqual([
    ['a', 4],
    ['b', 4],
  ]);
  expect(summary).toMatchObject({ movedUp: [], movedDown: [], held: [], newlyPlaced: [] });
});
