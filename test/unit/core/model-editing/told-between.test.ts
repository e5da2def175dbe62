import { expect, test } from 'vitest';
import { toldBetween } from '../../../../core/model-editing/told-between.ts';
import type { DimensionChange } from '../../../../core/practice-model/changes.ts';
import { dimensionId } from '../../../helpers/builders.ts';

const ids = (...names: readonly string[]) => names.map(dimensionId);
const having = (...names: readonly string[]) => ({ dimensions: ids(...names).map((id) => ({ id })) });
const change = (fate: DimensionChange['fate'], from: readonly string[], to: readonly string[]): DimensionChange => ({
  fate,
  from: ids(...from),
  to: ids(...to),
});

test('steps that follow each other come to one', () => {
  const told = toldBetween(having('knead', 'bake', 'wait'), having('work', 'crust', 'crumb', 'wait', 'sell'), [
    { dimensions: [change('renamed', ['knead'], ['fold']), change('new', [], ['sell'])] },
    { dimensions: [change('split', ['bake'], ['crust', 'crumb']), change('reworded', ['wait'], ['wait'])] },
    { dimensions: [{ ...change('renamed', ['fold'], ['work']), meansSomethingElse: true }] },
  ]);
  expect(new Set(told)).toEqual(
    new Set([
      { ...change('renamed', ['knead'], ['work']), meansSomethingElse: true },
      change('split', ['bake'], ['crust', 'crumb']),
      change('reworded', ['wait'], ['wait']),
      change('new', [], ['sell']),
    ]),
  );
});

test('what was split and merged again is one, what came and went is told nowhere', () => {
  const told = toldBetween(having('bake', 'wait'), having('bake'), [
    { dimensions: [change('split', ['bake'], ['bake', 'crust']), change('new', [], ['sell'])] },
    { dimensions: [change('merged', ['bake', 'crust'], ['bake']), change('retired', ['sell'], [])] },
    { dimensions: [change('retired', ['wait'], [])] },
  ]);
  expect(told).toEqual([change('same', ['bake'], ['bake']), change('retired', ['wait'], [])]);
});

test('without a step between them a dimension is taken by its id', () => {
  expect(toldBetween(having('bake'), having('bake', 'sell'), [])).toEqual([
    change('same', ['bake'], ['bake']),
    change('new', [], ['sell']),
  ]);
});
