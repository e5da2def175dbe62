import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../main/model-import/read-source.ts';
import { workbookOf, zipBomb } from '../../../helpers/workbook.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(name: string, bytes: Uint8Array) {
  const reading = await readSource([{ name, bytes }]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.source;
}

async function problemsOf(name: string, bytes: Uint8Array) {
  const reading = await readSource([{ name, bytes }]);
  return reading.ok ? [] : reading.problems;
}

const rows = [
  ['Skill', 'Beginner', 'Café'],
  ['Kneading', 'a, b', 'c "d"'],
];

describe('reading a table', () => {
  it.each([
    [',', 'Skill,Beginner,Café\r\nKneading,"a, b","c ""d"""\r\n'],
    [';', 'Skill;Beginner;Café\nKneading;a, b;"c ""d"""\n'],
    ['\t', 'Skill\tBeginner\tCafé\nKneading\ta, b\t"c ""d"""\n'],
    ['named', 'sep=|\nSkill|Beginner|Café\nKneading|a, b|"c ""d"""\n'],
  ])('finds the separator (%s)', async (_, text) => {
    const { tables } = await read('bread.csv', bytesOf(text));
    expect(tables[0]?.rows.slice(0, 2)).toEqual(rows);
    expect(tables[0]?.sheet).toBe('bread');
  });

  it.each([
    ['utf-8 with a mark', bytesOf(`\ufeffSkill,Café\n`)],
    ['utf-16le with a mark', new Uint8Array(Buffer.from('\ufeffSkill,Café\n', 'utf16le'))],
    ['utf-16be with a mark', new Uint8Array(Buffer.from('\ufeffSkill,Café\n', 'utf16le').swap16())],
    ['utf-16le', new Uint8Array(Buffer.from('Skill,Café\n', 'utf16le'))],
    ['windows-1252', new Uint8Array(Buffer.from('Skill,Café\n', 'latin1'))],
  ])('finds the encoding (%s)', async (name, bytes) => {
    const { tables, losses } = await read('bread.csv', bytes);
    expect(tables[0]?.rows[0]).toEqual(['Skill', 'Café']);
    expect(losses.map(({ kind }) => kind)).toEqual(name.includes('mark') ? [] : ['encoding']);
  });

  it('says where a quote stays open, and what is too large', async () => {
    expect(await problemsOf('a.csv', bytesOf('a,b\nc,"d\ne,f\n'))).toEqual([
      { file: 'a.csv', row: 2, expected: 'a quote that closes the text it opens' },
    ]);
    expect(await problemsOf('a.csv', bytesOf(`a,b\nc,${'x'.repeat(200_000)}\n`))).toMatchObject([
      { sheet: 'a', row: 2, column: 2 },
    ]);
    expect(await problemsOf('a.csv', bytesOf('a,b\n'.repeat(100_002)))).toMatchObject([
      { expected: 'at most 100000 rows' },
    ]);
    expect(await problemsOf('a.csv', bytesOf(','.repeat(3_000_000)))).toMatchObject([
      { expected: 'at most 2000000 cells in all' },
    ]);
    expect(await problemsOf('a.csv', new Uint8Array(33 * 1024 * 1024))).toMatchObject([
      { expected: 'files of at most 32 MB in all' },
    ]);
    expect(await problemsOf('a.csv', new Uint8Array(1_000))).toMatchObject([
      { expected: 'a text or a workbook (.xlsx)' },
    ]);
    expect(await problemsOf('a.csv', bytesOf(' \n'))).toMatchObject([{ file: 'a.csv' }]);
  });
});

describe('reading a workbook', () => {
  it('reads every sheet, and of formulas the last result', async () => {
    const { tables, losses } = await read(
      'bread.xlsx',
      workbookOf([
        {
          name: 'Dough & heat',
          rows: [
            ['Skill', 'Beginner'],
            ['Kneading', { formula: 'A1&"x"', result: 'Skillx' }],
          ],
        },
        { name: 'שלום', rows: [['', 'e\u0301']] },
      ]),
    );
    expect(tables).toEqual([
      {
        sheet: 'Dough & heat',
        rows: [
          ['Skill', 'Beginner'],
          ['Kneading', 'Skillx'],
        ],
      },
      { sheet: 'שלום', rows: [['', 'e\u0301']] },
    ]);
    expect(losses).toMatchObject([{ kind: 'formulas', facts: { count: 1 } }]);
  });

  it('refuses what unpacks to more than is read, reaches too far, or is damaged', async () => {
    expect(await problemsOf('bomb.xlsx', zipBomb(300))).toMatchObject([
      { expected: expect.stringContaining('unpacks') },
    ]);
    const far = workbookOf([{ name: 'a', rows: [['x']] }]);
    const text = Buffer.from(far).toString('latin1').replaceAll('r="A1"', 'r="X1"');
    expect(await problemsOf('a.xlsx', new Uint8Array(Buffer.from(text, 'latin1')))).toEqual([]);
    const wide = workbookOf([{ name: 'a', rows: [Array.from({ length: 1_200 }, () => 'x')] }]);
    expect(await problemsOf('a.xlsx', wide)).toMatchObject([{ expected: 'at most 1000 columns' }]);
    expect(await problemsOf('a.xlsx', far.subarray(0, far.length - 30))).toMatchObject([{ file: 'a.xlsx' }]);
    expect(await problemsOf('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toMatchObject([
      { expected: expect.stringContaining('.xlsx') },
    ]);
  });
});

describe('reading a document', () => {
  it('tells one of this application from a foreign one, also without an ending', async () => {
    const native = await read('pasted', bytesOf('format: child-model/1\ntitle: x\n'));
    expect(native.documents).toEqual([{ file: 'pasted', text: 'format: child-model/1\ntitle: x\n' }]);
    const foreign = await read('pasted', bytesOf('skills:\n  - { name: a }\n  - { name: b }\n'));
    expect(foreign.tables.map(({ sheet }) => sheet)).toEqual(['skills']);
    const json = await read('bread.json', bytesOf('{"name":"Bread","skills":[{"name":"a"},{"name":"b"}]}'));
    expect(json.about).toEqual({ title: 'Bread' });
    expect(await problemsOf('a.yaml', bytesOf('a: [1\n'))).toMatchObject([
      { file: 'a.yaml', line: expect.any(Number) },
    ]);
    expect((await read('a.yaml', bytesOf('format: child-model/1\ntitle: [1\n'))).documents).toHaveLength(1);
  });
});
