import { describe, expect, test } from 'vitest';
import {
  ladderWordsIn,
  likeness,
  saidTwice,
  sentencesOf,
  sharedRuns,
  sharedVocabulary,
  wordsOf,
} from '../../helpers/reading-check.ts';

const cell =
  'You weigh the flour, mix it with warm water and leave it covered overnight. In the morning you press a finger ' +
  'into the dough; when the dent comes back slowly, you shape the loaf and heat the stone.';

describe('the reading check', () => {
  test('counts words, not signs', () => {
    expect(wordsOf('‘Don’t,’ she said – well-known 3 times…')).toEqual([
      'don’t',
      'she',
      'said',
      'well-known',
      '3',
      'times',
    ]);
    expect(wordsOf(' – … ')).toEqual([]);
  });

  test('catches a copy', () => {
    expect(likeness(cell, cell)).toBe('100 of 100 words are the same');
  });

  test('catches a ladder in which only an adverb changes', () => {
    const [sometimes, often] = [`Sometimes ${cell}`, `Often, ${cell}`];
    expect(likeness(sometimes, often)).toMatch(/of 100 words are the same$/);
    expect(ladderWordsIn(sometimes)).toEqual(['sometimes']);
    expect(ladderWordsIn('They ALWAYS ask and never tell; oftentimes, "usually" too.')).toEqual([
      'always',
      'never',
      'usually',
    ]);
  });

  test('catches a copy whose sentences were turned around', () => {
    const [first = '', second = ''] = cell.split('. ');
    expect(likeness(cell, `${second} ${first}.`)).toMatch(/of 100 words/);
  });

  test('catches one clause taken over into a text that is otherwise new', () => {
    const other =
      'Neighbours bring their own flour on Saturdays. You show each of them how, when the dent comes back slowly, ' +
      'a batch has rested enough, and they take turns at the oven until nobody needs your advice any more.';
    expect(sharedVocabulary(cell, other)).toBeLessThan(0.3);
    expect(likeness(cell, other)).toBe('both say “when the dent comes back”');
  });

  test('lets two descriptions of the same thing in different words be', () => {
    const other =
      'You keep a starter alive through the week and feed it by its smell. Before each bake you choose how long it ' +
      'rests from the weather, and you write down what came out so that the next batch can differ.';
    expect(likeness(cell, other)).toBeUndefined();
    expect(ladderWordsIn(cell)).toEqual([]);
  });

  test('measures shared words as a part of all, and finds every shared run once', () => {
    expect(sharedVocabulary('bread and salt', 'Salt and pepper')).toBe(0.5);
    expect(sharedVocabulary('', '')).toBe(1);
    expect(sharedVocabulary('bread', '')).toBe(0);
    expect(sharedRuns('a b c d e f', 'x a b c d e f', 5)).toEqual(['a b c d e', 'b c d e f']);
    expect(sharedRuns('a b', 'a b', 5)).toEqual([]);
  });

  test('parts a text into its sentences of five words and more, quoted ends included', () => {
    expect(sentencesOf('You ask, ‘What else can be done?’ They smile. Then you both write it down. Is it?')).toEqual([
      'you ask what else can be done',
      'then you both write it down',
    ]);
  });

  test('names what stands in a list more than once, once', () => {
    expect(saidTwice(['salt', 'bread', 'salt', 'water', 'salt'])).toEqual(['salt']);
    expect(saidTwice(['salt', 'bread'])).toEqual([]);
  });
});
