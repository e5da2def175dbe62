import { describe, expect, it } from 'vitest';
import { kindOfAdvice, suggestionsFor } from '../../../../core/plan/suggestions.ts';
import { buildTrajectory } from '../../../../core/trajectory/trajectory.ts';
import {
  aCompleted,
  aDimension,
  aModel,
  aRating,
  dimensionId,
  indicatorId,
  levelId,
  placed,
} from '../../../helpers/builders.ts';

const about = { dimensionId: dimensionId('kneading'), levelId: levelId('advanced') };
const at = (quarters: number) => buildTrajectory(aModel(), [aCompleted(1, '2026-02-01', { kneading: quarters })]);
const textsOf = (suggestions: readonly { readonly text: string }[]) => suggestions.map(({ text }) => text);

describe('suggestions', () => {
  it('are how people move on from here, then the signs of the next level', () => {
    expect(suggestionsFor(at(5), about, [])).toMatchObject([
      { from: 'next-step', kind: 'try', text: 'Go on with kneading from Developing.' },
      {
        from: 'indicator',
        kind: 'practise',
        text: 'Saw kneading at Proficient',
        indicatorId: 'proficient-seen',
        level: { id: 'proficient' },
      },
    ]);
  });

  it('leave out signs seen already and what was taken over', () => {
    const seen = buildTrajectory(aModel(), [
      aCompleted(
        1,
        '2026-02-01',
        {},
        { ratings: [aRating('kneading', { answer: placed(5), indicatorsSeen: [indicatorId('proficient-seen')] })] },
      ),
    ]);
    expect(textsOf(suggestionsFor(seen, about, []))).toEqual(['Go on with kneading from Developing.']);
    const taken = [{ text: 'In my own words', indicatorId: indicatorId('proficient-seen') }];
    expect(textsOf(suggestionsFor(at(5), about, taken))).toEqual(['Go on with kneading from Developing.']);
    expect(textsOf(suggestionsFor(at(5), about, [{ text: ' Go on with kneading from Developing. ' }]))).toEqual([
      'Saw kneading at Proficient',
    ]);
  });

  it('are about passing it on at the last level', () => {
    expect(suggestionsFor(at(16), about, [])).toMatchObject([
      { from: 'next-step', kind: 'teach', text: 'Go on with kneading from World class.' },
    ]);
  });

  it('are the signs of the level aimed at while nothing is placed', () => {
    expect(suggestionsFor(buildTrajectory(aModel(), []), about, [])).toMatchObject([
      { from: 'indicator', text: 'Saw kneading at Advanced' },
    ]);
  });

  it('fall back on the description where a model has nothing else', () => {
    const bare = aDimension('kneading', {
      levels: { [levelId('proficient')]: { descriptor: 'Folds in time.', indicators: [], nextSteps: [] } },
    });
    const trajectory = buildTrajectory(aModel({ dimensions: [bare] }), [aCompleted(1, '2026-02-01', { kneading: 5 })]);
    expect(suggestionsFor(trajectory, about, [])).toMatchObject([
      { from: 'descriptor', kind: 'try', text: 'Folds in time.' },
    ]);
    expect(suggestionsFor(trajectory, { ...about, dimensionId: dimensionId('none') }, [])).toEqual([]);
  });

  it('have the kind their words begin with', () => {
    expect(
      [
        'Ask two peers what they see',
        'Show somebody new how it is done',
        'Read one chapter on it',
        'Visit one of those places this month',
        'Keep a note of it for two weeks',
        'Write down what you want from it',
      ].map(kindOfAdvice),
    ).toEqual(['ask', 'teach', 'read', 'pair', 'practise', 'try']);
  });
});
