import fc, { type Arbitrary } from 'fast-check';
import type { AreaId, AssessmentId, DimensionId, LevelId, ModelId, ModelVersionId } from '../../core/brand.ts';
import type { StoredDraft } from '../../core/contract/model-drafts.ts';
import type { ListedVersion } from '../../core/contract/models.ts';
import { emptyDraft, type ModelDraft } from '../../core/model-versions/draft.ts';
import { versionRelations } from '../../core/model-versions/lineage.ts';
import type { DimensionChange, LevelCounterpart } from '../../core/practice-model/changes.ts';
import { type ModelSummary, modelOrigins, type PracticeModel } from '../../core/practice-model/model.ts';
import type { ScalePosition } from '../../core/practice-model/scale.ts';
import type { FormerLine } from '../../core/trajectory/carry.ts';
import { answer, calendarDate, instant, model, rating, words } from './arbitraries.ts';

const ordinary = { noNullPrototype: true } as const;
const some = <Shape extends object>(shape: { [Key in keyof Shape]: Arbitrary<Shape[Key]> }) =>
  fc.record(shape, ordinary);
const uuid = <Id extends string>() => fc.uuid().map((id) => id as Id);
const id = <Id extends string>() => fc.constantFrom('kneading', 'proving-2').map((text) => text as Id);
const versionId = fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => text as ModelVersionId);
const nothing = fc.constant(undefined);
const oneModel = some({ modelId: id<ModelId>() });
const number = fc.constant('1.0.0');

export const modelSummary: Arbitrary<ModelSummary> = fc.record(
  {
    versionId,
    modelId: id<ModelId>(),
    title: words,
    version: number,
    language: fc.constant('en'),
    summary: words,
    reviewBy: calendarDate,
    dimensionCount: fc.integer({ min: 1, max: 200 }),
    levelNames: fc.array(words),
    areaTitles: fc.array(words),
    origin: fc.constantFrom(...modelOrigins),
    archivedAt: instant,
    versionCount: fc.integer({ min: 1, max: 9 }),
    hasDiverging: fc.boolean(),
    hasDraft: fc.boolean(),
  },
  {
    ...ordinary,
    requiredKeys: [
      'versionId',
      'modelId',
      'title',
      'version',
      'language',
      'summary',
      'reviewBy',
      'dimensionCount',
      'levelNames',
      'areaTitles',
      'origin',
      'versionCount',
      'hasDiverging',
      'hasDraft',
    ],
  },
);

const listedVersion: Arbitrary<ListedVersion> = fc.record(
  {
    versionId,
    version: number,
    title: words,
    origin: fc.constantFrom(...modelOrigins),
    addedAt: instant,
    summary: words,
    isInUse: fc.boolean(),
    relation: fc.constantFrom(...versionRelations),
    assessmentCount: fc.nat(),
  },
  {
    ...ordinary,
    requiredKeys: ['versionId', 'version', 'title', 'origin', 'addedAt', 'isInUse', 'relation', 'assessmentCount'],
  },
);

/** Drafts as hands leave them: with nothing in them, or with parts of a model emptied. */
const draft: Arbitrary<ModelDraft> = fc.oneof(
  some({ title: fc.constantFrom('', 'Baking bread'), language: fc.constant('en') }).map(({ title, language }) =>
    emptyDraft({ id: 'bread' as ModelId, title, language, reviewBy: '' }),
  ),
  fc.tuple(model(2), fc.boolean()).map(([whole, isEmptied]) =>
    isEmptied
      ? {
          ...whole,
          authors: [],
          summary: '',
          areas: [],
          dimensions: whole.dimensions.map((dimension) => ({ ...dimension, area: '' as AreaId, title: '' })),
        }
      : whole,
  ),
);

const storedDraft: Arbitrary<StoredDraft> = fc.record(
  { modelId: id<ModelId>(), basedOn: versionId, document: draft, createdAt: instant, changedAt: instant },
  { ...ordinary, requiredKeys: ['modelId', 'document', 'createdAt', 'changedAt'] },
);

const change: Arbitrary<DimensionChange> = fc.record(
  {
    fate: fc.constantFrom('same' as const, 'reworded' as const, 'renamed' as const),
    from: fc.array(id<DimensionId>(), { minLength: 1, maxLength: 1 }),
    to: fc.array(id<DimensionId>(), { minLength: 1, maxLength: 1 }),
    meansSomethingElse: fc.boolean(),
  },
  { ...ordinary, requiredKeys: ['fate', 'from', 'to'] },
);

const levels: Arbitrary<LevelCounterpart[]> = fc.array(
  fc.record({ from: id<LevelId>(), to: id<LevelId>() }, { ...ordinary, requiredKeys: ['from'] }),
  { minLength: 3, maxLength: 9 },
);

/** Lines that ended with an earlier version, with a look told on its own scale. */
export function formerLines(about: PracticeModel): Arbitrary<FormerLine[]> {
  const [dimension] = about.dimensions;
  if (dimension === undefined) return fc.constant([]);
  const look = fc
    .tuple(uuid<AssessmentId>(), rating(about, dimension), answer(about.levels.length), fc.boolean())
    .map(([assessmentId, { answer: _, ...said }, then, isSplit]) => ({
      assessmentId,
      rating: {
        ...said,
        told: {
          dimensionId: dimension.id,
          levels: about.levels,
          answer: then,
          ...(isSplit ? { title: 'Once', stretch: { from: 0 as ScalePosition, to: 4 as ScalePosition } } : {}),
        },
      },
    }));
  return fc.array(
    fc.array(look, { minLength: 1, maxLength: 2 }).map((looks) => ({
      key: '1.0.0\n#kneading',
      dimension,
      version: '1.0.0',
      became: [{ dimensionId: dimension.id, fate: 'split' as const, isBack: false }],
      looks,
    })),
    { maxLength: 1 },
  );
}

/** The calls of models beside listing and reading them. */
export const moreModelCalls = {
  versions: { input: oneModel, output: fc.array(listedVersion, { maxLength: 3 }) },
  add: {
    input: some({ model: model(2) }),
    output: some({
      versionId,
      outcome: fc.constantFrom('known' as const, 'added' as const, 'diverging' as const),
      isInUse: fc.boolean(),
    }),
  },
  useVersion: {
    input: fc.record({ modelId: id<ModelId>(), versionId }, { ...ordinary, requiredKeys: ['modelId'] }),
    output: nothing,
  },
  archive: { input: oneModel, output: nothing },
  unarchive: { input: oneModel, output: nothing },
};

export const modelDraftCalls = {
  problems: {
    input: oneModel,
    output: fc.array(some({ path: fc.array(fc.oneof(words, fc.nat())), expected: words }), { maxLength: 3 }),
  },
  list: {
    input: nothing,
    output: fc.array(
      fc.record(
        {
          modelId: id<ModelId>(),
          title: words,
          language: fc.constantFrom('', 'en'),
          basedOn: versionId,
          basedOnVersion: number,
          dimensionCount: fc.nat(200),
          problemCount: fc.nat(200),
          createdAt: instant,
          changedAt: instant,
        },
        {
          ...ordinary,
          requiredKeys: ['modelId', 'title', 'language', 'dimensionCount', 'problemCount', 'createdAt', 'changedAt'],
        },
      ),
      { maxLength: 3 },
    ),
  },
  get: { input: oneModel, output: storedDraft },
  create: {
    input: fc.oneof(
      some({ from: fc.constant('nothing' as const), title: words, language: fc.constant('en') }),
      some({ from: fc.constant('copy' as const), versionId, title: words }),
      some({ from: fc.constant('version' as const), versionId }),
      some({ from: fc.constant('document' as const), document: draft }),
    ),
    output: storedDraft,
  },
  save: { input: some({ modelId: id<ModelId>(), document: draft }), output: nothing },
  discard: { input: oneModel, output: nothing },
  publish: {
    input: fc.record(
      {
        modelId: id<ModelId>(),
        version: number,
        summary: words,
        dimensions: fc.array(change, { maxLength: 3 }),
        levels,
      },
      { ...ordinary, requiredKeys: ['modelId', 'version', 'summary', 'dimensions'] },
    ),
    output: modelSummary,
  },
  promote: {
    input: some({ assessmentId: uuid<AssessmentId>(), dimensionId: id<DimensionId>() }),
    output: some({ modelId: id<ModelId>(), dimensionId: id<DimensionId>() }),
  },
};
