import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../../core/plan/choices.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import { aCompleted, aDimension, aModel, dimensionId, levelId } from '../../../helpers/builders.ts';

const names = ['kneading', 'proving', 'baking', 'tasting', 'selling', 'sweeping'];
const model = aModel({ dimensions: names.map((name) => aDimension(name)) });
const trajectory = buildTrajectory(model, [
  aCompleted(1, '2026-02-01', {
    kneading: 14,
    proving: 5,
    baking: 7,
    tasting: { kind: 'below-first-level' },
    sweeping: 5,
  }),
]);
const idsOf = (choices: readonly { readonly dimension: { readonly id: string } }[]) =>
  choices.map(({ dimension }) => dimension.id);

describe('what there is to choose from', () => {
  it('begins with strengths, then edges by how near the next level is; what was never placed comes last', () => {
    const { strengths, edges } = choicesOf(trajectory, [], []);
    expect(idsOf(strengths)).toEqual(['kneading']);
    expect(idsOf(edges)).toEqual(['baking', 'proving', 'sweeping', 'tasting', 'selling']);
  });

  it('puts what has more at hand first among equally near ones, and says why', () => {
    const opportunities = [{ dimensionId: dimensionId('sweeping'), recentEntries: 3, offTheMapNotes: 1 }];
    const { edges } = choicesOf(trajectory, opportunities, []);
    expect(idsOf(edges)).toEqual(['baking', 'sweeping', 'proving', 'tasting', 'selling']);
    expect(edges[1]?.reasons).toEqual([
      { kind: 'near', level: model.levels[2], quartersAway: 3 },
      { kind: 'recent-entries', count: 3 },
      { kind: 'off-the-map', count: 1 },
    ]);
    expect(edges[3]?.reasons).toEqual([{ kind: 'begins', level: model.levels[0] }]);
    expect(edges[4]?.reasons).toEqual([{ kind: 'never-placed' }]);
  });

  it('measures what is worked on already to the level aimed at', () => {
    const target = { dimensionId: dimensionId('baking'), levelId: levelId('world-class') };
    const { edges } = choicesOf(trajectory, [], [target]);
    expect(idsOf(edges)).toEqual(['proving', 'sweeping', 'tasting', 'baking', 'selling']);
    expect(edges[3]).toMatchObject({ isChosen: true, level: { id: 'world-class' }, reasons: [{ quartersAway: 9 }] });
  });

  it('offers to hold the last level to what stands there', () => {
    const top = buildTrajectory(model, [aCompleted(1, '2026-02-01', { kneading: 16 })]);
    expect(choicesOf(top, [], []).strengths[0]).toMatchObject({
      level: { id: 'world-class' },
      reasons: [{ kind: 'at-last-level' }],
    });
  });

  it('has no strengths while nothing is placed', () => {
    const { strengths, edges } = choicesOf(buildTrajectory(model, []), [], []);
    expect(strengths).toEqual([]);
    expect(idsOf(edges)).toEqual(names);
  });
});
