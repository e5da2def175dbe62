import { describe, expect, it } from 'vitest';
import { writeFieldPath } from '../../../../core/field-path.ts';
import type { VersionChange } from '../../../../core/practice-model/changes.ts';
import { modelReferenceFaults } from '../../../../core/practice-model/model-references.ts';
import { practiceModelSchema } from '../../../../core/practice-model/schema.ts';
import { aModel, dimensionId, fiveLevels, levelId } from '../../../helpers/builders.ts';

const ids = (...names: string[]) => names.map(dimensionId);
const step = (changes: Partial<VersionChange> = {}): VersionChange => ({
  from: '0.9.0',
  to: '1.0.0',
  summary: 'What changed.',
  dimensions: [],
  ...changes,
});
const placesOf = (...history: VersionChange[]) =>
  modelReferenceFaults(aModel({ history })).map(({ path }) => writeFieldPath(path));

describe('the history of a model', () => {
  it('is fine when it leads here', () => {
    const history = [
      step({ from: '0.8.0', to: '0.9.0', dimensions: [{ fate: 'new', from: [], to: ids('gone-since') }] }),
      step({
        dimensions: [
          { fate: 'merged', from: ids('gone-since', 'kneading'), to: ids('kneading') },
          { fate: 'renamed', from: ids('rising'), to: ids('proving'), meansSomethingElse: true },
        ],
        levels: [
          { from: levelId('low'), to: levelId('beginner') },
          { from: levelId('middle') },
          { from: levelId('high'), to: levelId('world-class') },
        ],
      }),
    ];
    expect(practiceModelSchema.parse(aModel({ history }))).toEqual(aModel({ history }));
  });

  it('goes from version to version without a gap or a circle, up to this one', () => {
    expect(placesOf(step({ to: '1.1.0' }))).toEqual(['history[0].to']);
    expect(placesOf(step({ from: '0.7.0', to: '0.8.0' }), step())).toEqual(['history[1].from']);
    expect(placesOf(step({ from: '1.0.0', to: '0.9.0' }), step())).toEqual(['history[1].to']);
  });

  it('tells each dimension once and with as many on either side as its fate has', () => {
    expect(placesOf(step({ dimensions: [{ fate: 'split', from: ids('a'), to: ids('baking') }] }))).toEqual([
      'history[0].dimensions[0].to',
    ]);
    expect(placesOf(step({ dimensions: [{ fate: 'reworded', from: ids('a'), to: ids('baking') }] }))).toEqual([
      'history[0].dimensions[0].to',
    ]);
    expect(
      placesOf(
        step({
          dimensions: [
            { fate: 'renamed', from: ids('a'), to: ids('baking') },
            { fate: 'merged', from: ids('a', 'b'), to: ids('baking') },
          ],
        }),
      ),
    ).toEqual(['history[0].dimensions[1].from[0]', 'history[0].dimensions[1].to[0]']);
    expect(placesOf(step({ dimensions: [{ fate: 'new', from: [], to: ids('scoring') }] }))).toEqual([
      'history[0].dimensions[0].to[0]',
    ]);
  });

  it('places each level once, on the scale that follows, and never further down', () => {
    const levels = fiveLevels.map(({ id }) => ({ from: id, to: id }));
    const turned = levels.map(({ from }, index) => ({ from, to: levels.toReversed()[index]?.to }));
    expect(placesOf(step({ levels }))).toEqual([]);
    expect(placesOf(step({ levels: turned })).length).toBe(4);
    expect(placesOf(step({ levels: [...levels.slice(0, 2), { from: levelId('beginner') }] }))).toEqual([
      'history[0].levels[2].from',
    ]);
    expect(placesOf(step({ levels: [{ from: levelId('a'), to: levelId('b') }, ...levels.slice(3)] }))).toEqual([
      'history[0].levels[0].to',
    ]);
    expect(
      placesOf(
        step({ from: '0.8.0', to: '0.9.0', levels: [{ from: levelId('a'), to: levelId('b') }] }),
        step({ levels: [{ from: levelId('b'), to: levelId('beginner') }] }),
      ),
    ).toEqual([]);
  });
});
