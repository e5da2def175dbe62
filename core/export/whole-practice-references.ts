import { indicatorsOf, type PracticeModel } from '../practice-model/model.ts';
import { isPosition } from '../practice-model/scale.ts';
import { positionOfExported } from './exported-answer.ts';
import { modelListsFaults } from './exported-models.ts';
import { repeated } from './repeated.ts';
import type { ExportedAssessment, ExportedRating, WholePractice } from './whole-practice.ts';
import { yearsFaults } from './years-references.ts';

type Path = readonly (string | number)[];

/**
 * The places where an id is used twice, leads nowhere, or means something its model does not have, in a document whose
 * fields are all as the schema says.
 */
export function wholePracticeFaults(whole: WholePractice): readonly Path[] {
  const models = new Map(whole.models.map(({ versionId, model }) => [versionId, model]));
  const contexts = new Set(whole.contexts.map(({ id }) => id));
  const completed = new Set(
    whole.assessments.flatMap(({ id, completedAt }) => (completedAt === undefined ? [] : [id])),
  );
  return [
    ...repeated(whole.models.map(({ versionId }) => versionId)).map((index) => ['models', index, 'versionId']),
    ...repeated(whole.contexts.map(({ id }) => id)).map((index) => ['contexts', index, 'id']),
    ...repeated(whole.contexts.map(({ kind, name }) => `${kind} ${name}`)).map((index) => ['contexts', index, 'name']),
    ...repeated(whole.assessments.map(({ id }) => id)).map((index) => ['assessments', index, 'id']),
    ...repeated(whole.baselines.map(({ assessmentId }) => assessmentId)).map((index) => ['baselines', index]),
    ...repeated(whole.settings.map(({ key }) => key)).map((index) => ['settings', index, 'key']),
    ...whole.baselines.flatMap(({ assessmentId }, index) =>
      completed.has(assessmentId) ? [] : [['baselines', index, 'assessmentId']],
    ),
    ...whole.assessments.flatMap((assessment, index) => {
      const path = ['assessments', index];
      const model = models.get(assessment.modelVersionId);
      if (model === undefined) return [[...path, 'modelVersionId']];
      if (!contexts.has(assessment.contextId)) return [[...path, 'contextId']];
      return assessmentFaults(model, assessment).map((fault) => [...path, ...fault]);
    }),
    ...yearsFaults(whole),
    ...modelListsFaults(whole, new Set(models.keys())),
  ];
}

function assessmentFaults(model: PracticeModel, { place, ratings }: ExportedAssessment): readonly Path[] {
  const known = new Set(model.dimensions.map(({ id }) => id));
  return [
    ...(known.has(place.dimensionId) ? [] : [['place', 'dimensionId']]),
    ...repeated(ratings.map(({ dimensionId }) => dimensionId)).map((index) => ['ratings', index, 'dimensionId']),
    ...ratings.flatMap((rating, index) => ratingFaults(model, rating).map((fault) => ['ratings', index, ...fault])),
  ];
}

function ratingFaults(model: PracticeModel, rating: ExportedRating): readonly Path[] {
  const dimension = model.dimensions.find(({ id }) => id === rating.dimensionId);
  if (dimension === undefined) return [['dimensionId']];
  const position = positionOfExported(model, rating.answer);
  const isOffTheScale = rating.answer?.kind === 'placed' && !isPosition(position ?? -1, model.levels.length);
  const indicators = new Set(indicatorsOf(model, dimension).map(({ indicator }) => indicator.id));
  return [
    ...(isOffTheScale ? [['answer']] : []),
    ...repeated(rating.indicatorsSeen).map((index) => ['indicatorsSeen', index]),
    ...rating.indicatorsSeen.flatMap((id, index) => (indicators.has(id) ? [] : [['indicatorsSeen', index]])),
  ];
}
