import type { Instant } from '../../../core/brand.ts';
import type { StoreContents } from '../../../core/contract/backups.ts';
import { allAssessments } from '../assessments.ts';
import type { Db } from '../connection.ts';

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

/** The latest moment at which the person wrote something; models that come with the application do not count. */
function lastChange(db: Db): Instant | undefined {
  const latest = db
    .prepare<[], Instant | null>(
      `SELECT max(at) FROM (
         SELECT max(changed_at) AS at FROM assessment
         UNION ALL SELECT max(changed_at) FROM rating
         UNION ALL SELECT max(created_at) FROM context
         UNION ALL SELECT max(pinned_at) FROM baseline
         UNION ALL SELECT max(archived_at) FROM context
         UNION ALL SELECT max(made_at) FROM hindsight
         UNION ALL SELECT max(changed_at) FROM journal_entry
         UNION ALL SELECT max(max(chosen_at, ifnull(closed_at, 0))) FROM target
         UNION ALL SELECT max(max(created_at, ifnull(done_at, 0))) FROM plan_action
         UNION ALL SELECT max(since) FROM review_rhythm
         UNION ALL SELECT max(changed_at) FROM off_the_map_status
         UNION ALL SELECT max(at) FROM undo_step
       )`,
    )
    .pluck()
    .get();
  return latest ?? undefined;
}
