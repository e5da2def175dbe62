import type { CalendarDate, ContextId, DimensionId, ModelId } from '../../core/brand.ts';
import type { Opportunity } from '../../core/plan/plan.ts';
import type { Db } from './connection.ts';

interface CountRow {
  readonly dimension_id: DimensionId;
  readonly count: number;
}

/**
 * What the practice offers for each dimension of a model in a context: journal entries since a day that were made there
 * (or nowhere in particular), and notes off the map that are not in the model yet. Dimensions with nothing are left out.
 */
export function opportunitiesOf(db: Db, modelId: ModelId, contextId: ContextId, since: CalendarDate): Opportunity[] {
  const entries = db
    .prepare<[ModelId, CalendarDate, ContextId], CountRow>(
      `SELECT journal_dimension.dimension_id, count(*) AS count
       FROM journal_dimension
       JOIN journal_entry ON journal_entry.id = journal_dimension.entry_id
       WHERE journal_dimension.model_id = ? AND journal_entry.happened_on >= ?
         AND (NOT EXISTS (SELECT 1 FROM journal_context WHERE journal_context.entry_id = journal_entry.id)
           OR EXISTS (SELECT 1 FROM journal_context
             WHERE journal_context.entry_id = journal_entry.id AND journal_context.context_id = ?))
       GROUP BY journal_dimension.dimension_id`,
    )
    .all(modelId, since, contextId);
  const notes = db
    .prepare<[ModelId, ContextId], CountRow>(
      `SELECT rating.dimension_id, count(*) AS count
       FROM rating
       JOIN assessment ON assessment.id = rating.assessment_id
       JOIN model_version ON model_version.id = assessment.model_version_id
       LEFT JOIN off_the_map_status AS standing
         ON standing.assessment_id = rating.assessment_id AND standing.dimension_id = rating.dimension_id
       WHERE model_version.model_id = ? AND assessment.context_id = ? AND assessment.completed_at IS NOT NULL
         AND trim(rating.off_the_map) <> '' AND standing.status IS NOT 'in-the-model'
       GROUP BY rating.dimension_id`,
    )
    .all(modelId, contextId);
  const countIn = (rows: readonly CountRow[], id: DimensionId) =>
    rows.find(({ dimension_id }) => dimension_id === id)?.count ?? 0;
  return [...new Set([...entries, ...notes].map(({ dimension_id }) => dimension_id))].map((dimensionId) => ({
    dimensionId,
    recentEntries: countIn(entries, dimensionId),
    offTheMapNotes: countIn(notes, dimensionId),
  }));
}
