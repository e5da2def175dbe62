import { describe, expect, it } from 'vitest';
import { matchesTyped } from '../../../../core/search/fold.ts';
import { searchQueryOf } from '../../../../core/search/query.ts';
import { hitBegin, hitEnd, segmentsOf } from '../../../../core/search/snippet.ts';

describe('what a person types', () => {
  it.each([
    ['night', '"night" *'],
    ['night sh', '"night" * "sh" *'],
    ['"night shift"', '"night shift"'],
    ['"night shi', '"night shi" *'],
    ['bread"night shift"', '"bread" * "night shift"'],
    ['text: a OR b*', '"text:" * "a" * "OR" * "b*" *'],
    ['"a ""b" c', '"a" "b" "c" *'],
  ])('%s becomes %s', (typed, query) => {
    expect(searchQueryOf(typed)).toBe(query);
  });

  it.each(['', '  ', '"', '""', '- … !', '\0', '\ue000\ue001'])('%j holds nothing that could be found', (typed) => {
    expect(searchQueryOf(typed)).toBeUndefined();
  });

  it('is no longer than the engine can take', () => {
    expect(searchQueryOf('a '.repeat(500))?.match(/"a"/g)).toHaveLength(32);
  });
});

describe('a text with marks', () => {
  it('is taken apart at them', () => {
    const marked = `the ${hitBegin}Night${hitEnd} shift, ${hitBegin}nig${hitEnd}`;
    expect(segmentsOf(marked)).toEqual([
      { text: 'the ', isHit: false },
      { text: 'Night', isHit: true },
      { text: ' shift, ', isHit: false },
      { text: 'nig', isHit: true },
    ]);
  });

  it('stays text where the person wrote one of the characters of a mark', () => {
    expect(segmentsOf('a \ue000 b')).toEqual([{ text: 'a \ue000 b', isHit: false }]);
    expect(segmentsOf(`${hitEnd}a${hitEnd}`)).toEqual([{ text: 'a', isHit: false }]);
  });

  it('is cut where it is one endless word', () => {
    expect(segmentsOf('夜'.repeat(5000))[0]?.text).toHaveLength(301);
  });
});

describe('a name in a list', () => {
  it.each([
    ['Coaching conversations', 'conv coa', true],
    ['Résumé of a year', 'resume', true],
    ['Coaching conversations', 'oaching', false],
    ['Anything', '', true],
  ])('%s, typed %j: %s', (name, typed, matches) => {
    expect(matchesTyped(name, typed)).toBe(matches);
  });
});
