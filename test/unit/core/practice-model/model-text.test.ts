import { describe, expect, test } from 'vitest';
import { breadText, breadWith } from '../../../helpers/bread-text.ts';
import { problemsOf } from '../../../helpers/model-problems.ts';

describe('a text that is not the YAML of a model', () => {
  test.each([
    ['a tab for indentation', breadWith('    recall:', '\trecall:'), '27:1  spaces rather than a tab before this'],
    ['a field twice', breadWith('id: bread\n', 'id: bread\nid: loaf\n'), '3:1  "id" only once in this group'],
    [
      'a level twice in a dimension',
      breadWith('      second:', '      first:'),
      '38:7  "first" only once in this group',
    ],
    [
      'a colon in a text without quotes',
      breadWith('title: In the oven', 'title: The oven: in'),
      '42:12  a single field on this line (put quotes around a text with a colon in it)',
    ],
    [
      'a field without a colon',
      breadWith('title: Baking bread', 'title Baking bread'),
      '3:1  a colon and a space after the name of a field',
    ],
    [
      'a list that is not closed',
      breadWith('[A bakery]', '[A bakery'),
      '8:1  the indentation of the lines around it, or the bracket that closes a list',
    ],
    [
      'a quote that is not closed',
      breadWith('In the oven', '"In the oven'),
      '45:1  a closing quote, or a colon and a space after the name of a field',
    ],
    [
      'a text that starts with @',
      breadWith('In the oven', '@ the oven'),
      '42:12  quotes around a text that starts with this character',
    ],
    [
      'a text that starts with *',
      breadWith('In the oven', '*oven'),
      '42:12  quotes around a text that starts with "*"',
    ],
    [
      'a reference to another part',
      breadWith('In the oven\n    description: How heat is used.', '&a In\n    description: *a'),
      '43:18  quotes around a text that starts with "*"',
    ],
    ['a reference to itself', 'a: &a [*a]', '1:8  quotes around a text that starts with "*"'],
    [
      'a tag',
      breadWith('In the oven', '!!js/function In the oven'),
      '42:12  quotes around a text that starts with "!"',
    ],
    [
      'a group as the name of a field',
      `? [a]\n: b\n${breadText}`,
      '1:3  well-formed YAML (With stringKeys, all keys must be strings)',
    ],
    [
      'two models in one text',
      `${breadText}---\n${breadText}`,
      '45:1  a single document (the line "---" begins a second one)',
    ],
    [
      'a key that would change what an object is',
      breadWith('levels: {}', 'levels: {__proto__: {}}'),
      '44:14 dimensions[1].levels.__proto__ the id of a level of this model',
    ],
    ['brackets inside each other without end', '['.repeat(10_000), undefined],
    [
      'a group of far too many fields',
      Array.from({ length: 500 }, (_, n) => `k${n}: 1\n`).join(''),
      '1:1  at most 120 fields in one group',
    ],
    ['five million characters', 'x'.repeat(5_000_000), '1:1  a text under 4 million characters'],
    [
      'a million lines',
      '- a\n'.repeat(900_000),
      '1:1  a shorter text (this one has more lines and marks than can be read)',
    ],
  ])('%s', (_, text, problem) => {
    const problems = problemsOf(text);
    if (problem === undefined)
      expect(problems).toEqual([expect.stringMatching(/^1:\d+ {2}fewer lists and groups inside each other$/)]);
    else expect(problems).toEqual([problem]);
  });

  test('references that would unfold into billions are refused without unfolding', () => {
    const bomb = Array.from({ length: 12 }, (_, n) => `k${n}: &k${n} [${`*k${n - 1},`.repeat(10).slice(0, -1)}]`);
    const text = bomb.join('\n').replace(/\*k-1/g, 'x');
    const problems = problemsOf(text);
    expect(problems).toHaveLength(50);
    expect(problems[0]).toBe('2:10  quotes around a text that starts with "*"');
  });
});
