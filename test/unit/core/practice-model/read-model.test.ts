import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readModel } from '../../../../core/practice-model/read-model.ts';
import { breadText, breadWith } from '../../../helpers/bread-text.ts';
import { aModel } from '../../../helpers/builders.ts';
import { problemsOf } from '../../../helpers/model-problems.ts';

describe('a valid model', () => {
  test('comes back from YAML as it was', () => {
    expect(readModel(stringify(aModel()), 'bread.yaml')).toEqual({ ok: true, model: aModel() });
  });

  test('comes back from JSON as it was, in one line or indented with tabs', () => {
    expect(readModel(JSON.stringify(aModel()), 'bread.json')).toEqual({ ok: true, model: aModel() });
    expect(readModel(JSON.stringify(aModel(), null, '\t'), 'bread.json')).toEqual({ ok: true, model: aModel() });
  });

  test('is read as its author wrote it: folded lines joined, lists that are left out empty', () => {
    const reading = readModel(breadText, 'bread.yaml');
    expect(reading.ok && reading.model.dimensions[0]).toEqual({
      id: 'kneading',
      area: 'dough',
      title: 'Kneading',
      description: 'How the dough is worked, and how long.',
      recall: 'you kneaded a dough',
      levels: {
        first: {
          descriptor: 'You press the dough until it holds.',
          indicators: [
            { id: 'pressed', text: 'Pressed the dough' },
            { id: 'floured', text: 'Floured the board' },
          ],
          nextSteps: ['Fold it once more.'],
        },
        second: { descriptor: 'You fold and turn.', indicators: [], nextSteps: [] },
      },
    });
  });

  test.each([
    ['a byte order mark', `\ufeff${breadText}`],
    ['line ends of Windows', breadText.replaceAll('\n', '\r\n')],
    ['line ends of an old Macintosh', breadText.replaceAll('\n', '\r')],
    ['document marks around it', `---\n${breadText}...\n`],
    ['comments', breadWith('title: Baking bread', '# ours\ntitle: Baking bread # for now')],
    ['a directive of an older YAML', `%YAML 1.1\n---\n${breadText}`],
  ])('is read the same with %s', (_, text) => {
    expect(readModel(text, 'bread.yaml')).toEqual(readModel(breadText, 'bread.yaml'));
  });

  test('is read as the description of the format shows one', () => {
    const description = readFileSync(join(import.meta.dirname, '../../../../docs/model-format.md'), 'utf8');
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(description) ?? [];
    expect(problemsOf(example)).toBe('ok');
  });

  test('may have level ids made of digits, in quotes where YAML would read a number', () => {
    const reading = readModel(breadText.replace('- id: first', '- id: "1"').replace('      first:', '      1:'), 'x');
    expect(reading.ok && Object.keys(reading.model.dimensions[0]?.levels ?? {})).toEqual(['1', 'second']);
  });
});

const rootFields =
  'format, id, title, version, language, summary, authors, licence, reviewBy, levels, areas, dimensions, history';
const slugWords = 'lower-case letters, digits and single hyphens, such as "who-is-in-the-room"';

describe('a problem says where it is and what was expected', () => {
  test.each([
    ['an empty text', '', `1:1  a group of fields (${rootFields})`],
    ['a text that is only a word', 'bread', `1:1  a group of fields (${rootFields})`],
    ['a list', '- bread', `1:1  a group of fields (${rootFields})`],
    ['a missing field', breadWith('title: Baking bread\n', ''), '1:1 title the field "title" (text)'],
    [
      'a missing list',
      breadWith('authors: [A bakery]\n', ''),
      '1:1 authors the field "authors" (a list of 1 to 50 authors)',
    ],
    [
      'a field missing inside a list',
      breadWith('    title: In the oven\n', ''),
      '40:5 dimensions[1].title the field "title" (text)',
    ],
    [
      'a field missing in an indicator',
      breadWith('            text: Floured the board\n', ''),
      '34:13 dimensions[0].levels.first.indicators[1].text the field "text" (text)',
    ],
    ['another format', breadWith('child-model/1', 'child-model/2'), '1:1 format "child-model/1"'],
    ['a number for a text', breadWith('title: Baking bread', 'title: 12'), '3:1 title text (put quotes around 12)'],
    [
      'yes or no for a text',
      breadWith('title: Dough', 'title: true'),
      '19:5 areas[0].title text (put quotes around true)',
    ],
    ['a list for a text', breadWith('title: Dough', 'title: [Dough]'), '19:5 areas[0].title text rather than a list'],
    ['nothing for a text', breadWith('title: Dough', 'title:'), '19:5 areas[0].title text'],
    ['blanks for a text', breadWith('title: Dough', 'title: "  "'), '19:5 areas[0].title some text'],
    [
      'a colon that makes a field of a text',
      breadWith('- Fold it once more.', '- Fold it: once more.'),
      '37:13 dimensions[0].levels.first.nextSteps[0] text (put quotes around it if it has a colon in it)',
    ],
    ['a text for a list', breadWith('[A bakery]', 'A bakery'), '7:1 authors a list of 1 to 50 authors'],
    ['an empty list', breadWith('[A bakery]', '[]'), '7:1 authors a list of 1 to 50 authors'],
    [
      'a text for a group',
      breadWith('      second:\n        descriptor: You', '      second: You'),
      '38:7 dimensions[0].levels.second a group of fields (descriptor, indicators, nextSteps)',
    ],
    [
      'a text for the levels',
      breadWith('levels: {}', 'levels: none'),
      '44:5 dimensions[1].levels a group of levels by their ids',
    ],
    ['a text that is too long', breadWith('CC0-1.0', 'x'.repeat(121)), '8:1 licence at most 120 characters'],
    [
      'a control character',
      breadWith('In the oven', '"In the\\u0007oven"'),
      '42:5 dimensions[1].title text without control characters',
    ],
    [
      'half a surrogate pair',
      breadWith('In the oven', '"\\ud83c"'),
      '42:5 dimensions[1].title text without control characters',
    ],
    ['an id with capitals and spaces', breadWith('id: bread', 'id: Our Bread'), `2:1 id ${slugWords}`],
    ['an id with two hyphens in a row', breadWith('id: bread', 'id: our--bread'), `2:1 id ${slugWords}`],
    ['an id that is too long', breadWith('id: bread', `id: ${'b'.repeat(81)}`), '2:1 id at most 80 characters'],
    [
      'an id that objects have already',
      breadWith('id: bread', 'id: constructor'),
      '2:1 id an id other than "constructor"',
    ],
    ['a version of two numbers', breadWith('1.0.0', '"1.0"'), '4:1 version three numbers, such as 1.0.0'],
    ['a version that YAML reads as a number', breadWith('1.0.0', '1.0'), '4:1 version three numbers, such as 1.0.0'],
    [
      'a language by its name',
      breadWith('language: en', 'language: English'),
      '5:1 language a language tag, such as en or pt-BR',
    ],
    ['a day that does not exist', breadWith('2030-01-31', '2030-02-30'), '9:1 reviewBy a day written as 2028-11-30'],
    [
      'a day in the order of a country',
      breadWith('2030-01-31', '31.01.2030'),
      '9:1 reviewBy a day written as 2028-11-30',
    ],
    ['two levels only', breadWith('  - id: third\n    name: Third\n', ''), '10:1 levels a list of 3 to 9 levels'],
    [
      'ten levels',
      breadWith('areas:\n', `${[4, 5, 6, 7, 8, 9, 10].map((n) => `  - {id: l${n}, name: L${n}}\n`).join('')}areas:\n`),
      '10:1 levels a list of 3 to 9 levels',
    ],
    [
      'a level twice',
      breadWith('id: third', 'id: first'),
      '15:5 levels[2].id an id of its own ("first" is already used)',
    ],
    [
      'an area twice',
      breadWith('    title: Dough\n', '    title: Dough\n  - id: dough\n    title: Again\n'),
      '20:5 areas[1].id an id of its own ("dough" is already used)',
    ],
    [
      'a dimension twice',
      breadWith('id: baking', 'id: kneading'),
      '40:5 dimensions[1].id an id of its own ("kneading" is already used)',
    ],
    [
      'an indicator twice',
      breadWith('id: floured', 'id: pressed'),
      '34:13 dimensions[0].levels.first.indicators[1].id an id of its own ("pressed" is already used)',
    ],
    [
      'an unknown area',
      breadWith('area: dough\n    title: In', 'area: oven\n    title: In'),
      '41:5 dimensions[1].area one of the areas of this model (dough)',
    ],
    [
      'an unknown level',
      breadWith('      second:', '      secnd:'),
      '38:7 dimensions[0].levels.secnd one of the levels of this model (first, second, third)',
    ],
    [
      'a level that is no id',
      breadWith('      second:', '      The second:'),
      '38:7 dimensions[0].levels["The second"] the id of a level of this model',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('a misspelt field is told twice: as unknown where it stands, as missing in the group it stands in', () => {
    expect(problemsOf(breadWith('title: In the oven', 'titel: In the oven'))).toEqual([
      '40:5 dimensions[1].title the field "title" (text)',
      '42:5 dimensions[1].titel one of the fields id, area, title, description, recall, levels',
    ]);
  });

  test('places are those of the text as read, whatever its line ends and marks', () => {
    const broken = breadWith('recall:', 'recal:');
    const expected = ['27:5 dimensions[0].recal one of the fields id, area, title, description, recall, levels'];
    expect(problemsOf(broken)).toEqual(expected);
    expect(problemsOf(broken.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(problemsOf(broken.replaceAll('\n', '\r'))).toEqual(expected);
    expect(problemsOf(`\ufeff${breadWith('format:', 'fromat:')}`)).toEqual([
      '1:1 format the field "format" ("child-model/1")',
      `1:1 fromat one of the fields ${rootFields}`,
    ]);
  });

  test('several problems come in the order of the text, fifty at most, each with the name of the file', () => {
    const text = breadText.replace('id: third', 'id: Third').replace('id: bread', 'id: B');
    expect(problemsOf(text)).toEqual([`2:1 id ${slugWords}`, `15:5 levels[2].id ${slugWords}`]);

    const many = breadWith(
      'levels: {}',
      `levels: {}\n${Array.from({ length: 60 }, (_, n) => `    odd${n}: 1\n`).join('')}`,
    );
    const reading = readModel(many, 'my bread.yaml');
    if (reading.ok) throw new Error('Sixty unknown fields were accepted.');
    expect(reading.problems).toHaveLength(50);
    expect(new Set(reading.problems.map((problem) => problem.file))).toEqual(new Set(['my bread.yaml']));
    expect(reading.problems.at(-1)?.path).toBe('dimensions[1].odd49');
  });
});
