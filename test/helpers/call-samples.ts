import fc, { type Arbitrary } from 'fast-check';
import { confidences } from '../../core/assessment/answer.ts';
import { type AssessmentSummary, assessmentSteps, contextKinds } from '../../core/assessment/assessment.ts';
import type { AssessmentId, ContextId, DimensionId, IndicatorId, ModelId, ModelVersionId } from '../../core/brand.ts';
import type { CallName, Feature } from '../../core/contract/channels.ts';
import type { InputOf, OutputOf } from '../../core/contract/contract.ts';
import type { ModelSummary } from '../../core/practice-model/model.ts';
import {
  answer,
  assessment,
  calendarDate,
  completedAssessments,
  context,
  instant,
  model,
  personsText,
  rating,
  words,
} from './arbitraries.ts';
import { aDimension, aModel } from './builders.ts';

const ordinary = { noNullPrototype: true } as const;
const some = <Shape extends object>(shape: { [Key in keyof Shape]: Arbitrary<Shape[Key]> }) =>
  fc.record(shape, ordinary);
const uuid = <Id extends string>() => fc.uuid().map((id) => id as Id);
const id = <Id extends string>() => fc.constantFrom('kneading', 'proving-2').map((text) => text as Id);
const versionId = fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => text as ModelVersionId);
const nothing = fc.constant(undefined);
const oneAssessment = some({ assessmentId: uuid<AssessmentId>() });

const status = some({
  practice: fc.constantFrom('own' as const, 'example' as const),
  store: fc.oneof(
    fc.constantFrom(...(['ready', 'damaged', 'read-only', 'full'] as const)).map((state) => ({ state })),
    some({ state: fc.constant('newer' as const), storeVersion: fc.nat(), knownVersion: fc.nat() }),
  ),
  appVersion: words,
  electronVersion: words,
  chromiumVersion: words,
  sqliteVersion: words,
  platform: words,
  dataFolder: words,
  blockedRequests: fc.nat(),
});

const settings = some({
  appearance: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
  previousAnswer: fc.constantFrom('after' as const, 'before' as const),
  welcomed: fc.boolean(),
});

const modelSummary: Arbitrary<ModelSummary> = some({
  versionId,
  modelId: id<ModelId>(),
  title: words,
  version: fc.constant('1.0.0'),
  language: fc.constant('en'),
  summary: words,
  reviewBy: calendarDate,
  dimensionCount: fc.integer({ min: 1, max: 200 }),
  levelNames: fc.array(words),
  areaTitles: fc.array(words),
});

const summary: Arbitrary<AssessmentSummary> = assessment().map(
  ({ model: _model, place: _place, ratings: _ratings, previous: _previous, ...rest }) => rest,
);

const change: Arbitrary<InputOf<'assessments', 'changeRating'>['change']> = fc.record(
  {
    answer: fc.option(answer(9)),
    confidence: fc.option(fc.constantFrom(...confidences)),
    evidence: personsText,
    indicatorsSeen: fc.array(id<IndicatorId>()),
    offTheMap: personsText,
    whatChanged: personsText,
    committed: fc.constant(true as const),
  },
  { ...ordinary, requiredKeys: [] },
);

const history: Arbitrary<OutputOf<'trajectory', 'get'>> = model(2).chain((about) =>
  fc.record(
    {
      model: fc.constant(about),
      assessments: completedAssessments(about, 2),
      pinnedBaseline: uuid<AssessmentId>(),
    },
    { ...ordinary, requiredKeys: ['model', 'assessments'] },
  ),
);

/** What goes into every call of the contract and what comes back: all that the types of the domain allow. */
export const callSamples: {
  readonly [F in Feature]: {
    readonly [Name in CallName<F>]: {
      readonly input: Arbitrary<InputOf<F, Name>>;
      readonly output: Arbitrary<OutputOf<F, Name>>;
    };
  };
} = {
  app: {
    status: { input: nothing, output: status },
    retry: { input: nothing, output: status },
    openPractice: { input: some({ practice: fc.constantFrom('own' as const, 'example' as const) }), output: status },
    showDataFolder: { input: nothing, output: nothing },
    leave: { input: some({ close: fc.boolean() }), output: nothing },
  },
  settings: {
    get: { input: nothing, output: settings },
    change: {
      input: fc.record(
        {
          appearance: fc.constant('dark' as const),
          previousAnswer: fc.constant('before' as const),
          welcomed: fc.boolean(),
        },
        { ...ordinary, requiredKeys: [] },
      ),
      output: settings,
    },
  },
  models: {
    list: {
      input: nothing,
      output: some({
        models: fc.array(modelSummary, { maxLength: 3 }),
        problems: fc.array(
          some({
            file: words,
            line: fc.integer({ min: 1 }),
            column: fc.integer({ min: 1 }),
            path: words,
            expected: words,
          }),
          { maxLength: 2 },
        ),
      }),
    },
    get: { input: some({ versionId }), output: model(2) },
  },
  contexts: {
    list: { input: nothing, output: fc.array(context, { maxLength: 3 }) },
    create: { input: some({ kind: fc.constantFrom(...contextKinds), name: words }), output: context },
  },
  assessments: {
    list: { input: nothing, output: fc.array(summary, { maxLength: 2 }) },
    start: { input: some({ modelVersionId: versionId, contextId: uuid<ContextId>() }), output: summary },
    get: { input: oneAssessment, output: assessment() },
    changeRating: {
      input: some({ assessmentId: uuid<AssessmentId>(), dimensionId: id<DimensionId>(), change }),
      output: rating(aModel(), aDimension('kneading')),
    },
    moveTo: {
      input: some({
        assessmentId: uuid<AssessmentId>(),
        place: some({ dimensionId: id<DimensionId>(), step: fc.constantFrom(...assessmentSteps) }),
      }),
      output: nothing,
    },
    complete: { input: oneAssessment, output: summary },
    discard: { input: oneAssessment, output: nothing },
  },
  trajectory: {
    subjects: {
      input: nothing,
      output: fc.array(
        some({
          modelId: id<ModelId>(),
          modelTitle: words,
          context,
          completedCount: fc.integer({ min: 1 }),
          latestAt: instant,
        }),
        { maxLength: 2 },
      ),
    },
    get: { input: some({ modelId: id<ModelId>(), contextId: uuid<ContextId>() }), output: history },
    pinBaseline: { input: oneAssessment, output: nothing },
  },
  files: {
    save: {
      input: fc.oneof(
        some({ kind: fc.constant('csv' as const), suggestedName: words, text: personsText }),
        some({
          kind: fc.constant('png' as const),
          suggestedName: words,
          bytes: fc.uint8Array({ maxLength: 20 }).map((bytes) => new Uint8Array(bytes)),
        }),
      ),
      output: some({ saved: fc.boolean() }),
    },
  },
};
