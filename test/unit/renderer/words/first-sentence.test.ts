import { describe, expect, test } from 'vitest';
import { firstSentence } from '../../../../renderer/words/first-sentence.ts';

describe('the first sentence', () => {
  test.each([
    ['How bread is baked. It is for anyone with an oven.', 'en', 'How bread is baked.'],
    ['How bread is baked', 'en', 'How bread is baked'],
    [
      'Baking at 1.5 times the heat; see chapter 3.2 for more! Then eat.',
      'en',
      'Baking at 1.5 times the heat; see chapter 3.2 for more!',
    ],
    ['パンの焼き方。誰でもできます。', 'ja', 'パンの焼き方。'],
    ['', 'en', ''],
    // Looks like a tag of a language and is none.
    ['Ask first. Then listen.', 'en-12', 'Ask first.'],
  ])('of “%s”', (text, language, first) => {
    expect(firstSentence(text, language)).toBe(first);
  });
});
