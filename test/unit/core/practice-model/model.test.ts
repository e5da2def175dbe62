import { expect, test } from 'vitest';
import { descriptionAt, indicatorsOf } from '../../../../core/practice-model/model.ts';
import { aDimension, aModel, indicatorId, levelId } from '../../../helpers/builders.ts';

const silent = { indicators: [], nextSteps: [] };

test('a dimension is silent at a level where nothing is written', () => {
  const kneading = aDimension('kneading', { levels: {} });
  expect(descriptionAt(kneading, levelId('advanced'))).toEqual(silent);
  expect(descriptionAt(aDimension('kneading'), levelId('advanced')).descriptor).toBe('How kneading looks at Advanced.');
});

test('indicators come in the order of the scale, whatever the order in which levels are written', () => {
  const baking = aDimension('baking', {
    levels: {
      [levelId('advanced')]: { ...silent, indicators: [{ id: indicatorId('c'), text: 'C' }] },
      [levelId('beginner')]: {
        ...silent,
        indicators: [
          { id: indicatorId('b'), text: 'B' },
          { id: indicatorId('a'), text: 'A' },
        ],
      },
    },
  });
  expect(indicatorsOf(aModel(), baking)).toEqual([
    { indicator: { id: 'b', text: 'B' }, levelIndex: 0 },
    { indicator: { id: 'a', text: 'A' }, levelIndex: 0 },
    { indicator: { id: 'c', text: 'C' }, levelIndex: 3 },
  ]);
});
