import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../../core/model-import/build-model.ts';
import type { Choices, ColumnMeaning, Mapping } from '../../../../core/model-import/mapping.ts';
import type { RawTable } from '../../../../core/model-import/raw.ts';
import { guessTableMapping, recognise } from '../../../../core/model-import/recognise.ts';
import { columnNames } from '../../../../core/model-import/seen-table.ts';

const about = {
  title: 'Baking bread',
  language: 'en',
  summary: 'How people bake.',
  authors: ['The bakers'],
  licence: 'CC0-1.0',
  reviewBy: '2030-01-01',
};

function rows(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')));
}

function table(text: string, sheet = 'bread'): RawTable {
  return { sheet, rows: rows(text) };
}

function mappingOf(...tables: RawTable[]): Mapping {
  const recognised = recognise({ tables, documents: [] });
  if (recognised.shape === 'native') throw new Error('tables are never native');
  return recognised.mapping;
}

function meanings(columns: readonly ColumnMeaning[] | undefined): readonly string[] {
  return (columns ?? []).map((meaning) =>
    meaning.as === 'at-level' ? `${meaning.level}/${meaning.kind}` : meaning.as,
  );
}

function build(tables: readonly RawTable[], choices: Choices = {}) {
  return buildModel({ tables, about, losses: [] }, mappingOf(...tables), choices);
}

const matrix = `
  Area | Skill | Description | Beginner | Practitioner | Expert
  Dough | Kneading | Working the dough. | You follow a recipe. | You feel when it is done. | You teach it.
  Dough | Proving | Letting it rise. | You set a timer. | You look at it. | You read the room.
  Oven | Baking | Heat and steam. | You follow a recipe. | You know your oven. | You bake on stone.`;

describe('a matrix', () => {
  it('is recognised by the names of its levels', () => {
    const mapping = mappingOf(table(matrix));
    expect(mapping.shape).toBe('matrix');
    expect(meanings(mapping.tables[0]?.columns)).toEqual([
      'area',
      'dimension',
      'description',
      'Beginner/descriptor',
      'Practitioner/descriptor',
      'Expert/descriptor',
    ]);
  });

  it('becomes a whole model', () => {
    const { draft, losses, problems, questions, counts } = build([table(matrix)]);
    expect({ losses, problems, questions }).toEqual({ losses: [], problems: [], questions: [] });
    expect(counts).toEqual({ areas: 2, dimensions: 3, levels: 3, descriptors: 9, indicators: 0, nextSteps: 0 });
    expect(draft.dimensions[2]).toMatchObject({
      id: 'baking',
      area: 'oven',
      levels: { expert: { descriptor: 'You bake on stone.' } },
    });
  });

  it('may have its dimensions side by side', () => {
    const source = rows(matrix);
    const turned = (source[0] ?? []).map((_, column) => source.map((row) => row[column] ?? ''));
    const tables = [{ sheet: 'bread', rows: turned }];
    expect(mappingOf(...tables).tables[0]?.turned).toBe(true);
    expect(build(tables).draft).toEqual(build([table(matrix)]).draft);
  });

  it('may have levels called by words nobody knows', () => {
    const mapping = mappingOf(
      table(matrix.replace('Beginner', 'Seed').replace('Practitioner', 'Leaf').replace('Expert', 'Tree')),
    );
    expect(meanings(mapping.tables[0]?.columns).slice(3)).toEqual([
      'Seed/descriptor',
      'Leaf/descriptor',
      'Tree/descriptor',
    ]);
  });

  it('may begin with a title, have areas as headings, and merged cells', () => {
    const { draft, losses } = build([
      table(`
        Our bread |  |  |
         |  |  |
        Practice | Beginner | Practitioner | Expert
        Dough |  |  |
        Kneading | a b | c d | e f
        Oven |  |  |
        Baking | g h | i j | k l`),
    ]);
    expect(draft.areas.map(({ title }) => title)).toEqual(['Dough', 'Oven']);
    expect(draft.dimensions.map(({ id, area }) => [id, area])).toEqual([
      ['kneading', 'dough'],
      ['baking', 'oven'],
    ]);
    expect(losses.map(({ kind, facts }) => [kind, facts.text])).toEqual([['row-above', 'Our bread']]);
  });

  it('fills merged areas down', () => {
    const { draft } = build([table(matrix.replace('Dough | Proving', ' | Proving'))]);
    expect(draft.dimensions.map(({ area }) => area)).toEqual(['dough', 'dough', 'oven']);
  });

  it('takes several statements of a cell apart', () => {
    const { draft } = build([
      table(
        matrix
          .replace('You teach it.', 'At ease:⏎- Teaches others⏎- Adapts a recipe')
          .replace('You set a timer.', '• Sets a timer'),
      ),
    ]);
    expect(draft.dimensions[0]?.levels).toMatchObject({
      expert: { descriptor: 'At ease:', indicators: [{ id: 'teaches-others' }, { id: 'adapts-a-recipe' }] },
    });
    expect(draft.dimensions[1]?.levels).toMatchObject({ beginner: { descriptor: 'Sets a timer', indicators: [] } });
  });

  it('may have a sheet for each area', () => {
    const [first, second] = [
      table('Skill|Level 1|Level 2|Level 3\nKneading|a|b|c', 'Dough'),
      table('Skill|Level 1|Level 2|Level 3\nBaking|d|e|f', 'Oven'),
    ];
    const { draft } = build([first, second]);
    expect(draft.areas.map(({ title }) => title)).toEqual(['Dough', 'Oven']);
    expect(draft.dimensions.map(({ area }) => area)).toEqual(['dough', 'oven']);
  });
});

describe('a long table', () => {
  const long = `
    Skill | Level | Descriptor
    Kneading | 1 | You follow a recipe.
    Kneading | 2 | You feel it.
    Kneading | 3 | You teach it.
    Baking | 1 | You set a timer.
    Baking | 3 | You bake on stone.`;

  it('has a row per dimension and level', () => {
    const mapping = mappingOf(table(long));
    expect(mapping.shape).toBe('long');
    expect(meanings(mapping.tables[0]?.columns)).toEqual(['dimension', 'level', 'descriptor']);
    const { draft, losses } = build([table(long)]);
    expect(draft.levels.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(draft.dimensions.map(({ levels }) => Object.keys(levels))).toEqual([
      ['1', '2', '3'],
      ['1', '3'],
    ]);
    expect(losses.map(({ kind }) => kind)).toEqual(['one-area']);
  });

  it('gathers rows of one dimension and level as statements', () => {
    const { draft } = build([table(`${long}\n    Baking | 3 | You mend the oven.`)]);
    expect(draft.dimensions[1]?.levels).toMatchObject({
      '3': { indicators: [{ text: 'You bake on stone.' }, { text: 'You mend the oven.' }] },
    });
  });
});

describe('a list with one shared scale', () => {
  const list = table('Skill | Description\nKneading | Working the dough.\nBaking | Heat and steam.', 'skills');

  it('gives every dimension the texts of the scale', () => {
    const scale = table(
      'Level | Name | Meaning\n2 | Able | You can.\n1 | New | You try.\n3 | Master | You teach.',
      'scale',
    );
    const { draft, questions } = build([list, scale]);
    expect(draft.levels.map(({ name }) => name)).toEqual(['New', 'Able', 'Master']);
    expect(draft.dimensions.map(({ levels }) => Object.values(levels).map(({ descriptor }) => descriptor))).toEqual([
      ['You try.', 'You can.', 'You teach.'],
      ['You try.', 'You can.', 'You teach.'],
    ]);
    expect(questions).toEqual([]);
  });

  it('says when the scale is missing, and takes a typed one', () => {
    expect(build([list]).problems.map(({ kind }) => kind)).toContain('no-levels');
    const typedLevels = ['New', 'Able', 'Master'].map((name) => ({ name, descriptor: `You are ${name}.` }));
    const mapping = { ...mappingOf(list), typedLevels };
    const { draft, problems } = buildModel({ tables: [list], about, losses: [] }, mapping);
    expect(problems).toEqual([]);
    expect(draft.dimensions[1]?.levels).toMatchObject({ master: { descriptor: 'You are Master.' } });
  });

  it('asks what level 0 means', () => {
    const scale = table('Level | Name\n0 | None\n1 | New\n2 | Able\n3 | Master', 'scale');
    const open = build([list, scale]);
    expect(open.questions).toMatchObject([{ kind: 'level-zero', answered: false, level: { key: 'none' } }]);
    const answered = build([list, scale], { levelZero: 'none' });
    expect(answered.draft.levels.map(({ id }) => id)).toEqual(['new', 'able', 'master']);
    expect(answered.losses.map(({ kind }) => kind)).toContain('level-zero');
    expect(build([list, scale], { levelZero: 'level' }).draft.levels).toHaveLength(4);
  });
});

describe('trouble in a table', () => {
  it('is named with sheet, row and column', () => {
    const { problems, losses } = build([
      table(matrix.replace('Kneading', 'K'.repeat(130)).replace('| Proving |', '| Baking |')),
    ]);
    expect(problems).toEqual([
      {
        kind: 'expected',
        place: { sheet: 'bread', row: 2, column: 2 },
        path: 'dimensions[0].title',
        facts: { expected: 'at most 120 characters' },
      },
    ]);
    expect(losses).toEqual([
      { kind: 'id', place: { sheet: 'bread', row: 4, column: 2 }, facts: { from: 'baking', to: 'baking-2' } },
    ]);
  });

  it('lists columns without a meaning and cells beyond them', () => {
    const { losses } = build([
      table(
        `${matrix} | and more`.replace('Expert', 'Expert | Notes').replace('You teach it.', 'You teach it. | ask Ann'),
      ),
    ]);
    expect(losses.map(({ kind, place, facts }) => [kind, place.column, facts])).toEqual([
      ['column', 7, { name: 'Notes', cells: 2 }],
    ]);
  });

  it('is harmless where names are those of programs', () => {
    const { draft } = build([
      table(matrix.replace('Kneading', 'constructor').replace('Proving', '__proto__').replace('Expert', '__proto__')),
    ]);
    expect(draft.dimensions.map(({ id }) => id)).toEqual(['constructor-2', 'proto', 'baking']);
    expect(draft.levels.map(({ id }) => id)).toEqual(['beginner', 'practitioner', 'proto']);
  });

  it('leaves a person the last word: a table can be given another role', () => {
    const mapping = guessTableMapping(table(matrix), 'levels', false, 'shared-scale');
    expect(meanings(mapping.columns).slice(0, 3)).toEqual(['level', 'nothing', 'descriptor']);
    expect(columnNames(table(matrix), mapping).slice(0, 2)).toEqual(['Area', 'Skill']);
  });
});
