import type { Answer } from '../../core/assessment/answer.ts';
import { dayOf } from '../../core/assessment/assessment.ts';
import type {
  AssessmentId,
  CalendarDate,
  ContextId,
  DimensionId,
  EntryId,
  IndicatorId,
  Instant,
  LevelId,
  ModelId,
  TargetId,
} from '../../core/brand.ts';
import { ChildError } from '../../core/errors.ts';
import type { ExampleAssessment, ExamplePractice, ExampleRating } from '../../core/example/example-practice.ts';
import type { ExampleEntry, ExampleTarget } from '../../core/example/example-years.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import { quartersPerLevel, type ScalePosition } from '../../core/practice-model/scale.ts';
import type { Db } from './connection.ts';
import { versionInUseOf } from './model-versions.ts';
import type { Surroundings } from './surroundings.ts';
import { addEntry } from './use-cases/keep-journal.ts';
import { setRhythm } from './use-cases/keep-rhythm.ts';
import { setHindsight } from './use-cases/look-again.ts';
import { addAction, closeTarget, finishAction, setTarget } from './use-cases/plan-ahead.ts';

const day = 86_400_000;

/** What an example has told so far, by the names its source gives. */
export interface ExampleWorld {
  readonly contexts: ReadonlyMap<string, ContextId>;
  readonly entries: Map<string, EntryId>;
  readonly assessments: Map<ExampleAssessment, AssessmentId>;
  readonly madeAt: Instant;
}

/** One thing of an example, told on its day. */
export interface Happening {
  readonly daysAgo: number;
  readonly tell: (then: Surroundings) => void;
}

/** @throws ChildError `invalid-input`. */
export function contextOf({ contexts }: ExampleWorld, key: string): ContextId {
  const id = contexts.get(key);
  if (id === undefined) throw new ChildError('invalid-input', `no context "${key}"`);
  return id;
}

/** What happens beside the assessments of an example. */
export function happeningsBeside(db: Db, practice: ExamplePractice, world: ExampleWorld): readonly Happening[] {
  return [
    ...practice.journal.map((told) => ({
      daysAgo: told.daysAgo,
      tell: (then: Surroundings) => writeEntry(db, told, world, then),
    })),
    ...practice.targets.flatMap((told) => targetHappenings(db, told, world)),
    ...practice.rhythms.map(({ model, everyWeeks, daysAgo }) => ({
      daysAgo,
      tell: (then: Surroundings) => setRhythm(db, model as ModelId, everyWeeks, then),
    })),
  ];
}

function writeEntry(db: Db, told: ExampleEntry, world: ExampleWorld, then: Surroundings): void {
  const dimensions = Object.entries(told.about).flatMap(([model, about]) =>
    Object.entries(about).map(([dimension, seen]) => ({
      modelId: model as ModelId,
      dimensionId: dimension as DimensionId,
      indicators: seen as readonly string[] as readonly IndicatorId[],
    })),
  );
  const { id } = addEntry(
    db,
    {
      happenedOn: localDayOf(then.now()),
      text: told.text,
      dimensions,
      contextIds: told.contexts.map((key) => contextOf(world, key)),
    },
    then,
  );
  if (told.key !== undefined) world.entries.set(told.key, id);
}

function targetHappenings(db: Db, told: ExampleTarget, world: ExampleWorld): readonly Happening[] {
  const { model, dimension, level, actions, closedDaysAgo, daysAgo } = told;
  const dueOn = (days: number | undefined) =>
    days === undefined ? undefined : localDayOf((world.madeAt + days * day) as Instant);
  let targetId: TargetId | undefined;
  const chosen = (): TargetId => {
    if (targetId === undefined) throw new ChildError('invalid-input', `nothing is aimed at yet in "${dimension}"`);
    return targetId;
  };
  const choose = (then: Surroundings) => {
    const about = { modelId: model as ModelId, dimensionId: dimension as DimensionId, levelId: level as LevelId };
    targetId = setTarget(
      db,
      { ...about, contextId: contextOf(world, told.context), dueOn: dueOn(told.dueInDays) },
      then,
    ).id;
  };
  const doing = actions.flatMap((action): Happening[] => {
    const { kind, text, indicator, done } = action;
    const finish = (then: Surroundings) => {
      const { id } = addAction(
        db,
        {
          targetId: chosen(),
          kind,
          text,
          indicatorId: indicator as IndicatorId | undefined,
          dueOn: dueOn(action.dueInDays),
        },
        then,
      );
      if (done === undefined) return;
      const now = () => (world.madeAt - done.daysAgo * day) as Instant;
      const { reflection = '', asEntry = false } = done;
      finishAction(db, { actionId: id, reflection, asEntry }, { ...then, now });
    };
    return [{ daysAgo: action.daysAgo, tell: finish }];
  });
  const close = (ago: number) => ({ daysAgo: ago, tell: (then: Surroundings) => void closeTarget(db, chosen(), then) });
  return [{ daysAgo, tell: choose }, ...doing, ...(closedDaysAgo === undefined ? [] : [close(closedDaysAgo)])];
}

/** The answers of an example that were seen in another light later. */
export function secondLooks(db: Db, practice: ExamplePractice, world: ExampleWorld): readonly Happening[] {
  return practice.assessments.flatMap((told) =>
    Object.entries(told.ratings).flatMap(([dimension, { hindsight }]): Happening[] => {
      if (hindsight === undefined) return [];
      const { daysAgo, note } = hindsight;
      const tell = (then: Surroundings) => {
        const assessmentId = world.assessments.get(told);
        const model = versionInUseOf(db, told.model as ModelId)?.model;
        const answer = model === undefined ? undefined : answerOf(model, hindsight);
        if (assessmentId === undefined || answer === undefined) {
          throw new ChildError('invalid-input', `nothing to look at again in "${dimension}"`);
        }
        setHindsight(db, { assessmentId, dimensionId: dimension as DimensionId, answer, note }, then);
      };
      return [{ daysAgo, tell }];
    }),
  );
}

/** Where an example places something. @throws ChildError `invalid-input` for a level the model does not have. */
export function answerOf(
  model: PracticeModel,
  told: Pick<ExampleRating, 'answer' | 'level' | 'quarters'>,
): Answer | undefined {
  if (told.answer !== undefined) return { kind: told.answer };
  if (told.level === undefined) return undefined;
  const index = model.levels.findIndex((level) => level.id === told.level);
  if (index < 0) throw new ChildError('invalid-input', `no level "${told.level}" in ${model.id}`);
  return { kind: 'placed', position: (index * quartersPerLevel + (told.quarters ?? 0)) as ScalePosition };
}

function localDayOf(moment: Instant): CalendarDate {
  return dayOf(moment, -new Date(moment).getTimezoneOffset());
}
