import { csvTable } from '../csv/csv.ts';
import type { ExportedAnswer, ExportedAssessment, WholePractice } from './whole-practice.ts';
import { yearsTables } from './years-tables.ts';

/** A table of the export, as a file of its own. */
export interface PracticeTable {
  /** Such as `ratings.csv`. */
  readonly name: string;
  /** RFC 4180; cells that a spreadsheet would run as a formula are made harmless. */
  readonly text: string;
}

/**
 * A whole practice as tables for a spreadsheet. The wording of the models' levels is left to the document, which also
 * is what can be read back; ids join the tables.
 */
export function practiceTables(whole: WholePractice): readonly PracticeTable[] {
  return [
    { name: 'models.csv', text: modelsTable(whole) },
    { name: 'dimensions.csv', text: dimensionsTable(whole) },
    { name: 'contexts.csv', text: contextsTable(whole) },
    { name: 'assessments.csv', text: assessmentsTable(whole) },
    { name: 'ratings.csv', text: ratingsTable(whole) },
    { name: 'indicators-seen.csv', text: indicatorsTable(whole) },
    ...yearsTables(whole),
    { name: 'settings.csv', text: settingsTable(whole) },
    { name: 'exports.csv', text: exportsTable(whole) },
  ];
}

function modelsTable({ models }: WholePractice): string {
  return csvTable(
    [
      'model version id',
      'model id',
      'title',
      'version',
      'language',
      'summary',
      'authors',
      'licence',
      'review by',
      'levels',
      'added at',
    ],
    models.map(({ versionId, addedAt, model }) => [
      versionId,
      model.id,
      model.title,
      model.version,
      model.language,
      model.summary,
      model.authors.join('; '),
      model.licence,
      model.reviewBy,
      model.levels.map(({ name }) => name).join('; '),
      addedAt,
    ]),
  );
}

function dimensionsTable({ models }: WholePractice): string {
  return csvTable(
    ['model version id', 'dimension id', 'area', 'title', 'description'],
    models.flatMap(({ versionId, model }) =>
      model.dimensions.map((dimension) => [
        versionId,
        dimension.id,
        model.areas.find(({ id }) => id === dimension.area)?.title ?? dimension.area,
        dimension.title,
        dimension.description,
      ]),
    ),
  );
}

function contextsTable({ contexts }: WholePractice): string {
  return csvTable(
    ['context id', 'kind', 'name', 'created at', 'archived at'],
    contexts.map(({ id, kind, name, createdAt, archivedAt }) => [id, kind, name, createdAt, archivedAt ?? '']),
  );
}

function assessmentsTable(whole: WholePractice): string {
  const pinned = new Map(whole.baselines.map((baseline) => [baseline.assessmentId, baseline]));
  return csvTable(
    [
      'assessment id',
      'model',
      'model version',
      'model version id',
      'context kind',
      'context',
      'context id',
      'state',
      'started at',
      'changed at',
      'completed at',
      'pinned as baseline at',
      'name of the baseline',
      'resumes at dimension id',
      'resumes at step',
    ],
    joined(whole).map(({ assessment, model, context }) => [
      assessment.id,
      model?.title ?? '',
      model?.version ?? '',
      assessment.modelVersionId,
      context?.kind ?? '',
      context?.name ?? '',
      assessment.contextId,
      assessment.completedAt === undefined ? 'draft' : 'completed',
      assessment.startedAt,
      assessment.changedAt,
      assessment.completedAt ?? '',
      pinned.get(assessment.id)?.pinnedAt ?? '',
      pinned.get(assessment.id)?.name ?? '',
      assessment.place.dimensionId,
      assessment.place.step,
    ]),
  );
}

function ratingsTable(whole: WholePractice): string {
  return csvTable(
    [
      'assessment id',
      'completed at',
      'context',
      'model',
      'dimension id',
      'dimension',
      'answer',
      'level',
      'quarter steps above level',
      'confidence',
      'evidence',
      'off the map',
      'what changed',
      'what a sceptic would say',
      'committed at',
      'changed at',
    ],
    joined(whole).flatMap(({ assessment, model, context }) =>
      assessment.ratings.map((rating) => [
        assessment.id,
        assessment.completedAt ?? '',
        context?.name ?? '',
        model?.title ?? '',
        rating.dimensionId,
        model?.dimensions.find(({ id }) => id === rating.dimensionId)?.title ?? '',
        rating.answer?.kind ?? 'open',
        ...placeCells(model, rating.answer),
        rating.confidence ?? '',
        rating.evidence,
        rating.offTheMap,
        rating.whatChanged,
        rating.sceptic ?? '',
        rating.committedAt ?? '',
        rating.changedAt,
      ]),
    ),
  );
}

type Model = WholePractice['models'][number]['model'];

function placeCells(model: Model | undefined, answer: ExportedAnswer | undefined): readonly [string, string] {
  if (answer?.kind !== 'placed') return ['', ''];
  return [model?.levels.find(({ id }) => id === answer.level)?.name ?? answer.level, String(answer.quartersAbove)];
}

function indicatorsTable({ assessments }: WholePractice): string {
  return csvTable(
    ['assessment id', 'dimension id', 'indicator id'],
    assessments.flatMap(({ id, ratings }) =>
      ratings.flatMap(({ dimensionId, indicatorsSeen }) =>
        indicatorsSeen.map((indicatorId) => [id, dimensionId, indicatorId]),
      ),
    ),
  );
}

function settingsTable({ settings }: WholePractice): string {
  return csvTable(
    ['setting', 'value'],
    settings.map(({ key, value }) => [key, JSON.stringify(value)]),
  );
}

function exportsTable({ exports }: WholePractice): string {
  return csvTable(
    ['at', 'kind', 'file name'],
    exports.map(({ at, kind, name }) => [at, kind, name]),
  );
}

interface JoinedAssessment {
  readonly assessment: ExportedAssessment;
  readonly model: Model | undefined;
  readonly context: WholePractice['contexts'][number] | undefined;
}

function joined({ models, contexts, assessments }: WholePractice): readonly JoinedAssessment[] {
  const modelOf = new Map(models.map(({ versionId, model }) => [versionId, model]));
  const contextOf = new Map(contexts.map((context) => [context.id, context]));
  return assessments.map((assessment) => ({
    assessment,
    model: modelOf.get(assessment.modelVersionId),
    context: contextOf.get(assessment.contextId),
  }));
}
