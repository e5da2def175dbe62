import { describe, expect, test } from 'vitest';
import type { Rating } from '../../../../core/assessment/assessment.ts';
import { contradictionsOf, reviewOf } from '../../../../core/assessment/review.ts';
import { aDimension, aModel, aRating, indicatorId, placed } from '../../../helpers/builders.ts';

const model = aModel();
const kneading = aDimension('kneading');
const allSeen = kneadingIndicators();

function kneadingIndicators() {
  return model.levels.map((level) => indicatorId(`${level.id}-seen`));
}

/** The names of the levels that contradict an answer when every indicator is ticked. */
function contradicting(changes: Partial<Rating>): readonly string[] {
  const rating = aRating('kneading', { indicatorsSeen: allSeen, ...changes });
  return contradictionsOf(model, kneading, rating).map(({ level }) => level.name);
}

describe('an indicator contradicts an answer', () => {
  test.each([
    ['on a level: those above it', placed(4), ['Proficient', 'Advanced', 'World class']],
    ['between two levels: those above the upper one', placed(5), ['Advanced', 'World class']],
    ['just below a level: those above that level', placed(7), ['Advanced', 'World class']],
    ['at the top: none', placed(16), []],
    ['below the first level: all', { kind: 'below-first-level' }, model.levels.map((level) => level.name)],
    ['not observed: none', { kind: 'not-observed' }, []],
    ['not applicable: none', { kind: 'not-applicable' }, []],
  ] as const)('%s', (_, answer, names) => {
    expect(contradicting({ answer })).toEqual(names);
  });

  test('open: none', () => {
    expect(contradicting({})).toEqual([]);
  });

  test('only when it is ticked, and an unknown one says nothing', () => {
    const seen = [indicatorId('advanced-seen'), indicatorId('of-an-older-wording')];
    expect(contradicting({ answer: placed(0), indicatorsSeen: seen })).toEqual(['Advanced']);
  });
});

describe('the review', () => {
  test('has a line for every dimension in the order of the model, answered or not', () => {
    const baking = aRating('baking', { answer: placed(8), evidence: 'Two loaves.' });
    const lines = reviewOf(model, [baking]);
    expect(lines.map((line) => line.dimension.id)).toEqual(['kneading', 'proving', 'baking']);
    expect(lines.map((line) => line.answer)).toEqual([undefined, undefined, placed(8)]);
    expect(lines[0]?.rating).toEqual(aRating('kneading'));
    expect(lines[2]?.rating).toBe(baking);
  });

  test.each([
    ['placed without a word and without an indicator', { answer: placed(8) }, true],
    ['placed with nothing but blanks', { answer: placed(0), evidence: ' \n' }, true],
    ['placed with a word', { answer: placed(8), evidence: 'Two loaves.' }, false],
    ['placed with an indicator', { answer: placed(8), indicatorsSeen: [indicatorId('beginner-seen')] }, false],
    ['not observed', { answer: { kind: 'not-observed' } }, false],
    ['open', {}, false],
  ] as const)('asks for what was seen: %s', (_, changes, unsupported) => {
    expect(reviewOf(model, [aRating('kneading', changes)])[0]?.unsupported).toBe(unsupported);
  });
});
