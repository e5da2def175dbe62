import type { AssessmentSummary, PreviousRating } from '../../../core/assessment/assessment.ts';
import type { DimensionId } from '../../../core/brand.ts';
import { carryAssessments } from '../../../core/trajectory/carry.ts';
import { isAnswered } from '../../../core/trajectory/told.ts';
import { completedAssessments } from '../assessments.ts';
import type { Db } from '../connection.ts';
import { modelVersion } from '../model-versions.ts';
import { previousRatings, ratingsOf } from '../ratings.ts';
import { modelOf } from './existing-assessment.ts';

/**
 * What the person said last about each dimension, in the same model and context, before this assessment was completed.
 * What was said with another version comes along what its authors told, as far as the dimension means the same.
 */
export function previousAnswers(db: Db, summary: AssessmentSummary): readonly PreviousRating[] {
  const { id, modelId, modelVersionId, context } = summary;
  const all = completedAssessments(db, modelId, context.id);
  const own = all.findIndex((other) => other.id === id);
  const before = own < 0 ? all : all.slice(0, own);
  if (before.every((other) => other.modelVersionId === modelVersionId)) return previousRatings(db, id);
  const made = before.flatMap((other) => {
    const model = modelVersion(db, other.modelVersionId);
    if (model === undefined || other.completedAt === undefined) return [];
    return [{ id: other.id, completedAt: other.completedAt, model, ratings: ratingsOf(db, other.id), hindsights: [] }];
  });
  const { assessments } = carryAssessments(modelOf(db, summary), made);
  const latest = new Map<DimensionId, PreviousRating>();
  for (const [index, { ratings }] of assessments.entries()) {
    const completedAt = made[index]?.completedAt;
    if (completedAt === undefined) continue;
    for (const { dimensionId, answer, evidence, told } of ratings) {
      if (!isAnswered({ answer, told })) continue;
      latest.set(dimensionId, { dimensionId, answer, completedAt, evidence, ...(told === undefined ? {} : { told }) });
    }
  }
  return [...latest.values()];
}
