import { expect, test } from 'vitest';
import type { AreaId } from '../../../../core/brand.ts';
import { addArea, changeArea, heirOfArea, moveArea, removeArea } from '../../../../core/model-editing/areas.ts';
import {
  addDimension,
  changeDimension,
  describeLevel,
  draftGroups,
  indicatorsFrom,
  moveDimension,
  moveDimensionBy,
  removeDimension,
} from '../../../../core/model-editing/dimensions.ts';
import { idFor } from '../../../../core/model-editing/ids.ts';
import { aDimension, aModel, dimensionId, indicatorId, levelId } from '../../../helpers/builders.ts';

const oven = 'oven' as AreaId;
const dough = 'dough' as AreaId;
const twoAreas = () => {
  const { draft } = addArea(aModel(), 'Oven');
  return { ...draft, dimensions: [...draft.dimensions, aDimension('crust', { area: oven })] };
};
const order = (draft: Pick<ReturnType<typeof aModel>, 'areas' | 'dimensions'>) =>
  draftGroups(draft).map(({ area, dimensions }) => [area?.id, dimensions.map(({ id }) => id)]);

test('ids are plain, their own, and never one that every object has', () => {
  expect(idFor('Wer ist da? Älteste!', [], 'dimension')).toBe('wer-ist-da-alteste');
  expect(idFor('من هنا', [], 'dimension')).toBe('dimension');
  expect(idFor('Constructor', [], 'dimension')).toBe('dimension');
  expect(idFor('Who', ['who', 'who-2'], 'dimension')).toBe('who-3');
  expect(idFor('a'.repeat(59).concat(' b c'), [], 'x')).toBe('a'.repeat(59));
});

test('a dimension is added where it is wanted, with an id of its own', () => {
  const { draft, id } = addDimension(aModel(), { area: dough, title: 'Shaping', before: dimensionId('baking') });
  expect(id).toBe('shaping');
  expect(order(draft)).toEqual([['dough', ['kneading', 'proving', 'shaping', 'baking']]]);
  expect(addDimension(draft, { area: dough, title: 'Kneading', reserved: ['kneading-2'] }).id).toBe('kneading-3');
  const full = { ...draft, dimensions: Array.from({ length: 200 }, (_, index) => aDimension(`d${index}`)) };
  expect(addDimension(full, { area: dough })).toEqual({ draft: full, id: undefined });
});

test('dimensions move within an area and over into the next one', () => {
  const draft = twoAreas();
  expect(order(moveDimensionBy(draft, dimensionId('proving'), -1))[0]).toEqual([
    'dough',
    ['proving', 'kneading', 'baking'],
  ]);
  expect(order(moveDimensionBy(draft, dimensionId('kneading'), 1))[0]).toEqual([
    'dough',
    ['proving', 'kneading', 'baking'],
  ]);
  expect(order(moveDimensionBy(draft, dimensionId('baking'), 1))).toEqual([
    ['dough', ['kneading', 'proving']],
    ['oven', ['baking', 'crust']],
  ]);
  expect(order(moveDimensionBy(draft, dimensionId('crust'), -1))[0]).toEqual([
    'dough',
    ['kneading', 'proving', 'baking', 'crust'],
  ]);
  expect(moveDimensionBy(draft, dimensionId('kneading'), -1)).toBe(draft);
  expect(moveDimensionBy(draft, dimensionId('crust'), 1)).toBe(draft);
  expect(order(moveDimension(draft, dimensionId('kneading'), oven, dimensionId('crust')))).toEqual([
    ['dough', ['proving', 'baking']],
    ['oven', ['kneading', 'crust']],
  ]);
});

test('an area goes and leaves its dimensions to the one before it', () => {
  const draft = twoAreas();
  expect(heirOfArea(draft, oven)?.id).toBe('dough');
  expect(heirOfArea(draft, dough)?.id).toBe('oven');
  expect(order(removeArea(draft, oven))).toEqual([['dough', ['kneading', 'proving', 'baking', 'crust']]]);
  const alone = aModel();
  expect(removeArea(alone, dough)).toBe(alone);
  expect(removeArea({ ...alone, dimensions: [] }, dough).areas).toEqual([]);
  expect(order(moveArea(draft, 1, 0)).map(([area]) => area)).toEqual(['oven', 'dough']);
  expect(changeArea(draft, dough, { description: '' }).areas[0]).toEqual({ id: 'dough', title: 'Dough' });
});

test('what is emptied is left out of the document', () => {
  const draft = aModel({ dimensions: [aDimension('kneading', { levels: {} })] });
  const said = describeLevel(draft, dimensionId('kneading'), levelId('beginner'), { descriptor: 'Pushes it about.' });
  expect(said.dimensions[0]?.levels).toEqual({
    beginner: { descriptor: 'Pushes it about.', indicators: [], nextSteps: [] },
  });
  expect(describeLevel(said, dimensionId('kneading'), levelId('beginner'), { descriptor: '' })).toEqual(draft);
  expect(changeDimension(said, dimensionId('kneading'), { recall: '' }).dimensions[0]).not.toHaveProperty('recall');
  expect(removeDimension(said, dimensionId('kneading')).dimensions).toEqual([]);
});

test('an indicator keeps its id when it is reworded, moved or joined by another', () => {
  const before = [
    { id: indicatorId('a'), text: 'Weighs the flour' },
    { id: indicatorId('b'), text: 'Waits' },
  ];
  expect(indicatorsFrom(['Weighs all flour', 'Waits'], before, [])).toEqual([
    { id: 'a', text: 'Weighs all flour' },
    { id: 'b', text: 'Waits' },
  ]);
  expect(indicatorsFrom(['Waits', 'Weighs the flour'], before, []).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(indicatorsFrom(['Waits', 'Listens', 'Weighs the flour'], before, ['listens']).map(({ id }) => id)).toEqual([
    'b',
    'listens-2',
    'a',
  ]);
  expect(indicatorsFrom(['Waits'], before, [])).toEqual([{ id: 'b', text: 'Waits' }]);
});
