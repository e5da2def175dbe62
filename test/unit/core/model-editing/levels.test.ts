import { expect, test } from 'vitest';
import {
  addLevel,
  canRemoveLevel,
  contentsOfLevel,
  moveLevel,
  removeLevel,
  renameLevel,
} from '../../../../core/model-editing/levels.ts';
import type { ModelDraft } from '../../../../core/model-versions/draft.ts';
import { aModel, levelId } from '../../../helpers/builders.ts';

test('a level counts what would go with it', () => {
  const model = aModel();
  expect(contentsOfLevel(model, levelId('proficient'))).toEqual({ descriptors: 3, indicators: 3, nextSteps: 3 });
  expect(contentsOfLevel(model, levelId('nowhere'))).toEqual({ descriptors: 0, indicators: 0, nextSteps: 0 });
});

test('a removed level takes its words along and nothing else', () => {
  const model = aModel();
  const after = removeLevel(model, levelId('proficient'));
  expect(after.levels.map(({ id }) => id)).toEqual(['beginner', 'developing', 'advanced', 'world-class']);
  for (const [index, dimension] of after.dimensions.entries()) {
    const others = Object.fromEntries(
      Object.entries(model.dimensions[index]?.levels ?? {}).filter(([id]) => id !== 'proficient'),
    );
    expect(dimension.levels).toEqual(others);
  }
});

test('a scale keeps three levels and gets no more than nine', () => {
  const three = ['beginner', 'developing'].reduce<ModelDraft>((model, id) => removeLevel(model, levelId(id)), aModel());
  expect(three.levels).toHaveLength(3);
  expect(canRemoveLevel(three)).toBe(false);
  expect(removeLevel(three, levelId('advanced'))).toBe(three);
  const many = Array.from({ length: 6 }).reduce<ModelDraft>((model) => addLevel(model, 0, 'New'), aModel());
  expect(many.levels).toHaveLength(9);
  expect(new Set(many.levels.map(({ id }) => id)).size).toBe(9);
});

test('a new level does not get the id of one that an earlier version had', () => {
  const after = addLevel(removeLevel(aModel(), levelId('beginner')), 0, 'Beginner', ['beginner']);
  expect(after.levels[0]).toEqual({ id: 'beginner-2', name: 'Beginner' });
});

test('levels are renamed and moved with their words', () => {
  const renamed = renameLevel(aModel(), levelId('advanced'), 'Seasoned');
  expect(renamed.levels[3]).toEqual({ id: 'advanced', name: 'Seasoned' });
  const moved = moveLevel(renamed, 3, 0);
  expect(moved.levels.map(({ name }) => name)).toEqual([
    'Seasoned',
    'Beginner',
    'Developing',
    'Proficient',
    'World class',
  ]);
  expect(moved.dimensions).toBe(renamed.dimensions);
  expect(moveLevel(renamed, 0, 5).levels).toBe(renamed.levels);
});
