import { describe, expect, it } from 'vitest';
import type { ContextId } from '../../../../core/brand.ts';
import { compareContexts } from '../../../../core/compare/compare-contexts.ts';
import { comparisonCsv } from '../../../../core/compare/comparison-csv.ts';
import { aCompleted, aContext, aModel } from '../../../helpers/builders.ts';
import { readCsv } from '../../../helpers/csv-reader.ts';

const night = aContext();
const mill = aContext({ id: 'cccccccc-0000-4000-8000-000000000002' as ContextId, kind: 'site', name: 'Mill Lane' });
const model = aModel();

describe('two contexts beside each other', () => {
  it('tell the largest difference first, and keep apart what is not on the scale in both', () => {
    const wide = modelWith(['kneading', 'proving', 'baking', 'scoring']);
    const { inBoth, inOne, inNeither } = compareContexts(
      wide,
      [
        aCompleted(1, '2026-01-01', { kneading: 4, proving: 2, baking: 3 }),
        aCompleted(2, '2026-02-01', { kneading: 5, baking: { kind: 'not-observed' } }),
        aCompleted(
          3,
          '2026-03-01',
          { kneading: 6, proving: 8, baking: { kind: 'below-first-level' } },
          { context: mill },
        ),
      ],
      night.id,
      mill.id,
    );
    expect(inBoth.map(({ dimension, quarters }) => [dimension.id, quarters])).toEqual([
      ['proving', -6],
      ['kneading', -1],
    ]);
    expect(inOne.map(({ dimension, first, second }) => [dimension.id, first?.answer, second?.answer])).toEqual([
      ['baking', { kind: 'placed', position: 3 }, { kind: 'below-first-level' }],
    ]);
    expect(inNeither).toEqual([{ dimension: wide.dimensions[3], first: undefined, second: undefined }]);
  });

  it('go out as one row for each dimension and context', () => {
    const comparison = compareContexts(
      model,
      [
        aCompleted(1, '2026-01-01', { kneading: 4, baking: { kind: 'not-applicable' } }),
        aCompleted(2, '2026-03-01', { kneading: 7 }, { context: mill }),
      ],
      night.id,
      mill.id,
    );
    const [columns, ...rows] = readCsv(comparisonCsv(comparison, night, mill, 0));
    const told = rows.map((row) => Object.fromEntries(row.map((cell, index) => [columns?.[index], cell])));
    expect(told).toHaveLength(6);
    expect(told.slice(0, 2)).toMatchObject([
      { context: 'The night shift', level: 'Developing', 'beside the other context': 'lower', date: '2026-01-01' },
      { context: 'Mill Lane', 'quarter steps above level': '3', 'difference in quarter steps': '3' },
    ]);
    expect(told[1]).toMatchObject({ 'beside the other context': 'higher' });
    expect(told.slice(2).map(({ answer }) => answer)).toEqual(['open', 'open', 'not-applicable', 'open']);
  });
});

function modelWith(ids: readonly string[]) {
  const [first] = model.dimensions;
  if (first === undefined) throw new Error('the model of the tests has dimensions');
  return aModel({ dimensions: ids.map((id) => ({ ...first, id: id as typeof first.id, title: `The ${id}` })) });
}
