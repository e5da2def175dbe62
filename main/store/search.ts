import type { ContextKind } from '../../core/assessment/assessment.ts';
import type {
  ActionId,
  AssessmentId,
  CalendarDate,
  ContextId,
  DimensionId,
  EntryId,
  ModelId,
} from '../../core/brand.ts';
import type { Findings, Found, FoundKind, FoundPart, SearchRequest } from '../../core/search/found.ts';
import { searchQueryOf } from '../../core/search/query.ts';
import { hitBegin, hitEnd, segmentsOf } from '../../core/search/snippet.ts';
import type { Db } from './connection.ts';

interface FoundRow {
  readonly entry: number;
  readonly total: number;
  readonly kind: FoundKind;
  readonly part: FoundPart;
  readonly day: CalendarDate;
  readonly assessment_id: AssessmentId | null;
  readonly is_draft: number;
  readonly model_id: ModelId | null;
  readonly model_title: string | null;
  readonly dimension_id: DimensionId | null;
  readonly dimension_title: string | null;
  readonly context_id: ContextId | null;
  readonly context_kind: ContextKind | null;
  readonly context_name: string | null;
  readonly entry_id: EntryId | null;
  readonly action_id: ActionId | null;
}

const dayOf = (instant: string) => `date(${instant} / 1000, 'unixepoch', 'localtime')`;

const newestModelTitle = `(
  SELECT title FROM model_version WHERE model_version.model_id = target.model_id
  ORDER BY version_major DESC, version_minor DESC, version_patch DESC, added_at DESC, rowid DESC LIMIT 1)`;
const newestDimensionTitle = `(
  SELECT model_dimension.title FROM model_dimension JOIN model_version ON model_version.id = model_version_id
  WHERE model_version.model_id = target.model_id AND model_dimension.dimension_id = target.dimension_id
  ORDER BY version_major DESC, version_minor DESC, version_patch DESC, added_at DESC, model_version.rowid DESC LIMIT 1)`;

/** Every text that matches, with what it belongs to, then what the person wants to see of it. */
const findTexts = `
WITH hit AS MATERIALIZED (
  SELECT search_text.entry, search_text.source, search_text.owner, search_text.part
  FROM search_index JOIN search_text ON search_text.entry = search_index.rowid
  WHERE search_index MATCH @query
),
located AS (
  SELECT hit.entry, CASE hit.source WHEN 'rating' THEN 'rating' ELSE 'hindsight' END AS kind,
    CASE hit.part WHEN 'off_the_map' THEN 'offTheMap' WHEN 'what_changed' THEN 'whatChanged' ELSE hit.part END AS part,
    ${dayOf('coalesce(assessment.completed_at, assessment.changed_at)')} AS day,
    assessment.id AS assessment_id, assessment.completed_at IS NULL AS is_draft,
    model_version.model_id, model_version.title AS model_title,
    model_dimension.dimension_id, model_dimension.title AS dimension_title,
    assessment.context_id, NULL AS entry_id, NULL AS action_id
  FROM hit
  JOIN assessment ON assessment.id = substr(hit.owner, 1, 36)
  JOIN model_version ON model_version.id = assessment.model_version_id
  JOIN model_dimension ON model_dimension.model_version_id = model_version.id
    AND model_dimension.dimension_id = substr(hit.owner, 38)
  WHERE hit.source IN ('rating', 'hindsight')
  UNION ALL
  SELECT hit.entry, 'baseline', hit.part, ${dayOf('assessment.completed_at')}, assessment.id, 0,
    model_version.model_id, model_version.title, NULL, NULL, assessment.context_id, NULL, NULL
  FROM hit
  JOIN assessment ON assessment.id = hit.owner
  JOIN model_version ON model_version.id = assessment.model_version_id
  WHERE hit.source = 'baseline'
  UNION ALL
  SELECT hit.entry, 'context', hit.part, ${dayOf('context.created_at')}, NULL, 0, NULL, NULL, NULL, NULL, context.id,
    NULL, NULL
  FROM hit JOIN context ON context.id = hit.owner
  WHERE hit.source = 'context'
  UNION ALL
  SELECT hit.entry, 'action', hit.part, ${dayOf('coalesce(plan_action.done_at, plan_action.created_at)')}, NULL, 0,
    target.model_id, ${newestModelTitle}, target.dimension_id, ${newestDimensionTitle}, target.context_id, NULL,
    plan_action.id
  FROM hit
  JOIN plan_action ON plan_action.id = hit.owner
  JOIN target ON target.id = plan_action.target_id
  WHERE hit.source = 'plan_action'
  UNION ALL
  SELECT hit.entry, 'journal', hit.part, journal_entry.happened_on, NULL, 0, NULL, NULL, NULL, NULL, NULL,
    journal_entry.id, NULL
  FROM hit JOIN journal_entry ON journal_entry.id = hit.owner
  WHERE hit.source = 'journal_entry'
)
SELECT located.*, context.kind AS context_kind, context.name AS context_name, count(*) OVER () AS total
FROM located LEFT JOIN context ON context.id = located.context_id
WHERE (@from IS NULL OR day >= @from) AND (@to IS NULL OR day <= @to)
  AND (@contextId IS NULL OR located.context_id = @contextId OR EXISTS (
    SELECT 1 FROM journal_context WHERE journal_context.entry_id = located.entry_id AND context_id = @contextId))
  AND ((@modelId IS NULL AND @dimensionId IS NULL)
    OR (coalesce(model_id = @modelId, @modelId IS NULL) AND coalesce(dimension_id = @dimensionId, @dimensionId IS NULL))
    OR EXISTS (
      SELECT 1 FROM journal_dimension WHERE journal_dimension.entry_id = located.entry_id
        AND (@modelId IS NULL OR journal_dimension.model_id = @modelId)
        AND (@dimensionId IS NULL OR journal_dimension.dimension_id = @dimensionId)))
ORDER BY day DESC, located.entry DESC LIMIT @limit`;

/** Words around what was found; 64 is the most SQLite gives. */
const wordsShown = 28;

const showTexts = `
SELECT rowid AS entry, snippet(search_index, 0, @begin, @end, '…', ${wordsShown}) AS marked
FROM search_index WHERE search_index MATCH @query AND +rowid IN (SELECT value FROM json_each(@entries))`;

/** Looks for what a person typed in everything they wrote: newest first, at most `limit`, with the count of all. */
export function findTextsOf(db: Db, request: SearchRequest): Findings {
  const query = searchQueryOf(request.query);
  if (query === undefined) return { found: [], total: 0 };
  const { modelId = null, dimensionId = null, contextId = null, from = null, to = null, limit } = request;
  const rows = db
    .prepare<[object], FoundRow>(findTexts)
    .all({ query, modelId, dimensionId, contextId, from, to, limit });
  const shown = db
    .prepare<[object], { entry: number; marked: string }>(showTexts)
    .all({ query, begin: hitBegin, end: hitEnd, entries: JSON.stringify(rows.map(({ entry }) => entry)) });
  const marked = new Map(shown.map((row) => [row.entry, row.marked]));
  return { found: rows.map((row) => foundOf(row, marked.get(row.entry) ?? '')), total: rows[0]?.total ?? 0 };
}

function foundOf(row: FoundRow, marked: string): Found {
  const { kind, part, day } = row;
  return {
    ...{ kind, part, day, snippet: [...segmentsOf(marked)], isDraft: row.is_draft === 1 },
    ...(row.assessment_id === null ? {} : { assessmentId: row.assessment_id }),
    ...(row.entry_id === null ? {} : { entryId: row.entry_id }),
    ...(row.action_id === null ? {} : { actionId: row.action_id }),
    ...(row.model_id === null ? {} : { model: { id: row.model_id, title: row.model_title ?? row.model_id } }),
    ...(row.dimension_id === null
      ? {}
      : { dimension: { id: row.dimension_id, title: row.dimension_title ?? row.dimension_id } }),
    ...(row.context_id === null || row.context_kind === null
      ? {}
      : { context: { id: row.context_id, kind: row.context_kind, name: row.context_name ?? '' } }),
  };
}
