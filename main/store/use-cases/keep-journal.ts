import { dayOf, emptyRating } from '../../../core/assessment/assessment.ts';
import type { AssessmentId, CalendarDate, DimensionId, EntryId, Instant } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import {
  type EntryContent,
  type EntryProblem,
  type JournalEntry,
  problemOf,
  type RecallEntry,
  withoutRepeats,
} from '../../../core/journal/entry.ts';
import { entriesSince } from '../../../core/journal/recall.ts';
import { assessmentById, completedAssessments, type StoredAssessment, updateChangedAt } from '../assessments.ts';
import type { Db } from '../connection.ts';
import { contextById } from '../contexts.ts';
import {
  deleteEntry,
  deletePick,
  entriesAbout,
  insertEntry,
  insertPick,
  isKnownDimension,
  journalEntry,
  pickedEntries,
  updateEntry,
} from '../journal.ts';
import { modelVersion } from '../model-versions.ts';
import { ratingAt, saveRating } from '../ratings.ts';
import type { Surroundings } from '../surroundings.ts';
import { recorded } from '../undo/recorded.ts';

/** @throws ChildError `not-found`. */
export function oneEntry(db: Db, id: EntryId): JournalEntry {
  const entry = journalEntry(db, id);
  if (entry === undefined) throw new ChildError('not-found', 'no such entry', { what: 'entry' });
  return entry;
}

/**
 * Keeps a new entry.
 *
 * @throws ChildError `invalid-input` (with `field`) for no words, too many, or a day that has not come; `not-found` for
 * a dimension or a context that is not there.
 */
export function addEntry(db: Db, content: EntryContent, { now, newId }: Surroundings): JournalEntry {
  return recorded(db, { kind: 'entry-add', now }, () => {
    const at = now();
    const wanted = checked(db, content, at);
    const id = newId() as EntryId;
    insertEntry(db, { ...wanted, id, createdAt: at, changedAt: at });
    return oneEntry(db, id);
  });
}

/** Puts other content in place of the old. @throws ChildError as `addEntry`. */
export function changeEntry(
  db: Db,
  id: EntryId,
  content: EntryContent,
  { now }: Pick<Surroundings, 'now'>,
): JournalEntry {
  return recorded(db, { kind: 'entry-change', now }, () => {
    oneEntry(db, id);
    const at = now();
    updateEntry(db, id, checked(db, content, at), at);
    return oneEntry(db, id);
  });
}

/** Deletes an entry, also where it was picked as evidence. @throws ChildError `not-found`. */
export function removeEntry(db: Db, id: EntryId, { now }: Pick<Surroundings, 'now'>): void {
  recorded(db, { kind: 'entry-remove', now }, () => {
    oneEntry(db, id);
    deleteEntry(db, id);
  });
}

export interface AnswerAt {
  readonly assessmentId: AssessmentId;
  readonly dimensionId: DimensionId;
}

/**
 * What may be remembered for one dimension, latest first: what came since the last assessment of the same model in the
 * same context was completed, and what is picked already.
 *
 * @throws ChildError `not-found`.
 */
export function entriesForRecall(
  db: Db,
  { assessmentId, dimensionId }: AnswerAt,
): { readonly since?: Instant | undefined; readonly entries: RecallEntry[] } {
  return db.transaction(() => {
    const { summary } = existing(db, assessmentId, dimensionId);
    const { modelId, context, completedAt: end } = summary;
    const before = completedAssessments(db, modelId, context.id).filter(({ id }) => id !== assessmentId);
    const since = before.findLast(({ completedAt }) => end === undefined || (completedAt ?? end) < end)?.completedAt;
    const about = entriesAbout(db, { modelId, dimensionId, contextId: context.id });
    const offered = entriesSince(about, since === undefined ? undefined : { at: since, day: localDayOf(since) });
    const picked = pickedEntries(db, assessmentId)
      .filter((pick) => pick.dimensionId === dimensionId)
      .map(({ entry }) => entry);
    const pickedIds = new Set(picked.map(({ id }) => id));
    const all = [...picked, ...offered.filter(({ id }) => !pickedIds.has(id))].sort(latestFirst);
    return { since, entries: all.map((entry) => ({ entry, isPicked: pickedIds.has(entry.id) })) };
  })();
}

/**
 * Makes an entry evidence for an answer of a draft, or takes it back. An entry can serve several answers.
 *
 * @throws ChildError `not-found`, or `conflict` when the assessment is completed.
 */
export function pickEntry(
  db: Db,
  { assessmentId, dimensionId, entryId, picked }: AnswerAt & { readonly entryId: EntryId; readonly picked: boolean },
  { now }: Pick<Surroundings, 'now'>,
): void {
  recorded(db, { kind: 'evidence-pick', now }, () => {
    const { summary } = existing(db, assessmentId, dimensionId);
    if (summary.completedAt !== undefined) throw new ChildError('conflict', 'the assessment is completed');
    oneEntry(db, entryId);
    const at = now();
    if (!picked) {
      deletePick(db, assessmentId, dimensionId, entryId);
    } else {
      if (ratingAt(db, assessmentId, dimensionId) === undefined) {
        saveRating(db, assessmentId, emptyRating(dimensionId), at);
      }
      insertPick(db, assessmentId, dimensionId, entryId);
    }
    updateChangedAt(db, assessmentId, at);
  });
}

function latestFirst(a: JournalEntry, b: JournalEntry): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? 1 : -1;
  return b.createdAt - a.createdAt;
}

function existing(db: Db, assessmentId: AssessmentId, dimensionId: DimensionId): StoredAssessment {
  const stored = assessmentById(db, assessmentId);
  if (stored === undefined) throw new ChildError('not-found', 'no such assessment', { what: 'assessment' });
  const model = modelVersion(db, stored.summary.modelVersionId);
  if (model?.dimensions.some(({ id }) => id === dimensionId) !== true) {
    throw new ChildError('not-found', 'no such dimension', { what: 'dimension' });
  }
  return stored;
}

const fieldOf: Readonly<Record<EntryProblem, string>> = {
  'no-text': 'text',
  'too-long': 'text',
  'no-day': 'happenedOn',
  'day-ahead': 'happenedOn',
};

/** The content without repeats, once all of it is possible. */
function checked(db: Db, content: EntryContent, at: Instant): EntryContent {
  const problem = problemOf(content, localDayOf(at));
  if (problem !== undefined) {
    throw new ChildError('invalid-input', `an entry cannot be kept: ${problem}`, { field: fieldOf[problem] });
  }
  for (const { modelId, dimensionId } of content.dimensions) {
    if (!isKnownDimension(db, modelId, dimensionId)) {
      throw new ChildError('not-found', 'no such dimension', { what: 'dimension' });
    }
  }
  for (const contextId of content.contextIds) {
    if (contextById(db, contextId) === undefined) {
      throw new ChildError('not-found', 'no such context', { what: 'context' });
    }
  }
  return withoutRepeats(content);
}

function localDayOf(moment: Instant): CalendarDate {
  return dayOf(moment, -new Date(moment).getTimezoneOffset());
}
