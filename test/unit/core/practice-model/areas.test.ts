import { describe, expect, it } from 'vitest';
import type { AreaId, DimensionId } from '../../../../core/brand.ts';
import { dimensionsByArea } from '../../../../core/practice-model/areas.ts';
import type { Dimension } from '../../../../core/practice-model/model.ts';

const area = (id: string) => ({ id: id as AreaId, title: id });
const dimension = (id: string, areaId: string): Dimension => ({
  id: id as DimensionId,
  area: areaId as AreaId,
  title: id,
  description: id,
  levels: {},
});

describe('dimensionsByArea', () => {
  it('keeps the order of the areas, and within an area the order of the dimensions, however they are mixed', () => {
    const groups = dimensionsByArea({
      areas: [area('first'), area('second')],
      dimensions: [
        dimension('a', 'second'),
        dimension('b', 'first'),
        dimension('c', 'second'),
        dimension('d', 'first'),
      ],
    });
    expect(groups.map((group) => [group.area.id, group.dimensions.map((one) => one.id)])).toEqual([
      ['first', ['b', 'd']],
      ['second', ['a', 'c']],
    ]);
  });

  it('leaves out an area that no dimension belongs to', () => {
    const groups = dimensionsByArea({ areas: [area('empty'), area('full')], dimensions: [dimension('a', 'full')] });
    expect(groups.map((group) => group.area.id)).toEqual(['full']);
  });
});
