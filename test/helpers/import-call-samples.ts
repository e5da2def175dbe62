import fc, { type Arbitrary } from 'fast-check';
import type { CallName } from '../../core/contract/channels.ts';
import type { InputOf, OutputOf } from '../../core/contract/contract.ts';
import type { Building, HeldFiles, ImportReading } from '../../core/contract/model-import.ts';
import {
  type Choices,
  type ColumnMeaning,
  levelZeroMeanings,
  type Mapping,
  plainMeanings,
  statementSplits,
  type TableMapping,
  tableRoles,
  tableShapes,
  textKinds,
} from '../../core/model-import/mapping.ts';
import { type ImportLoss, type ImportPlace, lossKinds, problemKinds } from '../../core/model-import/outcome.ts';
import { words } from './arbitraries.ts';
import { aModel } from './builders.ts';

const ordinary = { noNullPrototype: true } as const;
const some = <Shape extends object>(shape: { [Key in keyof Shape]: Arbitrary<Shape[Key]> }) =>
  fc.record(shape, ordinary);
const nothing = fc.constant(undefined);
const ids = fc.array(fc.uuid(), { minLength: 1, maxLength: 3 });

const held: Arbitrary<HeldFiles> = some({
  files: fc.array(some({ id: fc.uuid(), name: words, size: fc.nat() }), { maxLength: 2 }),
  refused: fc.array(
    some({ name: words, why: fc.constantFrom('too-large' as const, 'too-many' as const, 'not-readable' as const) }),
    { maxLength: 2 },
  ),
});

const column: Arbitrary<ColumnMeaning> = fc.oneof(
  some({ as: fc.constantFrom(...plainMeanings) }),
  some({ as: fc.constant('at-level' as const), level: words, kind: fc.constantFrom(...textKinds) }),
);
const table: Arbitrary<TableMapping> = some({
  role: fc.constantFrom(...tableRoles),
  turned: fc.boolean(),
  headerRow: fc.option(fc.nat(20)),
  columns: fc.array(column, { maxLength: 4 }),
  areaRows: fc.boolean(),
  fillDown: fc.boolean(),
  sheetIsArea: fc.boolean(),
});
const mapping: Arbitrary<Mapping> = some({
  shape: fc.constantFrom(...tableShapes),
  tables: fc.array(table, { maxLength: 2 }),
  statements: fc.constantFrom(...statementSplits),
  typedLevels: fc.array(some({ name: words, descriptor: words }), { maxLength: 2 }),
});
const choices: Arbitrary<Choices> = fc.record(
  {
    about: fc.record(
      { title: words, authors: fc.array(words, { maxLength: 2 }), reviewBy: fc.constant('') },
      { ...ordinary, requiredKeys: [] },
    ),
    levelZero: fc.constantFrom(...levelZeroMeanings),
    levels: fc.array(words, { maxLength: 3 }),
    areas: fc.constantFrom('areas' as const, 'groups' as const),
  },
  { ...ordinary, requiredKeys: [] },
);

const place: Arbitrary<ImportPlace> = fc.record(
  { sheet: words, row: fc.integer({ min: 1 }), column: fc.integer({ min: 1 }), line: fc.integer({ min: 1 }) },
  { ...ordinary, requiredKeys: ['sheet'] },
);
const facts = fc.constantFrom({ count: 3 }, { name: 'Kneading', texts: 2 }, {});
const loss: Arbitrary<ImportLoss> = some({ kind: fc.constantFrom(...lossKinds), place, facts });

const offer = some({ key: words, name: words, texts: fc.nat() });
const building: Arbitrary<Building> = some({
  mapping,
  seen: fc.array(
    some({
      sheet: words,
      rows: fc.array(fc.array(words, { maxLength: 2 })),
      rowCount: fc.nat(),
      columnCount: fc.nat(),
    }),
    { maxLength: 2 },
  ),
  built: some({
    draft: fc.constant(aModel()),
    losses: fc.array(loss, { maxLength: 2 }),
    problems: fc.array(
      some({ kind: fc.constantFrom(...problemKinds), place: fc.option(place, { nil: undefined }), path: words, facts }),
      { maxLength: 2 },
    ),
    questions: fc.array(
      fc.oneof(
        some({
          kind: fc.constant('level-zero' as const),
          answered: fc.boolean(),
          level: offer,
          answer: fc.constantFrom(undefined, ...levelZeroMeanings),
        }),
        some({
          kind: fc.constant('levels' as const),
          answered: fc.boolean(),
          because: fc.constantFrom('branches' as const, 'too-many' as const),
          levels: fc.array(offer, { maxLength: 2 }),
          paths: fc.array(some({ name: words, levels: fc.array(words, { maxLength: 2 }) }), { maxLength: 2 }),
          answer: fc.constantFrom(undefined, ['a', 'b']),
        }),
      ),
      { maxLength: 2 },
    ),
    counts: some({
      ...{ areas: fc.nat(), dimensions: fc.nat(), levels: fc.nat() },
      ...{ descriptors: fc.nat(), indicators: fc.nat(), nextSteps: fc.nat() },
    }),
  }),
});

const reading: Arbitrary<ImportReading> = fc.oneof(
  building.map((one) => ({ outcome: 'tables' as const, ...one })),
  some({
    outcome: fc.constant('native' as const),
    file: words,
    model: fc.constant(aModel()),
    problems: fc.constant<Extract<ImportReading, { outcome: 'native' }>['problems']>([]),
    losses: fc.array(loss, { maxLength: 1 }),
    others: fc.array(words, { maxLength: 1 }),
  }),
  some({
    outcome: fc.constant('refused' as const),
    why: fc.constantFrom('not-as-expected' as const, 'too-long' as const, 'too-much' as const),
    problems: fc.array(some({ file: words, expected: words }), { maxLength: 2 }),
  }),
  some({ outcome: fc.constant('cancelled' as const) }),
);

/** What goes into the calls of an import and what comes back. */
export const importCallSamples: {
  readonly [Name in CallName<'modelImport'>]: {
    readonly input: Arbitrary<InputOf<'modelImport', Name>>;
    readonly output: Arbitrary<OutputOf<'modelImport', Name>>;
  };
} = {
  choose: { input: nothing, output: held },
  opened: { input: nothing, output: held },
  hold: {
    input: some({ name: words, bytes: fc.uint8Array({ maxLength: 8 }).map((bytes) => new Uint8Array(bytes)) }),
    output: held,
  },
  letGo: { input: some({ ids }), output: nothing },
  read: { input: some({ ids }), output: reading },
  build: { input: some({ mapping, choices }), output: building },
  guess: {
    input: some({
      table: fc.nat(),
      role: fc.constantFrom(...tableRoles),
      turned: fc.boolean(),
      shape: fc.constantFrom(...tableShapes),
    }),
    output: table,
  },
  cancel: { input: nothing, output: nothing },
};
