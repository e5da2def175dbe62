import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildModel } from '../../../../core/model-import/build-model.ts';
import type { BuiltModel } from '../../../../core/model-import/outcome.ts';
import type { RawTable } from '../../../../core/model-import/raw.ts';
import { recognise } from '../../../../core/model-import/recognise.ts';
import { readSource } from '../../../../main/model-import/read-source.ts';
import {
  asLong,
  asMatrix,
  asMatrixWithHeadings,
  asMergedMatrix,
  asSharedScale,
  asSplitTables,
  asTurnedMatrix,
  plainModel,
  plainOutcome,
} from '../../../helpers/model-tables.ts';
import { workbookOf } from '../../../helpers/workbook.ts';

// Much is read many times; a busy machine takes its time.
vi.setConfig({ testTimeout: 900_000 });

const runs = { numRuns: 150 };

type Rows = readonly (readonly string[])[];

/** Rows as a spreadsheet program hands them out: short ones, and empty ones around. */
const table = (rows: Rows, sheet = 'bread'): RawTable => ({ sheet, rows });

function build(...tables: RawTable[]): BuiltModel {
  const recognised = recognise({ tables, documents: [] });
  if (recognised.shape === 'native') throw new Error('tables are never native');
  return buildModel({ tables, about: {}, losses: [] }, recognised.mapping, {});
}

/** The outcome in the words of the oracle. */
function outcomeOf({ draft }: BuiltModel): unknown {
  const titles = new Map(draft.areas.map(({ id, title }) => [id, title]));
  return {
    levels: draft.levels.map(({ name }) => name),
    areas: draft.areas.map(({ title }) => title),
    dimensions: draft.dimensions.map(({ area, title, description, levels }) => ({
      ...{ area: titles.get(area), title, description },
      texts: draft.levels.map(({ id }) => {
        const { descriptor, indicators = [] } = levels[id] ?? {};
        return indicators.length > 0 ? { statements: indicators.map(({ text }) => text) } : { descriptor };
      }),
    })),
  };
}

const nothingLost = (built: BuiltModel) => expect(built.losses).toEqual([]);

test.each([
  ['a row per dimension', asMatrix],
  ['areas in merged cells', asMergedMatrix],
  ['areas as headings', asMatrixWithHeadings],
  ['a column per dimension', asTurnedMatrix],
  ['a row per dimension and level', asLong],
] as const)('a model written as a table with %s is the model its author meant', (_, write) => {
  fc.assert(
    fc.property(plainModel(), (given) => {
      // A level about which nobody says anything cannot be seen in a table of texts.
      fc.pre(
        write !== asLong ||
          given.levels.every((_level, at) =>
            given.areas.some(({ dimensions }) => dimensions.some(({ texts }) => (texts[at] ?? []).length > 0)),
          ),
      );
      const built = build(table(write(given)));
      expect(outcomeOf(built)).toEqual(
        write === asLong ? inOrderOfTexts(plainOutcome(given), built) : plainOutcome(given),
      );
      nothingLost(built);
    }),
    runs,
  );
});

/** A long table shows levels in the order in which they first occur, unless they are numbered. */
function inOrderOfTexts(outcome: unknown, built: BuiltModel): unknown {
  const given = outcome as { levels: string[]; dimensions: { texts: unknown[] }[] };
  const order = built.draft.levels.map(({ name }) => given.levels.indexOf(name));
  return {
    ...given,
    levels: order.map((at) => given.levels[at]),
    dimensions: given.dimensions.map((one) => ({ ...one, texts: order.map((at) => one.texts[at]) })),
  };
}

test('a list with one scale for all gives every dimension the texts of the scale', () => {
  fc.assert(
    fc.property(plainModel({ silent: false }), (given) => {
      const { list, scale } = asSharedScale(given);
      const built = build(table(list, 'skills'), table(scale, 'scale'));
      expect(outcomeOf(built)).toEqual(plainOutcome(given, true));
      nothingLost(built);
    }),
    runs,
  );
});

test('tables that refer to each other are one model, in whatever order they come', () => {
  fc.assert(
    fc.property(
      plainModel(),
      fc.shuffledSubarray(['areas', 'skills', 'levels', 'texts'] as const, { minLength: 4 }),
      (given, order) => {
        // A single area says nothing that its own table could be recognised by.
        fc.pre(given.areas.length > 1);
        const tables = asSplitTables(given);
        const built = build(...order.map((name) => table(tables[name], name)));
        expect(outcomeOf(built)).toEqual(plainOutcome(given));
        nothingLost(built);
      },
    ),
    runs,
  );
});

const quoted = (cell: string, separator: string) =>
  cell.includes(separator) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

test('it makes no difference how the same table is written down', async () => {
  await fc.assert(
    fc.asyncProperty(
      plainModel(),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('utf8', 'marked', 'utf16', 'xlsx'),
      async (given, separator, lineEnd, way) => {
        const rows = asMatrix(given);
        const text = rows
          .map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}${lineEnd}`)
          .join('');
        const bytes = {
          utf8: () => new TextEncoder().encode(text),
          marked: () => new TextEncoder().encode(`\ufeff${text}`),
          utf16: () => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
          xlsx: () => workbookOf([{ name: 'bread', rows }]),
        }[way]();
        const reading = await readSource([{ name: way === 'xlsx' ? 'bread.xlsx' : 'bread.csv', bytes }]);
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
        expect(reading.source.losses).toEqual([]);
        expect(outcomeOf(build(...reading.source.tables))).toEqual(plainOutcome(given));
      },
    ),
    runs,
  );
});
