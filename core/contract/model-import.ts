import { z } from 'zod';
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
} from '../model-import/mapping.ts';
import {
  type BuiltModel,
  type ImportLoss,
  type ImportPlace,
  type ImportProblem,
  type ImportQuestion,
  lossKinds,
  problemKinds,
} from '../model-import/outcome.ts';
import { readingLimits } from '../model-import/raw.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import { practiceModelSchema } from '../practice-model/schema.ts';
import { type Calls, call } from './call.ts';
import * as field from './fields.ts';

/** A file that main keeps for an import; the window knows it by its id and never learns where it lies. */
const heldFile = z.strictObject({ id: z.uuid(), name: z.string().min(1).max(200), size: z.int().nonnegative() });
export type HeldFile = z.output<typeof heldFile>;

const refusedFile = z.strictObject({
  name: z.string().min(1).max(200),
  why: z.enum(['too-large', 'too-many', 'not-readable']),
});
export type RefusedFile = z.output<typeof refusedFile>;

const heldFiles = z.strictObject({ files: z.array(heldFile), refused: z.array(refusedFile) });
export type HeldFiles = z.output<typeof heldFiles>;

/** A record without the one key that a record would drop silently, since setting it on an object does harm. */
function recordOf<Value extends z.ZodType>(value: Value) {
  return z
    .custom<object>((input) => typeof input === 'object' && input !== null && !Object.hasOwn(input, '__proto__'))
    .pipe(z.record(z.string(), value));
}

const facts = recordOf(z.union([z.string(), z.number()]));
const importPlace: z.ZodType<ImportPlace, unknown> = z.strictObject({
  sheet: z.string(),
  row: z.int().positive().optional(),
  column: z.int().positive().optional(),
  line: z.int().positive().optional(),
});
const loss: z.ZodType<ImportLoss, unknown> = z.strictObject({ kind: z.enum(lossKinds), place: importPlace, facts });
const problem: z.ZodType<ImportProblem, unknown> = z.strictObject({
  kind: z.enum(problemKinds),
  place: importPlace.optional(),
  path: z.string(),
  facts,
}) as unknown as z.ZodType<ImportProblem, unknown>;

const column: z.ZodType<ColumnMeaning, unknown> = z.union([
  z.strictObject({ as: z.enum(plainMeanings) }),
  z.strictObject({ as: z.literal('at-level'), level: z.string().max(2000), kind: z.enum(textKinds) }),
]);
const tableMapping: z.ZodType<TableMapping, unknown> = z.strictObject({
  role: z.enum(tableRoles),
  turned: z.boolean(),
  headerRow: z.int().nonnegative().nullable(),
  columns: z.array(column).max(100_000),
  areaRows: z.boolean(),
  fillDown: z.boolean(),
  sheetIsArea: z.boolean(),
});
const longText = z.string().max(20_000);
const mapping: z.ZodType<Mapping, unknown> = z.strictObject({
  shape: z.enum(tableShapes),
  tables: z.array(tableMapping).max(1000),
  statements: z.enum(statementSplits),
  typedLevels: z.array(z.strictObject({ name: longText, descriptor: longText })).max(100),
});
const choices: z.ZodType<Choices, unknown> = z.strictObject({
  about: z
    .strictObject({
      id: longText,
      title: longText,
      version: longText,
      language: longText,
      summary: longText,
      authors: z.array(longText).max(200),
      licence: longText,
      reviewBy: longText,
    })
    .partial()
    .optional(),
  levelZero: z.enum(levelZeroMeanings).optional(),
  levels: z.array(z.string().max(2000)).max(1000).optional(),
  areas: z.enum(['areas', 'groups']).optional(),
}) as unknown as z.ZodType<Choices, unknown>;

const levelOffer = z.strictObject({ key: z.string(), name: z.string(), texts: z.int().nonnegative() });
const question: z.ZodType<ImportQuestion, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level-zero'),
    answered: z.boolean(),
    level: levelOffer,
    answer: z.enum(levelZeroMeanings).optional(),
  }),
  z.strictObject({
    kind: z.literal('levels'),
    answered: z.boolean(),
    because: z.enum(['branches', 'too-many']),
    levels: z.array(levelOffer),
    paths: z.array(z.strictObject({ name: z.string(), levels: z.array(z.string()) })),
    answer: z.array(z.string()).optional(),
  }),
  z.strictObject({
    kind: z.literal('areas'),
    answered: z.boolean(),
    options: z.array(
      z.strictObject({ id: z.enum(['areas', 'groups']), sheet: z.string(), count: z.int().nonnegative() }),
    ),
    answer: z.enum(['areas', 'groups']).optional(),
  }),
]) as unknown as z.ZodType<ImportQuestion, unknown>;

/** As complete as its source: any text may be empty, and ids, number and day may still be those of no model. */
const builtDraft = z.strictObject({
  format: z.literal('child-model/1'),
  ...{ id: z.string(), title: z.string(), version: z.string(), language: z.string(), summary: z.string() },
  ...{ authors: z.array(z.string()), licence: z.string(), reviewBy: z.string() },
  levels: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  areas: z.array(z.strictObject({ id: z.string(), title: z.string(), description: z.string().optional() })),
  dimensions: z.array(
    z.strictObject({
      ...{ id: z.string(), area: z.string().optional(), title: z.string(), description: z.string() },
      recall: z.string().optional(),
      levels: recordOf(
        z.strictObject({
          descriptor: z.string().optional(),
          indicators: z.array(z.strictObject({ id: z.string(), text: z.string() })),
          nextSteps: z.array(z.string()),
        }),
      ),
    }),
  ),
}) as unknown as z.ZodType<PracticeModel, unknown>;

const count = z.int().nonnegative();
const built: z.ZodType<BuiltModel, unknown> = z.strictObject({
  /** Not a model yet as long as there are problems: what is missing is empty. */
  draft: builtDraft,
  losses: z.array(loss),
  problems: z.array(problem),
  questions: z.array(question),
  counts: z.strictObject({
    ...{ areas: count, dimensions: count, levels: count },
    ...{ descriptors: count, indicators: count, nextSteps: count },
  }),
});

/** The beginning of a table as its mapping sees it, to show beside what its columns mean. */
const seenTable = z.strictObject({
  sheet: z.string(),
  /** The first rows; long cells are cut. */
  rows: z.array(z.array(z.string())),
  rowCount: count,
  columnCount: count,
});
export type SeenTable = z.output<typeof seenTable>;

const building = z.strictObject({ mapping, seen: z.array(seenTable), built });
export type Building = z.output<typeof building>;

/** What is wrong with a file, where that can be told: `expected` completes "expected …". */
const readingProblem = z.strictObject({
  file: z.string(),
  sheet: z.string().optional(),
  row: z.int().positive().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  expected: z.string(),
});

const reading = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('tables'), ...building.shape }),
  /** A document in the application's own format: a model, or what keeps it from being one. */
  z.strictObject({
    outcome: z.literal('native'),
    file: z.string(),
    model: practiceModelSchema.optional(),
    problems: z.array(
      z.strictObject({
        ...{ file: z.string(), path: z.string(), expected: z.string() },
        ...{ line: z.int().positive(), column: z.int().positive() },
      }),
    ),
    losses: z.array(loss),
    /** Files that came with it and are not looked at: one document is one model. */
    others: z.array(z.string()),
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    /** Something in them is not as it has to be, reading took too long, or took more memory than there is for it. */
    why: z.enum(['not-as-expected', 'too-long', 'too-much']),
    problems: z.array(readingProblem),
  }),
  z.strictObject({ outcome: z.literal('cancelled') }),
]);
export type ImportReading = z.output<typeof reading>;

/** How far a reading has come: from 0 to 1. */
export interface ImportProgress {
  readonly done: number;
}

const ids = z.array(z.uuid()).max(100);

export const modelImport = {
  /** Asks the person for files. Nothing in either list when they changed their mind. */
  choose: call(field.nothing, heldFiles),
  /** Hands out the files that were opened from outside the window since the last time. */
  opened: call(field.nothing, heldFiles),
  /** A file that was dropped on the window, or a text that was pasted into it. */
  hold: call(
    z.strictObject({
      name: z.string().min(1).max(1000),
      bytes: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.length <= readingLimits.bytes, 'at most as much as one import may have'),
    }),
    heldFiles,
  ),
  letGo: call(z.strictObject({ ids }), field.nothing),
  /** Reads files as one import, which takes the place of the one before. `not-found` for a file that was let go. */
  read: call(z.strictObject({ ids: ids.min(1) }), reading),
  /** Builds the model anew from what was read. `not-found` when nothing is. */
  build: call(z.strictObject({ mapping, choices }), building),
  /** The mapping a table gets when it is given another role or turned. */
  guess: call(
    z.strictObject({
      table: z.int().nonnegative(),
      role: z.enum(tableRoles),
      turned: z.boolean(),
      shape: z.enum(tableShapes),
    }),
    tableMapping,
  ),
  /** Ends a reading under way, and lets go of everything of the import. */
  cancel: call(field.nothing, field.nothing),
} satisfies Calls<'modelImport'>;
