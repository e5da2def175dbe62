import { describe, expect, it } from 'vitest';
import { sizeInWords } from '../../../../renderer/words/size-in-words.ts';

describe('a size in words', () => {
  it.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [48_300, '48 kB'],
    [999_400, '999 kB'],
    [999_600, '1 MB'],
    [3_440_000, '3.4 MB'],
    [340_400_000, '340 MB'],
    [2_000_000_000, '2 GB'],
  ])('%i bytes', (bytes, words) => {
    expect(sizeInWords(bytes, 'en-GB')).toBe(words);
  });
});
