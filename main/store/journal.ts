import type {
  AssessmentId,
  CalendarDate,
  ContextId,
  DimensionId,
  EntryId,
  IndicatorId,
  Instant,
  ModelId,
} from '../../core/brand.ts';
import type { JournalFilter } from '../../core/contract/journal.ts';
import type { EntryContent, JournalEntry } from '../../core/journal/entry.ts';
import type { Db } from './connection.ts';

interface EntryRow {
  readonly id: EntryId;
  readonly happened_on: CalendarDate;
  readonly text: string;
  readonly created_at: Instant;
  readonly changed_at: Instant;
}

interface DimensionRow {
  readonly entry_id: EntryId;
  readonly model_id: ModelId;
  readonly dimension_id: DimensionId;
}

interface IndicatorRow extends DimensionRow {
  readonly indicator_id: IndicatorId;
}

interface ContextRow {
  readonly entry_id: EntryId;
  readonly context_id: ContextId;
}

/** The entries that fit a filter, the latest day first and on one day what was written last. */
export function journalEntries(db: Db, filter: JournalFilter = {}): JournalEntry[] {
  const { modelId = null, dimensionId = null, contextId = null, from = null, to = null } = filter;
  return entriesWhere(
    db,
    `(@from IS NULL OR happened_on >= @from) AND (@to IS NULL OR happened_on <= @to)
     AND (@contextId IS NULL OR EXISTS (
       SELECT 1 FROM journal_context WHERE entry_id = journal_entry.id AND context_id = @contextId))
     AND ((@modelId IS NULL AND @dimensionId IS NULL) OR EXISTS (
       SELECT 1 FROM journal_dimension WHERE entry_id = journal_entry.id
         AND (@modelId IS NULL OR model_id = @modelId) AND (@dimensionId IS NULL OR dimension_id = @dimensionId)))`,
    { modelId, dimensionId, contextId, from, to },
  );
}

export function journalEntry(db: Db, id: EntryId): JournalEntry | undefined {
  return entriesWhere(db, 'id = @id', { id })[0];
}

/** Entries linked to a dimension or to none, in a context or in none; latest first. */
export function entriesAbout(
  db: Db,
  place: { readonly modelId: ModelId; readonly dimensionId: DimensionId; readonly contextId: ContextId },
): readonly JournalEntry[] {
  return entriesWhere(
    db,
    `(EXISTS (SELECT 1 FROM journal_dimension WHERE entry_id = journal_entry.id
         AND model_id = @modelId AND dimension_id = @dimensionId)
       OR NOT EXISTS (SELECT 1 FROM journal_dimension WHERE entry_id = journal_entry.id))
     AND (EXISTS (SELECT 1 FROM journal_context WHERE entry_id = journal_entry.id AND context_id = @contextId)
       OR NOT EXISTS (SELECT 1 FROM journal_context WHERE entry_id = journal_entry.id))`,
    place,
  );
}

/** The entries picked as evidence in an assessment, dimension by dimension; latest first. */
export function pickedEntries(
  db: Db,
  assessmentId: AssessmentId,
): readonly { readonly dimensionId: DimensionId; readonly entry: JournalEntry }[] {
  const entries = entriesWhere(db, 'id IN (SELECT entry_id FROM rating_journal WHERE assessment_id = @assessmentId)', {
    assessmentId,
  });
  const picks = db
    .prepare<[AssessmentId], DimensionRow>(
      'SELECT dimension_id, entry_id FROM rating_journal WHERE assessment_id = ? ORDER BY dimension_id',
    )
    .all(assessmentId);
  return entries.flatMap((entry) =>
    picks.filter((pick) => pick.entry_id === entry.id).map((pick) => ({ dimensionId: pick.dimension_id, entry })),
  );
}

/** Makes an entry evidence for an answer; the rating has to be there. */
export function insertPick(db: Db, assessmentId: AssessmentId, dimensionId: DimensionId, entryId: EntryId): void {
  db.prepare(
    `INSERT INTO rating_journal (assessment_id, dimension_id, entry_id) VALUES (?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ).run(assessmentId, dimensionId, entryId);
}

export function deletePick(db: Db, assessmentId: AssessmentId, dimensionId: DimensionId, entryId: EntryId): void {
  db.prepare('DELETE FROM rating_journal WHERE assessment_id = ? AND dimension_id = ? AND entry_id = ?').run(
    assessmentId,
    dimensionId,
    entryId,
  );
}

/** Runs in the caller's transaction, as all that writes here. */
export function insertEntry(db: Db, entry: JournalEntry): void {
  db.prepare('INSERT INTO journal_entry (id, happened_on, text, created_at, changed_at) VALUES (?, ?, ?, ?, ?)').run(
    entry.id,
    entry.happenedOn,
    entry.text,
    entry.createdAt,
    entry.changedAt,
  );
  insertLinks(db, entry.id, entry);
}

/** Puts other content in place of the old; what was picked as evidence stays picked. */
export function updateEntry(db: Db, id: EntryId, content: EntryContent, changedAt: Instant): void {
  db.prepare('UPDATE journal_entry SET happened_on = ?, text = ?, changed_at = ? WHERE id = ?').run(
    content.happenedOn,
    content.text,
    changedAt,
    id,
  );
  db.prepare('DELETE FROM journal_indicator WHERE entry_id = ?').run(id);
  db.prepare('DELETE FROM journal_dimension WHERE entry_id = ?').run(id);
  db.prepare('DELETE FROM journal_context WHERE entry_id = ?').run(id);
  insertLinks(db, id, content);
}

export function deleteEntry(db: Db, id: EntryId): void {
  db.prepare('DELETE FROM journal_entry WHERE id = ?').run(id);
}

/** Whether any stored version of a model has this dimension. */
export function isKnownDimension(db: Db, modelId: ModelId, dimensionId: DimensionId): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM model_version JOIN model_dimension ON model_dimension.model_version_id = model_version.id
         WHERE model_id = ? AND dimension_id = ? LIMIT 1`,
      )
      .get(modelId, dimensionId) !== undefined
  );
}

function insertLinks(db: Db, id: EntryId, { dimensions, contextIds }: EntryContent): void {
  const dimension = db.prepare('INSERT INTO journal_dimension (entry_id, model_id, dimension_id) VALUES (?, ?, ?)');
  const indicator = db.prepare(
    'INSERT INTO journal_indicator (entry_id, model_id, dimension_id, indicator_id) VALUES (?, ?, ?, ?)',
  );
  const context = db.prepare('INSERT INTO journal_context (entry_id, context_id) VALUES (?, ?)');
  for (const { modelId, dimensionId, indicators } of dimensions) {
    dimension.run(id, modelId, dimensionId);
    for (const indicatorId of indicators) indicator.run(id, modelId, dimensionId, indicatorId);
  }
  for (const contextId of contextIds) context.run(id, contextId);
}

/** Asks for entries and all their links in four statements, however many entries there are. */
function entriesWhere(db: Db, condition: string, values: Readonly<Record<string, string | null>>): JournalEntry[] {
  const chosen = `SELECT id FROM journal_entry WHERE ${condition}`;
  const ask = <Row>(query: string) => db.prepare<[Readonly<Record<string, string | null>>], Row>(query).all(values);
  const dimensions = Map.groupBy(
    ask<DimensionRow>(
      `SELECT entry_id, model_id, dimension_id FROM journal_dimension WHERE entry_id IN (${chosen})
       ORDER BY entry_id, model_id, dimension_id`,
    ),
    (row) => row.entry_id,
  );
  const indicators = Map.groupBy(
    ask<IndicatorRow>(
      `SELECT entry_id, model_id, dimension_id, indicator_id FROM journal_indicator WHERE entry_id IN (${chosen})
       ORDER BY entry_id, model_id, dimension_id, indicator_id`,
    ),
    (row) => `${row.entry_id} ${row.model_id} ${row.dimension_id}`,
  );
  const contexts = Map.groupBy(
    ask<ContextRow>(
      `SELECT entry_id, context_id FROM journal_context WHERE entry_id IN (${chosen}) ORDER BY entry_id, context_id`,
    ),
    (row) => row.entry_id,
  );
  return ask<EntryRow>(
    `SELECT id, happened_on, text, created_at, changed_at FROM journal_entry WHERE ${condition}
     ORDER BY happened_on DESC, created_at DESC, rowid DESC`,
  ).map((row) => ({
    id: row.id,
    happenedOn: row.happened_on,
    text: row.text,
    dimensions: (dimensions.get(row.id) ?? []).map((link) => ({
      modelId: link.model_id,
      dimensionId: link.dimension_id,
      indicators: (indicators.get(`${row.id} ${link.model_id} ${link.dimension_id}`) ?? []).map(
        (seen) => seen.indicator_id,
      ),
    })),
    contextIds: (contexts.get(row.id) ?? []).map((link) => link.context_id),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }));
}
