import { expect, test } from 'vitest';
import {
  fatesOfPair,
  isPlainlySame,
  partnersFor,
  retell,
  suggestVersion,
  tie,
  untie,
} from '../../../../core/model-editing/told-changes.ts';
import type { DimensionChange } from '../../../../core/practice-model/changes.ts';
import { dimensionId } from '../../../helpers/builders.ts';

const ids = (...names: readonly string[]) => names.map(dimensionId);
const change = (fate: DimensionChange['fate'], from: readonly string[], to: readonly string[]): DimensionChange => ({
  fate,
  from: ids(...from),
  to: ids(...to),
});

const told = [
  change('same', ['knead'], ['knead']),
  change('retired', ['bake'], []),
  change('new', [], ['crust']),
  change('new', [], ['crumb']),
];

test('a pair is told anew; what is the same cannot mean something else', () => {
  expect(retell(told, 0, { fate: 'reworded', meansSomethingElse: true })[0]).toEqual({
    ...change('reworded', ['knead'], ['knead']),
    meansSomethingElse: true,
  });
  expect(retell(told, 0, { meansSomethingElse: true })[0]).toEqual(told[0]);
  expect(fatesOfPair(change('renamed', ['a'], ['b']))).toEqual(['renamed']);
  expect(fatesOfPair(change('same', ['a'], ['a']))).toEqual(['same', 'reworded', 'renamed']);
  expect(fatesOfPair(change('new', [], ['a']))).toEqual([]);
});

test('what came can be tied to what went, one name after another', () => {
  expect(partnersFor(told, 'to', dimensionId('crust'))).toEqual(['knead', 'bake']);
  const renamed = tie(told, dimensionId('bake'), dimensionId('crust'));
  expect(renamed).toEqual([told[0], change('renamed', ['bake'], ['crust']), told[3]]);
  const split = tie(renamed, dimensionId('bake'), dimensionId('crumb'));
  expect(split).toEqual([told[0], change('split', ['bake'], ['crust', 'crumb'])]);
  expect(partnersFor(split, 'from', dimensionId('knead'))).toEqual([]);
  expect(untie(split, 'to', dimensionId('crust'))).toEqual([
    told[0],
    change('renamed', ['bake'], ['crumb']),
    change('new', [], ['crust']),
  ]);
});

test('what went can be merged into what stayed and taken out again', () => {
  expect(partnersFor(told, 'from', dimensionId('bake'))).toEqual(['knead', 'crust', 'crumb']);
  const merged = tie(told, dimensionId('bake'), dimensionId('knead'));
  expect(merged[0]).toEqual(change('merged', ['knead', 'bake'], ['knead']));
  expect(untie(merged, 'from', dimensionId('bake'))[0]).toEqual(change('reworded', ['knead'], ['knead']));
  expect(untie(told, 'from', dimensionId('bake'))).toEqual(told);
  expect(untie(told, 'from', dimensionId('knead'))[0]).toEqual(change('new', [], ['knead']));
  expect(tie(told, dimensionId('knead'), dimensionId('knead'))).toBe(told);
});

test('the next number says how much is different', () => {
  const same = [change('same', ['a'], ['a'])];
  expect(same.every(isPlainlySame)).toBe(true);
  expect(suggestVersion('1.2.3', same, false, false)).toBe('1.2.4');
  expect(suggestVersion('1.2.3', same, false, true)).toBe('1.3.0');
  expect(suggestVersion('1.2.3', [change('new', [], ['b'])], false, false)).toBe('1.3.0');
  expect(suggestVersion('1.2.3', [change('retired', ['b'], [])], false, false)).toBe('2.0.0');
  expect(suggestVersion('1.2.3', same, true, false)).toBe('2.0.0');
});
