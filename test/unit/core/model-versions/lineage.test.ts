import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../core/model-versions/canonical.ts';
import { commonSteps, compareVersions, relationOf, versionChain } from '../../../../core/model-versions/lineage.ts';
import type { VersionChange } from '../../../../core/practice-model/changes.ts';
import { aDimension, aModel, levelId } from '../../../helpers/builders.ts';

const step = (from: string, to: string, summary = 'Better words.'): VersionChange => ({
  from,
  to,
  summary,
  dimensions: [],
});
const first = aModel();
const second = aModel({ version: '1.1.0', history: [step('1.0.0', '1.1.0')] });
const third = aModel({ version: '2.0.0', history: [step('1.0.0', '1.1.0'), step('1.1.0', '2.0.0')] });
const elsewhere = aModel({
  version: '1.2.0',
  history: [step('1.0.0', '1.1.0', 'Other words.'), step('1.1.0', '1.2.0')],
});

describe('the lineage of versions', () => {
  it('is the chain their documents tell of', () => {
    expect(versionChain(first)).toEqual(['1.0.0']);
    expect(versionChain(third)).toEqual(['1.0.0', '1.1.0', '2.0.0']);
    expect(commonSteps(second, third)).toBe(1);
    expect(commonSteps(elsewhere, third)).toBe(0);
    expect(commonSteps(aModel({ version: '3.0.0' }), third)).toBeUndefined();
  });

  it('says which goes on from which', () => {
    expect(relationOf(first, third)).toBe('earlier');
    expect(relationOf(third, second)).toBe('later');
    expect(relationOf(third, { ...third })).toBe('same');
    expect(relationOf(elsewhere, third)).toBe('diverging');
    expect(relationOf(aModel({ version: '9.0.0' }), third)).toBe('diverging');
    expect(relationOf({ ...second, title: 'Bread' }, second)).toBe('diverging');
  });

  it('compares numbers as numbers', () => {
    expect(['1.10.0', '1.9.9', '0.0.1'].toSorted(compareVersions)).toEqual(['0.0.1', '1.9.9', '1.10.0']);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
  });
});

describe('canonical content', () => {
  it('is the same whatever order the keys have and whether nothing is written down', () => {
    const dimension = aDimension('kneading');
    const turned = Object.fromEntries(Object.entries(dimension.levels).toReversed());
    const more = { ...turned, [levelId('beginner')]: { nextSteps: [], indicators: [] } };
    const { [levelId('beginner')]: _, ...less } = dimension.levels;
    const withLevels = (levels: typeof dimension.levels) => aModel({ dimensions: [{ ...dimension, levels }] });

    expect(canonicalJson(withLevels(turned))).toBe(canonicalJson(withLevels(dimension.levels)));
    expect(canonicalJson(withLevels(more))).toBe(canonicalJson(withLevels(less)));
    expect(canonicalJson(aModel({ history: [] }))).toBe(canonicalJson(aModel()));
    expect(canonicalJson(aModel({ summary: 'Other.' }))).not.toBe(canonicalJson(aModel()));
  });
});
