import fc, { type Arbitrary } from 'fast-check';
import { assessmentSteps, contextKinds, type Place, type Rating } from '../../core/assessment/assessment.ts';
import type { AssessmentId, ContextId, Instant, ModelVersionId } from '../../core/brand.ts';
import { type ExportRecord, exportKinds } from '../../core/contract/privacy.ts';
import { type ModelOrigin, modelOrigins, type PracticeModel } from '../../core/practice-model/model.ts';
import { practiceModelSchema } from '../../core/practice-model/schema.ts';
import { insertAssessment, updateChangedAt, updateCompletedAt } from '../../main/store/assessments.ts';
import { insertBaseline } from '../../main/store/baselines.ts';
import type { Db } from '../../main/store/connection.ts';
import { insertContext } from '../../main/store/contexts.ts';
import { insertExport } from '../../main/store/exports.ts';
import { hasDraft, insertDraft } from '../../main/store/model-drafts.ts';
import { saveStanding } from '../../main/store/model-standings.ts';
import { insertModelVersion } from '../../main/store/model-versions.ts';
import { saveRating } from '../../main/store/ratings.ts';
import { saveSetting } from '../../main/store/settings.ts';
import { instant, model, ratings, words } from './arbitraries.ts';
import { fillYears, type Years, years } from './years-of.ts';

/** Text as anything can write it: half characters, NUL, line ends of every kind, very long. */
const wildText: Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('\ud83d', '\ude00', '\0', '\r\n', '\r', '\n', '\u2028', '\ufeff', '😀', 'é', 'é', '"'),
  }),
  fc.constantFrom('x'.repeat(20_000), '夜'.repeat(20_000), '👩‍👩‍👧‍👦'.repeat(1500)),
);

const wildRating = (rating: Rating) =>
  fc.tuple(wildText, wildText, wildText, instant).map(([evidence, offTheMap, whatChanged, changedAt]) => ({
    rating: { ...rating, evidence, offTheMap, whatChanged },
    changedAt,
  }));

interface FilledAssessment {
  readonly model: number;
  readonly context: number;
  readonly startedAt: Instant;
  readonly changedAt: Instant;
  readonly completedAt: Instant | undefined;
  readonly pinnedAt: Instant | undefined;
  readonly place: Place;
  readonly ratings: readonly { readonly rating: Rating; readonly changedAt: Instant }[];
}

/** All that a store may hold, put there row by row. */
export interface Filling {
  readonly models: readonly {
    readonly model: PracticeModel;
    readonly addedAt: Instant;
    readonly origin: ModelOrigin;
    /** When its draft was changed last; absent without a draft. */
    readonly draftedAt: Instant | undefined;
    readonly archivedAt: Instant | undefined;
  }[];
  readonly contexts: readonly {
    readonly kind: (typeof contextKinds)[number];
    readonly name: string;
    readonly createdAt: Instant;
  }[];
  readonly assessments: readonly FilledAssessment[];
  readonly settings: readonly (readonly [string, unknown])[];
  readonly exports: readonly ExportRecord[];
  readonly years: Years;
}

const storedModel = fc.record(
  // Stores hold what the schema made of a document.
  {
    model: model(3).map((one) => practiceModelSchema.parse(one)),
    addedAt: instant,
    origin: fc.constantFrom(...modelOrigins),
    draftedAt: fc.option(instant, { nil: undefined }),
    archivedAt: fc.option(instant, { nil: undefined }),
  },
  { noNullPrototype: true },
);

function filledAssessment(models: Filling['models'], contextCount: number): Arbitrary<FilledAssessment> {
  return fc.nat(models.length - 1).chain((index) => {
    const about = models[index]?.model;
    if (about === undefined) throw new Error('There is no such model.');
    return fc.record(
      {
        model: fc.constant(index),
        context: fc.nat(contextCount - 1),
        startedAt: instant,
        changedAt: instant,
        completedAt: fc.option(instant, { nil: undefined }),
        pinnedAt: fc.option(instant, { nil: undefined }),
        place: fc.record(
          {
            dimensionId: fc.constantFrom(...about.dimensions.map(({ id }) => id)),
            step: fc.constantFrom(...assessmentSteps),
          },
          { noNullPrototype: true },
        ),
        ratings: ratings(about).chain((some) => fc.tuple(...some.map(wildRating))),
      },
      { noNullPrototype: true },
    );
  });
}

/** Any content a store may have, empty included. */
export const filling: Arbitrary<Filling> = fc
  .tuple(
    fc.array(storedModel, { minLength: 1, maxLength: 2 }),
    fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...contextKinds), name: words, createdAt: instant }, { noNullPrototype: true }),
      { minLength: 1, maxLength: 3, selector: ({ kind, name }) => `${kind} ${name}` },
    ),
  )
  .chain(([models, contexts]) =>
    fc.record(
      {
        models: fc.constant(models),
        contexts: fc.constant(contexts),
        assessments: fc.array(filledAssessment(models, contexts.length), { maxLength: 4 }),
        settings: fc.uniqueArray(fc.tuple(words, fc.jsonValue({ maxDepth: 2 }).filter(isPlain)), {
          maxLength: 3,
          selector: ([key]) => key,
        }),
        years,
        exports: fc.array(
          fc.record(
            {
              at: instant,
              kind: fc.constantFrom(...exportKinds),
              name: words.map((name) => name.replace(/[\\/]/g, '_')),
            },
            { noNullPrototype: true },
          ),
          { maxLength: 3 },
        ),
      },
      { noNullPrototype: true },
    ),
  );

function isPlain(value: unknown): boolean {
  return !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value));
}

const uuid = (kind: string, number: number) => `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Puts all of it into a store. */
export function fillStore(
  db: Db,
  { models, contexts, assessments, settings, exports, years: gathered }: Filling,
): void {
  db.transaction(() => {
    for (const [index, { model: one, addedAt, origin, draftedAt, archivedAt }] of models.entries()) {
      insertModelVersion(db, { versionId: versionId(index), model: one }, addedAt, origin);
      if (archivedAt !== undefined) saveStanding(db, one.id, { archivedAt, versionInUse: versionId(index) });
      if (draftedAt !== undefined && !hasDraft(db, one.id)) {
        insertDraft(db, {
          modelId: one.id,
          basedOn: versionId(index),
          document: one,
          createdAt: addedAt,
          changedAt: draftedAt,
        });
      }
    }
    for (const [index, { createdAt, ...context }] of contexts.entries()) {
      insertContext(db, { id: uuid('c', index) as ContextId, ...context }, createdAt);
    }
    for (const [index, assessment] of assessments.entries()) {
      const id = uuid('a', index) as AssessmentId;
      const { startedAt, place } = assessment;
      const contextId = uuid('c', assessment.context) as ContextId;
      insertAssessment(db, { id, modelVersionId: versionId(assessment.model), contextId, startedAt, place });
      for (const { rating, changedAt } of assessment.ratings) saveRating(db, id, rating, changedAt);
      if (assessment.completedAt !== undefined) {
        updateCompletedAt(db, id, assessment.completedAt);
        if (assessment.pinnedAt !== undefined) insertBaseline(db, id, assessment.pinnedAt);
      }
      updateChangedAt(db, id, assessment.changedAt);
    }
    for (const [key, value] of settings) saveSetting(db, key, value);
    for (const record of exports) insertExport(db, record);
    fillYears(db, gathered);
  })();
}

const versionId = (index: number) => String(index).repeat(64) as ModelVersionId;

const orders: Readonly<Record<string, string>> = {
  model_version: 'id',
  model_dimension: 'model_version_id, dimension_id',
  model_draft: 'model_id',
  model_standing: 'model_id',
  context: 'id',
  assessment: 'id',
  rating: 'assessment_id, dimension_id',
  rating_indicator: 'assessment_id, dimension_id, indicator_id',
  baseline: 'assessment_id',
  hindsight: 'assessment_id, dimension_id',
  journal_entry: 'id',
  journal_dimension: 'entry_id, model_id, dimension_id',
  journal_indicator: 'entry_id, model_id, dimension_id, indicator_id',
  journal_context: 'entry_id, context_id',
  rating_journal: 'assessment_id, dimension_id, entry_id',
  target: 'id',
  plan_action: 'id',
  review_rhythm: 'model_id',
  off_the_map_status: 'assessment_id, dimension_id',
  setting: 'key',
  export: 'entry',
};

/** Every row of every table a person's words are kept in (not the index, nor what can be undone), in an order that does not depend on when it was written, texts to the byte. */
export function dumpOf(db: Db): string {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'search_%' AND name NOT LIKE 'undo_%' ORDER BY name`,
    )
    .pluck()
    .all();
  const dump = tables.map((table) => {
    const order = orders[table];
    if (order === undefined) throw new Error(`The dump does not know how to order ${table}.`);
    const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    const quoted = columns.map((column) => `typeof(${column}) || ':' || ifnull(hex(${column}), '') AS ${column}`);
    return [table, db.prepare(`SELECT ${quoted.join(', ')} FROM ${table} ORDER BY ${order}`).all()];
  });
  return JSON.stringify(dump, null, 1);
}
