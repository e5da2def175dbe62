import type { Answer } from '../../core/assessment/answer.ts';
import type {
  Assessment,
  AssessmentSummary,
  Context,
  PreviousRating,
  Rating,
} from '../../core/assessment/assessment.ts';
import { emptyRating } from '../../core/assessment/assessment.ts';
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
import type { Dimension, Level, LevelDescription, PracticeModel } from '../../core/practice-model/model.ts';
import type { ScalePosition } from '../../core/practice-model/scale.ts';
import type { CompletedAssessment } from '../../core/trajectory/trajectory.ts';

export const modelId = (id: string) => id as ModelId;
export const dimensionId = (id: string) => id as DimensionId;
export const indicatorId = (id: string) => id as IndicatorId;
export const levelId = (id: string) => id as LevelId;
export const position = (quarters: number) => quarters as ScalePosition;

/** A UUID that says which of a test's assessments it is: `assessmentId(1)`, `assessmentId(2)`, … */
export const assessmentId = (number: number) => uuid('a', number) as AssessmentId;
export const contextId = (number: number) => uuid('c', number) as ContextId;

function uuid(kind: string, number: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A moment from an ISO date or date and time; a date alone is noon UTC, the same day in most places. */
export function instant(iso: string): Instant {
  return Date.parse(iso.includes('T') ? iso : `${iso}T12:00:00Z`) as Instant;
}

/** The five levels of the shipped models. */
export const fiveLevels: readonly Level[] = [
  { id: levelId('beginner'), name: 'Beginner' },
  { id: levelId('developing'), name: 'Developing' },
  { id: levelId('proficient'), name: 'Proficient' },
  { id: levelId('advanced'), name: 'Advanced' },
  { id: levelId('world-class'), name: 'World class' },
];

/** A dimension that says something at every one of `levels`: indicator ids are `<level>-seen`. */
export function aDimension(id: string, changes: Partial<Dimension> = {}, levels = fiveLevels): Dimension {
  const descriptions = levels.map((level): [LevelId, LevelDescription] => [
    level.id,
    {
      descriptor: `How ${id} looks at ${level.name}.`,
      indicators: [{ id: indicatorId(`${level.id}-seen`), text: `Saw ${id} at ${level.name}` }],
      nextSteps: [`Go on with ${id} from ${level.name}.`],
    },
  ]);
  return {
    id: dimensionId(id),
    area: 'dough' as AreaId,
    title: `The ${id}`,
    description: `What ${id} is about.`,
    recall: `you did the ${id}`,
    levels: Object.fromEntries(descriptions),
    ...changes,
  };
}

/** A valid model with five levels, one area and three dimensions: kneading, proving, baking. */
export function aModel(changes: Partial<PracticeModel> = {}): PracticeModel {
  return {
    format: 'child-model/1',
    id: 'bread' as ModelId,
    title: 'Baking bread',
    version: '1.0.0',
    language: 'en',
    summary: 'How bread is baked, from the first loaf to the one people travel for.',
    authors: ['A bakery'],
    licence: 'CC0-1.0',
    reviewBy: '2030-01-31' as CalendarDate,
    levels: fiveLevels,
    areas: [{ id: 'dough' as AreaId, title: 'Dough', description: 'All that happens before the oven.' }],
    dimensions: [aDimension('kneading'), aDimension('proving'), aDimension('baking')],
    ...changes,
  };
}

export function aContext(changes: Partial<Context> = {}): Context {
  return { id: contextId(1), kind: 'team', name: 'The night shift', ...changes };
}

/** An answer on the scale. */
export function placed(quarters: number): Answer {
  return { kind: 'placed', position: position(quarters) };
}

/** A rating about which nothing is said but `changes`. */
export function aRating(id: string, changes: Partial<Rating> = {}): Rating {
  return { ...emptyRating(dimensionId(id)), ...changes };
}

/** A completed assessment of `answers`, by dimension id; a dimension without an answer is left open. */
export function aCompleted(
  number: number,
  completedAt: string,
  answers: Readonly<Record<string, Answer | number>>,
  changes: Partial<CompletedAssessment> = {},
): CompletedAssessment {
  const ratings = Object.entries(answers).map(([id, answer]) =>
    aRating(id, { answer: typeof answer === 'number' ? placed(answer) : answer }),
  );
  return {
    id: assessmentId(number),
    context: aContext(),
    completedAt: instant(completedAt),
    modelVersion: '1.0.0',
    ratings,
    hindsights: [],
    ...changes,
  };
}

export function aPreviousRating(id: string, changes: Partial<PreviousRating> = {}): PreviousRating {
  return {
    dimensionId: dimensionId(id),
    answer: placed(4),
    completedAt: instant('2026-03-01'),
    evidence: 'The crust held.',
    ...changes,
  };
}

function anAssessmentSummary(changes: Partial<AssessmentSummary> = {}): AssessmentSummary {
  const model = aModel();
  return {
    id: assessmentId(1),
    modelVersionId: '0'.repeat(64) as ModelVersionId,
    modelId: model.id,
    modelTitle: model.title,
    context: aContext(),
    startedAt: instant('2026-04-01'),
    changedAt: instant('2026-04-02'),
    answeredCount: 0,
    dimensionCount: model.dimensions.length,
    ...changes,
  };
}

/** A draft of `aModel()` at its first dimension, nothing answered yet. */
export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  const model = changes.model ?? aModel();
  const first = model.dimensions[0];
  if (first === undefined) throw new Error('A model needs a dimension to be assessed.');
  return {
    ...anAssessmentSummary({ dimensionCount: model.dimensions.length }),
    model,
    place: { dimensionId: first.id, step: 'recall' },
    ratings: [],
    previous: [],
    ...changes,
  };
}
