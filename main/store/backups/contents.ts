import type { Instant } from '../../../core/brand.ts';
import type { StoreContents } from '../../../core/contract/backups.ts';
import { allAssessments } from '../assessments.ts';
import type { Db } from '../connection.ts';
import { versionOf } from '../migrate.ts';
import { aPracticeOverYears } from '../migrations/0003-a-practice-over-years.ts';

/** How many assessments are enough to recognise a practice by. */
const fewLatest = 5;

/** What is in an open store, so that a person recognises it. Reads only. */
export function contentsOfStore(db: Db): StoreContents {
  return db.transaction(() => {
    const assessments = allAssessments(db);
    const completed = assessments.filter(({ completedAt }) => completedAt !== undefined).length;
    const lastChangedAt = lastChange(db);
    return {
      completed,
      drafts: assessments.length - completed,
      contexts: count(db, 'context'),
      ...(lastChangedAt === undefined ? {} : { lastChangedAt }),
      latest: assessments.slice(0, fewLatest).map((assessment) => ({
        modelTitle: assessment.modelTitle,
        contextName: assessment.context.name,
        changedAt: assessment.changedAt,
        isCompleted: assessment.completedAt !== undefined,
        answeredCount: assessment.answeredCount,
        // A salvaged store may have lost a model's dimensions, and a model always has one.
        dimensionCount: Math.max(assessment.dimensionCount, 1),
      })),
    };
  })();
}

function count(db: Db, table: 'context'): number {
  return db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
}

const changesAtFirst = `
  SELECT max(changed_at) AS at FROM assessment
  UNION ALL SELECT max(changed_at) FROM rating
  UNION ALL SELECT max(created_at) FROM context
  UNION ALL SELECT max(pinned_at) FROM baseline`;

/** Steps tell of what leaves no moment behind in a row of its own, such as a removal. */
const changesOverYears = `${changesAtFirst}
  UNION ALL SELECT max(archived_at) FROM context
  UNION ALL SELECT max(made_at) FROM hindsight
  UNION ALL SELECT max(changed_at) FROM journal_entry
  UNION ALL SELECT max(chosen_at) FROM target
  UNION ALL SELECT max(closed_at) FROM target
  UNION ALL SELECT max(created_at) FROM plan_action
  UNION ALL SELECT max(done_at) FROM plan_action
  UNION ALL SELECT max(since) FROM review_rhythm
  UNION ALL SELECT max(changed_at) FROM off_the_map_status
  UNION ALL SELECT max(at) FROM undo_step`;

/** The latest moment at which the person wrote something; models that come with the application do not count. */
function lastChange(db: Db): Instant | undefined {
  // A backup keeps the schema it was made with.
  const changes = versionOf(db) < aPracticeOverYears.version ? changesAtFirst : changesOverYears;
  const latest = db.prepare<[], Instant | null>(`SELECT max(at) FROM (${changes})`).pluck().get();
  return latest ?? undefined;
}
