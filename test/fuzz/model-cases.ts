import { deflateRawSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import { stringify } from 'yaml';
import { modelJson, modelYaml } from '../../core/model-export/write-document.ts';
import { modelCsv } from '../../core/model-export/write-matrix.ts';
import { model, words } from '../helpers/arbitraries.ts';
import {
  asLong,
  asMatrix,
  asMatrixWithHeadings,
  asMergedMatrix,
  asSharedScale,
  asSplitTables,
  asTurnedMatrix,
  plainModel,
} from '../helpers/model-tables.ts';
import { workbookOf, zipBomb } from '../helpers/workbook.ts';

/** Files as somebody might hand them over: a name and bytes for each. */
export type FuzzCase = readonly { readonly name: string; readonly bytes: Uint8Array }[];

type Rows = readonly (readonly string[])[];

const awkward = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '0',
  '-1',
  '1e999',
  'Level 0',
  'Level 1',
  'N/A',
  'none',
  'Beginner',
  'Expert',
  'Skill',
  'Area',
  'Description',
  'id',
  'Level',
  'Descriptor',
  '=1+1',
  "'=cmd|' /C calc'!A0",
  '\u202eRTL\u202c שלום',
  'e\u0301'.repeat(40),
  '\ud800',
  '\0\u0001\u007f',
  '- a\n- b\n- c',
  '1. a\n2. b',
  'a|b|c;d',
  ' \u00a0\u200b ',
  '"',
  '""',
  '\n',
  '\ufeff',
  'x'.repeat(3_000),
);
const cell = fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: awkward }, fc.constant(''));

const anyRows: Arbitrary<Rows> = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 });

/** A table a person could have made, with some of its cells, rows and columns put out of order. */
const bentRows: Arbitrary<Rows> = fc
  .tuple(
    plainModel(),
    fc.constantFrom(asMatrix, asMergedMatrix, asTurnedMatrix, asMatrixWithHeadings, asLong),
    fc.array(fc.tuple(fc.nat(), fc.nat(), cell, fc.constantFrom('set', 'cut', 'double', 'swap', 'title')), {
      maxLength: 5,
    }),
  )
  .map(([given, write, bends]) => {
    const rows = write(given).map((row) => [...row]);
    for (const [at, column, text, way] of bends) {
      const row = rows[at % rows.length];
      if (row === undefined) continue;
      if (way === 'set') row[column % (row.length + 2)] = text;
      else if (way === 'cut') row.splice(column % Math.max(1, row.length), 1);
      else if (way === 'double') rows.push([...row]);
      else if (way === 'title') rows.unshift([text]);
      else row.reverse();
    }
    return rows.map((row) => Array.from(row, (one) => one ?? ''));
  });

const bytesOf = (text: string) => new TextEncoder().encode(text);
const quoted = (text: string, separator: string) =>
  /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;

const writeTable = (rows: Rows, way: string, name: string): FuzzCase[number] => {
  if (way === 'xlsx')
    return { name: `${name}.xlsx`, bytes: workbookOf([{ name, rows: rows.map((row) => row.map(forXml)) }]) };
  const separator = way === 'tsv' ? '\t' : way === 'csv' ? ',' : ';';
  const text = rows.map((row) => row.map((one) => quoted(one, separator)).join(separator)).join('\r\n');
  if (way === 'utf16') return { name: `${name}.csv`, bytes: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) };
  if (way === 'latin1') return { name: `${name}.csv`, bytes: new Uint8Array(Buffer.from(text, 'latin1')) };
  return { name: way === 'pasted' ? 'pasted' : `${name}.${way === 'tsv' ? 'tsv' : 'csv'}`, bytes: bytesOf(text) };
};

/** XML cannot hold most control characters at all. */
const forXml = (text: string) => text.replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '');

const way = fc.constantFrom('csv', 'tsv', 'xlsx', 'utf16', 'latin1', 'pasted', 'semicolon');

const tables = fc
  .tuple(fc.oneof(bentRows, anyRows), way)
  .map(([rows, how]): FuzzCase => [writeTable(rows, how, 'bread')]);

const severalTables = fc.tuple(plainModel(), way, fc.boolean()).map(([given, how, split]): FuzzCase => {
  const parts: Readonly<Record<string, Rows>> = split ? asSplitTables(given) : { ...asSharedScale(given) };
  return Object.entries(parts).map(([name, rows]) => writeTable(rows, how === 'pasted' ? 'csv' : how, name));
});

const fieldName = fc.oneof(
  fc.constantFrom(
    'name',
    'title',
    'id',
    'levels',
    'skills',
    'themes',
    'areas',
    'competencies',
    'description',
    'level',
    'theme',
    'format',
    ' Title :',
    'text',
    'dimensions',
  ),
  awkward,
);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: false },
    cell,
    fc.array(tie('data'), { maxLength: 5 }),
    fc.array(fc.tuple(fieldName, tie('data')), { maxLength: 6 }).map((fields) => Object.fromEntries(fields)),
    fc.constantFrom(null, true, 1.1, 0),
  ),
}));

const documents = fc
  .tuple(fc.array(data, { minLength: 1, maxLength: 3 }), fc.constantFrom('json', 'yaml', 'pasted'))
  .map(([roots, how]): FuzzCase => {
    if (how === 'json') return [{ name: 'bread.json', bytes: bytesOf(JSON.stringify(roots[0] ?? null)) }];
    const text = roots.map((root) => stringify(root)).join('---\n');
    return [{ name: how === 'yaml' ? 'bread.yaml' : 'pasted', bytes: bytesOf(text) }];
  });

const ownDocuments = fc.tuple(model(2), fc.constantFrom('yaml', 'json', 'csv')).map(([given, how]): FuzzCase => {
  const text = how === 'yaml' ? modelYaml(given) : how === 'json' ? modelJson(given) : modelCsv(given);
  return [{ name: `bread.${how}`, bytes: bytesOf(text) }];
});

const anyBytes = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.csv', 'a.yaml', 'a.xlsx', 'pasted'))
  .map(([bytes, name]): FuzzCase => [{ name, bytes }]);

/** What grows while it is read, small enough for thousands of them. */
const growing = fc.oneof(
  fc
    .integer({ min: 2, max: 400 })
    .map((depth): FuzzCase => [{ name: 'a.json', bytes: bytesOf(`${'['.repeat(depth)}${']'.repeat(depth)}`) }]),
  fc.integer({ min: 2, max: 40 }).map((width): FuzzCase => [{ name: 'a.yaml', bytes: bytesOf(aliases(width)) }]),
  fc
    .integer({ min: 1, max: 3_000 })
    .map((width): FuzzCase => [{ name: 'a.csv', bytes: bytesOf(`${'a,'.repeat(width)}\nb\n`) }]),
  fc
    .integer({ min: 1, max: 20 })
    .map((size): FuzzCase => [{ name: 'a.csv', bytes: bytesOf(`a,b\nc,"${'d"",\n'.repeat(size * 1_000)}"\n`) }]),
  fc
    .tuple(fc.constantFrom('A1', 'XFD1048576', 'ZZZZ9', 'A99999999', 'AB77'), fc.boolean())
    .map(([address, packed]): FuzzCase => [{ name: 'a.xlsx', bytes: farCell(address, packed) }]),
);

function aliases(width: number): string {
  const row = (name: string) => `[${Array.from({ length: width }, () => name).join(', ')}]`;
  return `a: &a ${row('x')}\nb: &b ${row('*a')}\nc: &c ${row('*b')}\nd: ${row('*c')}\n`;
}

function farCell(address: string, packed: boolean): Uint8Array {
  const archive = workbookOf([{ name: 'a', rows: [['x']] }]);
  const text = Buffer.from(archive).toString('latin1').replace('r="A1"', `r="${address}"`);
  const bent = Buffer.from(text, 'latin1');
  return new Uint8Array(packed ? deflateRawSync(bent) : bent);
}

/** The few that take seconds by their sheer size: every limit, and a little beyond. */
export const largeCases: readonly (() => FuzzCase)[] = [
  () => [{ name: 'bomb.xlsx', bytes: zipBomb(1024) }],
  () => [{ name: 'bomb.xlsx', bytes: zipBomb(31) }],
  () => [{ name: 'giant-cell.csv', bytes: bytesOf(`a,b\nc,"${'x'.repeat(31 * 1024 * 1024)}"\n`) }],
  () => [{ name: 'too-large.csv', bytes: new Uint8Array(33 * 1024 * 1024).fill(0x61) }],
  () => [
    {
      name: 'rows.csv',
      bytes: bytesOf(`Skill,Level 1,Level 2,Level 3\n${'a skill,one text,another text,a third\n'.repeat(99_999)}`),
    },
  ],
  () => [
    {
      name: 'rows.csv',
      bytes: bytesOf(
        `Skill,Level,Text\n${Array.from({ length: 99_998 }, (_, row) => `skill ${row % 150},Level ${row % 5},text ${row}`).join('\n')}`,
      ),
    },
  ],
  () => [{ name: 'rows.csv', bytes: bytesOf('a,b\n'.repeat(500_000)) }],
  () => [{ name: 'cells.csv', bytes: bytesOf(','.repeat(31 * 1024 * 1024)) }],
  () => [{ name: 'quotes.csv', bytes: bytesOf('"'.repeat(8 * 1024 * 1024)) }],
  () => [{ name: 'lines.csv', bytes: bytesOf('\n'.repeat(31 * 1024 * 1024)) }],
  () => [{ name: 'marks.yaml', bytes: bytesOf('- a\n'.repeat(900_000)) }],
  () => [{ name: 'deep.yaml', bytes: bytesOf('[ '.repeat(100_000)) }],
  () => [{ name: 'keys.yaml', bytes: bytesOf(Array.from({ length: 20_000 }, (_, key) => `key${key}: x`).join('\n')) }],
  () => [
    {
      name: 'wide.xlsx',
      bytes: workbookOf([
        {
          name: 'a',
          rows: Array.from({ length: 4_000 }, () => Array.from({ length: 40 }, () => 'a text of some length')),
        },
      ]),
    },
  ],
  () => [
    {
      name: 'names.csv',
      bytes: bytesOf(`id,Level 1,Level 2,Level 3\n${'same,a text,b text,c text\n'.repeat(50_000)}`),
    },
  ],
];

/** Bytes as a bad disk, a bad hand or a bad intention leave them. */
const bend = fc.tuple(fc.nat(), fc.nat({ max: 255 }), fc.constantFrom('flip', 'cut', 'insert', 'double', 'end'));

function bent(bytes: Uint8Array, bends: readonly (readonly [number, number, string])[]): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (const [where, value, how] of bends) {
    const at = result.length === 0 ? 0 : where % result.length;
    const [before, after] = [result.subarray(0, at), result.subarray(at)];
    if (how === 'flip') result[at] = value;
    else if (how === 'cut') result = Uint8Array.from([...before, ...after.subarray(1 + (value % 16))]);
    else if (how === 'insert') result = Uint8Array.from([...before, value, ...after]);
    else if (how === 'double') result = Uint8Array.from([...before, ...after.subarray(0, value), ...after]);
    else result = before;
  }
  return result;
}

const whole: Arbitrary<FuzzCase> = fc.oneof(
  { weight: 6, arbitrary: tables },
  { weight: 3, arbitrary: severalTables },
  { weight: 4, arbitrary: documents },
  { weight: 3, arbitrary: ownDocuments },
  { weight: 1, arbitrary: anyBytes },
  { weight: 1, arbitrary: growing },
);

/** Files whole and damaged, half and half. */
export const fuzzCases: Arbitrary<FuzzCase> = fc
  .tuple(whole, fc.oneof(fc.constant([]), fc.array(bend, { minLength: 1, maxLength: 6 })))
  .map(([files, bends]) => files.map(({ name, bytes }) => ({ name, bytes: bent(bytes, bends) })));
