import fc, { type Arbitrary } from 'fast-check';
import { type Answer, confidences } from '../../core/assessment/answer.ts';
import {
  type Assessment,
  assessmentSteps,
  type Context,
  contextKinds,
  type PreviousRating,
  type Rating,
} from '../../core/assessment/assessment.ts';
import type { Hindsight } from '../../core/assessment/hindsight.ts';
import type {
  AreaId,
  AssessmentId,
  CalendarDate,
  ContextId,
  DimensionId,
  IndicatorId,
  Instant,
  LevelId,
  ModelId,
  ModelVersionId,
} from '../../core/brand.ts';
import {
  type Area,
  type Dimension,
  indicatorsOf,
  type Level,
  type LevelDescription,
  type PracticeModel,
} from '../../core/practice-model/model.ts';
import { fewestLevels, highestPosition, mostLevels, type ScalePosition } from '../../core/practice-model/scale.ts';
import type { CompletedAssessment } from '../../core/trajectory/trajectory.ts';

const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}]/u;

/** Objects as code makes them, with the prototype that all have. */
const ordinary = { noNullPrototype: true } as const;

// Built once: making an arbitrary costs far more than drawing from it.

const awkward = fc.constantFrom(':', ': ', ' #', '- ', '"', "'", '\n', '\t', ',', ';', '=', '*', '&', '!', '|', '\\');
const graphemes = fc.string({ unit: 'grapheme', maxLength: 3 });

/** Text a model may carry: trimmed, 1 to 40 characters, any script, with what YAML and CSV trip over. */
export const words: Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: graphemes }, awkward), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').trim().slice(0, 40).trim())
  .filter((text) => text !== '' && !unprintable.test(text));

/** What a person may write: anything at all that is well-formed, empty included. */
export const personsText: Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', '\t', ' ', '=', '+', '-', '@', '\u00a0', '＝') }),
);

const slug: Arbitrary<string> = fc
  .stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
  .filter((text) => text !== 'constructor');

export const calendarDate: Arbitrary<CalendarDate> = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as CalendarDate);

/** A moment between 2000 and 2100. */
export const instant: Arbitrary<Instant> = fc
  .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })
  .map((at) => at as Instant);

export const context: Arbitrary<Context> = fc.record(
  { id: fc.uuid().map((id) => id as ContextId), kind: fc.constantFrom(...contextKinds), name: words },
  ordinary,
);

function slugs(minLength: number, maxLength: number): Arbitrary<string[]> {
  return fc.uniqueArray(slug, { minLength, maxLength });
}

function levels(): Arbitrary<Level[]> {
  return slugs(fewestLevels, mostLevels).chain((ids) =>
    fc.tuple(...ids.map((id) => words.map((name) => ({ id: id as LevelId, name })))),
  );
}

function levelDescription(indicatorIds: readonly string[]): Arbitrary<LevelDescription> {
  return fc.record(
    {
      descriptor: words,
      indicators: fc.tuple(...indicatorIds.map((id) => words.map((text) => ({ id: id as IndicatorId, text })))),
      nextSteps: fc.array(words, { maxLength: 2 }),
    },
    { ...ordinary, requiredKeys: ['indicators', 'nextSteps'] },
  );
}

function dimension(id: string, scale: readonly Level[], areas: readonly Area[]): Arbitrary<Dimension> {
  const described = fc.subarray([...scale]).chain((some) =>
    slugs(0, 2 * some.length).chain((ids) =>
      fc
        .tuple(...some.map((_, index) => levelDescription(ids.filter((_id, place) => place % some.length === index))))
        .map((descriptions) => {
          const entries = some.map((level, index): [LevelId, LevelDescription | undefined] => [
            level.id,
            descriptions[index],
          ]);
          return Object.fromEntries(entries) as Dimension['levels'];
        }),
    ),
  );
  return fc.record(
    {
      id: fc.constant(id as DimensionId),
      area: fc.constantFrom(...areas.map((area) => area.id)),
      title: words,
      description: words,
      recall: words,
      levels: described,
    },
    { ...ordinary, requiredKeys: ['id', 'area', 'title', 'description', 'levels'] },
  );
}

/** Any valid model of 3 to 9 levels, with up to `most` dimensions, some of which are silent at some levels. */
export function model(most = 4): Arbitrary<PracticeModel> {
  const areas = slugs(1, 3).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          { id: fc.constant(id as AreaId), title: words, description: words },
          { ...ordinary, requiredKeys: ['id', 'title'] },
        ),
      ),
    ),
  );
  return fc.tuple(levels(), areas, slugs(1, most)).chain(([scale, groups, ids]) =>
    fc.record(
      {
        format: fc.constant('child-model/1' as const),
        id: slug.map((id) => id as ModelId),
        title: words,
        version: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((numbers) => numbers.join('.')),
        language: fc.constantFrom('en', 'de', 'pt-BR', 'sr-Latn-RS', 'yue'),
        summary: words,
        authors: fc.array(words, { minLength: 1, maxLength: 3 }),
        licence: words,
        reviewBy: calendarDate,
        levels: fc.constant(scale),
        areas: fc.constant(groups),
        dimensions: fc.tuple(...ids.map((id) => dimension(id, scale, groups))),
      },
      ordinary,
    ),
  );
}

export function position(levelCount: number): Arbitrary<ScalePosition> {
  return fc.integer({ min: 0, max: highestPosition(levelCount) }).map((quarters) => quarters as ScalePosition);
}

/** Any answer; on the scale three times out of four. */
export function answer(levelCount: number): Arbitrary<Answer> {
  const offTheScale = fc.constantFrom<Answer>(
    { kind: 'not-observed' },
    { kind: 'not-applicable' },
    { kind: 'below-first-level' },
  );
  const onIt = position(levelCount).map((place): Answer => ({ kind: 'placed', position: place }));
  return fc.oneof({ weight: 3, arbitrary: onIt }, { weight: 1, arbitrary: offTheScale });
}

export function rating(scale: Pick<PracticeModel, 'levels'>, about: Dimension): Arbitrary<Rating> {
  const indicatorIds = indicatorsOf(scale, about).map(({ indicator }) => indicator.id);
  return fc.record(
    {
      dimensionId: fc.constant(about.id),
      answer: answer(scale.levels.length),
      confidence: fc.constantFrom(...confidences),
      evidence: personsText,
      indicatorsSeen: fc.subarray(indicatorIds),
      offTheMap: personsText,
      whatChanged: personsText,
      sceptic: personsText,
      committedAt: instant,
    },
    { ...ordinary, requiredKeys: ['dimensionId', 'evidence', 'indicatorsSeen', 'offTheMap', 'whatChanged', 'sceptic'] },
  );
}

/** Ratings of some of a model's dimensions, in any order, each at most once. */
export function ratings(about: PracticeModel): Arbitrary<Rating[]> {
  return fc.shuffledSubarray([...about.dimensions]).chain((some) => fc.tuple(...some.map((one) => rating(about, one))));
}

/** Second looks at some of a model's dimensions, each at most once. */
function hindsights(about: PracticeModel): Arbitrary<Hindsight[]> {
  return fc
    .shuffledSubarray([...about.dimensions])
    .chain((some) => fc.tuple(...some.map(({ id }) => hindsight(about, fc.constant(id)))));
}

export function hindsight(
  scale: Pick<PracticeModel, 'levels'>,
  dimensionId: Arbitrary<DimensionId>,
): Arbitrary<Hindsight> {
  return fc.record({ dimensionId, answer: answer(scale.levels.length), note: personsText, madeAt: instant }, ordinary);
}

/** Completed assessments of a model, in any order of time, ties included. */
export function completedAssessments(about: PracticeModel, most = 6): Arbitrary<CompletedAssessment[]> {
  const times = fc.oneof(
    instant,
    fc.constantFrom(0, 1, 2).map((day) => Date.UTC(2026, 0, 1 + day) as Instant),
  );
  return fc.uniqueArray(
    fc.record(
      {
        id: fc.uuid().map((id) => id as AssessmentId),
        context: context,
        completedAt: times,
        modelVersion: fc.oneof(fc.constant(about.version), fc.constantFrom('1.0.0', '1.1.0', '2.0.0')),
        ratings: ratings(about),
        hindsights: hindsights(about),
      },
      ordinary,
    ),
    { maxLength: most, selector: ({ id }) => id },
  );
}

/** An assessment as it crosses to the window: a draft or a completed one. */
export function assessment(): Arbitrary<Assessment> {
  return model(3).chain((about) =>
    fc.record(
      {
        id: fc.uuid().map((id) => id as AssessmentId),
        modelVersionId: fc.stringMatching(/^[0-9a-f]{64}$/).map((id) => id as ModelVersionId),
        modelId: fc.constant(about.id),
        modelTitle: fc.constant(about.title),
        context: context,
        startedAt: instant,
        changedAt: instant,
        completedAt: instant,
        answeredCount: fc.nat(about.dimensions.length),
        dimensionCount: fc.constant(about.dimensions.length),
        model: fc.constant(about),
        place: fc.record(
          {
            dimensionId: fc.constantFrom(...about.dimensions.map((one) => one.id)),
            step: fc.constantFrom(...assessmentSteps),
          },
          ordinary,
        ),
        ratings: ratings(about),
        previous: fc.array(previousRating(about), { maxLength: 2 }),
      },
      {
        ...ordinary,
        requiredKeys: [
          'id',
          'modelVersionId',
          'modelId',
          'modelTitle',
          'context',
          'startedAt',
          'changedAt',
          'answeredCount',
          'dimensionCount',
          'model',
          'place',
          'ratings',
          'previous',
        ],
      },
    ),
  );
}

function previousRating(about: PracticeModel): Arbitrary<PreviousRating> {
  return fc.record(
    {
      dimensionId: fc.constantFrom(...about.dimensions.map((one) => one.id)),
      answer: answer(about.levels.length),
      completedAt: instant,
      evidence: personsText,
    },
    ordinary,
  );
}
