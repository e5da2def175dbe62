import { describe, expect, it } from 'vitest';
import type { AreaId } from '../../../../core/brand.ts';
import { completeChanges, diffModels, isNothingDifferent } from '../../../../core/model-versions/diff.ts';
import { stepFaults } from '../../../../core/model-versions/step-faults.ts';
import { suggestChanges, suggestLevels } from '../../../../core/model-versions/suggest-changes.ts';
import { wordDiff } from '../../../../core/model-versions/word-diff.ts';
import { aDimension, aModel, dimensionId, fiveLevels, levelId } from '../../../helpers/builders.ts';

const [kneading, proving, baking] = [aDimension('kneading'), aDimension('proving'), aDimension('baking')];
const ids = (...names: string[]) => names.map(dimensionId);

describe('a diff', () => {
  it('of a model with itself tells nothing', () => {
    const diff = diffModels(aModel(), aModel({ version: '2.0.0' }));
    expect(isNothingDifferent(diff)).toBe(true);
    expect(diff.unchangedCount).toBe(3);
  });

  it('tells fields, levels, areas and texts', () => {
    const after = aModel({
      title: 'Baking bread well',
      authors: ['A bakery', 'Another'],
      levels: fiveLevels.map((level) => (level.id === 'beginner' ? { ...level, name: 'Apprentice' } : level)),
      areas: [
        { id: 'oven' as AreaId, title: 'Oven' },
        { id: 'dough' as AreaId, title: 'Dough', description: 'All that happens before the oven.' },
      ],
      dimensions: [
        baking,
        {
          ...kneading,
          title: 'Folding',
          levels: { ...kneading.levels, [levelId('beginner')]: { indicators: [], nextSteps: [] } },
        },
      ],
    });

    const diff = diffModels(aModel(), after);

    expect(diff.fields).toEqual([
      { field: 'title', before: 'Baking bread', after: 'Baking bread well' },
      { field: 'authors', before: 'A bakery', after: 'A bakery\nAnother' },
    ]);
    expect(diff.levels.changed.map(({ after: level }) => level.name)).toEqual(['Apprentice']);
    expect(diff.areas.added.map(({ id }) => id)).toEqual(['oven']);
    expect(diff.areDimensionsReordered).toBe(true);
    expect(diff.dimensions.map(({ fate, before, after: now }) => [fate, before.length, now.length])).toEqual([
      ['same', 1, 1],
      ['retired', 1, 0],
    ]);
    expect(diff.dimensions[0]?.changes).toEqual([
      { part: 'title', level: undefined, before: 'The kneading', after: 'Folding' },
      { part: 'descriptor', level: after.levels[0], before: 'How kneading looks at Beginner.', after: undefined },
      { part: 'indicator', level: after.levels[0], before: 'Saw kneading at Beginner', after: undefined },
      { part: 'next-step', level: after.levels[0], before: 'Go on with kneading from Beginner.', after: undefined },
    ]);
  });

  it('goes by what the author tells, and by ids for the rest', () => {
    const after = aModel({ dimensions: [aDimension('folding'), baking, aDimension('scoring')] });
    const told = [{ fate: 'merged' as const, from: ids('kneading', 'proving'), to: ids('folding') }];

    expect(completeChanges(aModel(), after, told)).toEqual([
      told[0],
      { fate: 'same', from: ['baking'], to: ['baking'] },
      { fate: 'new', from: [], to: ['scoring'] },
    ]);
  });
});

describe('suggested changes', () => {
  it('leave out what is the same to the letter, and tell rewording from renaming', () => {
    const after = aModel({
      dimensions: [
        { ...kneading, description: 'What kneading is about, by hand.' },
        { ...proving, title: 'The resting' },
        { ...baking, area: 'dough' as AreaId },
      ],
    });
    expect(suggestChanges(aModel(), after)).toEqual([
      { fate: 'reworded', from: ['kneading'], to: ['kneading'] },
      { fate: 'renamed', from: ['proving'], to: ['proving'] },
    ]);
  });

  it('find a dimension again under another id', () => {
    const after = aModel({ dimensions: [{ ...kneading, id: dimensionId('folding') }, proving, baking] });
    expect(suggestChanges(aModel(), after)).toEqual([{ fate: 'renamed', from: ['kneading'], to: ['folding'] }]);
  });

  it('doubt that a dimension with other words throughout still means the same', () => {
    const other = { ...aDimension('shop', { title: 'Selling at dawn' }), id: dimensionId('kneading') };
    const after = aModel({
      dimensions: [{ ...other, levels: {}, description: 'Opening early for passers-by.' }, proving, baking],
    });
    expect(suggestChanges(aModel(), after)).toEqual([
      { fate: 'renamed', from: ['kneading'], to: ['kneading'], meansSomethingElse: true },
    ]);
  });

  it('see a split, a merge, what came and what went', () => {
    const both = aDimension('crumb', {
      description: 'Watching the crumb open evenly while listening for a hollow crust and judging its colour.',
      levels: {},
    });
    const crumb = aDimension('crumb', { description: 'Watching the crumb open evenly.', levels: {} });
    const crust = aDimension('crust', {
      description: 'Listening for a hollow crust and judging its colour.',
      levels: {},
    });
    const [old, young] = [aModel({ dimensions: [both] }), aModel({ dimensions: [crumb, crust] })];

    expect(suggestChanges(old, young)).toEqual([{ fate: 'split', from: ['crumb'], to: ['crumb', 'crust'] }]);
    expect(suggestChanges(young, old)).toEqual([{ fate: 'merged', from: ['crumb', 'crust'], to: ['crumb'] }]);
    expect(suggestChanges(aModel({ dimensions: [both] }), aModel({ dimensions: [baking] }))).toEqual([
      { fate: 'retired', from: ['crumb'], to: [] },
      { fate: 'new', from: [], to: ['baking'] },
    ]);
  });

  it('lay scales beside each other by id and name, never further down', () => {
    const four = [levelId('beginner'), levelId('solid'), levelId('advanced'), levelId('expert')].map((id, index) => ({
      id,
      name: index === 3 ? 'world class' : String(id),
    }));
    expect(suggestLevels(fiveLevels, fiveLevels)).toBeUndefined();
    expect(suggestLevels(fiveLevels, four)).toEqual([
      { from: 'beginner', to: 'beginner' },
      { from: 'developing' },
      { from: 'proficient' },
      { from: 'advanced', to: 'advanced' },
      { from: 'world-class', to: 'expert' },
    ]);
  });
});

describe('a step between two versions', () => {
  const after = aModel({ dimensions: [aDimension('folding'), baking], levels: fiveLevels.slice(0, 4) });

  it('has to tell of every dimension and of another scale', () => {
    expect(stepFaults(aModel(), aModel(), { dimensions: [] })).toEqual([]);
    expect(stepFaults(aModel(), after, { dimensions: [] })).toEqual([
      { kind: 'dimension-untold', side: 'from', id: 'kneading' },
      { kind: 'dimension-untold', side: 'from', id: 'proving' },
      { kind: 'dimension-untold', side: 'to', id: 'folding' },
      { kind: 'levels-untold' },
    ]);
    const merged = { fate: 'merged' as const, from: ids('kneading', 'proving'), to: ids('folding') };
    const levels = fiveLevels.map(({ id }) => (id === 'world-class' ? { from: id } : { from: id, to: id }));
    expect(stepFaults(aModel(), after, { dimensions: [merged], levels })).toEqual([]);
    expect(stepFaults(aModel(), after, { dimensions: [merged], levels: levels.slice(1) })).toEqual([
      { kind: 'levels-not-all' },
    ]);
  });

  it('names only dimensions there are', () => {
    const told = [{ fate: 'split' as const, from: ids('baking'), to: ids('baking', 'cooling') }];
    expect(stepFaults(aModel(), aModel(), { dimensions: told })).toEqual([
      { kind: 'dimension-unknown', side: 'to', id: 'cooling' },
    ]);
  });
});

describe('two texts beside each other', () => {
  it('are told word by word', () => {
    expect(wordDiff('Ask before you touch.', 'Ask twice before you touch it.')).toEqual([
      { kind: 'same', text: 'Ask ' },
      { kind: 'added', text: 'twice ' },
      { kind: 'same', text: 'before you touch' },
      { kind: 'added', text: ' it' },
      { kind: 'same', text: '.' },
    ]);
    expect(wordDiff('', 'New.')).toEqual([{ kind: 'added', text: 'New.' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('are told as a whole when they are very long', () => {
    const [a, b] = ['a b '.repeat(1500), 'c d '.repeat(1500)];
    expect(wordDiff(a, b).map(({ kind }) => kind)).toContain('added');
    expect(wordDiff(a, b).length).toBeLessThan(4);
  });
});
