import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../../core/model-import/build-model.ts';
import { flatten } from '../../../../core/model-import/flatten.ts';
import { isNativeRoot, readDocuments } from '../../../../core/model-import/read-document.ts';
import { recognise } from '../../../../core/model-import/recognise.ts';

function read(text: string) {
  const reading = readDocuments(text, 'bread.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { ...flatten(reading.roots, 'bread'), reading };
}

function build(text: string, choices = {}) {
  const { tables, about, losses } = read(text);
  const recognised = recognise({ tables, documents: [] });
  if (recognised.shape === 'native') throw new Error('tables are never native');
  return { shape: recognised.shape, ...buildModel({ tables, about, losses }, recognised.mapping, choices) };
}

const themes = `
name: Baking
levels:
  - { id: one, name: Junior }
  - { id: two-a, name: Senior (Bread) }
  - { id: two-b, name: Senior (Cake) }
  - { id: three, name: Master }
themes:
  - { id: dough, name: Dough, summary: Working it. }
  - { id: heat, name: Heat, summary: The oven. }
competencies:
  - { level: one, theme: dough, summary: Follows a recipe. }
  - { level: two-a, theme: dough, summary: Feels it. }
  - { level: two-b, theme: dough, summary: Whips it. }
  - { level: three, theme: dough, summary: "1. Teaches it.\\n2. Writes it down." }
  - { level: one, theme: heat, summary: no }
  - { level: three, theme: heat, summary: 1.10 }
`;

describe('a foreign document', () => {
  it('with lists that refer to each other is a long table', () => {
    const { shape, draft, questions } = build(themes);
    expect(shape).toBe('long');
    expect(draft.title).toBe('Baking');
    expect(draft.dimensions.map(({ id, title, description }) => [id, title, description])).toEqual([
      ['dough', 'Dough', 'Working it.'],
      ['heat', 'Heat', 'The oven.'],
    ]);
    expect(draft.dimensions[0]?.levels).toMatchObject({
      three: { indicators: [{ text: 'Teaches it.' }, { text: 'Writes it down.' }] },
    });
    expect(questions).toMatchObject([
      {
        kind: 'levels',
        answered: false,
        because: 'branches',
        paths: [
          { name: 'Bread', levels: ['one', 'two-a', 'three'] },
          { name: 'Cake', levels: ['one', 'two-b', 'three'] },
        ],
      },
    ]);
  });

  it('keeps words such as no and 1.10 as they were written', () => {
    const { draft } = build(themes);
    expect(draft.dimensions[1]?.levels).toMatchObject({ one: { descriptor: 'no' }, three: { descriptor: '1.10' } });
  });

  it('keeps the levels an author chose and says what goes', () => {
    const { draft, losses, questions } = build(themes, { levels: ['one', 'two-b', 'three'] });
    expect(draft.levels.map(({ id }) => id)).toEqual(['one', 'two-b', 'three']);
    expect(losses.filter(({ kind }) => kind === 'level').map(({ facts }) => facts)).toEqual([
      { name: 'Senior (Bread)', texts: 1 },
    ]);
    expect(questions).toMatchObject([{ answered: true }]);
    expect(build(themes, { levels: ['one', 'four'] }).problems).toContainEqual(
      expect.objectContaining({ kind: 'no-such-level', facts: { name: 'four' } }),
    );
  });

  it('may nest levels in dimensions in areas', () => {
    const { draft, shape } = build(`
      areas:
        - title: Dough
          skills:
            - title: Kneading
              description: Working it.
              levels: { beginner: You try., expert: You teach. , master: [Knows why, Knows when] }
            - title: Proving
              description: Letting it rise.
              levels: { beginner: You wait., expert: You look., master: You know. }
        - title: Oven
          skills:
            - title: Baking
              description: Heat.
              levels: { beginner: You set it., expert: You feel it., master: You build it. }`);
    expect(shape).toBe('matrix');
    expect(draft.dimensions.map(({ title, area }) => [title, area])).toEqual([
      ['Kneading', 'dough'],
      ['Proving', 'dough'],
      ['Baking', 'oven'],
    ]);
    expect(draft.dimensions[0]?.levels).toMatchObject({
      master: { indicators: [{ text: 'Knows why' }, { text: 'Knows when' }] },
    });
  });

  it('may list levels inside dimensions', () => {
    const { draft, shape } = build(`
      - title: Kneading
        levels:
          - { name: Beginner, text: You try. }
          - { name: Expert, text: You teach. }
          - { name: Master, text: You know. }
      - title: Baking
        levels:
          - { name: Beginner, text: You set it. }
          - { name: Expert, text: You feel it. }
          - { name: Master, text: You build it. }`);
    expect(shape).toBe('long');
    expect(draft.levels.map(({ id }) => id)).toEqual(['beginner', 'expert', 'master']);
    expect(draft.dimensions[1]?.levels).toMatchObject({ master: { descriptor: 'You build it.' } });
  });

  it('may come as several documents', () => {
    const records =
      'skill: Kneading\nbeginner: a b\nexpert: c d\nmaster: e f\n---\nskill: Baking\nbeginner: g h\nexpert: i j\nmaster: k l\n';
    expect(build(records).draft.dimensions.map(({ id }) => id)).toEqual(['kneading', 'baking']);
    const { draft } = build(
      'levels: [New, Able, Master]\n---\nskills:\n  - { name: Kneading, description: Dough. }\n  - { name: Baking, description: Heat. }\n',
    );
    expect(draft.levels.map(({ name }) => name)).toEqual(['New', 'Able', 'Master']);
    expect(draft.dimensions).toHaveLength(2);
  });

  it('has odd names trimmed, references written out, and what is lost named with its line', () => {
    const { tables, about, losses, reading } = read(
      '" Title :": Bread\nsheet: x\nskills:\n  - &a { " Name ": Kneading, name: again }\n  - *a\n',
    );
    expect(about).toEqual({ title: 'Bread' });
    expect(tables[0]?.rows).toEqual([
      ['Name', 'name'],
      ['Kneading', 'again'],
      ['Kneading', 'again'],
    ]);
    expect(losses).toEqual([
      { kind: 'field', place: { sheet: 'bread', line: 2 }, facts: { name: 'sheet', text: 'x' } },
    ]);
    expect(reading.losses).toEqual([{ kind: 'references', place: { sheet: 'bread.yaml' }, facts: { count: 1 } }]);
  });

  it('is refused with a place where it cannot be read', () => {
    expect(readDocuments('a: 1\n__proto__: { x: 1 }\n', 'x.yaml')).toMatchObject({
      ok: false,
      problems: [{ file: 'x.yaml', line: 2, column: 1 }],
    });
    expect(readDocuments('a: [1\n', 'x.yaml')).toMatchObject({ ok: false });
    expect(readDocuments('['.repeat(5_000), 'x.yaml')).toMatchObject({ ok: false });
    expect(readDocuments(`${'['.repeat(40)}${']'.repeat(40)}`, 'x.yaml')).toMatchObject({ ok: false });
    const bomb = `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]\nd: [${'*c,'.repeat(50)}]\n`;
    expect(readDocuments(bomb, 'x.yaml')).toMatchObject({ ok: false });
  });

  it('is known as native by what it says of itself', () => {
    const { reading } = read('format: child-model/1\ntitle: x\n');
    expect(reading.roots.map(isNativeRoot)).toEqual([true]);
  });
});
