import fc, { type Arbitrary } from 'fast-check';
import { confidences } from '../../core/assessment/answer.ts';
import { type AssessmentSummary, assessmentSteps, contextKinds } from '../../core/assessment/assessment.ts';
import type {
  ActionId,
  AssessmentId,
  ContextId,
  DimensionId,
  EntryId,
  IndicatorId,
  LevelId,
  ModelId,
  ModelVersionId,
  TargetId,
} from '../../core/brand.ts';
import type { AppStatus } from '../../core/contract/app-status.ts';
import { type Backup, backupReasons, type StoreContents } from '../../core/contract/backups.ts';
import type { CallName, Feature } from '../../core/contract/channels.ts';
import type { ListedContext } from '../../core/contract/contexts.ts';
import type { InputOf, OutputOf } from '../../core/contract/contract.ts';
import { modelFormats } from '../../core/contract/models.ts';
import type { ReviewRhythmFacts } from '../../core/contract/plan.ts';
import { exportKinds, type PrivacyFacts } from '../../core/contract/privacy.ts';
import type { VaultStatus } from '../../core/contract/vault.ts';
import type { EntryContent, JournalEntry } from '../../core/journal/entry.ts';
import { type NotedModel, noteStatuses, type OffTheMapNote } from '../../core/off-the-map/notes.ts';
import { actionKinds, type PlanAction, type PlannedTarget } from '../../core/plan/plan.ts';
import { type Found, foundKinds, foundParts, type SearchRequest } from '../../core/search/found.ts';
import { type Steps, stepKinds } from '../../core/undo/steps.ts';
import {
  answer,
  assessment,
  calendarDate,
  completedAssessments,
  context,
  hindsight,
  instant,
  model,
  personsText,
  rating,
  words,
} from './arbitraries.ts';
import { aDimension, aModel } from './builders.ts';
import { importCallSamples } from './import-call-samples.ts';
import { formerLines, modelDraftCalls, modelSummary, moreModelCalls } from './model-call-samples.ts';

const ordinary = { noNullPrototype: true } as const;
const some = <Shape extends object>(shape: { [Key in keyof Shape]: Arbitrary<Shape[Key]> }) =>
  fc.record(shape, ordinary);
const uuid = <Id extends string>() => fc.uuid().map((id) => id as Id);
const id = <Id extends string>() => fc.constantFrom('kneading', 'proving-2').map((text) => text as Id);
const versionId = fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => text as ModelVersionId);
const nothing = fc.constant(undefined);
const oneAssessment = some({ assessmentId: uuid<AssessmentId>() });

const status: Arbitrary<AppStatus> = fc.record(
  {
    practice: fc.constantFrom('own' as const, 'example' as const),
    store: fc.oneof(
      fc
        .constantFrom(...(['ready', 'new', 'locked', 'key-damaged', 'damaged', 'read-only', 'full'] as const))
        .map((state) => ({ state })),
      some({ state: fc.constant('newer' as const), storeVersion: fc.nat(), knownVersion: fc.nat() }),
    ),
    protection: fc.constantFrom('passphrase' as const, 'plain' as const, 'undecided' as const),
    asksForProtection: fc.boolean(),
    recovery: some({ foundAt: instant, backTo: instant }),
    appVersion: words,
    electronVersion: words,
    chromiumVersion: words,
    sqliteVersion: words,
    platform: words,
    dataFolder: words,
    blockedRequests: fc.nat(),
  },
  {
    ...ordinary,
    requiredKeys: [
      'practice',
      'store',
      'protection',
      'asksForProtection',
      'appVersion',
      'electronVersion',
      'chromiumVersion',
      'sqliteVersion',
      'platform',
      'dataFolder',
      'blockedRequests',
    ],
  },
);

const secret = fc.string({ minLength: 1, maxLength: 60 });
const newPassphrase = fc.string({ minLength: 10, maxLength: 60 }).filter((text) => text.trim().length >= 10);
const recoveryCode = some({ recoveryCode: words });

const vaultStatus: Arbitrary<VaultStatus> = fc.record(
  {
    protection: fc.constantFrom('passphrase' as const, 'plain' as const, 'undecided' as const),
    passphraseRequired: fc.boolean(),
    remember: fc.record(
      {
        on: fc.boolean(),
        unavailable: fc.constantFrom('no-keyring' as const, 'plain-text-keyring' as const),
      },
      { ...ordinary, requiredKeys: ['on'] },
    ),
    passphraseSetAt: instant,
    recoveryCodeMadeAt: instant,
  },
  { ...ordinary, requiredKeys: ['protection', 'passphraseRequired', 'remember'] },
);

const backupId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,99}$/);
const oneBackup = some({ backupId });
const backup: Arbitrary<Backup> = some({
  id: backupId,
  madeAt: instant,
  bytes: fc.nat(),
  reason: fc.constantFrom(...backupReasons),
  verifiedAt: instant,
  isGood: fc.boolean(),
  underOtherKey: fc.boolean(),
});
const storeContents: Arbitrary<StoreContents> = fc.record(
  {
    completed: fc.nat(),
    drafts: fc.nat(),
    contexts: fc.nat(),
    lastChangedAt: instant,
    latest: fc.array(
      some({
        modelTitle: words,
        contextName: words,
        changedAt: instant,
        isCompleted: fc.boolean(),
        answeredCount: fc.nat(),
        dimensionCount: fc.integer({ min: 1, max: 200 }),
      }),
      { maxLength: 2 },
    ),
  },
  { ...ordinary, requiredKeys: ['completed', 'drafts', 'contexts', 'latest'] },
);

const privacyFacts: Arbitrary<PrivacyFacts> = fc.record(
  {
    dataFolder: words,
    bytes: fc.nat(),
    folderWarning: fc.constantFrom('synced' as const, 'network' as const),
    blockedCount: fc.nat(),
    blocked: fc.array(some({ at: instant, what: words }), { maxLength: 2 }),
    exports: fc.array(some({ at: instant, kind: fc.constantFrom(...exportKinds), name: words }), { maxLength: 2 }),
    backupCount: fc.nat(),
    lastBackupAt: instant,
    lastVerifiedAt: instant,
  },
  { ...ordinary, requiredKeys: ['dataFolder', 'bytes', 'blockedCount', 'blocked', 'exports', 'backupCount'] },
);

const settings = some({
  appearance: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
  previousAnswer: fc.constantFrom('after' as const, 'before' as const),
  autoLockMinutes: fc.constantFrom(0 as const, 1 as const, 5 as const, 10 as const, 60 as const),
  reminders: fc.boolean(),
  welcomed: fc.boolean(),
});

const steps: Arbitrary<Steps> = fc.record(
  { undo: fc.constantFrom(...stepKinds), redo: fc.constantFrom(...stepKinds) },
  { ...ordinary, requiredKeys: [] },
);

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
    sceptic: personsText,
    committed: fc.constant(true as const),
  },
  { ...ordinary, requiredKeys: [] },
);

const baselineName = words.map((name) => name.trim());

const history: Arbitrary<OutputOf<'trajectory', 'get'>> = model(2).chain((about) =>
  fc.record(
    {
      model: fc.constant(about),
      assessments: completedAssessments(about, 2),
      formers: formerLines(about),
      baselines: fc.array(some({ assessmentId: uuid<AssessmentId>(), name: words, pinnedAt: instant }), {
        maxLength: 2,
      }),
    },
    ordinary,
  ),
);

const planAction: Arbitrary<PlanAction> = fc.record(
  {
    id: uuid<ActionId>(),
    targetId: uuid<TargetId>(),
    kind: fc.constantFrom(...actionKinds),
    text: words,
    indicatorId: id<IndicatorId>(),
    dueOn: calendarDate,
    doneAt: instant,
    reflection: personsText,
    entryId: uuid<EntryId>(),
    createdAt: instant,
  },
  { ...ordinary, requiredKeys: ['id', 'targetId', 'kind', 'text', 'reflection', 'createdAt'] },
);

const target: Arbitrary<PlannedTarget> = fc.record(
  {
    id: uuid<TargetId>(),
    modelId: id<ModelId>(),
    contextId: uuid<ContextId>(),
    dimensionId: id<DimensionId>(),
    levelId: id<LevelId>(),
    dueOn: calendarDate,
    chosenAt: instant,
    closedAt: instant,
    actions: fc.array(planAction, { maxLength: 2 }),
  },
  { ...ordinary, requiredKeys: ['id', 'modelId', 'contextId', 'dimensionId', 'levelId', 'chosenAt', 'actions'] },
);

const rhythm: Arbitrary<ReviewRhythmFacts> = fc.record(
  {
    modelId: id<ModelId>(),
    modelTitle: words,
    everyWeeks: fc.integer({ min: 1, max: 104 }),
    since: instant,
    snoozedUntil: instant,
    lastCompletedAt: instant,
  },
  { ...ordinary, requiredKeys: ['modelId', 'modelTitle', 'everyWeeks', 'since'] },
);

const entryContent: Arbitrary<EntryContent> = some({
  happenedOn: calendarDate,
  text: personsText.filter((text) => text.trim() !== ''),
  dimensions: fc.array(
    some({
      modelId: id<ModelId>(),
      dimensionId: id<DimensionId>(),
      indicators: fc.array(id<IndicatorId>(), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  contextIds: fc.array(uuid<ContextId>(), { maxLength: 3 }),
});
const entry: Arbitrary<JournalEntry> = fc
  .tuple(entryContent, some({ id: uuid<EntryId>(), createdAt: instant, changedAt: instant }))
  .map(([content, rest]) => ({ ...content, ...rest }));
const oneEntry = some({ entryId: uuid<EntryId>() });
const answerAt = { assessmentId: uuid<AssessmentId>(), dimensionId: id<DimensionId>() };
const oneContext = some({ contextId: uuid<ContextId>() });
const listedContext: Arbitrary<ListedContext> = fc.record(
  {
    id: uuid<ContextId>(),
    kind: fc.constantFrom(...contextKinds),
    name: words,
    archivedAt: instant,
    assessmentCount: fc.nat(),
    entryCount: fc.nat(),
  },
  { ...ordinary, requiredKeys: ['id', 'kind', 'name', 'assessmentCount', 'entryCount'] },
);
const offTheMapNote: Arbitrary<OffTheMapNote> = some({
  assessmentId: uuid<AssessmentId>(),
  modelId: id<ModelId>(),
  dimensionId: id<DimensionId>(),
  dimensionTitle: words,
  context,
  text: personsText,
  status: fc.constantFrom(...noteStatuses),
  at: instant,
  isDraft: fc.boolean(),
});

const notedModel: Arbitrary<NotedModel> = some({
  modelId: id<ModelId>(),
  versionId,
  title: words,
  reviewBy: calendarDate,
  dimensions: fc.array(some({ id: id<DimensionId>(), title: words }), { maxLength: 2 }),
});

const searchRequest: Arbitrary<SearchRequest> = fc.record(
  {
    query: fc.string({ maxLength: 60 }),
    modelId: id<ModelId>(),
    dimensionId: id<DimensionId>(),
    contextId: uuid<ContextId>(),
    from: calendarDate,
    to: calendarDate,
    limit: fc.integer({ min: 1, max: 200 }),
  },
  { ...ordinary, requiredKeys: ['query', 'limit'] },
);

const found: Arbitrary<Found> = fc.record(
  {
    kind: fc.constantFrom(...foundKinds),
    part: fc.constantFrom(...foundParts),
    day: calendarDate,
    snippet: fc.array(some({ text: personsText, isHit: fc.boolean() }), { maxLength: 3 }),
    model: some({ id: id<ModelId>(), title: words }),
    dimension: some({ id: id<DimensionId>(), title: words }),
    context,
    assessmentId: uuid<AssessmentId>(),
    isDraft: fc.boolean(),
    entryId: uuid<EntryId>(),
    actionId: uuid<ActionId>(),
  },
  { ...ordinary, requiredKeys: ['kind', 'part', 'day', 'snippet', 'isDraft'] },
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
          autoLockMinutes: fc.constantFrom(0 as const, 30 as const),
          reminders: fc.boolean(),
          welcomed: fc.boolean(),
        },
        { ...ordinary, requiredKeys: [] },
      ),
      output: settings,
    },
  },
  vault: {
    status: { input: nothing, output: vaultStatus },
    suggest: { input: nothing, output: some({ phrase: words }) },
    protect: { input: some({ passphrase: newPassphrase }), output: recoveryCode },
    goUnprotected: { input: nothing, output: status },
    unlock: { input: some({ secret, remember: fc.boolean() }), output: status },
    lock: { input: nothing, output: nothing },
    changePassphrase: { input: some({ current: secret, next: newPassphrase }), output: vaultStatus },
    renewRecoveryCode: { input: some({ current: secret }), output: recoveryCode },
    rekey: { input: some({ passphrase: secret }), output: recoveryCode },
    setRemember: { input: some({ on: fc.boolean() }), output: vaultStatus },
  },
  backups: {
    list: { input: nothing, output: fc.array(backup, { maxLength: 3 }) },
    make: { input: nothing, output: backup },
    verify: { input: oneBackup, output: backup },
    preview: {
      input: oneBackup,
      output: fc.record({ backup: storeContents, now: storeContents }, { ...ordinary, requiredKeys: ['backup'] }),
    },
    restore: { input: oneBackup, output: status },
    salvage: { input: nothing, output: some({ backup, contents: storeContents, lostRows: fc.nat() }) },
    beginAnew: { input: nothing, output: status },
    acknowledgeRecovery: { input: nothing, output: status },
  },
  privacy: {
    facts: { input: nothing, output: privacyFacts },
    log: { input: nothing, output: some({ lines: fc.array(words, { maxLength: 3 }) }) },
    exportEverything: {
      input: nothing,
      output: fc.record({ saved: fc.boolean(), folderName: words }, { ...ordinary, requiredKeys: ['saved'] }),
    },
    importEverything: {
      input: nothing,
      output: some({ imported: fc.boolean(), assessments: fc.nat(), contexts: fc.nat(), models: fc.nat() }),
    },
    eraseEverything: { input: some({ confirmed: fc.constant(true as const) }), output: status },
  },
  modelDrafts: modelDraftCalls,
  models: {
    ...moreModelCalls,
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
    list: { input: nothing, output: fc.array(listedContext, { maxLength: 3 }) },
    create: { input: some({ kind: fc.constantFrom(...contextKinds), name: words }), output: context },
    rename: {
      input: some({ contextId: uuid<ContextId>(), kind: fc.constantFrom(...contextKinds), name: words }),
      output: context,
    },
    merge: { input: some({ fromId: uuid<ContextId>(), intoId: uuid<ContextId>() }), output: context },
    archive: { input: oneContext, output: nothing },
    unarchive: { input: oneContext, output: nothing },
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
    correctRating: {
      input: some({ assessmentId: uuid<AssessmentId>(), dimensionId: id<DimensionId>(), change }),
      output: rating(aModel(), aDimension('kneading')),
    },
    remove: { input: oneAssessment, output: nothing },
  },
  hindsight: {
    set: {
      input: some({ ...answerAt, answer: answer(9), note: personsText }),
      output: hindsight(aModel(), id<DimensionId>()),
    },
    remove: { input: some(answerAt), output: nothing },
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
    ofModel: {
      input: some({ modelId: id<ModelId>() }),
      output: model(2).chain((about) =>
        some({
          model: fc.constant(about),
          assessments: completedAssessments(about, 2),
          formers: formerLines(about),
        }),
      ),
    },
    pinBaseline: { input: oneAssessment, output: nothing },
    unpinBaseline: { input: oneAssessment, output: nothing },
    renameBaseline: { input: some({ assessmentId: uuid<AssessmentId>(), name: baselineName }), output: nothing },
  },
  plan: {
    get: {
      input: some({ modelId: id<ModelId>(), contextId: uuid<ContextId>() }),
      output: some({
        targets: fc.array(target, { maxLength: 2 }),
        opportunities: fc.array(
          some({ dimensionId: id<DimensionId>(), recentEntries: fc.nat(), offTheMapNotes: fc.nat() }),
          { maxLength: 2 },
        ),
      }),
    },
    targets: { input: nothing, output: fc.array(target, { maxLength: 2 }) },
    setTarget: {
      input: some({
        modelId: id<ModelId>(),
        contextId: uuid<ContextId>(),
        dimensionId: id<DimensionId>(),
        levelId: id<LevelId>(),
        dueOn: calendarDate,
      }),
      output: target,
    },
    changeTarget: {
      input: some({ targetId: uuid<TargetId>(), levelId: id<LevelId>(), dueOn: fc.option(calendarDate) }),
      output: target,
    },
    closeTarget: { input: some({ targetId: uuid<TargetId>() }), output: target },
    removeTarget: { input: some({ targetId: uuid<TargetId>() }), output: nothing },
    addAction: {
      input: some({
        targetId: uuid<TargetId>(),
        kind: fc.constantFrom(...actionKinds),
        text: words,
        indicatorId: id<IndicatorId>(),
        dueOn: calendarDate,
      }),
      output: planAction,
    },
    changeAction: {
      input: some({
        actionId: uuid<ActionId>(),
        kind: fc.constantFrom(...actionKinds),
        text: words,
        dueOn: fc.option(calendarDate),
      }),
      output: planAction,
    },
    finishAction: {
      input: some({ actionId: uuid<ActionId>(), reflection: personsText, asEntry: fc.boolean() }),
      output: planAction,
    },
    reopenAction: { input: some({ actionId: uuid<ActionId>() }), output: planAction },
    removeAction: { input: some({ actionId: uuid<ActionId>() }), output: nothing },
    rhythms: { input: nothing, output: fc.array(rhythm, { maxLength: 2 }) },
    setRhythm: {
      input: fc.record(
        { modelId: id<ModelId>(), everyWeeks: fc.integer({ min: 1, max: 104 }) },
        { ...ordinary, requiredKeys: ['modelId'] },
      ),
      output: fc.array(rhythm, { maxLength: 2 }),
    },
    snooze: {
      input: some({ modelId: id<ModelId>(), days: fc.constantFrom(1 as const, 7 as const) }),
      output: fc.array(rhythm, { maxLength: 2 }),
    },
  },
  journal: {
    list: {
      input: fc.record(
        {
          modelId: id<ModelId>(),
          dimensionId: id<DimensionId>(),
          contextId: uuid<ContextId>(),
          from: calendarDate,
          to: calendarDate,
        },
        { ...ordinary, requiredKeys: [] },
      ),
      output: fc.array(entry, { maxLength: 2 }),
    },
    get: { input: oneEntry, output: entry },
    add: { input: entryContent, output: entry },
    change: { input: some({ entryId: uuid<EntryId>(), content: entryContent }), output: entry },
    remove: { input: oneEntry, output: nothing },
    forRecall: {
      input: some(answerAt),
      output: fc.record(
        { since: instant, entries: fc.array(some({ entry, isPicked: fc.boolean() }), { maxLength: 2 }) },
        { ...ordinary, requiredKeys: ['entries'] },
      ),
    },
    pick: { input: some({ ...answerAt, entryId: uuid<EntryId>(), picked: fc.boolean() }), output: nothing },
    pickedIn: {
      input: oneAssessment,
      output: fc.array(some({ dimensionId: id<DimensionId>(), entry }), { maxLength: 2 }),
    },
  },
  offTheMap: {
    list: {
      input: nothing,
      output: some({
        models: fc.array(notedModel, { maxLength: 2 }),
        notes: fc.array(offTheMapNote, { maxLength: 2 }),
      }),
    },
    setStatus: {
      input: some({
        assessmentId: uuid<AssessmentId>(),
        dimensionId: id<DimensionId>(),
        status: fc.constantFrom(...noteStatuses),
      }),
      output: nothing,
    },
  },
  search: {
    find: { input: searchRequest, output: some({ found: fc.array(found, { maxLength: 3 }), total: fc.nat() }) },
  },
  undo: {
    state: { input: nothing, output: steps },
    undo: { input: nothing, output: steps },
    redo: { input: nothing, output: steps },
    forget: { input: nothing, output: steps },
  },
  modelImport: importCallSamples,
  files: {
    saveModel: {
      input: some({ versionId, format: fc.constantFrom(...modelFormats) }),
      output: some({ saved: fc.boolean() }),
    },
    save: {
      input: fc.oneof(
        some({ kind: fc.constant('csv' as const), suggestedName: words, text: personsText }),
        some({
          kind: fc.constant('png' as const),
          suggestedName: words,
          bytes: fc.uint8Array({ maxLength: 20 }).map((bytes) => new Uint8Array(bytes)),
        }),
        some({ kind: fc.constant('txt' as const), suggestedName: words, text: personsText }),
      ),
      output: some({ saved: fc.boolean() }),
    },
    print: { input: nothing, output: nothing },
    savePage: { input: some({ suggestedName: words }), output: some({ saved: fc.boolean() }) },
  },
};
